import type Database from 'better-sqlite3';
import type { AnchoredRange } from '../../../model/anchor.ts';
import type { MentionId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import { saysTheSame } from '../../../model/same-record.ts';
import type { Codecs } from '../codecs.ts';
import { bytesOf, idOf } from '../id-bytes.ts';
import type { Numbered } from '../numbered.ts';
import { sqlTable, type TableDeclaration } from '../sql-table.ts';
import type { StoredTable } from '../stored-table.ts';

/** A mention with its first range in the row. */
type MentionRow = Omit<Mention, 'ranges'> & AnchoredRange;

const mentionRow = ({ id, name, status }: Codecs): TableDeclaration<MentionRow> => ({
  table: 'mention',
  columns: {
    id: { name: 'id', codec: id },
    pageId: { name: 'page', codec: name },
    start: { name: 'start_offset' },
    startInset: { name: 'start_inset' },
    end: { name: 'end_offset' },
    endInset: { name: 'end_inset' },
    type: { name: 'type', codec: name },
    value: { name: 'value' },
    status: { name: 'status', codec: status },
    origin: { name: 'origin', codec: name },
    confidence: { name: 'confidence' },
    entityId: { name: 'entity_id', codec: id },
    note: { name: 'note' },
  },
});

/** Mentions; the further ranges of those that are interrupted are in `mention_range`. */
export function mentionTable(database: Database.Database, codecs: Codecs, numbered: Numbered): StoredTable<Mention> {
  const rows = sqlTable(database, mentionRow(codecs));
  const furtherOf = database.prepare<[Buffer], AnchoredRange>(
    `SELECT start_offset AS start, start_inset AS startInset, end_offset AS end, end_inset AS endInset
     FROM mention_range WHERE mention_id = ? ORDER BY ordinal`,
  );
  const furtherOfAll = database.prepare<[string], AnchoredRange & { readonly id: Uint8Array }>(
    `SELECT mention_id AS id, start_offset AS start, start_inset AS startInset, end_offset AS end, end_inset AS endInset
     FROM mention_range WHERE mention_id IN (SELECT unhex(value) FROM json_each(?)) ORDER BY mention_id, ordinal`,
  );
  const removeFurther = database.prepare<[Buffer]>('DELETE FROM mention_range WHERE mention_id = ?');
  const addFurther = database.prepare<[Buffer, number, number, number, number, number, number]>(
    `INSERT INTO mention_range (mention_id, ordinal, page, start_offset, start_inset, end_offset, end_inset)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const withRanges = (
    { start, startInset, end, endInset, ...row }: MentionRow,
    further: readonly AnchoredRange[],
  ): Mention => ({ ...row, ranges: [{ start, startInset, end, endInset }, ...further] });
  const putFurther = ({ id, pageId, ranges }: Mention): void => {
    const bytes = bytesOf(id);
    removeFurther.run(bytes);
    const page = ranges.length === 1 ? 0 : numbered.numberOf(pageId);
    for (const [ordinal, { start, startInset, end, endInset }] of ranges.entries()) {
      if (ordinal > 0) addFurther.run(bytes, ordinal, page, start, startInset, end, endInset);
    }
  };

  return {
    get(id) {
      const row = rows.get(id);
      return row === undefined ? undefined : withRanges(row, furtherOf.all(bytesOf(id)));
    },
    getAll(ids) {
      const further = new Map<MentionId, AnchoredRange[]>();
      for (const { id, ...range } of furtherOfAll.all(JSON.stringify(ids))) {
        const of = idOf<MentionId>(id);
        further.set(of, [...(further.get(of) ?? []), range]);
      }
      return rows.getAll(ids).map((row) => withRanges(row, further.get(row.id) ?? []));
    },
    put(mention) {
      rows.put(rowOf(mention));
      putFurther(mention);
    },
    putOver(before, mention) {
      rows.putOver(rowOf(before), rowOf(mention));
      if (!saysTheSame(before.ranges, mention.ranges) || before.pageId !== mention.pageId) putFurther(mention);
    },
    remove(id: MentionId) {
      rows.remove(id);
    },
    where(field, value) {
      if (field === 'ranges') throw new RangeError('mentions cannot be looked up by their ranges');
      return rows
        .where(field as Exclude<typeof field, 'ranges'>, value as never)
        .map((row) => withRanges(row, furtherOf.all(bytesOf(row.id))));
    },
  };
}

function rowOf({ ranges: [first], ...mention }: Mention): MentionRow {
  if (first === undefined) throw new RangeError('a mention without a range');
  return { ...mention, ...first };
}
