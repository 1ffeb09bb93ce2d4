import type { OwnVocabulary } from '../../../model/category.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const vocabularyTable: TableDeclaration<OwnVocabulary> = {
  table: 'vocabulary',
  columns: {
    id: { name: 'id' },
    scheme: { name: 'scheme' },
    label: { name: 'label', json: true },
    terms: { name: 'terms', json: true },
  },
};
