import type Database from 'better-sqlite3';
import type { AnchoredRange } from '../../../model/anchor.ts';
import type { MentionId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import type { RecordTable } from '../../../model/records.ts';
import type { Codecs } from '../codecs.ts';
import { bytesOf } from '../id-bytes.ts';
import type { Numbered } from '../numbered.ts';
import { sqlTable, type TableDeclaration } from '../sql-table.ts';

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
export function mentionTable(database: Database.Database, codecs: Codecs, numbered: Numbered): RecordTable<Mention> {
  const rows = sqlTable(database, mentionRow(codecs));
  const furtherOf = database.prepare<[Buffer], AnchoredRange>(
    `SELECT start_offset AS start, start_inset AS startInset, end_offset AS end, end_inset AS endInset
     FROM mention_range WHERE mention_id = ? ORDER BY ordinal`,
  );
  const removeFurther = database.prepare<[Buffer]>('DELETE FROM mention_range WHERE mention_id = ?');
  const addFurther = database.prepare<[Buffer, number, number, number, number, number, number]>(
    `INSERT INTO mention_range (mention_id, ordinal, page, start_offset, start_inset, end_offset, end_inset)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const withRanges = ({ start, startInset, end, endInset, ...row }: MentionRow): Mention => ({
    ...row,
    ranges: [{ start, startInset, end, endInset }, ...furtherOf.all(bytesOf(row.id))],
  });

  return {
    get(id) {
      const row = rows.get(id);
      return row === undefined ? undefined : withRanges(row);
    },
    put({ ranges: [first, ...further], ...mention }) {
      if (first === undefined) throw new RangeError('a mention without a range');
      rows.put({ ...mention, ...first });
      const id = bytesOf(mention.id);
      removeFurther.run(id);
      const page = further.length === 0 ? 0 : numbered.numberOf(mention.pageId);
      for (const [place, { start, startInset, end, endInset }] of further.entries()) {
        addFurther.run(id, place + 1, page, start, startInset, end, endInset);
      }
    },
    remove(id: MentionId) {
      rows.remove(id);
    },
    where(field, value) {
      if (field === 'ranges') throw new RangeError('mentions cannot be looked up by their ranges');
      return rows.where(field as Exclude<typeof field, 'ranges'>, value as never).map(withRanges);
    },
  };
}
