import type Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import type { HistoryPage } from '../../../model/history.ts';
import type { EntryId, PersonId, RecordId, ReplicaId } from '../../../model/ids.ts';
import { deedsOf, type RecordDeeds } from '../../../model/journal/deeds.ts';
import { timeOf } from '../../../model/journal/entry-id.ts';
import type { Saying } from '../../../model/journal/fold.ts';
import type { HybridTime } from '../../../model/journal/hybrid-clock.ts';
import type { JournalEntry } from '../../../model/journal.ts';
import type { Noun } from '../../../model/records.ts';
import { neverLooking } from '../../../model/stop.ts';
import { bytesOf, idOf } from '../id-bytes.ts';
import type { Numbered } from '../numbered.ts';
import { entriesNaming } from './entries-naming.ts';
import { type EntryRow, entriesNamed, entryColumns, historyRows } from './history-rows.ts';
import { packCommands, unpackCommands } from './packed-commands.ts';
import { type PurgedState, purgedStates, type WholeEntry } from './whole-entry.ts';

/** Of entries that name so many records together what they do is kept, so that it need not be read again. */
const keptRecords = 100_000;

export interface Journal {
  /** @param look called now and then where there is much to write */
  append(entry: WholeEntry, look?: () => void): JournalEntry;
  /** Has an entry say something else than it did: what a purge left of it, or what of that came back. What takes it back says no more. */
  rewrite(entry: Pick<WholeEntry, 'id' | 'commands' | 'purged' | 'summary'>): void;
  /** Of one that is not there, that it was not purged. */
  purgedStateOf(id: EntryId): PurgedState;
  /** The entries that do not say any longer all that they did, in their order. */
  purgedIds(): EntryId[];
  has(id: EntryId): boolean;
  /** Newest first, of those that a page asks for. */
  list(page: HistoryPage): JournalEntry[];
  /** The entries that came into this file after another, in the order in which they came. */
  after(sequence: number): JournalEntry[];
  /** The sequence number of the entry that came last, 0 when there is none. */
  last(): number;
  /** Somebody's entries that can be taken back, newest first: not what was purged, or purged something. */
  ofPerson(person: PersonId): Iterable<WrittenBy>;
  get(id: EntryId): JournalEntry | undefined;
  /** Whether it counts: not while an entry that counts takes it back. */
  isInForce(id: EntryId): boolean;
  /** The same as it was when another had been made: of what was made up to then. */
  countedAt(id: EntryId, upTo: EntryId): boolean;
  /** All that is said of a record, in the order in which it counts. */
  sayingsOf(record: RecordId): Saying[];
  /** The same of each of many, read together; of those of which nothing is said, nothing. */
  sayingsOfAll(records: readonly RecordId[]): ReadonlyMap<RecordId, Saying[]>;
  /** Whether an entry that counts says anything of a record: else it is at most a suggestion. */
  isDecided(record: RecordId): boolean;
  /** Of each of many records the edits that count and say anything of it, in their order; nothing of those that none does. */
  editsOn(records: readonly RecordId[]): ReadonlyMap<RecordId, JournalEntry[]>;
  /** Those of many records that are decided. */
  decidedAmong(records: readonly RecordId[]): ReadonlySet<RecordId>;
  /** What an edit does, by record; what the edit does that an undo or redo leads to. */
  deedsOf(id: EntryId): ReadonlyMap<string, RecordDeeds>;
  /** The ids of all entries, in the order in which they count. */
  ids(): Iterable<EntryId>;
  whole(id: EntryId): WholeEntry | undefined;
  /** What kind of record an id is of; undefined when no entry names it. */
  nounOf(record: RecordId): Noun | undefined;
  /** The ids of all records that entries name. */
  records(): Iterable<RecordId>;
  /** The last moment that is there of each replica. */
  latest(): Map<ReplicaId, HybridTime>;
  /** The greatest time of all; 0 when there is no entry. */
  latestTime(): HybridTime;
}

/** What tells whether somebody can take an entry back. */
export interface WrittenBy {
  readonly id: EntryId;
  readonly replica: ReplicaId;
  readonly kind: JournalEntry['kind'];
}

interface MakerRow {
  readonly person: number;
  readonly action: JournalEntry['action'];
}

type WholeRow = Omit<WholeEntry, 'id' | 'targetId' | 'commands' | 'replica' | 'person'> & {
  readonly replica: number;
  readonly person: number;
  readonly id: Uint8Array;
  readonly target: Uint8Array | null;
  readonly commands: Uint8Array;
};

