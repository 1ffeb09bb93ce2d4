import type { Changes, Command } from '../commands/command.ts';
import { relationTypeIdOf } from '../derived-ids.ts';
import type { Edit } from '../journal.ts';
import { calledBoth, noLabel } from '../label.ts';
import type { DescribedRelationType, RelationTypeDescription } from '../relation-type.ts';
import { saysTheSame } from '../same-record.ts';
import { summaryOf } from './summary.ts';

/** Says how a relation type is called and between what it stands; null when nothing differs. @param known what people say until now */
export function describeRelationType(
  type: DescribedRelationType,
  changes: Changes<'relationType'>,
  known: readonly RelationTypeDescription[],
): Edit | null {
  if (saysTheSame({ ...type, ...changes }, type)) return null;
  return relationTypeEdit({ ...type, ...changes }, describing(type, changes, known));
}

/** Adds a relation type of the workspace's own, so that it can be chosen before anything is related so. */
export function addRelationType(type: DescribedRelationType): Edit {
  const { subjectLabel, ...rest } = type;
  const changes = saysTheSame(subjectLabel, noLabel) ? {} : { subjectLabel };
  return relationTypeEdit(type, describing({ ...rest, subjectLabel: noLabel }, changes, []));
}

/** Takes back all that people said of a relation type: it is as it came with Kanwu, or gone where no relation has it. */
export function forgetRelationType(description: RelationTypeDescription): Edit {
  return relationTypeEdit(description, [{ name: 'relationType.remove', payload: { ids: [description.id] } }]);
}

/** What was never described is added as it stands: what people say of it in other copies is then put together with the changes. */
function describing(
  type: DescribedRelationType,
  changes: Changes<'relationType'>,
  known: readonly RelationTypeDescription[],
): Command[] {
  const id = relationTypeIdOf(type.type);
  const isKnown = known.some((each) => each.id === id);
  const commands: Command[] = isKnown ? [] : [{ name: 'relationType.add', payload: { records: [{ id, ...type }] } }];
  if (Object.keys(changes).length > 0) {
    commands.push({ name: 'relationType.revise', payload: { revisions: [{ id, changes }] } });
  }
  return commands;
}

function relationTypeEdit({ subjectLabel, type }: DescribedRelationType, commands: readonly Command[]): Edit {
  return {
    action: 'relation-type-revise',
    articleId: null,
    summary: summaryOf([calledBoth(subjectLabel) || type]),
    commands: [...commands],
  };
}
