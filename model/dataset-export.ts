import { z } from 'zod';
import { IssueId } from './ids.ts';

/**
 * What the records of a file are: whole articles with all that was decided, single mentions, documents an issue each, texts of articles
 * with their labels for other tools, rows of several tables, or annotations that stand beside their text.
 */
export const RecordKind = z.enum(['article', 'mention', 'issue', 'labelled-text', 'row', 'annotation']);
export type RecordKind = z.infer<typeof RecordKind>;

/** A format that datasets are written in. */
export const DatasetFormat = z.strictObject({
  /** By which it is asked for, e.g. `jsonl`. */
  code: z.string(),
  /** The same in every language, e.g. `JSON Lines`. */
  name: z.string(),
  recordKind: RecordKind,
});
export type DatasetFormat = Readonly<z.infer<typeof DatasetFormat>>;

/** What is to be exported, how and where to. */
export const ExportWish = z.strictObject({
  /** The code of a format; one that is not known is refused. */
  format: z.string(),
  /** Is made when it is not there. */
  directory: z.string(),
  /** Null for the whole workspace. */
  issueIds: z.array(IssueId).readonly().nullable(),
  includeSuggested: z.boolean(),
});
export type ExportWish = Readonly<z.infer<typeof ExportWish>>;

/** Parts of an article that some formats have no place for. */
export const articleParts = [
  /** Title, date, number and page of its issue. */
  'issue-facts',
  /** Who wrote and photographed it. */
  'people',
  /** What its blocks are, other than paragraphs. */
  'roles',
  'categories',
  'relations',
  'corrections',
  /** Which person, organisation or place a mention names. */
  'entities',
  /** Normalised values of mentions. */
  'values',
  /** What else is said of mentions. */
  'attributes',
  'notes',
  /** That a mention or correction is only suggested, and by which part of the program. */
  'suggested',
] as const;
export type ArticlePart = (typeof articleParts)[number];

/** What else may not go into a format as it is. */
export const lossKinds = [
  ...articleParts,
  /** Mentions inside others or across them, left out. */
  'nested-mentions',
  /** Mentions that are interrupted, written as if they were not. */
  'interrupted-mentions',
  /** Mentions that begin or end within what the format takes for one word, written up to its edges. */
  'widened-mentions',
  /** Mentions without a place in the format, left out. */
  'unplaced-mentions',
  /** Characters that the format can't hold, replaced by U+FFFD. */
  'characters',
  /** Texts that are longer than the format allows, cut. */
  'cut-texts',
  /** Articles without text, left out. */
  'empty-articles',
] as const;
export const LossKind = z.enum(lossKinds);
export type LossKind = z.infer<typeof LossKind>;

/** What a format could not carry of what was exported, and how much of it. */
export const Loss = z.strictObject({ kind: LossKind, count: z.int().positive() });
export type Loss = Readonly<z.infer<typeof Loss>>;

export const ExportResult = z.strictObject({
  /** Absolute paths of files, or of folders of files, with how many records each holds. */
  files: z.array(z.strictObject({ path: z.string(), records: z.int(), recordKind: RecordKind })),
  /** A kind at most once, in their order. */
  losses: z.array(Loss).readonly(),
  /** In how many articles what is suggested, and was written, is behind what was decided of names. */
  stale: z.int().nonnegative(),
});
export type ExportResult = Readonly<z.infer<typeof ExportResult>>;
