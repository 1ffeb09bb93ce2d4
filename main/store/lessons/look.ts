import type { Article } from '../../../model/article.ts';
import type { Block } from '../../../model/block.ts';
import type { Classification } from '../../../model/category.ts';
import type { Correction } from '../../../model/correction.ts';
import type { ArticleId, BlockId, CorrectionId, PageId } from '../../../model/ids.ts';
import { isLearnedWith } from '../../../model/lesson.ts';
import { groundOf, textOn } from '../grounds.ts';
import { idOf } from '../id-bytes.ts';
import { type DecidedMention, decidedMention, decidedMentionsIn } from '../projections/names/decided-mentions.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import type { Touch, Touched } from '../touched.ts';

/** A look at what lessons are made of, at one moment. */
export interface Look {
  /** Undefined for one that is not there, or whose issue is not. */
  article(id: ArticleId): Article | undefined;
  block(id: BlockId): Block | undefined;
  /** In any order. */
  blocksOf(id: ArticleId): Block[];
  /** The corrections in a block that lessons are read with. */
  correctionsIn(block: Block): Correction[];
  /** The decided mentions that stand in a block as a whole. */
  mentionsIn(block: Block): DecidedMention[];
  classificationsOf(id: ArticleId): Classification[];
  /** Undefined for a page that is not there. */
  textOf(id: PageId): string | undefined;
}

/** A look at the workspace as it is. */
export function lookIn({ database, numbered, records, sources }: ProjectionParts): Look {
  const decidedIn = decidedMentionsIn(database, numbered);
  const corrections = database
    .prepare<[number, number, number, number], Uint8Array>(
      'SELECT id FROM correction WHERE page = ? AND start_offset BETWEEN ? AND ? AND end_offset <= ?',
    )
    .pluck();
  return {
    article(id) {
      const article = records.article.get(id);
      return article === undefined || records.issue.get(article.issueId) === undefined ? undefined : article;
    },
    block: (id) => records.block.get(id),
    blocksOf: (id) => records.block.where('articleId', id),
    correctionsIn: ({ pageId, start, end }) =>
      corrections
        .all(numbered.known(pageId), start, end, end)
        .map((id) => records.correction.get(idOf<CorrectionId>(id)))
        .filter((each) => each !== undefined)
        .filter(isLearnedWith),
    mentionsIn: (block) =>
      decidedIn(block.pageId, block.start, block.end, block.start).filter((each) => isIn(block, each.range, each)),
    classificationsOf: (id) => records.classification.where('articleId', id),
    textOf(id) {
      const ground = groundOf(records, id);
      return ground === undefined ? undefined : textOn(sources, ground);
    },
  };
}

/** The same look, which reads each article, block and text once: for as long as nothing is written. */
export function lookingOnce(look: Look): Look {
  return {
    ...look,
    article: onceEach(look.article),
    block: onceEach(look.block),
    textOf: onceEach(look.textOf),
  };
}

function onceEach<Id extends string, Value>(read: (id: Id) => Value): (id: Id) => Value {
  const known = new Map<Id, Value>();
  return (id) => {
    if (known.has(id)) return known.get(id) as Value;
    const value = read(id);
    known.set(id, value);
    return value;
  };
}

/** A look at the workspace as it was before an edit that has touched it. @param now the look at it as it is */
export function lookBefore(now: Look, { records, sources }: ProjectionParts, touched: Touched): Look {
  const { issue, page, restoration, article, block, correction, mention, classification } = touched;
  const mentionsBefore = once(() =>
    byPlace(
      [...(mention?.values() ?? [])].flatMap(({ before }) => decidedMention(before) ?? []),
      ({ range }) => range.start,
    ),
  );
  const correctionsBefore = once(() =>
    byPlace(
      [...(correction?.values() ?? [])].flatMap(({ before }) => before ?? []),
      ({ start }) => start,
    ),
  );
  return {
    article(id) {
      const touch = article?.get(id);
      const was = touch === undefined ? records.article.get(id) : touch.before;
      if (was == null) return undefined;
      const ofIssue = issue?.get(was.issueId);
      const wasThere = ofIssue === undefined ? records.issue.get(was.issueId) !== undefined : ofIssue.before !== null;
      return wasThere ? was : undefined;
    },
    block(id) {
      const touch = block?.get(id);
      return touch === undefined ? now.block(id) : (touch.before ?? undefined);
    },
    blocksOf: (id) => asTheyWere(now.blocksOf(id), block, ({ articleId }) => articleId === id),
    correctionsIn(of) {
      const untouched = now.correctionsIn(of).filter(({ id }) => correction?.has(id) !== true);
      const was = correctionsBefore()(of).filter((each) => isLearnedWith(each) && isIn(of, each, each));
      return [...untouched, ...was];
    },
    mentionsIn(of) {
      const untouched = now.mentionsIn(of).filter(({ id }) => mention?.has(id) !== true);
      return [...untouched, ...mentionsBefore()(of).filter((each) => isIn(of, each.range, each))];
    },
    classificationsOf: (id) =>
      asTheyWere(now.classificationsOf(id), classification, ({ articleId }) => articleId === id),
    textOf(id) {
      const restored = restoration?.get(id);
      if (restored !== undefined) return restored.before?.text;
      const touch = page?.get(id);
      if (touch === undefined) return now.textOf(id);
      return touch.before === null ? undefined : sources.textOf(touch.before.sha256);
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Finds what begins in a block: an edit may touch tens of thousands, in as many blocks. */
function byPlace<R extends { readonly pageId: PageId }>(
  records: readonly R[],
  startOf: (record: R) => number,
): (block: Block) => readonly R[] {
  const byPage = new Map<PageId, R[]>();
  for (const record of [...records].sort((a, b) => startOf(a) - startOf(b))) {
    const known = byPage.get(record.pageId);
    if (known === undefined) byPage.set(record.pageId, [record]);
    else known.push(record);
  }
  return ({ pageId, start, end }) => {
    const all = byPage.get(pageId) ?? [];
    const from = firstAt(all, (record) => startOf(record) >= start);
    return all.slice(
      from,
      firstAt(all, (record) => startOf(record) > end),
    );
  };
}

/** The place of the first of which something holds that holds of all behind it. */
function firstAt<R>(records: readonly R[], holds: (record: R) => boolean): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const record = records[middle];
    if (record !== undefined && holds(record)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function asTheyWere<R extends { readonly id: string }>(
  now: readonly R[],
  touches: ReadonlyMap<string, Touch<R>> | undefined,
  isMeant: (record: R) => boolean,
): R[] {
  const before = [...(touches?.values() ?? [])].flatMap((touch) => touch.before ?? []);
  return [...now.filter(({ id }) => touches?.has(id) !== true), ...before.filter(isMeant)];
}

function isIn(
  block: Block,
  { start, end }: { readonly start: number; readonly end: number },
  { pageId }: { readonly pageId: PageId },
): boolean {
  return pageId === block.pageId && block.start <= start && end <= block.end;
}
