import type { Page } from '../../../model/page.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const pageTable: TableDeclaration<Page> = {
  table: 'page',
  columns: {
    id: { name: 'id' },
    issueId: { name: 'issue_id' },
    label: { name: 'label' },
    fileName: { name: 'file_name' },
    sha256: { name: 'sha256' },
    importedAt: { name: 'imported_at' },
  },
};
