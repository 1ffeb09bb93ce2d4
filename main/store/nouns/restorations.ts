import type { Restoration } from '../../../model/restoration.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const restorationTable: TableDeclaration<Restoration> = {
  table: 'restoration',
  columns: {
    id: { name: 'id' },
    pageId: { name: 'page_id' },
    at: { name: 'at_offset' },
    text: { name: 'text' },
    certainty: { name: 'certainty' },
    note: { name: 'note' },
  },
};
