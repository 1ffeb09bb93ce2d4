import type { Unread } from '../../../model/import.ts';
import type { UnreadTally } from '../unread-tally.ts';
import { isObject } from './json-fields.ts';

/** Counts the fields of a record that say something and that its reader does not know. */
export function countOtherFields(
  record: unknown,
  known: ReadonlySet<string>,
  what: Unread['what'],
  unread: UnreadTally,
): void {
  if (!isObject(record)) return;
  for (const [name, value] of Object.entries(record))
    if (!known.has(name) && saysSomething(value)) unread.add(what, name);
}

function saysSomething(value: unknown): boolean {
  if (typeof value !== 'object') return value !== '' && value !== undefined;
  return value !== null && Object.keys(value).length > 0;
}
