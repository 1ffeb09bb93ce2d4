import type { Mention } from '../../model/mention.ts';
import type { NameReading } from '../../model/name-readings.ts';
import type { ReadingRange } from '../../model/offset.ts';

/** What a mark or a selected stretch may be beside what it is, and what of that somebody has come to. */
export interface OfferedReadings {
  readonly of: Mention | ReadingRange;
  /** In the reading text of the open article. */
  readonly readings: readonly NameReading[];
  /** The place of the one come to; -1 for none of them. */
  readonly at: number;
}

/** What may be a name in the open article that nobody suggests. */
export interface OfferedNamesPart {
  /** For what was selected last; null before it was asked for. */
  readonly offered: OfferedReadings | null;
  /** All that may be a name in a text; null before that is asked for. */
  readonly faint: { readonly text: string; readonly found: readonly NameReading[] } | null;
  /** Asks what the selected mark or stretch of text may be. */
  askReadings(): Promise<void>;
  /** Goes to the next of these, and behind the last to what is there; asks for them where that was not done. */
  offerNext(): Promise<void>;
  /** Goes to one of these. */
  offerReading(at: number): void;
  /** Goes to a reading of a stretch that is being selected. */
  offer(of: ReadingRange, reading: NameReading): void;
  /** Asks what in the open article may be a name. */
  askFaint(): Promise<void>;
}
