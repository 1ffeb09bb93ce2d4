import type Database from 'better-sqlite3';
import type { Block } from '../../../model/block.ts';
import { KanwuError } from '../../../model/error.ts';
import type { BlockId, MentionId, PageId } from '../../../model/ids.ts';
import type { EntityType, Mention } from '../../../model/mention.ts';
import { toReading } from '../../../model/reading-places.ts';
import {
  type MarkToJudge,
  type MarkVerdict,
  type MissingName,
  type PassageToRead,
  Sample,
  type SampledStatus,
  type SampleId,
  type SampleWish,
} from '../../../model/sample.ts';
import { statusCode } from '../codecs.ts';
import { groundOf } from '../grounds.ts';
import { idOf } from '../id-bytes.ts';
import { mentionIdIn } from '../placed-marks.ts';
import { readInBlocks } from '../projections/names/read-in-blocks.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import { blockReader } from '../search/block-reading.ts';
import { drawn } from './draw.ts';

/** Paragraphs that read fewer UTF-16 units are not drawn: lines of a list, and the like. */
const shortestPassage = 20;

/** How much of a paragraph on either side of a mark is shown at most, in UTF-16 units. */
const shownAround = 2000;

/** What people drew, and what they found. */
export interface Samples {
  /** The latest first. */
  list(): Sample[];
  /** @throws {KanwuError} `record-not-found` */
  get(id: SampleId): Sample;
  draw(wish: SampleWish, by: { readonly id: SampleId; readonly actor: string; readonly at: number }): Sample;
  /** A mark of a sample, by its number from 0; null where it is there no more. @throws {KanwuError} `record-not-found` */
  mark(id: SampleId, number: number): MarkToJudge | null;
  /** Likewise. */
  passage(id: SampleId, number: number): PassageToRead | null;
  /** @throws {KanwuError} `record-not-found` */
  judge(id: SampleId, number: number, verdict: MarkVerdict | null): Sample;
  /** @throws {KanwuError} `record-not-found` */
  read(
    id: SampleId,
    number: number,
    found: { readonly missing: readonly MissingName[]; readonly isRead: boolean },
  ): Sample;
  remove(id: SampleId): void;
}

interface MarkRow {
  readonly page: number;
  readonly start: number;
  readonly mark: number;
  readonly ownId: Uint8Array;
  readonly type: number;
}

