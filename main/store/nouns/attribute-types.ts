import { AttributeType } from '../../../model/attribute-type.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const attributeTypeTable: TableDeclaration<AttributeType> = {
  table: 'attribute_type',
  columns: {
    id: { name: 'id' },
    entityType: { name: 'entity_type' },
    name: { name: 'name' },
    label: { name: 'label', json: AttributeType.shape.label },
    kind: { name: 'kind' },
    values: { name: 'choices', json: AttributeType.shape.values },
    note: { name: 'note' },
  },
};
