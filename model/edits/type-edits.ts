import { append } from '../append.ts';
import type { Changes, Command } from '../commands/command.ts';
import { typeIdOf } from '../derived-ids.ts';
import type { DescribedType, TypeDescription } from '../entity-type.ts';
import type { Edit } from '../journal.ts';
import { calledBoth, noLabel } from '../label.ts';
import { saysTheSame } from '../same-record.ts';
import { summaryOf } from './summary.ts';

/**
 * Says how a type is called and shown; null when nothing differs. A key that it is given is taken from the type that has it.
 *
 * @param known what people say of types until now
 * @param holder the type that has the key now
 */
export function describeType(
  type: DescribedType,
  changes: Changes<'type'>,
  known: readonly TypeDescription[],
  holder?: DescribedType,
): Edit | null {
  if (saysTheSame({ ...type, ...changes }, type)) return null;
  const commands = describing(type, changes, known);
  if (changes.key != null && holder !== undefined && holder.type !== type.type) {
    append(commands, describing(holder, { key: null }, known));
  }
  return typeEdit({ ...type, ...changes }, commands);
}

/** Adds a type of the workspace's own, so that it can be chosen before anything is tagged as it. */
export function addType(type: DescribedType): Edit {
  const { label, ...rest } = type;
  return typeEdit(type, describing({ ...rest, label: noLabel }, saysTheSame(label, noLabel) ? {} : { label }, []));
}

/** Takes back all that people said of a type: it is as it came with Kanwu, or gone where no mention has it. */
export function forgetType(description: TypeDescription): Edit {
  return typeEdit(description, [{ name: 'type.remove', payload: { ids: [description.id] } }]);
}

/** What was never described is added as it stands: what people say of it in other copies is then put together with the changes. */
function describing(type: DescribedType, changes: Changes<'type'>, known: readonly TypeDescription[]): Command[] {
  const id = typeIdOf(type.type);
  const isKnown = known.some((each) => each.id === id);
  const commands: Command[] = isKnown ? [] : [{ name: 'type.add', payload: { records: [{ id, ...type }] } }];
  if (Object.keys(changes).length > 0)
    commands.push({ name: 'type.revise', payload: { revisions: [{ id, changes }] } });
  return commands;
}

function typeEdit({ label, type }: DescribedType, commands: readonly Command[]): Edit {
  return {
    action: 'type-revise',
    articleId: null,
    summary: summaryOf([calledBoth(label) || type]),
    commands: [...commands],
  };
}