export function sqlSamples(parts: ProjectionParts): Samples {
  const { database, numbered, records } = parts;
  const stored = storedSamples(database);
  const readerOf = blockReader(parts);
  const around = readInBlocks(parts, shownAround);
  const pagesThere = database
    .prepare<[], number>(
      `SELECT numbered.number FROM numbered JOIN page ON page.id = numbered.name JOIN issue ON issue.id = page.issue_id
       UNION ALL SELECT numbered.number FROM numbered JOIN restoration ON restoration.id = numbered.name
         JOIN page ON page.id = restoration.page_id JOIN issue ON issue.id = page.issue_id`,
    )
    .pluck();
  const marksOf = database.prepare<[number], MarkRow>(
    'SELECT page, start_offset AS start, mark, own_id AS ownId, type FROM mention WHERE status = ?',
  );
  const passages = database.prepare<[], { readonly block: Uint8Array }>(
    `SELECT search_block.block FROM search_block CROSS JOIN block ON block.id = search_block.block
     WHERE length >= ${shortestPassage} AND role = 'body'`,
  );
  const marksIn = database.prepare<[{ page: number; start: number; end: number; status: number }], MarkRow>(
    `SELECT page, start_offset AS start, mark, own_id AS ownId, type FROM mention
     WHERE page = @page AND start_offset >= @start AND start_offset < @end AND status = @status`,
  );
  const idOfMark = ({ page, start, mark, ownId }: MarkRow): MentionId =>
    mentionIdIn(numbered.nameOf(page) as PageId, { start, mark, ownId });

  function markAt(id: MentionId, type: EntityType): MarkToJudge | null {
    const mention = records.mention.get(id);
    const placed = mention === undefined ? null : placedWhole(mention);
    if (placed === null) return null;
    const found = around([placed], ({ reading }, { range }) => {
      const at = toReading(reading, range);
      if (at === null || at.start === at.end) return null;
      const { text } = reading;
      return {
        before: text.slice(Math.max(0, at.start - shownAround), at.start),
        name: text.slice(at.start, at.end),
        after: text.slice(at.end, at.end + shownAround),
      };
    }).get(id);
    return found === undefined ? null : { ...found, type };
  }

  function passageOf(id: BlockId, status: SampledStatus): PassageToRead | null {
    const block = records.block.get(id);
    const ground = block === undefined ? undefined : groundOf(records, block.pageId);
    if (block === undefined || ground === undefined || block.articleId === null || block.struck) return null;
    const reading = readerOf(block, ground);
    const marks = marksWithin(block, status).flatMap((row) => {
      const mention = records.mention.get(idOfMark(row));
      const placed = mention === undefined ? null : placedWhole(mention);
      const at = placed === null ? null : toReading(reading, placed.range);
      return at === null || at.start === at.end
        ? []
        : [{ start: Number(at.start), end: Number(at.end), type: numbered.nameOf(row.type) }];
    });
    return { text: reading.text, marks };
  }

  function marksWithin({ pageId, start, end }: Block, status: SampledStatus): MarkRow[] {
    return marksIn.all({ page: numbered.known(pageId), start, end, status: statusCode(status) });
  }

  return {
    list: stored.list,
    get: stored.get,
    remove: stored.remove,
    draw({ seed, status, marks: wantedMarks, passages: wantedPassages }, { id, actor, at }) {
      const there = new Set(pagesThere.all());
      const marks = drawn(
        only(marksOf.iterate(statusCode(status)), ({ page }) => there.has(page)),
        ({ page, start, mark }) => [page, start, mark],
        2 * wantedMarks,
        seed,
      );
      // Some stand outside articles: no export has them, and nobody is asked about them.
      const readable: Sample['marks'][number][] = [];
      for (const row of marks.rows) {
        if (readable.length === wantedMarks) break;
        const [mention, type] = [idOfMark(row), numbered.nameOf(row.type)];
        if (markAt(mention, type) !== null) readable.push({ mention, type, verdict: null });
      }
      const blocks = drawn(passages.iterate(), ({ block }) => numbersIn(block), wantedPassages, seed);
      return stored.put({
        ...{ id, at, actor, seed, status, of: { marks: marks.of, passages: blocks.of }, marks: readable },
        passages: blocks.rows.map(({ block }) => ({
          ...{ block: idOf<BlockId>(block), marked: {}, missing: [], isRead: false },
        })),
      });
    },
    mark(id, number) {
      const mark = stored.get(id).marks[number];
      return mark === undefined ? null : markAt(mark.mention, mark.type);
    },
    passage(id, number) {
      const sample = stored.get(id);
      const passage = sample.passages[number];
      return passage === undefined ? null : passageOf(passage.block, sample.status);
    },
    judge(id, number, verdict) {
      const sample = stored.get(id);
      const marks = sample.marks.map((mark, place) => (place === number ? { ...mark, verdict } : mark));
      return stored.put({ ...sample, marks });
    },
    read(id, number, { missing, isRead }) {
      const sample = stored.get(id);
      return stored.put({
        ...sample,
        passages: sample.passages.map((passage, place) => {
          if (place !== number) return passage;
          const marked: Record<EntityType, number> = {};
          for (const { type } of passageOf(passage.block, sample.status)?.marks ?? []) {
            marked[type] = (marked[type] ?? 0) + 1;
          }
          return { ...passage, marked, missing, isRead };
        }),
      });
    },
  };
}

/** Where a mention stands, from where it begins to where it ends. */
function placedWhole({ id, pageId, ranges }: Mention) {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (first === undefined || last === undefined) return null;
  return { id, pageId, range: { ...first, end: last.end, endInset: last.endInset } };
}

function* only<Row>(rows: Iterable<Row>, isWanted: (row: Row) => boolean): Iterable<Row> {
  for (const row of rows) if (isWanted(row)) yield row;
}

/** The bytes of an id as numbers of 32 bits. */
function numbersIn(id: Uint8Array): number[] {
  const view = new DataView(id.buffer, id.byteOffset, id.byteLength);
  return Array.from({ length: id.byteLength >> 2 }, (_, place) => view.getUint32(4 * place));
}

function storedSamples(database: Database.Database) {
  const all = database.prepare<[], string>('SELECT said FROM sample ORDER BY at DESC, id').pluck();
  const one = database.prepare<[string], string>('SELECT said FROM sample WHERE id = ?').pluck();
  const write = database.prepare<[{ id: string; at: number; said: string }]>(
    'INSERT OR REPLACE INTO sample (id, at, said) VALUES (@id, @at, @said)',
  );
  const remove = database.prepare<[string]>('DELETE FROM sample WHERE id = ?');
  return {
    list: (): Sample[] =>
      all.all().flatMap((said) => {
        // What a later version of the program may have written is left for it.
        const known = Sample.safeParse(JSON.parse(said));
        return known.success ? [known.data] : [];
      }),
    get(id: SampleId): Sample {
      const said = one.get(id);
      if (said === undefined) throw new KanwuError('record-not-found', { noun: 'sample', id });
      return Sample.parse(JSON.parse(said));
    },
    put(sample: Sample): Sample {
      write.run({ id: sample.id, at: sample.at, said: JSON.stringify(sample) });
      return sample;
    },
    remove: (id: SampleId): void => void remove.run(id),
  };
}
