import { z } from 'zod';
import { AnchoredRange } from '../anchor.ts';
import { Certainty, CorrectionKind } from '../correction.ts';
import { EditResult } from '../edit-result.ts';
import { ArticleId, BlockId, IssueId, PageId } from '../ids.ts';
import { IsoDate } from '../issue.ts';
import { LibraryFilter } from '../library.ts';

/** The longest text or pattern that is looked for, and what is put in its place, in UTF-16 units. */
export const longestReplacement = 200;
/** So many occurrences are shown, and put right together, at most. */
export const mostOccurrences = 2000;

const text = z.string().max(longestReplacement);

/** What is looked through: the text as it reads, or as it is printed. */
export const textSides = ['reading', 'printed'] as const;
export const TextSide = z.enum(textSides);
export type TextSide = z.infer<typeof TextSide>;

/** What shall read otherwise wherever it stands. */
export const Replacement = z.discriminatedUnion('kind', [
  /** The same misreading as one that a person put right: what was read, between some of the characters that stood around it. */
  z.strictObject({
    kind: z.literal('misreading'),
    was: text,
    now: text,
    before: text,
    after: text,
    /** What the person said of the one that they put right. */
    of: z.strictObject({ kind: CorrectionKind, certainty: Certainty }),
  }),
  /** A text; `folded`: however it is printed, in width, script or case. */
  z.strictObject({ kind: z.literal('text'), find: text, by: text, folded: z.boolean(), side: TextSide }),
  /** A regular expression of JavaScript's; in `by`, `$1` stands for what its first group found. */
  z.strictObject({ kind: z.literal('pattern'), find: text, by: text, folded: z.boolean(), side: TextSide }),
]);
export type Replacement = Readonly<z.infer<typeof Replacement>>;
export type Misreading = Extract<Replacement, { kind: 'misreading' }>;

/** How far it is looked for. */
export const ReplaceScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), id: ArticleId }),
  z.strictObject({ kind: z.literal('issue'), id: IssueId }),
  /** The articles that a filter of the library lets through. */
  z.strictObject({ kind: z.literal('listed'), filter: LibraryFilter }),
  z.strictObject({ kind: z.literal('workspace') }),
]);
export type ReplaceScope = Readonly<z.infer<typeof ReplaceScope>>;

/** Where to go on looking: in the index of characters from a number on, then in what was corrected, from a row on. */
export const OccurrenceCursor = z.strictObject({ in: z.enum(['index', 'corrections']), from: z.int() });
export type OccurrenceCursor = Readonly<z.infer<typeof OccurrenceCursor>>;

/** Where something that is to be replaced stands, as it is told when it is put right. */
export const OccurrencePlace = z.strictObject({
  articleId: ArticleId,
  pageId: PageId,
  range: AnchoredRange,
  /** How it reads, and what it shall read. */
  was: z.string(),
  now: z.string(),
});
export type OccurrencePlace = Readonly<z.infer<typeof OccurrencePlace>>;

/** The same as a list shows it. */
export const Occurrence = OccurrencePlace.extend({
  /** What tells it from all others. */
  id: z.string(),
  blockId: BlockId,
  issueId: IssueId,
  /** What stands right before it and behind it in its block, in the reading text. */
  before: z.string(),
  after: z.string(),
  /** What is printed there, where that is not how it reads. */
  printed: z.string().nullable(),
  /** What its issue goes by, its date, and the label of its page. */
  issue: z.string(),
  date: IsoDate.nullable(),
  page: z.string().nullable(),
  headline: z.string(),
  /** Whether its article is done. */
  isDone: z.boolean(),
  /** In which order occurrences are listed: of the issue, the article in it, the block in that, and the place in the block. */
  order: z.strictObject({ issue: z.int(), article: z.number(), block: z.number(), place: z.int() }),
});
export type Occurrence = Readonly<z.infer<typeof Occurrence>>;

const count = z.int().nonnegative();

/** Some of the occurrences. */
export const OccurrencePage = z.strictObject({
  found: z.array(Occurrence).readonly(),
  /** Null behind the last. */
  next: OccurrenceCursor.nullable(),
  /** How many paragraphs were looked through for them. */
  looked: count,
});
export type OccurrencePage = Readonly<z.infer<typeof OccurrencePage>>;

/** In how many places a misreading stands besides the one that was put right; `isMore`: in that many at least. */
export const MisreadingCounts = z.strictObject({ article: count, issue: count, workspace: count, isMore: z.boolean() });
export type MisreadingCounts = Readonly<z.infer<typeof MisreadingCounts>>;

/** What putting occurrences right came to. */
export const Replaced = z.strictObject({
  /** How many read otherwise now, and in how many issues. */
  places: count,
  issues: count,
  /** How many do not read any more as they did. */
  gone: count,
  /** Null where nothing was to be done. */
  result: EditResult.nullable(),
});
export type Replaced = Readonly<z.infer<typeof Replaced>>;

/** Negative where one occurrence is listed before another. */
export function compareOccurrences(a: Occurrence, b: Occurrence): number {
  return (
    a.order.issue - b.order.issue ||
    byText(a.issueId, b.issueId) ||
    a.order.article - b.order.article ||
    byText(a.articleId, b.articleId) ||
    a.order.block - b.order.block ||
    byText(a.blockId, b.blockId) ||
    a.order.place - b.order.place
  );
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
