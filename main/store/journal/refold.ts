import type Database from 'better-sqlite3';
import type { Block } from '../../../model/block.ts';
import { type Correction, correctionsOverlap } from '../../../model/correction.ts';
import type { ArticleId, BlockId, EntryId, IssueId, PageId, RecordId } from '../../../model/ids.ts';
import type { Clash } from '../../../model/journal/conflict.ts';
import type { Deed } from '../../../model/journal/deeds.ts';
import { type Folded, foldRecord, type Knew, type Saying, thereGroup } from '../../../model/journal/fold.ts';
import type { Mention } from '../../../model/mention.ts';
import { type Noun, type Records, recordOf, removeRecord } from '../../../model/records.ts';
import { saysTheSame } from '../../../model/same-record.ts';
import { correctionsTouching } from '../corrections-around.ts';
import { groundsOfPage } from '../grounds.ts';
import type { Numbered } from '../numbered.ts';
import type { Conflicts } from './conflicts.ts';
import type { Journal } from './journal.ts';
import { layBlocksOut } from './lay-blocks-out.ts';
import type { Withheld } from './withheld.ts';
import { clashOverRemovedIssue } from './work-in-removed-issue.ts';

export interface RefoldParts {
  readonly database: Database.Database;
  readonly numbered: Numbered;
  readonly records: Records;
  readonly journal: Journal;
  readonly conflicts: Conflicts;
  readonly withheld: Withheld;
}

/** What the journal names, by noun. */
export type Named = ReadonlyMap<RecordId, Noun>;

/**
 * Works records out again from all that the journal says of them, and with them what stands beside them: corrections that overlap,
 * blocks that were cut differently.
 */
export function refold(parts: RefoldParts, named: Named, knew: Knew): void {
  const corrections: Stretch[] = [];
  const pages = new Set<PageId>();
  const goneBlocks = new Map<PageId, BlockId[]>();
  const articles = new Set<ArticleId>();
  const said = parts.journal.sayingsOfAll([...named.keys()]);
  forget(parts, named);
  for (const [id, noun] of named) {
    const before = recordOf(parts.records, noun, id);
    const sayings = said.get(id) ?? [];
    const folded = foldRecord(noun, sayings, knew);
    keep(parts, noun, id, folded);
    const sides = [before, folded.record, folded.removed].filter((side) => side != null);
    const isThere = recordOf(parts.records, noun, id) !== undefined;
    if (noun === 'block' && folded.removed !== null) {
      const { pageId } = folded.removed as Block;
      goneBlocks.set(pageId, [...(goneBlocks.get(pageId) ?? []), id as BlockId]);
    }
    if (noun === 'article' && isThere !== (before !== undefined)) articles.add(id as ArticleId);
    for (const side of sides) {
      if (noun === 'correction') corrections.push(side as Correction);
      if (noun === 'block') pages.add((side as Block).pageId);
      if (noun === 'restoration') pages.add(side.id as PageId);
      if (noun === 'page') for (const each of groundsOfPage(parts.records, side.id as PageId)) pages.add(each);
    }
  }
  // Whether anybody worked in an issue is told by its articles.
  for (const [id, noun] of named) if (noun === 'issue') noteLostWork(parts, id as IssueId, knew);
  for (const pageId of pagesOfArticles(parts.records, articles)) pages.add(pageId);
  for (const pageId of pages) layBlocksOut(parts, pageId, goneBlocks.get(pageId) ?? [], knew);
  for (const stretch of corrections) settleCorrections(parts, stretch, knew);
}

/** Takes away what stands beside records that are worked out again, and may come to be there again. */
function forget({ conflicts, withheld }: RefoldParts, named: Named): void {
  conflicts.removeAll([...named.keys()]);
  withheld.removeAll([...named.keys()]);
}

function keep<N extends Noun>(
  { records, conflicts, withheld }: RefoldParts,
  noun: N,
  id: RecordId,
  { record, removed, isDecided, clashes }: Folded<N>,
): void {
  const table = records[noun];
  const there = recordOf(records, noun, id);
  if (record === null) {
    if (there !== undefined) removeRecord(records, noun, id);
  } else if (!saysTheSame(there, record)) table.put(record);
  if (clashes.length > 0) conflicts.replace(noun, id, clashes);
  if (noun === 'mention' && isDecided && removed !== null) withheld.put(noun, 'removed', removed as Mention);
}

/** An issue that was taken away while others worked in it. */
function noteLostWork({ database, journal, conflicts }: RefoldParts, id: IssueId, knew: Knew): void {
  const sayings = journal.sayingsOf(id);
  const { record, clashes } = foldRecord('issue', sayings, knew);
  const clash = record === null ? clashOverRemovedIssue(database, journal, id, sayings, knew) : null;
  if (clash !== null) conflicts.replace('issue', id, [...clashes, clash]);
}

