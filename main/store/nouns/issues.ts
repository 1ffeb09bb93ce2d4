import type { Issue } from '../../../model/issue.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const issueTable: TableDeclaration<Issue> = {
  table: 'issue',
  columns: {
    id: { name: 'id' },
    ordinal: { name: 'ordinal' },
    fileName: { name: 'file_name' },
    sha256: { name: 'sha256' },
    title: { name: 'title' },
    date: { name: 'date' },
    number: { name: 'number' },
    page: { name: 'page' },
    importedAt: { name: 'imported_at' },
    note: { name: 'note' },
  },
};
