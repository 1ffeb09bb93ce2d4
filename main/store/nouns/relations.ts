import type { Relation } from '../../../model/relation.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const relationTable: TableDeclaration<Relation> = {
  table: 'relation',
  columns: {
    id: { name: 'id' },
    pageId: { name: 'page_id' },
    type: { name: 'type' },
    subjectId: { name: 'subject_id' },
    objectId: { name: 'object_id' },
    status: { name: 'status' },
    origin: { name: 'origin' },
    confidence: { name: 'confidence' },
  },
};
