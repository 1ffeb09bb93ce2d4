import type { NamedVersion } from '../../../model/version.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const versionTable: TableDeclaration<NamedVersion> = {
  table: 'version',
  columns: {
    id: { name: 'id' },
    name: { name: 'name' },
    note: { name: 'note' },
  },
};
