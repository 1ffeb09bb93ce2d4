import type { RecordId } from '../../../model/ids.ts';
import { foldRecord, type Knew } from '../../../model/journal/fold.ts';
import { type Noun, type Records, type RecordTypes, recordOf } from '../../../model/records.ts';
import type { Journal } from '../journal/journal.ts';

export interface LastKnownParts {
  readonly records: Records;
  readonly journal: Journal;
  readonly knew: () => Knew;
}

/** A record as it is or, where it is not there any more, as it was last; null for one that never was. */
export function lastKnown<N extends Noun>(
  { records, journal, knew }: LastKnownParts,
  noun: N,
  id: RecordTypes[N]['id'],
): RecordTypes[N] | null {
  const there = recordOf(records, noun, id);
  if (there !== undefined) return there;
  const sayings = journal.sayingsOf(id as RecordId);
  const { record, removed } = foldRecord(noun, sayings, knew());
  // Of what was taken back the journal still says how it came.
  const added = sayings.flatMap(({ deeds }) => deeds).findLast(({ kind }) => kind === 'add');
  return removed ?? record ?? (added?.kind === 'add' ? (added.record as RecordTypes[N]) : null);
}
