import type { Issue } from '../../../model/issue.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const issueTable: TableDeclaration<Issue> = {
  table: 'issue',
  columns: {
    id: { name: 'id' },
    ordinal: { name: 'ordinal' },
    publicationId: { name: 'publication_id' },
    date: { name: 'date' },
    number: { name: 'number' },
    referenceCode: { name: 'reference_code' },
    notForRelease: { name: 'not_for_release' },
    note: { name: 'note' },
  },
};
