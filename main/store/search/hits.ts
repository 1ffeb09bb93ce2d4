import { append } from '../../../model/append.ts';
import type { Block } from '../../../model/block.ts';
import type { ArticleId, BlockId } from '../../../model/ids.ts';
import { readingOffset } from '../../../model/offset.ts';
import { lookedUpBy } from '../../../model/replacing/looked-up-by.ts';
import {
  type Hit,
  type HitId,
  type HitOrder,
  type HitPage,
  mostSorted,
  type SortedHits,
  shownAround,
} from '../../../model/search/hits.ts';
import { placesIn } from '../../../model/search/passage.ts';
import { patternFor, type SearchNarrowing, type SearchQuery } from '../../../model/search/search-query.ts';
import { searchWords } from '../../../model/search/search-words.ts';
import { type Ground, groundOf } from '../grounds.ts';
import { idOf } from '../id-bytes.ts';
import type { Lines } from '../lines/lines.ts';
import { namedIssues } from '../lines/named-issues.ts';
import { contextKey } from '../projections/places/context-key.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import { blockReadings } from './block-reading.ts';
import { blockStarts } from './block-starts.ts';
import { searchNarrowing } from './narrowing.ts';
import { firstNumberOf, slotOfNumber } from './search-numbers.ts';
import { matchFor, matchForAny } from './tokens.ts';

/** So many blocks are looked at in one go, and then all of the issue that the last of them stands in. */
const blocksAtOnce = 100;

/** A stretch of what a block reads, in UTF-16 units. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** What a block reads in which something may stand, by the block's number in the index. */
export interface TextToLookIn {
  readonly number: number;
  readonly text: string;
}

/** Where a pattern was found in such a text. */
export interface PlacesInText {
  readonly number: number;
  readonly places: readonly Place[];
}

export interface FoundAfter {
  readonly query: SearchQuery;
  /** Null from the beginning on. */
  readonly after: number | null;
  /** So many hits are wanted at least, if there are. */
  readonly limit: number;
}

export interface Hits {
  /** Where the words of a query stand, as articles are listed. */
  find(wanted: FoundAfter): HitPage;
  /** The texts in which a pattern may be found, for whoever looks in them elsewhere. */
  texts(wanted: Omit<FoundAfter, 'limit'>): { readonly texts: TextToLookIn[]; readonly next: number | null };
  /** What was found in such texts. */
  at(found: readonly PlacesInText[]): Hit[];
  /** The hits of a query of words by what stands on a side of them. */
  sorted(query: SearchQuery, order: Exclude<HitOrder, 'listed'>): SortedHits;
  /** Some hits, without those that are there no more. */
  some(ids: readonly HitId[]): Hit[];
}

interface Row {
  readonly number: number;
  readonly block: Uint8Array;
  readonly articleId: ArticleId;
}

/** A block that was found. */
interface FoundBlock {
  readonly number: number;
  readonly block: Block;
  readonly ground: Ground;
  readonly articleId: ArticleId;
}

