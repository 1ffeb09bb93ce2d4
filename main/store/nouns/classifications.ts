import type { Classification } from '../../../model/category.ts';
import type { Codecs } from '../codecs.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const classificationTable = ({ id, name, status, sureness }: Codecs): TableDeclaration<Classification> => ({
  table: 'classification',
  columns: {
    id: { name: 'id', codec: id },
    articleId: { name: 'article', codec: name },
    scheme: { name: 'scheme', codec: name },
    code: { name: 'code', codec: name },
    status: { name: 'status', codec: status },
    origin: { name: 'origin', codec: name },
    confidence: { name: 'confidence', codec: sureness },
  },
});
