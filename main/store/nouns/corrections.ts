import type { Correction } from '../../../model/correction.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const correctionTable: TableDeclaration<Correction> = {
  table: 'correction',
  columns: {
    id: { name: 'id' },
    pageId: { name: 'page_id' },
    start: { name: 'start_offset' },
    end: { name: 'end_offset' },
    now: { name: 'now' },
    kind: { name: 'kind' },
    certainty: { name: 'certainty' },
    note: { name: 'note' },
    status: { name: 'status' },
    origin: { name: 'origin' },
    confidence: { name: 'confidence' },
  },
};
