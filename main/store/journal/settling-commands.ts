import { type Command, commandOn } from '../../../model/commands/command.ts';
import type { RecordId } from '../../../model/ids.ts';
import type { ConflictChoice } from '../../../model/journal/conflict.ts';
import { fieldsOf } from '../../../model/journal/field-groups.ts';
import { foldRecord, type Knew, thereGroup } from '../../../model/journal/fold.ts';
import { type Noun, type Records, recordOf } from '../../../model/records.ts';
import { groupValues } from './conflict-sides.ts';
import type { RecordClash } from './conflicts.ts';
import type { Journal } from './journal.ts';

export interface SettlingParts {
  readonly records: Records;
  readonly journal: Journal;
  readonly knew: Knew;
  /** The accepted corrections that stand where one that is withheld would. */
  readonly inTheWayOf: (id: string) => readonly string[];
}

/** What a person's choice in a conflict comes to: ordinary decisions, by somebody who knows both sides. */
export function settlingCommands(clash: RecordClash, choice: ConflictChoice, parts: SettlingParts): readonly Command[] {
  const { noun, record, kind, group, entry, other } = clash;
  const leave = commandOn(noun, 'leave', { ids: [record] });
  switch (kind) {
    case 'without-ground':
      return [leave];
    case 'overlaps':
      return choice === 'earlier' ? [leave] : [commandOn('correction', 'remove', { ids: parts.inTheWayOf(record) })];
    case 'removed':
      return choice === 'earlier' ? [leave] : [broughtBack(noun, record, parts) ?? leave];
    case 'replaced': {
      if (group === thereGroup) return [choice === 'later' ? leave : (reversal(noun, record, parts) ?? leave)];
      const said = choice === 'earlier' && other !== null ? other : entry;
      const changes =
        choice === 'later'
          ? currentValues(clash, parts)
          : groupValues(parts.journal, said, record as RecordId, noun, group);
      return [commandOn(noun, 'revise', { revisions: [{ id: record, changes }] })];
    }
  }
}

function currentValues({ noun, record, group }: RecordClash, { records }: SettlingParts): object {
  const current = recordOf(records, noun, record);
  const wanted = new Set(fieldsOf(noun, group));
  return Object.fromEntries(Object.entries({ ...current }).filter(([field]) => wanted.has(field)));
}

/** Takes away what is there, or brings back what is not. */
function reversal(noun: Noun, record: string, parts: SettlingParts): Command | null {
  if (recordOf(parts.records, noun, record) !== undefined) return commandOn(noun, 'remove', { ids: [record] });
  return broughtBack(noun, record, parts);
}

function broughtBack(noun: Noun, record: string, { journal, knew }: SettlingParts): Command | null {
  const { removed } = foldRecord(noun, journal.sayingsOf(record as RecordId), knew);
  return removed === null ? null : commandOn(noun, 'add', { records: [removed] });
}
