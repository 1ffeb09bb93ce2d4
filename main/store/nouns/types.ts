import { TypeDescription } from '../../../model/entity-type.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const typeTable: TableDeclaration<TypeDescription> = {
  table: 'type',
  columns: {
    id: { name: 'id' },
    type: { name: 'type' },
    label: { name: 'label', json: TypeDescription.shape.label },
    sign: { name: 'sign' },
    colour: { name: 'colour' },
    key: { name: 'key' },
    isOffered: {
      name: 'is_offered',
      codec: { write: (value) => (value === true ? 1 : 0), read: (cell) => cell === 1 },
    },
    note: { name: 'note' },
    otherNames: { name: 'other_names', json: TypeDescription.shape.otherNames },
    examples: { name: 'examples', json: TypeDescription.shape.examples },
  },
};
