import { KanwuError } from '../../model/error.ts';
import type { Edit } from '../../model/journal.ts';
import type { EntityType } from '../../model/mention.ts';
import type { ReadValueAnswer } from '../../model/values/value-problem.ts';
import { loadValueReader } from '../values/load-value-reader.ts';

/** What somebody typed as the value of a mention of a type, in the form in which it is kept, or what is wrong with it. */
export async function readTypedValue(type: EntityType, typed: string): Promise<ReadValueAnswer> {
  return (await loadValueReader())(type, typed);
}

/**
 * Checks that every value that an edit brings fits its type and has the form in which values are kept.
 *
 * @throws {KanwuError} `value-unfit`; `command-invalid` where a value comes without the type that it is a value of
 */
export async function checkValues(edit: Edit): Promise<void> {
  const brought = valuesIn(edit);
  if (brought.length === 0) return;
  const readValue = await loadValueReader();
  for (const { type, value } of brought) {
    if (type === undefined) throw new KanwuError('command-invalid', { reason: 'value' });
    const found = readValue(type, value);
    if (!found.ok) throw new KanwuError('value-unfit', { problem: found.problem.code, part: found.problem.part });
    if (found.value !== value) throw new KanwuError('command-invalid', { reason: value });
  }
}

function valuesIn(edit: Edit): { readonly type: EntityType | undefined; readonly value: string }[] {
  return edit.commands
    .flatMap((command): readonly { readonly type?: EntityType; readonly value?: string | null }[] => {
      if (command.name === 'mention.add') return command.payload.records;
      if (command.name === 'mention.decide')
        return command.payload.decisions.map(({ record, changes }) => ({ ...record, ...changes }));
      if (command.name === 'mention.revise') return command.payload.revisions.map(({ changes }) => changes);
      return [];
    })
    .flatMap(({ type, value }) => (value === undefined || value === null ? [] : [{ type, value }]));
}
