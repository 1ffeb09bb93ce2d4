import type Database from 'better-sqlite3';
import type { Command } from '../../../model/commands/command.ts';
import { CommandSchema } from '../../../model/commands/registry.ts';
import { type Noun, type Records, type RecordTypes, recordOf } from '../../../model/records.ts';
import { saysTheSame } from '../../../model/same-record.ts';
import { idOf } from '../id-bytes.ts';
import type { Journal } from '../journal/journal.ts';
import { tableOfNoun } from '../nouns/table-of-noun.ts';
import type { StoredRecords } from '../stored-table.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What holds others comes before these. */
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
  ] as const),
];

/**
 * Where entries of the journal were lost, what they came to may still stand in the records. As commands that make that so again.
 *
 * @param salvaged the records as they could be read, and the database that they are in
 * @param records what the entries that could be read come to
 */
export function lostDecisions(
  database: Database.Database,
  salvaged: StoredRecords,
  records: Records,
  journal: Journal,
): Command[] {
  return inOrder.flatMap((noun) => {
    const added: RecordTypes[Noun][] = [];
    const revised: { id: string; changes: Fields }[] = [];
    for (const id of idsOf(database, noun)) {
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

function idsOf(database: Database.Database, noun: Noun): string[] {
  const ids = database
    .prepare<[], string | Uint8Array>(`SELECT id FROM ${tableOfNoun(noun)} ORDER BY id`)
    .pluck()
    .all();
  return ids.map((id) => (typeof id === 'string' ? id : idOf(id)));
}

/** Takes away rows that read as nothing that a record may be. */
export function dropUnfit(database: Database.Database, salvaged: StoredRecords): void {
  database.transaction(() => {
    for (const noun of inOrder) {
      const ids = database
        .prepare<[], string | Uint8Array>(`SELECT id FROM ${tableOfNoun(noun)}`)
        .pluck()
        .all();
      const remove = database.prepare(`DELETE FROM ${tableOfNoun(noun)} WHERE id = ?`);
      for (const id of ids) if (!isFit(salvaged, noun, id)) remove.run(id);
    }
  })();
}

function isFit(salvaged: StoredRecords, noun: Noun, id: string | Uint8Array): boolean {
  try {
    const record = recordOf(salvaged, noun, typeof id === 'string' ? id : idOf(id));
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
  const known = before as unknown as Fields;
  const changed = Object.entries(after).filter(([field, value]) => !saysTheSame(known[field], value));
  // Where something stands, it stays.
  return Object.fromEntries(changed.filter(([field]) => field !== 'id' && field !== 'pageId'));
}
