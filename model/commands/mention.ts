import { Mention } from '../mention.ts';
import { recordCommands } from './record-commands.ts';

/** A mention's relations and attributes go with it. */
export const mentionCommands = recordCommands('mention', Mention, (records, id) => {
  const relations = [...records.relation.where('subjectId', id), ...records.relation.where('objectId', id)];
  const ids = [...new Set(relations.map((relation) => relation.id))];
  const attributeIds = records.attribute.where('mentionId', id).map((attribute) => attribute.id);
  return [
    { name: 'relation.remove', payload: { ids } },
    { name: 'attribute.remove', payload: { ids: attributeIds } },
  ];
});
