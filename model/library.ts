import { z } from 'zod';
import { ArticleState } from './article.ts';
import { CategoryKey } from './category.ts';
import { CorrectionKind } from './correction.ts';
import { ArticleId, IssueId, PersonId, PublicationId } from './ids.ts';
import { IsoDate } from './issue.ts';
import { ArticleLine, IssueLine } from './lines.ts';
import { ReferenceCode } from './reference-code.ts';

/** Which articles the library lists: those of which all that is said here is so. */
export const LibraryFilter = z.strictObject({
  /** Words that the headline, the newspaper's title or the date holds, however they are printed. */
  words: z.string().max(200),
  /** In one of these states; in any where none is said. */
  states: z.array(ArticleState).readonly(),
  /** Only those in which at least so many suggestions wait for a decision; 0 for all. */
  leastWaiting: z.int().min(0).max(1_000_000),
  /** Only those that are not for release, by themselves or with their issue. */
  isNotForRelease: z.boolean().default(false),
  /** Whose reference code, or that of their issue, begins so. */
  referenceCode: ReferenceCode.nullable().default(null),
  publicationId: PublicationId.nullable(),
  /** Of issues of these days, both included; those without a date are in neither. */
  from: IsoDate.nullable(),
  until: IsoDate.nullable(),
  /** Filed under this category by a person. */
  category: CategoryKey.nullable(),
  /** In which a correction of this kind was accepted. */
  correctionKind: CorrectionKind.nullable().default(null),
  /** In which this person did something. */
  personId: PersonId.nullable(),
});
export type LibraryFilter = Readonly<z.infer<typeof LibraryFilter>>;

/** What lets every article through. */
export const wholeLibrary: LibraryFilter = {
  ...{ words: '', states: [], leastWaiting: 0, isNotForRelease: false },
  ...{ referenceCode: null, publicationId: null },
  ...{ from: null, until: null, category: null, correctionKind: null, personId: null },
};

/** Whether a filter lets every article through. */
export function isWholeLibrary(filter: LibraryFilter): boolean {
  const { words, states, leastWaiting, isNotForRelease, ...rest } = filter;
  const isSaid = words.trim() !== '' || states.length > 0 || leastWaiting > 0 || isNotForRelease;
  return !isSaid && Object.values(rest).every((value) => value === null);
}

/** In which order the issues are listed: as they came in, by newspaper and year, by date, or by how much waits in them. */
export const libraryOrders = ['listed', 'newspaper', 'oldest', 'newest', 'waiting'] as const;
export const LibraryOrder = z.enum(libraryOrders);
export type LibraryOrder = z.infer<typeof LibraryOrder>;

/** The issues of one newspaper and year. */
export const IssueGroup = z.strictObject({
  /** What tells it from others; the same as long as there are issues of the newspaper and year. */
  key: z.string(),
  /** Null where it is not known. */
  title: z.string().nullable(),
  year: z.int().nullable(),
  issues: z.int().positive(),
  /** Of all articles of its issues, whichever are listed. */
  articles: z.int().nonnegative(),
  done: z.int().nonnegative(),
});
export type IssueGroup = Readonly<z.infer<typeof IssueGroup>>;

/** What is listed without what belongs to it: all issues but some, or some, and some groups. */
export const LibraryFolds = z.strictObject({
  all: z.boolean(),
  /** The issues that it is the other way round for. */
  but: z.array(IssueId).readonly(),
  groups: z.array(z.string()).readonly(),
});
export type LibraryFolds = Readonly<z.infer<typeof LibraryFolds>>;

/** Whether an issue is listed without what belongs to it. */
export function isFoldedIn({ all, but }: LibraryFolds, id: IssueId): boolean {
  return all !== but.includes(id);
}

export const nothingFolded: LibraryFolds = { all: false, but: [], groups: [] };

/** How the library is looked at. */
export const LibraryView = z.strictObject({
  filter: LibraryFilter,
  order: LibraryOrder,
  folds: LibraryFolds,
  /** As long as this is the same, the same articles are listed at the same places, whatever is done to them meanwhile. */
  asOf: z.string().max(40),
});
export type LibraryView = Readonly<z.infer<typeof LibraryView>>;

/** All issues in the order in which they came in, with their articles. */
export const asListed: LibraryView = { filter: wholeLibrary, order: 'listed', folds: nothingFolded, asOf: '' };

const issueRow = z.int().nonnegative();

/** One row of the library: a group, an issue, or of one that is unfolded an article, or the text that belongs to no article. */
export const LibraryRow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('group'), group: IssueGroup }),
  /** `shown` is how many of its articles are listed; null for all. */
  z.strictObject({ kind: z.literal('issue'), line: IssueLine, shown: z.int().positive().nullable(), issueRow }),
  z.strictObject({ kind: z.literal('article'), line: ArticleLine, issueRow }),
  /** `count` blocks. */
  z.strictObject({ kind: z.literal('furniture'), issueId: IssueId, count: z.int().positive(), issueRow }),
]);
/** `issueRow` says which row of the library is that of its issue. */
export type LibraryRow = Readonly<z.infer<typeof LibraryRow>>;

/** The issue that a row belongs to; null for a group's. */
export function issueOfRow(row: LibraryRow): IssueId | null {
  switch (row.kind) {
    case 'group':
      return null;
    case 'issue':
      return row.line.issue.id;
    case 'article':
      return row.line.issueId;
    case 'furniture':
      return row.issueId;
  }
}

/** Some of the library's rows. */
export const LibraryPage = z.strictObject({
  /** Which row the first of them is. */
  from: z.int().nonnegative(),
  rows: z.array(LibraryRow).readonly(),
  /** How many rows the library has. */
  total: z.int().nonnegative(),
  /** How many issues and articles are listed, folded or not; null where nothing is left out. */
  listed: z.strictObject({ issues: z.int().nonnegative(), articles: z.int().nonnegative() }).nullable(),
});
export type LibraryPage = Readonly<z.infer<typeof LibraryPage>>;

/** How much there is in the workspace, whatever of it is listed. */
export const LibraryTotals = z.strictObject({
  issues: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  /** Articles that are done. */
  done: z.int().nonnegative(),
  /** How many suggestions wait for a decision, done articles' included. */
  suggested: z.int().nonnegative(),
});
export type LibraryTotals = Readonly<z.infer<typeof LibraryTotals>>;

/** Which way one goes through what is listed. */
export const Direction = z.enum(['next', 'previous']);
export type Direction = z.infer<typeof Direction>;

/** An article with its issue, and those that are listed before and after it, through all issues. */
export const ArticleSurroundings = z.strictObject({
  article: ArticleLine,
  issue: IssueLine,
  previous: ArticleId.nullable(),
  next: ArticleId.nullable(),
});
export type ArticleSurroundings = Readonly<z.infer<typeof ArticleSurroundings>>;

/** An article that was looked for, and what its issue is called. */
export const FoundArticle = z.strictObject({ id: ArticleId, headline: z.string(), place: z.string() });
export type FoundArticle = Readonly<z.infer<typeof FoundArticle>>;

/** The lines that an edit changed, as they are now. */
export const ChangedLines = z.strictObject({
  articles: z.array(ArticleLine).readonly(),
  issues: z.array(IssueLine).readonly(),
});
export type ChangedLines = Readonly<z.infer<typeof ChangedLines>>;
