import { Issue } from '../issue.ts';
import { articleCommands } from './article.ts';
import { blockCommands } from './block.ts';
import { correctionCommands } from './correction.ts';
import { mentionCommands } from './mention.ts';
import { recordCommands } from './record-commands.ts';

/** Everything of an issue goes with it. Its file is kept, so that undoing brings back all of it. */
export const issueCommands = recordCommands('issue', Issue, (records, id) => {
  const idsOf = <Id>(found: readonly { readonly id: Id }[]): readonly Id[] => found.map((each) => each.id);
  return [
    mentionCommands.remove.apply(records, { ids: idsOf(records.mention.where('issueId', id)) }),
    correctionCommands.remove.apply(records, { ids: idsOf(records.correction.where('issueId', id)) }),
    articleCommands.remove.apply(records, { ids: idsOf(records.article.where('issueId', id)) }),
    blockCommands.remove.apply(records, { ids: idsOf(records.block.where('issueId', id)) }),
  ];
});
