import type { ArticleId, BlockId, IssueId, PageId } from '../../../model/ids.ts';
import { isLearnedWith, type Lesson } from '../../../model/lesson.ts';
import { saysTheSame } from '../../../model/same-record.ts';
import { idOf } from '../id-bytes.ts';
import type { Affected } from '../projections/affected.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import { sidesOf, type Touched } from '../touched.ts';
import { type FilingBefore, filingBefore } from './filings.ts';
import { lookBefore, lookIn, lookingOnce } from './look.ts';
import { lessonOfBlock } from './taught.ts';

/** What an edit changed of what one article teaches. */
export interface ArticleChange {
  readonly id: ArticleId;
  readonly added: Lesson[];
  readonly withdrawn: Lesson[];
  /** What was learned of categories before it; undefined where that is the same. */
  filed?: FilingBefore;
}

/** Works out what edits change of what there is to learn: from what they touched, before and after. */
export function taughtChangesIn(parts: ProjectionParts): (affected: Affected, touched: Touched) => ArticleChange[] {
  const { database, numbered } = parts;
  const look = lookIn(parts);
  const blocksOf = database.prepare<[number], Uint8Array>('SELECT id FROM block WHERE article = ?').pluck();
  const blocksOn = database.prepare<[number], Uint8Array>('SELECT id FROM block WHERE page = ?').pluck();
  const articlesOf = database.prepare<[IssueId], ArticleId>('SELECT id FROM article WHERE issue_id = ?').pluck();
  // Blocks do not overlap: of those that begin before the stretch, only the last three can reach it (one may be empty).
  const blocksAt = database.prepare<
    { page: number; start: number; end: number },
    { id: Uint8Array; start: number; end: number }
  >(
    `SELECT id, start_offset AS start, end_offset AS "end" FROM block WHERE page = @page AND start_offset <= @end AND end_offset >= @start
         AND start_offset >= coalesce((SELECT min(start_offset) FROM (
           SELECT start_offset FROM block WHERE page = @page AND start_offset <= @start
           ORDER BY start_offset DESC LIMIT 3)), 0)`,
  );

  return (affected, touched) => {
    const now = lookingOnce(look);
    const before = lookBefore(now, parts, touched);
    const changes = new Map<ArticleId, ArticleChange>();
    const changeOf = (id: ArticleId): ArticleChange => {
      const change = changes.get(id) ?? { id, added: [], withdrawn: [] };
      changes.set(id, change);
      return change;
    };
    const blocks = blocksIn(touched);
    for (const id of blocks) {
      const [was, is] = [lessonOfBlock(before, id), lessonOfBlock(now, id)];
      if (saysTheSame(was, is)) continue;
      if (was !== null) changeOf(was.articleId).withdrawn.push(was.lesson);
      if (is !== null) changeOf(is.articleId).added.push(is.lesson);
    }
    const filings = new Set([
      ...affected.rewritten,
      ...sidesOf(touched.classification).map(({ articleId }) => articleId),
      ...(touched.page === undefined ? [] : affected.articles),
    ]);
    for (const id of filings) {
      const filed = filingBefore({ before, now }, id, blocks);
      if (filed !== undefined) changeOf(id).filed = filed;
    }
    return [...changes.values()];
  };

  /** The blocks of which something may have changed. */
  function blocksIn({ issue, page, restoration, article, block, correction, mention }: Touched): ReadonlySet<BlockId> {
    const found = new Set<BlockId>((block?.keys() ?? []) as Iterable<BlockId>);
    const add = (ids: readonly Uint8Array[]): void => {
      for (const id of ids) found.add(idOf<BlockId>(id));
    };
    // Much of what is touched stands in one block with what was touched before it.
    let last = { page: -1, start: 0, end: 0 };
    const at = (pageId: PageId, start: number, end: number): void => {
      const page = numbered.known(pageId);
      if (last.page === page && last.start < start && end < last.end) return;
      const blocks = blocksAt.all({ page, start, end });
      add(blocks.map(({ id }) => id));
      const [only, ...others] = blocks;
      if (only !== undefined && others.length === 0) last = { ...only, page };
    };
    const articles = new Set<ArticleId>();
    for (const [id, touch] of article ?? []) {
      const sides = [touch.before, touch.after].map((side) => [side?.state === 'done', side?.issueId]);
      if (!saysTheSame(sides[0], sides[1])) articles.add(id as ArticleId);
    }
    for (const [id, { before, after }] of issue ?? []) {
      if ((before === null) === (after === null)) continue;
      for (const each of articlesOf.all(id as IssueId)) articles.add(each);
    }
    for (const id of articles) add(blocksOf.all(numbered.known(id)));
    for (const id of [...(page?.keys() ?? []), ...(restoration?.keys() ?? [])]) add(blocksOn.all(numbered.known(id)));
    for (const each of sidesOf(correction)) if (isLearnedWith(each)) at(each.pageId, each.start, each.end);
    for (const { status, pageId, ranges } of sidesOf(mention)) {
      const [range] = ranges;
      if (status !== 'suggested' && range !== undefined) at(pageId, range.start, range.end);
    }
    return found;
  }
}
