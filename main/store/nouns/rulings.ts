import type { Ruling } from '../../../model/ruling.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const rulingTable: TableDeclaration<Ruling> = {
  table: 'ruling',
  columns: {
    id: { name: 'id' },
    name: { name: 'name' },
    type: { name: 'type' },
    verdict: { name: 'verdict' },
  },
};
