import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { AnchoredRange } from '../../../model/anchor.ts';
import type { MentionId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import { type SourceOffset, sourceOffset } from '../../../model/offset.ts';
import { placedId, placeInId } from '../../../model/placed-ids.ts';
import { saysTheSame } from '../../../model/same-record.ts';
import { type Codecs, statusCode } from '../codecs.ts';
import { bytesOf, idOf } from '../id-bytes.ts';
import type { Numbered } from '../numbered.ts';
import { isOnPageOf, isOwnAmong, markNumber, markText, placesByHead, placesIn } from '../placed-marks.ts';
import { type RowDeclaration, sqlRows } from '../sql-rows.ts';
import type { StoredTable } from '../stored-table.ts';
import { mentionSaid } from './mention-said.ts';

/** What nearly no mention has: kept together, where there is any of it. The columns of these names are there for SQL. */
const Rare = z.object({
  startInset: z.int(),
  endInset: z.int(),
  notForRelease: z.string().nullable(),
  note: z.string(),
});
type Rare = z.infer<typeof Rare>;

/** A mention with its first range in the row. */
type MentionRow = Omit<Mention, 'id' | 'ranges' | keyof Rare> & {
  readonly start: SourceOffset;
  /** Of its first range. */
  readonly length: number;
  readonly mark: number;
  /** Its id where that does not follow from its place and mark, or it is interrupted. */
  readonly ownId: MentionId | null;
  readonly rare: Rare | null;
  /** Its type, its status and its origin: {@link mentionSaid}. */
  readonly said: number;
};

const plain: Rare = { startInset: 0, endInset: 0, notForRelease: null, note: '' };

/** What the column `rare` says: as SQLite reads a text in JSON, it would end at a character that is none. */
export function rareOfMention(cell: string | null): Rare {
  return cell === null ? plain : Rare.parse(JSON.parse(cell));
}

type OwnField = Exclude<keyof Mention, 'id' | 'ranges' | keyof Rare>;

const mentionRow = ({ id, ownId, name, status, sureness }: Codecs): RowDeclaration<MentionRow> => ({
  table: 'mention',
  columns: {
    pageId: { name: 'page', codec: name },
    start: { name: 'start_offset' },
    mark: { name: 'mark' },
    ownId: { name: 'own_id', codec: ownId },
    length: { name: 'length' },
    said: { name: 'said' },
    value: { name: 'value' },
    confidence: { name: 'confidence', codec: sureness },
    entityId: { name: 'entity_id', codec: id },
    rare: { name: 'rare', json: Rare },
    type: { name: 'type', codec: name, isWorkedOut: true },
    status: { name: 'status', codec: status, isWorkedOut: true },
    origin: { name: 'origin', codec: name, isWorkedOut: true },
  },
});

/** Mentions; the further ranges of those that are interrupted are in `mention_range`. */
export function mentionTable(database: Database.Database, codecs: Codecs, numbered: Numbered): StoredTable<Mention> {
  const rows = sqlRows(database, mentionRow(codecs), ['pageId', 'start', 'mark', 'ownId']);
  const furtherOf = database.prepare<[Buffer], AnchoredRange>(
    `SELECT start_offset AS start, start_inset AS startInset, end_offset AS end, end_inset AS endInset
     FROM mention_range WHERE mention_id = ? ORDER BY ordinal`,
  );
  const removeFurther = database.prepare<[Buffer]>('DELETE FROM mention_range WHERE mention_id = ?');
  const addFurther = database.prepare<[Buffer, number, number, number, number, number, number]>(
    `INSERT INTO mention_range (mention_id, ordinal, page, start_offset, start_inset, end_offset, end_inset)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const removeOwn = database.prepare<[Buffer]>("DELETE FROM mention WHERE own_id = ? AND own_id <> x''");
  const removePlaced = database.prepare<[string, string, number, number]>(
    `DELETE FROM mention WHERE ${isOnPageOf} AND start_offset = ? AND mark = ? AND own_id = x''`,
  );
  const places = database.prepare<[], { page: number; start: number; mark: number; ownId: Uint8Array }>(
    'SELECT page, start_offset AS start, mark, own_id AS ownId FROM mention',
  );
  const toMention = ({ mark, ownId, start, length, rare, said: _, ...row }: MentionRow): Mention => {
    const { startInset, endInset, notForRelease, note } = rare ?? plain;
    const first = { start, startInset, end: sourceOffset(start + length), endInset };
    return {
      id: ownId ?? placedId(row.pageId, start, markText(mark)),
      ...{ ...row, notForRelease, note },
      ranges: [first, ...(ownId === null ? [] : furtherOf.all(bytesOf(ownId)))],
    };
  };
  const rowOf = ({ id, ranges, notForRelease, note, ...mention }: Mention): MentionRow => {
    const [first, ...further] = ranges;
    if (first === undefined) throw new RangeError('a mention without a range');
    const { start, end, startInset, endInset } = first;
    const mark = markNumber(id);
    const follows = further.length === 0 && placedId(mention.pageId, start, markText(mark)) === id;
    const rare = { startInset, endInset, notForRelease, note };
    const at = { start, length: end - start, mark, ownId: follows ? null : id };
    const { type, status, origin } = mention;
    const said = mentionSaid(numbered.numberOf(type), statusCode(status), numbered.numberOf(origin));
    return { ...mention, ...at, said, rare: saysTheSame(rare, plain) ? null : rare };
  };
  const placed = `WHERE ${isOnPageOf} AND start_offset = ? AND mark = ? AND own_id = x''`;
  const own = "WHERE own_id = ? AND own_id <> x''";
  const find = (id: MentionId): Mention | undefined => {
    const { head, start } = placeInId(id);
    const [row] = rows.all([placed, own], head, head, start, markNumber(id), bytesOf(id));
    return row === undefined ? undefined : toMention(row);
  };
  const putFurther = ({ id, pageId, ranges }: Mention): void => {
    const bytes = bytesOf(id);
    removeFurther.run(bytes);
    const page = ranges.length === 1 ? 0 : numbered.numberOf(pageId);
    for (const [ordinal, { start, startInset, end, endInset }] of ranges.entries()) {
      if (ordinal > 0) addFurther.run(bytes, ordinal, page, start, startInset, end, endInset);
    }
  };
  const remove = (id: MentionId): void => {
    const { head, start } = placeInId(id);
    removePlaced.run(head, head, start, markNumber(id));
    removeOwn.run(bytesOf(id));
    removeFurther.run(bytesOf(id));
  };

  return {
    get: find,
    getAll(ids) {
      const placed = placesByHead(ids).flatMap(([head, places]) =>
        rows.all(
          [`WHERE ${isOnPageOf} AND own_id = x'' AND (start_offset, mark) IN (${placesIn})`],
          ...[head, head, JSON.stringify(places)],
        ),
      );
      return [...placed, ...rows.all([`WHERE ${isOwnAmong}`], JSON.stringify(ids))].map(toMention);
    },
    put(mention) {
      const row = rowOf(mention);
      // It may have stood elsewhere.
      if (row.ownId !== null || removeOwn.run(bytesOf(mention.id)).changes > 0) remove(mention.id);
      rows.put(row);
      if (mention.ranges.length > 1) putFurther(mention);
    },
    putOver(before, mention) {
      const [was, is] = [rowOf(before), rowOf(mention)];
      if (was.pageId === is.pageId && was.start === is.start && was.ownId === is.ownId) rows.putOver(was, is);
      else {
        rows.remove(was);
        rows.put(is);
      }
      const isInOnePiece = before.ranges.length === 1 && mention.ranges.length === 1;
      if (isInOnePiece) return;
      if (!saysTheSame(before.ranges, mention.ranges) || before.pageId !== mention.pageId) putFurther(mention);
    },
    remove,
    where(field, value) {
      if (field === 'ranges' || field === 'notForRelease' || field === 'note')
        throw new RangeError(`mentions cannot be looked up by their ${field}`);
      if (field === 'id') return [find(value as MentionId)].filter((each) => each !== undefined);
      // All others stand in the row as they do in the mention.
      return rows.where<OwnField>(field as OwnField, value as Mention[OwnField]).map(toMention);
    },
    ids() {
      const ids = places.all().map(({ page, start, mark, ownId }): MentionId => {
        return ownId.length > 0
          ? idOf(ownId)
          : placedId(numbered.nameOf(page) as Mention['pageId'], start, markText(mark));
      });
      return ids.sort();
    },
  };
}