export function sqlJournal(database: Database.Database, numbered: Numbered): Journal {
  const insert = database.prepare(
    `INSERT INTO entry (id, replica, person, kind, target, action, article_id, summary, at, commands, purged)
     VALUES (@id, @replica, @person, @kind, @target, @action, @articleId, @summary, @at, @commands, @purged)`,
  );
  const byId = database.prepare<[Buffer], EntryRow>(`SELECT ${entryColumns} FROM ${entriesNamed} WHERE entry.id = ?`);
  const exists = database.prepare<[Buffer], number>('SELECT 1 FROM entry WHERE id = ?').pluck();
  const takers = database.prepare<[Buffer], Uint8Array>('SELECT id FROM entry WHERE target = ?').pluck();
  const listed = historyRows(database, numbered);
  const after = database.prepare<[number], EntryRow>(
    `SELECT ${entryColumns} FROM ${entriesNamed} WHERE sequence > ? ORDER BY sequence`,
  );
  const last = database.prepare<[], number>('SELECT coalesce(max(sequence), 0) FROM entry').pluck();
  const byPerson = database.prepare<[number], Omit<WrittenBy, 'id' | 'replica'> & { id: Uint8Array; replica: number }>(
    `SELECT id, replica, kind FROM entry WHERE person = ? AND purged < ${purgedStates.wholly} AND action <> 'issue-purge'
     ORDER BY id DESC`,
  );
  const rewrite = database.prepare<[Buffer, PurgedState, string, Buffer]>(
    'UPDATE entry SET commands = ?, purged = ?, summary = ? WHERE id = ?',
  );
  const rewriteTakers = database.prepare<[Buffer, PurgedState]>(
    `WITH RECURSIVE taker (id) AS (
       SELECT id FROM entry WHERE target = ? UNION SELECT entry.id FROM taker JOIN entry ON entry.target = taker.id
     ) UPDATE entry SET purged = ?, summary = '' WHERE id IN (SELECT id FROM taker)`,
  );
  const purgedState = database.prepare<[Buffer], PurgedState>('SELECT purged FROM entry WHERE id = ?').pluck();
  const purgedIds = database
    .prepare<[], Uint8Array>(`SELECT id FROM entry WHERE purged <> ${purgedStates.not} ORDER BY id`)
    .pluck();
  const makerOf = database.prepare<[Buffer], MakerRow>('SELECT person, action FROM entry WHERE id = ?');
  const commandsOf = database.prepare<[Buffer], Uint8Array>('SELECT commands FROM entry WHERE id = ?').pluck();
  const wholeRow = database.prepare<[Buffer], WholeRow>(
    `SELECT id, replica, person, kind, target, action, article_id AS articleId, summary, at, commands, purged
     FROM entry WHERE id = ?`,
  );
  const newest = database.prepare<[], Uint8Array>('SELECT id FROM entry ORDER BY id DESC LIMIT 1').pluck();
  const deeds = new LRUCache<EntryId, ReadonlyMap<string, RecordDeeds>>({
    maxSize: keptRecords,
    sizeCalculation: ({ size }) => Math.min(size + 1, keptRecords),
  });

  const isInForce = (id: EntryId): boolean =>
    takers.all(bytesOf(id)).every((taker) => !isInForce(idOf<EntryId>(taker)));
  const countedAt = (id: EntryId, upTo: EntryId): boolean =>
    id <= upTo && takers.all(bytesOf(id)).every((taker) => !countedAt(idOf<EntryId>(taker), upTo));
  const makerIn = (entry: EntryId, { person, action }: MakerRow): Omit<Saying, 'deeds'> => ({
    ...{ entry, person: numbered.nameOf(person) as PersonId, isInForce: isInForce(entry) },
    isImport: action === 'issue-import',
  });
  /** For each of many records the entries that name it, in order; of an entry that names many, what counts for all is read once. */
  const namingOf = function* (records: readonly RecordId[]): Iterable<readonly [RecordId, Omit<Saying, 'deeds'>]> {
    const makers = new Map<string, Omit<Saying, 'deeds'>>();
    for (const [record, entry] of naming.of(records)) {
      const made = makers.has(entry) ? undefined : makerOf.get(bytesOf(entry));
      if (made !== undefined) makers.set(entry, makerIn(entry, made));
      const maker = makers.get(entry);
      if (maker !== undefined) yield [record, maker];
    }
  };
  const ownDeedsOf = (id: EntryId): ReadonlyMap<string, RecordDeeds> => {
    const known = deeds.get(id);
    if (known !== undefined) return known;
    const packed = commandsOf.get(bytesOf(id));
    const read = packed === undefined ? new Map<string, RecordDeeds>() : deedsOf(unpackCommands(packed));
    deeds.set(id, read);
    return read;
  };
  const naming = entriesNaming(database, ownDeedsOf);
  const sayingsOfAll = (records: readonly RecordId[]): Map<RecordId, Saying[]> => {
    const sayings = new Map<RecordId, Saying[]>();
    for (const [record, maker] of namingOf(records)) {
      const saying = { ...maker, deeds: ownDeedsOf(maker.entry).get(record)?.deeds ?? [] };
      const known = sayings.get(record);
      if (known === undefined) sayings.set(record, [saying]);
      else known.push(saying);
    }
    return sayings;
  };
  const decidedAmong = (records: readonly RecordId[]): ReadonlySet<RecordId> => {
    const decided = new Set<RecordId>();
    for (const [record, maker] of namingOf(records)) if (maker.isInForce) decided.add(record);
    return decided;
  };
  const toEntry = ({ id, target, purged, ...row }: EntryRow): JournalEntry => {
    const entry = idOf<EntryId>(id);
    const targetId = target === null ? null : idOf<EntryId>(target);
    const undone = row.kind === 'edit' && !isInForce(entry);
    return { ...row, id: entry, targetId, undone, isPurged: purged !== purgedStates.not };
  };
  const get = (id: EntryId): JournalEntry | undefined => {
    const row = byId.get(bytesOf(id));
    return row === undefined ? undefined : toEntry(row);
  };

  return {
    append(entry, look = neverLooking) {
      const { id, targetId, commands, ...rest } = entry;
      const bytes = bytesOf(id);
      const target = targetId === null ? null : bytesOf(targetId);
      insert.run({
        ...rest,
        ...{ id: bytes, target, commands: packCommands(commands, look) },
        ...{ person: numbered.numberOf(rest.person), replica: numbered.numberOf(rest.replica) },
      });
      naming.note(bytes, commands);
      // Whoever edits is asked next what was done; of an import, which may be very large, nobody asks at once. What is
      // known of an entry of this id is of one that was taken back with its transaction.
      if (rest.action === 'issue-import') deeds.delete(id);
      else deeds.set(id, deedsOf(commands));
      return toEntry(byId.get(bytes) as EntryRow);
    },
    rewrite({ id, commands, purged, summary }) {
      const bytes = bytesOf(id);
      naming.forget(bytes, ownDeedsOf(id));
      rewrite.run(packCommands(commands), purged, summary, bytes);
      // What nothing is left of can't be undone, or done again.
      if (purged !== purgedStates.not) rewriteTakers.run(bytes, purged);
      naming.note(bytes, commands);
      deeds.delete(id);
    },
    purgedStateOf: (id) => purgedState.get(bytesOf(id)) ?? purgedStates.not,
    purgedIds: () => purgedIds.all().map((id) => idOf<EntryId>(id)),
    has: (id) => exists.get(bytesOf(id)) !== undefined,
    get,
    list: (page) => listed(page).map(toEntry),
    after: (sequence) => after.all(sequence).map(toEntry),
    last: () => last.get() ?? 0,
    *ofPerson(person) {
      for (const { id, replica, kind } of byPerson.iterate(numbered.known(person))) {
        yield { id: idOf<EntryId>(id), replica: numbered.nameOf(replica) as ReplicaId, kind };
      }
    },
    isInForce,
    countedAt,
    sayingsOf: (record) => sayingsOfAll([record]).get(record) ?? [],
    sayingsOfAll,
    editsOn(records) {
      const edits = new Map<RecordId, JournalEntry[]>();
      const entries = new Map<EntryId, JournalEntry | undefined>();
      for (const [record, { entry, isInForce: counts }] of namingOf(records)) {
        if (!counts) continue;
        if (!entries.has(entry)) entries.set(entry, get(entry));
        const found = entries.get(entry);
        if (found === undefined) continue;
        const known = edits.get(record);
        if (known === undefined) edits.set(record, [found]);
        else known.push(found);
      }
      return edits;
    },
    decidedAmong,
    isDecided: (record) => decidedAmong([record]).size > 0,
    deedsOf(id) {
      const entry = get(id);
      return entry?.targetId == null ? ownDeedsOf(id) : this.deedsOf(entry.targetId);
    },
    *ids() {
      const all = database.prepare<[], Uint8Array>('SELECT id FROM entry ORDER BY id').pluck();
      for (const id of all.all()) yield idOf<EntryId>(id);
    },
    whole(id) {
      const row = wholeRow.get(bytesOf(id));
      if (row === undefined) return undefined;
      const { target, commands, replica, person, ...rest } = row;
      const targetId = target === null ? null : idOf<EntryId>(target);
      const by = { replica: numbered.nameOf(replica) as ReplicaId, person: numbered.nameOf(person) as PersonId };
      return { ...rest, ...by, id, targetId, commands: unpackCommands(commands) };
    },
    nounOf(record) {
      for (const [, entry] of naming.of([record])) {
        const noun = ownDeedsOf(entry).get(record)?.noun;
        if (noun !== undefined) return noun;
      }
      return undefined;
    },
    records: naming.records,
    latest() {
      const rows = database.prepare<[], { replica: number; id: Uint8Array }>(
        'SELECT replica, max(id) AS id FROM entry GROUP BY replica',
      );
      return new Map(
        rows.all().map(({ replica, id }) => [numbered.nameOf(replica) as ReplicaId, timeOf(idOf<EntryId>(id))]),
      );
    },
    latestTime() {
      const id = newest.get();
      return id === undefined ? 0 : timeOf(idOf<EntryId>(id));
    },
  };
}
