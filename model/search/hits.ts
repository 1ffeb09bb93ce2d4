import { z } from 'zod';
import { ArticleState } from '../article.ts';
import { CategoryKey } from '../category.ts';
import { ArticleId, EntityId, IssueId, PublicationId } from '../ids.ts';
import { IsoDate } from '../issue.ts';
import { EntityType } from '../mention.ts';
import { ReadingOffset } from '../offset.ts';
import { ReferenceCode } from '../reference-code.ts';
import { NotForRelease } from '../release.ts';

/** How much of what stands on either side of a hit is shown, in UTF-16 units. */
export const shownAround = 80;

/** So many hits at most are sorted by what stands around them. */
export const mostSorted = 10_000;

/** As articles are listed, or by what stands before or behind the hit. */
export const hitOrders = ['listed', 'before', 'after'] as const;
export const HitOrder = z.enum(hitOrders);
export type HitOrder = z.infer<typeof HitOrder>;

/** What tells a hit from others until text or articles change: its block's number, and where in what that reads it begins and ends. */
export const HitId = z
  .string()
  .max(60)
  .regex(/^-?\d+\.\d+\.\d+$/)
  .brand<'HitId'>();
export type HitId = z.infer<typeof HitId>;

/** A place in the text where something was found. */
export const Hit = z.strictObject({
  id: HitId,
  articleId: ArticleId,
  issueId: IssueId,
  /** Where in the article's reading text. */
  start: ReadingOffset,
  end: ReadingOffset,
  /** What stands before it, it itself, and what stands behind it, in its block. */
  before: z.string(),
  text: z.string(),
  after: z.string(),
  /** What its issue goes by, its date, and the label of its page. */
  issue: z.string(),
  date: IsoDate.nullable(),
  page: z.string().nullable(),
  headline: z.string(),
  /** By which the archive calls its article, or else its issue. */
  referenceCode: ReferenceCode.nullable(),
  /** Why its article, or that one's issue, is not for release; null where it is. */
  notForRelease: NotForRelease.nullable(),
});
export type Hit = Readonly<z.infer<typeof Hit>>;

/** Some hits as articles are listed, and where the next ones come after; null behind the last. */
export const HitPage = z.strictObject({
  hits: z.array(Hit).readonly(),
  next: z.int().nullable(),
  /** How many paragraphs were looked through for them. */
  looked: z.int().nonnegative(),
});
export type HitPage = Readonly<z.infer<typeof HitPage>>;

/** The hits of a query by what stands around them. */
export const SortedHits = z.strictObject({
  /** Their ids, with spaces between. */
  ids: z.string(),
  /** Whether there are more than were sorted: these are the first of them as articles are listed. */
  isCut: z.boolean(),
});
export type SortedHits = Readonly<z.infer<typeof SortedHits>>;

/** The ids of sorted hits. */
export function hitIdsIn(ids: string): readonly HitId[] {
  return ids === '' ? [] : (ids.split(' ') as HitId[]);
}

/** So many values of a facet are told, those of the most articles. */
export const mostValues = 40;

const count = z.int().nonnegative();
const counted = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(z.strictObject({ ...shape, articles: count })).readonly();

/**
 * What the articles are in which something was found, as narrowed down by all facets but the own one: so many would be left or added by
 * choosing another value of it.
 */
export const SearchFacets = z.strictObject({
  /** In how many articles and paragraphs it was found, as narrowed down. */
  articles: count,
  blocks: count,
  states: counted({ state: ArticleState }),
  publications: counted({ id: PublicationId, title: z.string() }),
  /** Of those that have a date. */
  years: counted({ year: z.int() }),
  categories: counted({ category: CategoryKey }),
  types: counted({ type: EntityType }),
  entities: counted({ id: EntityId, name: z.string(), type: EntityType }),
});
export type SearchFacets = Readonly<z.infer<typeof SearchFacets>>;
