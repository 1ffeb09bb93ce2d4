import type { Command } from '../commands/command.ts';
import type { Noun, RecordTypes } from '../records.ts';

/** Fields of a record by name; what they hold is checked where they come from. */
export type Fields = Readonly<Record<string, unknown>>;

/** What an entry of the journal does to one record. */
export type Deed =
  | { readonly kind: 'add'; readonly record: RecordTypes[Noun] }
  | { readonly kind: 'decide'; readonly record: RecordTypes[Noun]; readonly changes: Fields }
  | { readonly kind: 'revise'; readonly changes: Fields; readonly was: Fields }
  | { readonly kind: 'remove' }
  | { readonly kind: 'leave' };

/** What an entry does to a record, in order. */
export interface RecordDeeds {
  readonly noun: Noun;
  readonly deeds: Deed[];
}

/** The records that commands name, each as often as they do. */
export function* namedBy(commands: readonly Command[]): Iterable<readonly [id: string, noun: Noun]> {
  for (const { name, payload } of commands) {
    const noun = nounOf(name);
    if ('records' in payload) for (const { id } of payload.records) yield [id, noun];
    else if ('decisions' in payload) for (const { record } of payload.decisions) yield [record.id, noun];
    else if ('revisions' in payload) for (const { id } of payload.revisions) yield [id, noun];
    else for (const id of payload.ids) yield [id, noun];
  }
}

/** What commands do, by the ids of the records that they name. */
export function deedsOf(commands: readonly Command[]): Map<string, RecordDeeds> {
  const byRecord = new Map<string, RecordDeeds>();
  const note = (noun: Noun, id: string, deed: Deed): void => {
    const known = byRecord.get(id);
    if (known === undefined) byRecord.set(id, { noun, deeds: [deed] });
    else known.deeds.push(deed);
  };
  for (const { name, payload } of commands) {
    const noun = nounOf(name);
    if ('records' in payload) for (const record of payload.records) note(noun, record.id, { kind: 'add', record });
    else if ('decisions' in payload) {
      for (const { record, changes } of payload.decisions) note(noun, record.id, { kind: 'decide', record, changes });
    } else if ('revisions' in payload) {
      for (const { id, changes, was = {} } of payload.revisions) note(noun, id, { kind: 'revise', changes, was });
    } else {
      const kind = name.endsWith('.leave') ? 'leave' : 'remove';
      for (const id of payload.ids) note(noun, id, { kind });
    }
  }
  return byRecord;
}

/** The noun whose records a command changes. */
export function nounOf(name: Command['name']): Noun {
  return name.slice(0, name.indexOf('.')) as Noun;
}
