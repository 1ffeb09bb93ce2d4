import { Entity } from '../entity.ts';
import { mentionCommands } from './mention.ts';
import { recordCommands } from './record-commands.ts';

/** The mentions of an entity that goes stay, and name no entity. */
export const entityCommands = recordCommands('entity', Entity, (records, id) => {
  const revisions = records.mention.where('entityId', id).map((mention) => ({
    id: mention.id,
    changes: { entityId: null },
  }));
  return revisions.length > 0 ? [mentionCommands.revise.apply(records, { revisions })] : [];
});
