import { z } from 'zod';
import { Catalogue, usualCatalogue } from './catalogue.ts';
import { ExportChecks } from './export-checks.ts';
import { ExportScope, wholeWorkspace } from './export-scope.ts';
import { LibraryFilter, wholeLibrary } from './library.ts';
import { HeldBack } from './release.ts';

/**
 * What the records of a file are: whole articles with all that was decided, single mentions, documents an issue each, texts of articles
 * with their labels for other tools, rows of several tables, annotations that stand beside their text, pages as they came from recognition, a row an article of a catalogue, or
 * what a dataset is.
 */
export const RecordKind = z.enum([
  'article',
  'mention',
  'issue',
  'labelled-text',
  'row',
  'annotation',
  'page',
  'catalogue',
  'description',
  'package',
]);
export type RecordKind = z.infer<typeof RecordKind>;

/**
 * What a format is for: to keep and to exchange whole; to count, in tables; for the pages that came from recognition; for links between
 * data; for tools that annotate and train; to read.
 */
export const formatUses = ['keep', 'table', 'page', 'web', 'tool', 'read'] as const;
export const FormatUse = z.enum(formatUses);
export type FormatUse = z.infer<typeof FormatUse>;

/** A format that datasets are written in. */
export const DatasetFormat = z.strictObject({
  /** By which it is asked for, e.g. `jsonl`. */
  code: z.string(),
  /** The same in every language, e.g. `JSON Lines`. */
  name: z.string(),
  use: FormatUse,
  recordKind: RecordKind.exclude(['description', 'package']),
  /** Whether it says how the dataset is called and whose it is, or names things by the workspace's base. */
  cites: z.boolean(),
  /** Whether it has a place for what samples of the marks say. */
  saysQuality: z.boolean(),
});
export type DatasetFormat = Readonly<z.infer<typeof DatasetFormat>>;

export const Seed = z.int().min(0).max(999_999_999);

/** What is to be exported, and how. */
export const ExportChoice = z.strictObject({
  /** The code of a format; one that is not known is refused. */
  format: z.string().max(40),
  scope: ExportScope,
  filter: LibraryFilter,
  includeSuggested: z.boolean(),
  /** Whether what people said is not for release goes with the rest. */
  includeNotForRelease: z.boolean().default(false),
  /** Whether cells of text tables stand as they are, though a spreadsheet would compute them. */
  raw: z.boolean(),
  catalogue: Catalogue,
  /** Whether it is packed with the files that it was made of and with checksums (BagIt). */
  packed: z.boolean(),
  /** Whether what is written to be read is printed as PDF as well, where an Electron is there; not of what is packed. */
  pdf: z.boolean().default(false),
  /** By what chance articles are parted for training and testing, where the format parts them. */
  seed: Seed.default(1),
  /** Whether what was written is read again and looked through. */
  validate: z.boolean().default(false),
  /** Whether what samples of the marks say goes along, where the format has a place for it or it is packed. */
  quality: z.boolean().default(true),
});
export type ExportChoice = Readonly<z.infer<typeof ExportChoice>>;

/** What is to be exported, how and where to. */
export const ExportWish = z.strictObject({
  ...ExportChoice.shape,
  /** Is made when it is not there. */
  directory: z.string(),
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
  'comments',
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
  /** Places where other white space stands between words, or none, than who reads the format takes for it. */
  'white-space',
  /** Characters that the format can't hold, replaced by U+FFFD. */
  'characters',
  /** Texts that are longer than the format allows, cut. */
  'cut-texts',
  /** Articles of files that are not of the format, left out. */
  'other-files',
  /** Articles without text, left out. */
  'empty-articles',
  /** Images of pages whose file is not found, that browsers don't show, or on which text stands that is not for release; left out. */
  'page-images',
  /** Imported files that are not passed on as they are: text that is not for release stands in them. */
  'held-back-files',
] as const;
export const LossKind = z.enum(lossKinds);
export type LossKind = z.infer<typeof LossKind>;

const count = z.int().nonnegative();

/** How much of a workspace is chosen for an export, by how far its review is. */
export const ExportCounts = z.strictObject({
  issues: count,
  articles: z.strictObject({ untouched: count, 'in-work': count, done: count }),
  mentions: z.strictObject({ accepted: count, suggested: count }),
  corrections: z.strictObject({ accepted: count, suggested: count }),
  /** In how many of the articles something waits for a decision. */
  waiting: count,
});
export type ExportCounts = Readonly<z.infer<typeof ExportCounts>>;

/** What an export would write. */
export const ExportPreview = z.strictObject({
  counts: ExportCounts,
  heldBack: HeldBack,
  /** How its files would begin with the first article alone, by what their names end with: those that are text. */
  files: z.array(z.strictObject({ name: z.string(), text: z.string(), isWhole: z.boolean() })).readonly(),
});
export type ExportPreview = Readonly<z.infer<typeof ExportPreview>>;

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
  heldBack: HeldBack,
  /** What reading it again came to; null where that was not asked for. */
  checks: ExportChecks.nullable(),
});
export type ExportResult = Readonly<z.infer<typeof ExportResult>>;

/** The format whose pages can be printed as PDF. */
export const printedFormat = 'html';

/** What is exported in a format where nobody chooses otherwise: everything that people accepted. */
export function usualChoice(format: string): ExportChoice {
  return {
    ...{ format, scope: wholeWorkspace, filter: wholeLibrary, includeSuggested: false, raw: false },
    ...{ catalogue: usualCatalogue, seed: 1, validate: false, pdf: false, packed: false, includeNotForRelease: false },
    quality: true,
  };
}
