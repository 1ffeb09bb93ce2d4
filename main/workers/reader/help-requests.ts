import type { Analyst, Extraction } from '../../analysis/analyst.ts';

/** What one reader asks of another. */
export interface HelpRequests {
  /** Searches a text, as whoever asks would. */
  readonly extract: { readonly input: Omit<Parameters<Analyst['extract']>[0], 'stop'>; readonly output: Extraction };
}
