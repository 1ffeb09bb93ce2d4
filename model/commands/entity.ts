import { Entity } from '../entity.ts';
import { recordCommands } from './record-commands.ts';

/** The mentions of an entity that goes stay, and name no entity. */
export const entityCommands = recordCommands('entity', Entity, (records, id) => {
  const revisions = records.mention.where('entityId', id).map((mention) => ({
    id: mention.id,
    changes: { entityId: null },
  }));
  return [{ name: 'mention.revise', payload: { revisions } }];
});
