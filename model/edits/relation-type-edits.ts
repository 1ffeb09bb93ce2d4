import type { Changes, Command } from '../commands/command.ts';
import { relationTypeIdOf } from '../derived-ids.ts';
import type { Edit } from '../journal.ts';
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
  const id = relationTypeIdOf(type.type);
  const after = { ...type, ...changes };
  if (!known.some((each) => each.id === id)) return addRelationType(after);
  return relationTypeEdit(after, { name: 'relationType.revise', payload: { revisions: [{ id, changes }] } });
}

/** Adds a relation type of the workspace's own, so that it can be chosen before anything is related so. */
export function addRelationType(type: DescribedRelationType): Edit {
  const record = { id: relationTypeIdOf(type.type), ...type };
  return relationTypeEdit(type, { name: 'relationType.add', payload: { records: [record] } });
}

/** Takes back all that people said of a relation type: it is as it came with Kanwu, or gone where no relation has it. */
export function forgetRelationType(description: RelationTypeDescription): Edit {
  return relationTypeEdit(description, { name: 'relationType.remove', payload: { ids: [description.id] } });
}

function relationTypeEdit({ subjectLabel, type }: DescribedRelationType, command: Command): Edit {
  return {
    action: 'relation-type-revise',
    articleId: null,
    summary: summaryOf([subjectLabel ?? type]),
    commands: [command],
  };
}
