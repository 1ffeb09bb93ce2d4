import { type AnchoredRange, anchoredRange } from '../../../model/anchor.ts';
import { correctionsOverlap } from '../../../model/correction.ts';
import { correctionIdOf } from '../../../model/derived-ids.ts';
import type { ArticleId, BlockId, IssueId } from '../../../model/ids.ts';
import { issueName } from '../../../model/lines.ts';
import { readingOffset, sourceOffset } from '../../../model/offset.ts';
import type { Reading } from '../../../model/reading.ts';
import { changeIn } from '../../../model/reading-change.ts';
import { toReading, toSource } from '../../../model/reading-places.ts';
import { type Match, matcherOf } from '../../../model/replacing/matches.ts';
import type {
  Misreading,
  MisreadingCounts,
  Occurrence,
  OccurrenceCursor,
  OccurrencePage,
  Replacement,
} from '../../../model/replacing/replacement.ts';
import { correctionsTouching } from '../corrections-around.ts';
import { textOn } from '../grounds.ts';
import type { Lines } from '../lines/lines.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import { blockReader } from '../search/block-reading.ts';
import { type CandidateBlock, candidateBlocks, type OccurrencesWanted } from './candidate-blocks.ts';

/** So many blocks are looked through in one go. */
const blocksAtOnce = 300;
/** So many are looked through at most to say in how many places a misreading stands. */
const mostCounted = 600;
/** How much of the text on either side of a place is shown, in UTF-16 units. */
const shown = 40;

/** The text of a block in which something may stand. */
export interface CandidateText {
  readonly id: BlockId;
  readonly text: string;
}

/** What was found in a block's text. */
export interface FoundMatches extends CandidateText {
  readonly matches: readonly Match[];
}

export interface Occurrences {
  /** Looks in some of the blocks. @throws {KanwuError} what {@link candidateBlocks} throws */
  find(wanted: OccurrencesWanted): OccurrencePage;
  /** The texts of some of the blocks, for whoever looks in them elsewhere. @throws likewise */
  texts(wanted: OccurrencesWanted): { readonly texts: CandidateText[]; readonly next: OccurrenceCursor | null };
  /** What was found in such texts, as far as they still are so. */
  at(replacement: Replacement, found: readonly FoundMatches[]): Occurrence[];
  /** In how many places a misreading stands, seen from an article. */
  count(misreading: Misreading, articleId: ArticleId): MisreadingCounts;
}

/** A place in a block where something stands and shall read otherwise. */
interface Place {
  /** Of the block's reading text. */
  readonly start: number;
  readonly end: number;
  readonly range: AnchoredRange;
  readonly printed: string;
  readonly now: string;
}

