import type { Block } from '../../../../model/block.ts';
import type { ArticleId, IssueId, MentionId, PageId } from '../../../../model/ids.ts';
import type { Mention } from '../../../../model/mention.ts';
import { saysTheSame } from '../../../../model/same-record.ts';
import { sidesOf, type Touch, type Touched } from '../../touched.ts';
import type { ProjectionParts } from '../projection.ts';
import { acceptedCorrectionsIn, type Extent, widened } from './accepted-corrections.ts';

/** What of mentions is looked at. */
export interface Looked<M> {
  /** Null for a mention of which nothing is. */
  of(mention: Mention | null): M | null;
  /** Finds those on a page that begin from one offset of its source to another (both included) and end at `end` or later. */
  readonly within: (pageId: PageId, from: number, to: number, end: number) => readonly M[];
  /** How much of the reading text on either side of a mention matters, in UTF-16 units. */
  readonly margin: number;
  /** Further articles of which all mentions are to be looked at; none but those that came, went or moved where it is not given. */
  readonly articles?: (touched: Touched) => Iterable<ArticleId>;
}

/** The mentions of which something else may be so than before an edit, as they are now; null where there is nothing of one. */
export type ToLookAt<M> = ReadonlyMap<MentionId, M | null>;

interface PageStretch extends Extent {
  readonly pageId: PageId;
}

/** Works out of which mentions an edit may have changed something: from the places of what it touched, never by reading an article. */
export function toLookAtIn<M extends { readonly id: MentionId }>(
  { database, numbered }: ProjectionParts,
  { of, within, margin, articles: furtherArticles = () => [] }: Looked<M>,
): (touched: Touched) => ToLookAt<M> {
  const acceptedIn = acceptedCorrectionsIn(database, numbered);
  const blocksOf = database.prepare<[number], Extent & { readonly page: number }>(
    'SELECT page, start_offset AS start, end_offset AS end FROM block WHERE article = ?',
  );
  const articlesOf = database.prepare<[IssueId], ArticleId>('SELECT id FROM article WHERE issue_id = ?').pluck();
  // Blocks do not overlap: none but the last two that begin before an offset reaches it.
  const blockStart = database
    .prepare<[number, number], number | null>(
      `SELECT min(start_offset) FROM (SELECT start_offset FROM block WHERE page = ? AND start_offset <= ?
         ORDER BY start_offset DESC LIMIT 2)`,
    )
    .pluck();
  const beginBefore = (pageId: PageId, offset: number): number => blockStart.get(numbered.known(pageId), offset) ?? 0;

  return (touched) => {
    const found = new Map<MentionId, M | null>();
    for (const [id, { before, after }] of touched.mention ?? []) {
      const [was, is] = [of(before), of(after)];
      if (was !== null || is !== null) found.set(id as MentionId, is);
    }
    const look = (mentions: readonly M[]): void => {
      for (const mention of mentions) if (!found.has(mention.id)) found.set(mention.id, mention);
    };
    for (const { pageId, start, end } of placesOf(touched)) look(within(pageId, start, end, start));

    const corrected = correctedIn(touched);
    for (const { pageId, ...extent } of corrected) {
      const own = corrected.filter((each) => each.pageId === pageId);
      const reach = widened(extent, margin, (stretch) => [
        ...acceptedIn(pageId, beginBefore(pageId, stretch.start), stretch),
        ...own.filter(({ start, end }) => start <= stretch.end && end >= stretch.start),
      ]);
      look(within(pageId, beginBefore(pageId, reach.start), reach.end, reach.start));
    }
    return found;
  };

  /** Where blocks are other than before, or are there and were not. */
  function placesOf(touched: Touched): PageStretch[] {
    const { issue, page, restoration, article, block } = touched;
    const articles = new Set(furtherArticles(touched));
    for (const [id, touch] of article ?? []) {
      if (touch.before?.issueId !== touch.after?.issueId) articles.add(id as ArticleId);
    }
    for (const [id, touch] of issue ?? []) {
      if (comesOrGoes(touch)) for (const each of articlesOf.all(id as IssueId)) articles.add(each);
    }
    const ofArticles = [...articles].flatMap((id) =>
      blocksOf
        .all(numbered.known(id))
        .map(({ page: number, ...extent }) => ({ ...extent, pageId: numbered.nameOf(number) as PageId })),
    );
    const moved = [...(block?.values() ?? [])].filter(
      ({ before, after }) => !saysTheSame(placeOf(before), placeOf(after)),
    );
    const ofBlocks = moved.flatMap(({ before, after }) => [before, after].filter((side) => side !== null));
    const grounds: Iterable<[string, Touch<unknown>]> = [...(page ?? []), ...(restoration ?? [])];
    const pages = [...grounds].filter(([, touch]) => comesOrGoes(touch)).map(([id]) => id as PageId);
    const ofPages = pages.map((pageId) => ({ pageId, start: 0, end: Number.MAX_SAFE_INTEGER }));
    return [...ofArticles, ...ofBlocks, ...ofPages];
  }
}

function placeOf(block: Block | null): unknown {
  return block === null ? null : [block.pageId, block.articleId, block.start, block.end, block.struck];
}

function comesOrGoes({ before, after }: Touch<unknown>): boolean {
  return (before === null) !== (after === null);
}

/** Where accepted corrections were and are. */
function correctedIn({ correction }: Touched): PageStretch[] {
  const sides = sidesOf(correction).filter(({ status }) => status === 'accepted');
  return sides.map(({ pageId, start, end }) => ({ pageId, start, end }));
}
