import type Database from 'better-sqlite3';
import type { Command } from '../../../model/commands/command.ts';
import { CommandSchema } from '../../../model/commands/registry.ts';
import { type Noun, type Records, type RecordTypes, recordOf, removeRecord } from '../../../model/records.ts';
import { saysTheSame } from '../../../model/same-record.ts';
import type { Journal } from '../journal/journal.ts';
import type { StoredRecords } from '../stored-table.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What holds others comes before these. A version whose entry is lost names no state any more. */
const inOrder: readonly Noun[] = [
  ...(['publication', 'issue', 'page', 'restoration', 'article', 'block', 'correction', 'entity', 'mention'] as const),
  ...([
    'relation',
    'classification',
    'ruling',
    'learning',
    'vocabulary',
    'type',
    'relationType',
    'attribute',
    'attributeType',
    'comment',
  ] as const),
];

/**
 * Where entries of the journal were lost, what they came to may still stand in the records. As commands that make that so again.
 *
 * @param salvaged the records as they could be read
 * @param records what the entries that could be read come to
 */
export function lostDecisions(salvaged: StoredRecords, records: Records, journal: Journal): Command[] {
  return inOrder.flatMap((noun) => {
    const added: RecordTypes[Noun][] = [];
    const revised: { id: string; changes: Fields }[] = [];
    for (const id of salvaged[noun].ids()) {
      const record = recordOf(salvaged, noun, id);
      if (record === undefined || ('status' in record && record.status === 'suggested')) continue;
      const there = recordOf(records, noun, id);
      // What is named and not there was taken away by somebody.
      if (there === undefined && journal.nounOf(record.id) !== undefined) continue;
      if (there === undefined || isSuggested(there)) added.push(record);
      else if (!saysTheSame(there, record)) revised.push({ id, changes: differing(there, record) });
    }
    const commands: unknown[] = [
      ...(added.length === 0 ? [] : [{ name: `${noun}.add`, payload: { records: added } }]),
      ...(revised.length === 0 ? [] : [{ name: `${noun}.revise`, payload: { revisions: revised } }]),
    ];
    return commands as Command[];
  });
}

/** Takes away rows that read as nothing that a record may be. */
export function dropUnfit(database: Database.Database, salvaged: StoredRecords): void {
  database.transaction(() => {
    for (const noun of inOrder) {
      for (const id of salvaged[noun].ids()) if (!isFit(salvaged, noun, id)) removeRecord(salvaged, noun, id);
    }
  })();
}

function isFit(salvaged: StoredRecords, noun: Noun, id: string): boolean {
  try {
    const record = recordOf(salvaged, noun, id);
    return (
      record !== undefined && CommandSchema.safeParse({ name: `${noun}.add`, payload: { records: [record] } }).success
    );
  } catch {
    return false;
  }
}

function isSuggested(record: RecordTypes[Noun]): boolean {
  return 'status' in record && record.status === 'suggested';
}

function differing(before: RecordTypes[Noun], after: RecordTypes[Noun]): Fields {
  const known: Fields = { ...before };
  const changed = Object.entries(after).filter(([field, value]) => !saysTheSame(known[field], value));
  // Where something stands, it stays.
  return Object.fromEntries(changed.filter(([field]) => field !== 'id' && field !== 'pageId'));
}
