import { Entity } from '../../../model/entity.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const entityTable: TableDeclaration<Entity> = {
  table: 'entity',
  columns: {
    id: { name: 'id' },
    type: { name: 'type' },
    name: { name: 'name' },
    aliases: { name: 'aliases', json: Entity.shape.aliases },
    links: { name: 'links', json: Entity.shape.links },
    notInLists: { name: 'not_in_lists', json: Entity.shape.notInLists },
    note: { name: 'note' },
    joinedInto: { name: 'joined_into' },
  },
};
