import { Mention } from '../mention.ts';
import { recordCommands } from './record-commands.ts';
import { relationCommands } from './relation.ts';

/** A mention's relations go with it. */
export const mentionCommands = recordCommands('mention', Mention, (records, id) => {
  const relations = [...records.relation.where('subjectId', id), ...records.relation.where('objectId', id)];
  const ids = [...new Set(relations.map((relation) => relation.id))];
  return [relationCommands.remove.apply(records, { ids })];
});
