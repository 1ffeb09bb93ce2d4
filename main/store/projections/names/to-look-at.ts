import type { Block } from '../../../../model/block.ts';
import { contextLength } from '../../../../model/decision.ts';
import type { ArticleId, IssueId, MentionId, PageId } from '../../../../model/ids.ts';
import { saysTheSame } from '../../../../model/same-record.ts';
import { sidesOf, type Touch, type Touched } from '../../touched.ts';
import type { ProjectionParts } from '../projection.ts';
import { acceptedCorrectionsIn, type Extent, widened } from './accepted-corrections.ts';
import { type DecidedMention, decidedMention, decidedMentionsIn } from './decided-mentions.ts';

/** The mentions of which something else may have been decided than before an edit, as they are now; null where nothing is decided. */
export type ToLookAt = ReadonlyMap<MentionId, DecidedMention | null>;

interface PageStretch extends Extent {
  readonly pageId: PageId;
}

/** Works out what an edit may have changed of what was decided: from the places of what it touched, never by reading an article. */
export function toLookAtIn({ database, numbered }: ProjectionParts): (touched: Touched) => ToLookAt {
  const decidedIn = decidedMentionsIn(database, numbered);
  const acceptedIn = acceptedCorrectionsIn(database, numbered);
  const blocksOf = database.prepare<[ArticleId], Extent & { readonly page: number }>(
    'SELECT page, start_offset AS start, end_offset AS end FROM block WHERE article_id = ?',
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
    const found = new Map<MentionId, DecidedMention | null>();
    for (const [id, { before, after }] of touched.mention ?? []) {
      const [was, is] = [decidedMention(before), decidedMention(after)];
      if (was !== null || is !== null) found.set(id as MentionId, is);
    }
    const look = (mentions: readonly DecidedMention[]): void => {
      for (const mention of mentions) if (!found.has(mention.id)) found.set(mention.id, mention);
    };
    for (const { pageId, start, end } of placesOf(touched)) look(decidedIn(pageId, start, end, start));

    const corrected = correctedIn(touched);
    for (const { pageId, ...extent } of corrected) {
      const own = corrected.filter((each) => each.pageId === pageId);
      const reach = widened(extent, contextLength, (stretch) => [
        ...acceptedIn(pageId, beginBefore(pageId, stretch.start), stretch),
        ...own.filter(({ start, end }) => start <= stretch.end && end >= stretch.start),
      ]);
      look(decidedIn(pageId, beginBefore(pageId, reach.start), reach.end, reach.start));
    }
    return found;
  };

  /** Where blocks are other than before, or are there and were not. */
  function placesOf({ issue, page, restoration, article, block }: Touched): PageStretch[] {
    const articles = new Set<ArticleId>();
    for (const [id, touch] of article ?? []) {
      if (touch.before?.issueId !== touch.after?.issueId) articles.add(id as ArticleId);
    }
    for (const [id, touch] of issue ?? []) {
      if (comesOrGoes(touch)) for (const each of articlesOf.all(id as IssueId)) articles.add(each);
    }
    const ofArticles = [...articles].flatMap((id) =>
      blocksOf.all(id).map(({ page: number, ...extent }) => ({ ...extent, pageId: numbered.nameOf(number) as PageId })),
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
