import type { Relation } from '../../../model/relation.ts';
import type { Codecs } from '../codecs.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const relationTable = ({ id, name, status }: Codecs): TableDeclaration<Relation> => ({
  table: 'relation',
  columns: {
    id: { name: 'id', codec: id },
    pageId: { name: 'page', codec: name },
    type: { name: 'type', codec: name },
    subjectId: { name: 'subject_id', codec: id },
    objectId: { name: 'object_id', codec: id },
    status: { name: 'status', codec: status },
    origin: { name: 'origin', codec: name },
    confidence: { name: 'confidence' },
  },
});
