import type { Classification } from '../../../model/category.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const classificationTable: TableDeclaration<Classification> = {
  table: 'classification',
  columns: {
    id: { name: 'id' },
    articleId: { name: 'article_id' },
    scheme: { name: 'scheme' },
    code: { name: 'code' },
    status: { name: 'status' },
    origin: { name: 'origin' },
    confidence: { name: 'confidence' },
  },
};
