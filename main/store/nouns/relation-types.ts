import { RelationTypeDescription } from '../../../model/relation-type.ts';
import type { TableDeclaration } from '../sql-table.ts';

const { subjectLabel, objectLabel, subjectTypes, objectTypes } = RelationTypeDescription.shape;

export const relationTypeTable: TableDeclaration<RelationTypeDescription> = {
  table: 'relation_type',
  columns: {
    id: { name: 'id' },
    type: { name: 'type' },
    subjectLabel: { name: 'subject_label', json: subjectLabel },
    objectLabel: { name: 'object_label', json: objectLabel },
    subjectTypes: { name: 'subject_types', json: subjectTypes },
    objectTypes: { name: 'object_types', json: objectTypes },
    isOffered: {
      name: 'is_offered',
      codec: { write: (value) => (value === true ? 1 : 0), read: (cell) => cell === 1 },
    },
    note: { name: 'note' },
  },
};
