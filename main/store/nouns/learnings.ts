import type { Learning } from '../../../model/learning.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const learningTable: TableDeclaration<Learning> = {
  table: 'learning',
  columns: {
    id: { name: 'id' },
    since: { name: 'since' },
    base: { name: 'base' },
  },
};
