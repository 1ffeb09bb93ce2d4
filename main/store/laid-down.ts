import type { Command } from '../../model/commands/command.ts';
import type { Edit } from '../../model/journal.ts';
import { type Noun, type Records, recordOf } from '../../model/records.ts';

/** What people lay down in a workspace for all articles. */
const nouns: readonly Noun[] = ['type', 'attributeType', 'relationType', 'vocabulary', 'ruling'];

/** An import without what the workspace has laid down itself: that stays as its people said it. */
export function withoutLaidDown(edit: Edit, records: Records): Edit {
  const commands = edit.commands.flatMap((command): readonly Command[] => {
    const noun = nouns.find((each) => command.name === `${each}.add`);
    if (noun === undefined || !('records' in command.payload)) return [command];
    const added = command.payload.records.filter(({ id }) => recordOf(records, noun, id) === undefined);
    return added.length === 0 ? [] : [{ ...command, payload: { records: added } } as Command];
  });
  return { ...edit, commands };
}
