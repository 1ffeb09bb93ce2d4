import type Database from 'better-sqlite3';
import type { AnchoredRange } from '../../../model/anchor.ts';
import type { MentionId, PageId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import type { RecordTable } from '../../../model/records.ts';
import { sqlTable, type TableDeclaration } from '../sql-table.ts';

const mentionRow: TableDeclaration<Omit<Mention, 'ranges'>> = {
  table: 'mention',
  columns: {
    id: { name: 'id' },
    pageId: { name: 'page_id' },
    type: { name: 'type' },
    value: { name: 'value' },
    status: { name: 'status' },
    origin: { name: 'origin' },
    confidence: { name: 'confidence' },
    entityId: { name: 'entity_id' },
    note: { name: 'note' },
  },
};

/** Mentions, each with its ranges in `mention_range`. */
export function mentionTable(database: Database.Database): RecordTable<Mention> {
  const rows = sqlTable(database, mentionRow);
  const rangesOf = database.prepare<[MentionId], AnchoredRange>(
    `SELECT start_offset AS start, start_inset AS startInset, end_offset AS end, end_inset AS endInset
     FROM mention_range WHERE mention_id = ? ORDER BY ordinal`,
  );
  const removeRanges = database.prepare<[MentionId]>('DELETE FROM mention_range WHERE mention_id = ?');
  const addRange = database.prepare<[MentionId, number, PageId, number, number, number, number]>(
    `INSERT INTO mention_range (mention_id, ordinal, page_id, start_offset, start_inset, end_offset, end_inset)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const withRanges = (row: Omit<Mention, 'ranges'>): Mention => ({ ...row, ranges: rangesOf.all(row.id) });

  return {
    get(id) {
      const row = rows.get(id);
      return row === undefined ? undefined : withRanges(row);
    },
    put({ ranges, ...row }) {
      rows.put(row);
      removeRanges.run(row.id);
      for (const [ordinal, range] of ranges.entries()) {
        addRange.run(row.id, ordinal, row.pageId, range.start, range.startInset, range.end, range.endInset);
      }
    },
    remove(id) {
      rows.remove(id);
    },
    where(field, value) {
      if (field === 'ranges') throw new RangeError('mentions cannot be looked up by their ranges');
      return rows.where(field as Exclude<typeof field, 'ranges'>, value as never).map(withRanges);
    },
  };
}
