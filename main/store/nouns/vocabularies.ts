import { OwnVocabulary } from '../../../model/category.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const vocabularyTable: TableDeclaration<OwnVocabulary> = {
  table: 'vocabulary',
  columns: {
    id: { name: 'id' },
    scheme: { name: 'scheme' },
    label: { name: 'label', json: OwnVocabulary.shape.label },
    terms: { name: 'terms', json: OwnVocabulary.shape.terms },
  },
};
