import type { Language } from './language.ts';
import { englishMessages } from './messages-en.ts';
import { chineseMessages } from './messages-zh.ts';

/** What a count is of. */
export type Counts = Readonly<Record<'accepted' | 'suggested', number>>;

/** Everything that the command line says besides errors. */
export interface CliMessages {
  readonly usage: string;
  readonly noTitle: string;
  readonly noDate: string;
  articles(count: number): string;
  corrections(count: number): string;
  mentions(count: number): string;
  /** What was written: articles or mentions, by format. */
  wrote(path: string, format: string, records: number): string;
  workspace(path: string): string;
  issues(count: number): string;
  /** Puts clauses in one sentence. */
  clauses(...clauses: readonly string[]): string;
  counts(what: 'mentions' | 'corrections', counts: Counts): string;
  readonly states: Readonly<Record<'untouched' | 'in-work' | 'done', string>>;
  integrity(found: string): string;
  whole(entries: number): string;
  journalDiffers(tables: string): string;
  journalFails(reason: string): string;
}

const catalogues: Readonly<Record<Language, CliMessages>> = { zh: chineseMessages, en: englishMessages };

export function messagesOf(language: Language): CliMessages {
  return catalogues[language];
}