interface Stretch {
  readonly pageId: PageId;
  readonly start: number;
  readonly end: number;
}

/** Of accepted corrections that overlap, those that were accepted first stand; the others are withheld until somebody says otherwise. */
function settleCorrections(parts: RefoldParts, stretch: Stretch, knew: Knew): void {
  const all = overlapping(parts, stretch);
  if (!all.some((one, at) => all.slice(at + 1).some((other) => correctionsOverlap(one, other)))) {
    standAlone(parts, all, knew);
    return;
  }
  const inOrder = all.flatMap((correction) => {
    const since = decidedIn(parts.journal.sayingsOf(correction.id));
    return since === undefined ? [] : [{ correction, since }];
  });
  inOrder.sort((a, b) => (a.since < b.since ? -1 : 1));
  const standing: typeof inOrder = [];
  for (const each of inOrder) {
    const { id } = each.correction;
    const { clashes } = foldRecord('correction', parts.journal.sayingsOf(id), knew);
    const inTheWay = standing.find((other) => correctionsOverlap(other.correction, each.correction));
    if (inTheWay === undefined) {
      standing.push(each);
      parts.withheld.remove(id);
      if (!saysTheSame(parts.records.correction.get(id), each.correction))
        parts.records.correction.put(each.correction);
      parts.conflicts.replace('correction', id, clashes);
      continue;
    }
    parts.records.correction.remove(id);
    parts.withheld.put('correction', 'overlaps', each.correction);
    const isLeft = leftBy(parts.journal.sayingsOf(id), inTheWay.since, knew);
    const overlaps: Clash = { kind: 'overlaps', group: thereGroup, entry: each.since, other: inTheWay.since };
    parts.conflicts.replace('correction', id, isLeft ? clashes : [...clashes, overlaps]);
  }
}

/** What was withheld for the sake of one that is gone by now stands again. */
function standAlone(
  { records, journal, conflicts, withheld }: RefoldParts,
  corrections: readonly Correction[],
  knew: Knew,
): void {
  for (const correction of corrections) {
    if (records.correction.get(correction.id) !== undefined) continue;
    withheld.remove(correction.id);
    records.correction.put(correction);
    const { clashes } = foldRecord('correction', journal.sayingsOf(correction.id), knew);
    conflicts.replace('correction', correction.id, clashes);
  }
}

/** The accepted corrections, withheld ones among them, that touch a stretch, and those that touch these. */
function overlapping(
  { database, numbered, records, withheld }: RefoldParts,
  { pageId, start, end }: Stretch,
): Correction[] {
  const found = new Map<string, Correction>();
  const touching = correctionsTouching(database, numbered);
  let extent = { start, end };
  for (;;) {
    const size = found.size;
    const there = touching(pageId, extent.start, extent.end)
      .map((id) => records.correction.get(id))
      .filter((correction) => correction?.status === 'accepted');
    const apart = withheld.around('correction', 'overlaps', { pageId, ...extent });
    for (const each of [...there, ...apart]) if (each !== undefined) found.set(each.id, each);
    if (found.size === size) return [...found.values()];
    for (const each of found.values()) {
      extent = { start: Math.min(extent.start, each.start), end: Math.max(extent.end, each.end) };
    }
  }
}

/** The entry that decided a record last. */
function decidedIn(sayings: readonly Saying[]): EntryId | undefined {
  const decides = ({ kind }: Deed): boolean => kind !== 'leave';
  return sayings.findLast(({ isInForce, deeds }) => isInForce && deeds.some(decides))?.entry;
}

/** Whether somebody who knew what stands in the way said that a correction stays withheld. */
function leftBy(sayings: readonly Saying[], inTheWay: EntryId, knew: Knew): boolean {
  const leaves = ({ kind }: Deed): boolean => kind === 'leave';
  return sayings.some(
    (saying) => saying.isInForce && saying.deeds.some(leaves) && knew(saying, { ...saying, entry: inTheWay }),
  );
}

/** Where blocks stand that are in some articles, or would be if these were there. */
function pagesOfArticles(records: Records, ids: ReadonlySet<ArticleId>): PageId[] {
  const issues = new Set([...ids].map((id) => records.article.get(id)?.issueId).filter((id) => id !== undefined));
  return [
    ...[...ids].flatMap((id) => records.block.where('articleId', id)).map(({ pageId }) => pageId),
    ...[...issues]
      .flatMap((issueId) => records.page.where('issueId', issueId))
      .flatMap(({ id }) => groundsOfPage(records, id)),
  ];
}
