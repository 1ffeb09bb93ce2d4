import type Database from 'better-sqlite3';
import type { RecordId } from '../../../model/ids.ts';
import type { Knew } from '../../../model/journal/fold.ts';
import type { Noun } from '../../../model/records.ts';
import { statusCode } from '../codecs.ts';
import { placedIdSql } from '../placed-marks.ts';
import type { Journal } from './journal.ts';
import { OverlaidRecords } from './overlaid-records.ts';
import { type RefoldParts, refold } from './refold.ts';

export type JournalProblem =
  /** The journal leads to other rows than these tables hold. */
  | { readonly kind: 'journal-differs'; readonly tables: readonly string[] }
  /** So many entries are missing: their numbers are. */
  | { readonly kind: 'journal-gap'; readonly missing: number }
  | { readonly kind: 'journal-fails'; readonly reason: string };

/** So many records are worked out again at a time. */
const atOnce = 2000;

/** Works out all records from the journal again, beside the file, and compares. */
export function journalProblems(parts: RefoldParts, knew: Knew): JournalProblem[] {
  try {
    const differing = new Set<string>(withoutEntry(parts.database));
    for (const named of portions(parts.journal)) {
      const overlaid = new OverlaidRecords(parts.records);
      refold({ ...parts, records: overlaid.records, ...writingNothing(parts) }, named, knew);
      for (const noun of overlaid.differing()) differing.add(noun);
    }
    const missing = missingEntries(parts.database);
    return [
      ...(missing === 0 ? [] : [{ kind: 'journal-gap', missing } as const]),
      ...(differing.size === 0 ? [] : [{ kind: 'journal-differs', tables: [...differing].sort() } as const]),
    ];
  } catch (error) {
    return [{ kind: 'journal-fails', reason: error instanceof Error ? error.message : String(error) }];
  }
}

/**
 * Entries are numbered as they come into a file, and none ever goes. That one takes back what is not there is no sign: what was recovered,
 * or merged from that, keeps it for the copies that still have the other, and its own numbers are whole.
 */
function missingEntries(database: Database.Database): number {
  const missing = 'SELECT coalesce(max(sequence), 0) - count(*) FROM entry';
  return database.prepare<[], number>(missing).pluck().get() ?? 0;
}

function* portions(journal: Journal): Iterable<ReadonlyMap<RecordId, Noun>> {
  let portion = new Map<RecordId, Noun>();
  for (const id of journal.records()) {
    const noun = journal.nounOf(id);
    if (noun !== undefined) portion.set(id, noun);
    if (portion.size < atOnce) continue;
    yield portion;
    portion = new Map();
  }
  yield portion;
}

/** The ids of records that only suggest or that somebody decided on, in SQL. */
const idIn = {
  mention: placedIdSql('start_offset'),
  correction: 'id',
  relation: placedIdSql('subject_start'),
  classification: 'id',
} as const;

/** The nouns of which the file holds decided records that no entry names. */
function withoutEntry(database: Database.Database): string[] {
  const withoutOne = Object.entries(idIn).filter(
    ([noun, id]) =>
      database
        .prepare(
          `SELECT 1 FROM ${noun} WHERE status <> ${statusCode('suggested')}
           AND NOT EXISTS (SELECT 1 FROM entry_record WHERE record = ${id}) LIMIT 1`,
        )
        .get() !== undefined,
  );
  return withoutOne.map(([noun]) => noun);
}

function writingNothing({ conflicts, withheld }: RefoldParts): Pick<RefoldParts, 'conflicts' | 'withheld'> {
  const nothing = (): void => undefined;
  return {
    conflicts: { ...conflicts, replace: nothing, removeAll: nothing },
    withheld: { ...withheld, put: nothing, remove: nothing, removeAll: nothing },
  };
}