export function searchHits(parts: ProjectionParts, lines: Lines): Hits {
  const { database, records } = parts;
  const readingOf = blockReadings(parts);
  const startOf = blockStarts(parts);
  const narrowed = searchNarrowing(parts);
  const inOrder = `SELECT search_block.number, search_block.block, line.article_id AS articleId FROM found
     CROSS JOIN search_block ON search_block.number = found
     CROSS JOIN block ON block.id = search_block.block
     CROSS JOIN numbered ON numbered.number = block.article
     CROSS JOIN article_line AS line ON line.article_id = numbered.name
     CROSS JOIN search_issue ON search_issue.issue_id = line.issue_id
     ORDER BY search_issue.ordinal, line.issue_id, line.ordinal, line.article_id, block.ordinal, block.id`;
  const between = '>= CAST(@from AS INTEGER)';
  const matching = {
    last: database
      .prepare<[{ match: string; from: number }], number>(
        `SELECT rowid FROM search_text WHERE search_text MATCH @match AND rowid ${between}
         ORDER BY rowid LIMIT 1 OFFSET ${blocksAtOnce - 1}`,
      )
      .pluck(),
    rows: database.prepare<[{ match: string; from: number; to: number }], Row>(
      `WITH found AS (SELECT rowid AS found FROM search_text
         WHERE search_text MATCH @match AND rowid ${between} AND rowid < CAST(@to AS INTEGER)) ${inOrder}`,
    ),
  };
  const every = {
    last: database
      .prepare<[{ from: number }], number>(
        `SELECT number FROM search_block WHERE number ${between} ORDER BY number LIMIT 1 OFFSET ${blocksAtOnce - 1}`,
      )
      .pluck(),
    rows: database.prepare<[{ from: number; to: number }], Row>(
      `WITH found AS (SELECT number AS found FROM search_block
         WHERE number ${between} AND number < CAST(@to AS INTEGER)) ${inOrder}`,
    ),
  };
  const slotAfter = database
    .prepare<[number], number>('SELECT slot FROM search_issue WHERE slot > ? ORDER BY slot LIMIT 1')
    .pluck();
  const numbered = database.prepare<[number], Uint8Array>('SELECT block FROM search_block WHERE number = ?').pluck();
  const headline = database
    .prepare<[ArticleId], string>('SELECT headline FROM article_line WHERE article_id = ?')
    .pluck();

  const blockOf = ({ number, block: id, articleId }: Row): FoundBlock[] => {
    const block = records.block.get(idOf<BlockId>(id));
    const ground = block === undefined ? undefined : groundOf(records, block.pageId);
    return block === undefined || ground === undefined ? [] : [{ number, block, ground, articleId }];
  };

  /** Some of the blocks that answer an FTS5 query, or of all; and the number to go on from. */
  function blocksFrom(match: string | null, from: number, narrowing: SearchNarrowing) {
    const last = match === null ? every.last.get({ from }) : matching.last.get({ match, from });
    const slot = last === undefined ? undefined : slotAfter.get(slotOfNumber(last));
    const next = slot === undefined ? null : firstNumberOf(slot);
    const to = next ?? Number.MAX_SAFE_INTEGER;
    const rows = match === null ? every.rows.all({ from, to }) : matching.rows.all({ match, from, to });
    return { blocks: narrowed(narrowing, rows.flatMap(blockOf)), next, looked: rows.length };
  }

  const hitMaker = (): ((found: FoundBlock, text: string, start: number, place: Place) => Hit[]) => {
    const issueOf = namedIssues(lines);
    return ({ number, ground, articleId }, text, blockStart, { start, end }) => {
      const article = records.article.get(articleId);
      if (article === undefined) return [];
      const issue = records.issue.get(article.issueId);
      return [
        {
          id: idOfHit(number, start, end),
          ...{ articleId, issueId: article.issueId },
          start: readingOffset(blockStart + start),
          end: readingOffset(blockStart + end),
          before: text.slice(characterEdge(text, Math.max(0, start - shownAround)), start),
          text: text.slice(start, end),
          after: text.slice(end, characterEdge(text, Math.min(text.length, end + shownAround))),
          ...issueOf(article.issueId),
          page: ground.page.label,
          headline: headline.get(articleId) ?? '',
          referenceCode: article.referenceCode ?? issue?.referenceCode ?? null,
          notForRelease: article.notForRelease ?? issue?.notForRelease ?? null,
        },
      ];
    };
  };

  function hitsAt(found: readonly PlacesInText[]): Hit[] {
    const hitOf = hitMaker();
    return found.flatMap(({ number, places }) => {
      const id = numbered.get(number);
      const articleId = id === undefined ? undefined : records.block.get(idOf<BlockId>(id))?.articleId;
      const [block] = id === undefined || !articleId ? [] : blockOf({ number, block: id, articleId });
      if (block === undefined) return [];
      const text = readingOf(block.block, block.ground);
      const start = startOf(block.block);
      return places.flatMap((place) => (place.end > text.length ? [] : hitOf(block, text, start, place)));
    });
  }

  return {
    find({ query: { wanted, narrowing }, after, limit }) {
      const words = searchWords(wanted);
      const match = matchFor(words);
      if (match === null) return { hits: [], next: null, looked: 0 };
      const hitOf = hitMaker();
      const hits: Hit[] = [];
      let from: number | null = after ?? Number.MIN_SAFE_INTEGER;
      let looked = 0;
      while (from !== null && hits.length < limit) {
        const stretch = blocksFrom(match, from, narrowing);
        for (const found of stretch.blocks) {
          const text = readingOf(found.block, found.ground);
          const start = startOf(found.block);
          for (const place of placesIn(text, words)) append(hits, hitOf(found, text, start, place));
        }
        looked += stretch.looked;
        from = stretch.next;
      }
      return { hits, next: from, looked };
    },
    texts({ query, after }) {
      const lists = lookedUpBy(patternFor(query));
      const match = lists === null ? null : matchForAny(lists);
      const { blocks, next } = blocksFrom(match, after ?? Number.MIN_SAFE_INTEGER, query.narrowing);
      return { texts: blocks.map(({ number, block, ground }) => ({ number, text: readingOf(block, ground) })), next };
    },
    at: hitsAt,
    sorted({ wanted, narrowing }, order) {
      const words = searchWords(wanted);
      const match = matchFor(words);
      const keyed: { readonly id: HitId; readonly key: Buffer }[] = [];
      let from: number | null = match === null ? null : Number.MIN_SAFE_INTEGER;
      while (from !== null && keyed.length <= mostSorted) {
        const stretch = blocksFrom(match, from, narrowing);
        for (const { number, block, ground } of stretch.blocks) {
          const text = readingOf(block, ground);
          for (const { start, end } of placesIn(text, words)) {
            keyed.push({ id: idOfHit(number, start, end), key: contextKey(text, start, end)[order] });
          }
        }
        from = stretch.next;
      }
      const isCut = keyed.length > mostSorted;
      // Those that stand between the same characters stay as articles are listed.
      const sorted = keyed.slice(0, mostSorted).sort((a, b) => Buffer.compare(a.key, b.key));
      return { ids: sorted.map(({ id }) => id).join(' '), isCut };
    },
    some: (ids) =>
      hitsAt(
        ids.map((id) => {
          const [number = 0, start = 0, end = 0] = id.split('.').map(Number);
          return { number, places: [{ start, end }] };
        }),
      ),
  };
}

function idOfHit(number: number, start: number, end: number): HitId {
  return `${number}.${start}.${end}` as HitId;
}

/** An offset that cuts no surrogate pair: the same, or the one before. */
function characterEdge(text: string, offset: number): number {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}