export function occurrences(parts: ProjectionParts, lines: Lines): Occurrences {
  const { database, numbered, records, sources } = parts;
  const candidates = candidateBlocks(parts);
  const readingOf = blockReader(parts);
  const touching = correctionsTouching(database, numbered);
  const headline = database
    .prepare<[ArticleId], string>('SELECT headline FROM article_line WHERE article_id = ?')
    .pluck();

  function textLookedAt(replacement: Replacement, { block, ground }: CandidateBlock, reading: Reading): string {
    if (replacement.kind === 'misreading' || replacement.side === 'reading') return reading.text;
    return textOn(sources, ground).slice(block.start, block.end);
  }

  /** Where what was found stands, but for what is put right already, or was looked at and left by somebody. */
  function placesOf(
    replacement: Replacement,
    { block, ground }: CandidateBlock,
    reading: Reading,
    matches: readonly Match[],
  ): Place[] {
    const isPrinted = replacement.kind !== 'misreading' && replacement.side === 'printed';
    const source = textOn(sources, ground);
    return matches.flatMap(({ start, end, now }): Place[] => {
      const range = isPrinted
        ? anchoredRange(sourceOffset(block.start + start), sourceOffset(block.start + end))
        : rangeOf(reading, start, end);
      const found = range === null ? null : isPrinted ? toReading(reading, range) : { start, end };
      if (range === null || found === null || reading.text.slice(found.start, found.end) === now) return [];
      const id = correctionIdOf(ground.id, range.start, range.end, now);
      const { start: from, end: to } = range;
      const change = changeIn({ start: 0, text: source }, { id, start: from, end: to, side: 'before', now });
      const isSettled = touching(ground.id, range.start, range.end)
        .flatMap((id) => records.correction.get(id) ?? [])
        .some((each) => {
          if (each.status === 'accepted') {
            return replacement.kind === 'misreading' && correctionsOverlap(each, { ...range, side: each.side });
          }
          if (each.status === 'suggested') return false;
          const refused = changeIn({ start: 0, text: source }, each);
          return refused.start === change.start && refused.end === change.end && refused.reads === change.reads;
        });
      if (isSettled) return [];
      return [{ start: found.start, end: found.end, range, printed: source.slice(range.start, range.end), now }];
    });
  }

  function listed(blocks: readonly (CandidateBlock & { reading: Reading; places: readonly Place[] })[]): Occurrence[] {
    const issueOf = issuesIn(lines);
    return blocks.flatMap(({ block, ground, article, reading, places }) => {
      const issue = issueOf(article.issueId);
      return places.map(({ start, end, range, printed, now }): Occurrence => {
        const was = reading.text.slice(start, end);
        return {
          id: [block.pageId, range.start, range.startInset, range.end, range.endInset].join(' '),
          ...{ articleId: article.id, pageId: block.pageId, blockId: block.id, issueId: article.issueId },
          ...{ range, was, now, printed: printed === was ? null : printed },
          before: reading.text.slice(Math.max(0, start - shown), start),
          after: reading.text.slice(end, end + shown),
          ...{ issue: issue.name, date: issue.date, page: ground.page.label },
          headline: headline.get(article.id) ?? '',
          isDone: article.state === 'done',
          order: { issue: issue.ordinal, article: article.ordinal, block: block.ordinal, place: start },
        };
      });
    });
  }

  function look(wanted: OccurrencesWanted) {
    const { replacement } = wanted;
    const matches = matcherOf(replacement);
    const { blocks, next } = candidates.some(wanted, blocksAtOnce);
    const found = blocks.map((candidate) => {
      const reading = readingOf(candidate.block, candidate.ground);
      const text = textLookedAt(replacement, candidate, reading);
      return { ...candidate, reading, places: placesOf(replacement, candidate, reading, matches(text)) };
    });
    return { found, next, looked: blocks.length };
  }

  return {
    find(wanted) {
      const { found, next, looked } = look(wanted);
      return { found: listed(found), next, looked };
    },
    texts(wanted) {
      const { blocks, next } = candidates.some(wanted, blocksAtOnce);
      const texts = blocks.map((candidate): CandidateText => {
        const reading = readingOf(candidate.block, candidate.ground);
        return { id: candidate.block.id, text: textLookedAt(wanted.replacement, candidate, reading) };
      });
      return { texts, next };
    },
    at(replacement, found) {
      return listed(
        found.flatMap(({ id, text, matches }) => {
          const candidate = candidates.one(id);
          if (candidate === null) return [];
          const reading = readingOf(candidate.block, candidate.ground);
          if (textLookedAt(replacement, candidate, reading) !== text) return [];
          return [{ ...candidate, reading, places: placesOf(replacement, candidate, reading, matches) }];
        }),
      );
    },
    count(misreading, articleId) {
      const issueId = records.article.get(articleId)?.issueId ?? null;
      const counted = { article: 0, issue: 0, workspace: 0, isMore: false };
      const count = (
        scope: OccurrencesWanted['scope'],
        note: (of: CandidateBlock, places: number) => void,
      ): boolean => {
        let after: OccurrenceCursor | null = null;
        let looked = 0;
        do {
          const each = look({ replacement: misreading, scope, after });
          for (const { places, ...candidate } of each.found) note(candidate, places.length);
          looked += each.looked;
          after = each.next;
        } while (after !== null && looked < mostCounted);
        return after !== null;
      };
      const isMore = count({ kind: 'workspace' }, ({ article }, places) => {
        counted.workspace += places;
        if (article.issueId === issueId) counted.issue += places;
        if (article.id === articleId) counted.article += places;
      });
      if (!isMore || issueId === null) return { ...counted, isMore };
      [counted.issue, counted.article] = [0, 0];
      count({ kind: 'issue', id: issueId }, ({ article }, places) => {
        counted.issue += places;
        if (article.id === articleId) counted.article += places;
      });
      return { ...counted, workspace: Math.max(counted.workspace, counted.issue), isMore };
    },
  };
}

/** Where a stretch of a block's reading text is held in the source; of one without length, the place between two characters. */
function rangeOf(reading: Reading, start: number, end: number): AnchoredRange | null {
  if (start < end) {
    return toSource(reading, { start: readingOffset(start), end: readingOffset(end) })[0] ?? null;
  }
  const before =
    start === 0 ? null : toSource(reading, { start: readingOffset(start - 1), end: readingOffset(start) })[0];
  return before === null || before === undefined || before.endInset !== 0
    ? null
    : anchoredRange(before.end, before.end);
}

function issuesIn(lines: Lines) {
  const known = new Map<IssueId, { readonly name: string; readonly date: string | null; readonly ordinal: number }>();
  return (id: IssueId) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const line = lines.issue(id);
    const said =
      line === undefined
        ? { name: '', date: null, ordinal: 0 }
        : { name: issueName(line), date: line.issue.date, ordinal: line.issue.ordinal };
    known.set(id, said);
    return said;
  };
}
