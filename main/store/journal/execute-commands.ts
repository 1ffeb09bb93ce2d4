import { type Command, commandOn } from '../../../model/commands/command.ts';
import { applyCommand, releasedBy } from '../../../model/commands/registry.ts';
import type { RecordId } from '../../../model/ids.ts';
import { namedBy, nounOf } from '../../../model/journal/deeds.ts';
import { isList } from '../../../model/journal/field-groups.ts';
import { type Noun, putRecord, type Records, type RecordTypes, recordOf } from '../../../model/records.ts';
import { saysTheSame } from '../../../model/same-record.ts';
import type { Journal } from './journal.ts';

type AnyRecord = RecordTypes[Noun];
type Fields = Readonly<Record<string, unknown>>;

/**
 * Applies commands to a workspace's records, and completes them to what the journal is to hold: with what goes when other things go,
 * with each suggestion that is decided as a whole, and with what lists were before.
 *
 * What is only suggested is put there and is no act.
 *
 * @returns the commands for the journal
 * @throws {KanwuError} `record-not-found`, `record-exists`
 */
export function executeCommands(records: Records, journal: Journal, commands: readonly Command[]): readonly Command[] {
  const done: Command[] = [];
  const named = new Set([...namedBy(commands)].map(([id]) => id));
  const decided = journal.decidedAmong([...named] as RecordId[]);
  const isDecided = (id: RecordId): boolean => (named.has(id) ? decided.has(id) : journal.isDecided(id));
  /** Suggestions that the commands decide: what they change of them further on is part of the decision. */
  const decidedNow = new Map<string, Decision>();
  const apply = (command: Command): void => {
    applyCommand(records, command);
    done.push(command);
  };
  const find = (noun: Noun, id: string): AnyRecord | undefined => recordOf(records, noun, id);
  const isSuggestion = (record: AnyRecord | undefined): record is AnyRecord & { readonly status: 'suggested' } =>
    record !== undefined && 'status' in record && record.status === 'suggested' && !isDecided(record.id);

  const add = (noun: Noun, added: readonly AnyRecord[]): void => {
    const acts: AnyRecord[] = [];
    for (const record of added) {
      const there = find(noun, record.id);
      if ('status' in record && record.status === 'suggested') {
        if (!isDecided(record.id)) putRecord(records, noun, record);
      } else if (isSuggestion(there)) apply(decision(noun, [{ record: there, changes: differing(there, record) }]));
      else acts.push(record);
    }
    if (acts.length > 0) apply(commandOn(noun, 'add', { records: acts }));
  };
  const revise = (noun: Noun, revisions: readonly { readonly id: string; readonly changes: Fields }[]): void => {
    const decided: { id: string; changes: Fields; was?: Fields }[] = [];
    const decisions: Decision[] = [];
    for (const { id, changes } of revisions) {
      const record = find(noun, id);
      const before = decidedNow.get(id);
      if (isSuggestion(record)) decisions.push({ record, changes });
      else if (before !== undefined && record !== undefined) {
        before.changes = { ...before.changes, ...changes };
        putRecord(records, noun, Object.assign({ ...record }, changes));
      } else decided.push({ id, changes, ...wasOf(noun, record, changes) });
    }
    if (decisions.length > 0) apply(decision(noun, decisions));
    for (const each of decisions) decidedNow.set(each.record.id, each);
    if (decided.length > 0) apply(commandOn(noun, 'revise', { revisions: decided }));
  };
  const remove = (noun: Noun, ids: readonly string[]): void => {
    const there = ids.map((id) => find(noun, id)).filter((record) => record !== undefined);
    const suggestions = there.filter(isSuggestion).map((record) => ({ record, changes: {} }));
    if (suggestions.length > 0) apply(decision(noun, suggestions));
    for (const id of ids) decidedNow.delete(id);
    if (there.length > 0) apply(commandOn(noun, 'remove', { ids: there.map(({ id }) => id) }));
  };
  /** What goes with other things and was never decided stays where it is, out of sight. */
  const released = (command: Command): void => {
    for (const each of releasedBy(records, command)) {
      const noun = nounOf(each.name);
      const isAct = (id: string): boolean => !isSuggestion(find(noun, id));
      if ('ids' in each.payload) remove(noun, each.payload.ids.filter(isAct));
      else if ('revisions' in each.payload)
        revise(
          noun,
          each.payload.revisions.filter(({ id }) => isAct(id)),
        );
    }
  };

  for (const command of commands) {
    const noun = nounOf(command.name);
    const { payload } = command;
    released(command);
    if ('records' in payload) add(noun, payload.records);
    else if ('revisions' in payload) revise(noun, payload.revisions);
    else if ('ids' in payload && command.name.endsWith('.remove')) remove(noun, payload.ids);
    else apply(command);
  }
  return done;
}

interface Decision {
  readonly record: AnyRecord;
  changes: Fields;
}

function decision(noun: Noun, decisions: readonly Decision[]): Command {
  return commandOn(noun, 'decide', { decisions });
}

/** The fields in which a record says something else than another. */
function differing(before: AnyRecord, after: AnyRecord): Fields {
  const known: Fields = { ...before };
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => !saysTheSame(known[field], value)));
}

function wasOf(noun: Noun, record: AnyRecord | undefined, changes: Fields): { readonly was?: Fields } {
  const fields: Fields = { ...record };
  const lists = Object.keys(changes).filter((field) => isList(noun, field));
  return lists.length === 0 ? {} : { was: Object.fromEntries(lists.map((field) => [field, fields[field]])) };
}
