import type { CorrectionId } from '../../model/ids.ts';

/** What a misread character may have been beside what is proposed. */
export interface OtherReadingsPart {
  /** For the correction that it was asked for last: what its character may read, the likeliest first; null before anything was. */
  readonly otherReadings: { readonly of: CorrectionId; readonly readings: readonly string[] } | null;
  /** Asks what the character may read that a correction of the open article is of; of other corrections there is nothing to ask. */
  askOtherReadings(id: CorrectionId): Promise<void>;
  /** Has the selected correction read so, which accepts it. */
  takeReading(now: string): Promise<void>;
  /** What comes after what the selected correction reads; null where nothing else is known. */
  nextReading(): string | null;
}
