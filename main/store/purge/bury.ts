import type Database from 'better-sqlite3';
import type { Command } from '../../../model/commands/command.ts';
import type { ArticleId, EntityId, EntryId, PersonId, RecordId } from '../../../model/ids.ts';
import type { Knew, Maker } from '../../../model/journal/fold.ts';
import type { Mention } from '../../../model/mention.ts';
import type { Tombstone } from '../../../model/purge.ts';
import { type Noun, type Records, recordOf } from '../../../model/records.ts';
import type { Conflicts } from '../journal/conflicts.ts';
import { type Journal, purgedStates, type WholeEntry } from '../journal/journal.ts';
import type { Withheld } from '../journal/withheld.ts';
import type { Sources } from '../sources.ts';
import { groundsOfRecord } from './grounds-of-record.ts';
import type { PurgeScope } from './purge-scope.ts';
import type { Tombstones } from './tombstones.ts';
import { type IsPurged, type Left, withholdPurged } from './withhold-purged.ts';

export interface BurialParts {
  readonly database: Database.Database;
  readonly records: Records;
  readonly journal: Journal;
  readonly sources: Sources;
  readonly conflicts: Conflicts;
  readonly withheld: Withheld;
  readonly tombstones: Tombstones;
  readonly knew: Knew;
  /** The mentions of an entity, wherever they are known. */
  readonly mentionsOf: (id: EntityId) => readonly Mention[];
}

/**
 * Puts a tombstone in the place of what is purged: its sources and records go, and what the journal says of them, of those also that
 * are not there any longer. What was learned from it is to be learned afresh.
 *
 * @param purge the entry that purges
 * @returns how many entries do not say any longer all that they did
 */
export function bury(parts: BurialParts, purge: Maker, tombstone: Tombstone, scope: PurgeScope): number {
  const { journal, tombstones } = parts;
  const purged = new Map([...(tombstones.has(purge.entry) ? tombstones.recordsOf(purge.entry) : []), ...scope.records]);
  // Pages are written at the end of the transaction; until then they name their sources.
  parts.database.pragma('defer_foreign_keys = ON');
  let entries = 0;
  for (const id of journal.ids()) {
    const entry = journal.whole(id);
    const left = entry === undefined ? null : leftOf(parts, purge, purged, entry);
    if (left === null) continue;
    journal.purge(id, left.commands, [...left.gone.keys()]);
    entries++;
  }
  if (!tombstones.has(purge.entry)) tombstones.put(tombstone);
  tombstones.note(purge.entry, purged);
  takeAway(parts, purged);
  for (const sha256 of tombstone.sources) parts.sources.remove(sha256);
  parts.database.exec('DELETE FROM learned; DELETE FROM lesson_change');
  return entries;
}

/** What is left of an entry of another copy, by those tombstones of which its author did not know. */
export function leftByTombstones(parts: BurialParts): (entry: WholeEntry) => WholeEntry {
  const { tombstones, journal } = parts;
  const graves = tombstones.list().map(({ entry }) => {
    const person = journal.whole(entry)?.person ?? ('' as PersonId);
    return { maker: { entry, person }, purged: tombstones.recordsOf(entry) };
  });
  const isWhollyPurged = (id: EntryId): boolean => journal.whole(id)?.purged === purgedStates.wholly;
  return (came) => {
    // There is nothing left that it could take back.
    if (came.targetId !== null && isWhollyPurged(came.targetId)) {
      return { ...came, summary: '', purged: purgedStates.wholly };
    }
    let entry = came;
    for (const { maker, purged: buried } of graves) {
      const known = new Set(buried.keys());
      const left = leftOf(parts, maker, buried, entry);
      if (left === null) continue;
      const gone = [...buried].filter(([id]) => !known.has(id));
      if (gone.length > 0) tombstones.note(maker.entry, new Map(gone));
      const purged = left.commands.length === 0 ? purgedStates.wholly : purgedStates.partly;
      entry = { ...entry, summary: '', commands: left.commands, purged };
    }
    return entry;
  };
}

/**
 * Null where an entry says nothing of what is purged, or its author knew of the purge. What stands on that is purged, too, and entities
 * that were made in the same go and are named nowhere else.
 */
function leftOf(
  parts: BurialParts,
  purge: Maker,
  purged: Map<RecordId, Noun>,
  { id, person, commands }: { readonly id: Maker['entry']; person: PersonId; commands: readonly Command[] },
): Left | null {
  if (commands.length === 0 || parts.knew({ entry: id, person }, purge)) return null;
  const isPurged: IsPurged = (noun, record, said) => {
    if (purged.has(record)) return true;
    const standsOnPurged =
      said !== null &&
      recordOf(parts.records, noun, record) === undefined &&
      groundsOfRecord(noun, said).some((ground) => purged.has(ground as RecordId));
    if (standsOnPurged) purged.set(record, noun);
    return standsOnPurged;
  };
  if (withholdPurged(commands, isPurged) === null) return null;
  const isElsewhere = (entity: EntityId): boolean => parts.mentionsOf(entity).some(({ pageId }) => !purged.has(pageId));
  return withholdPurged(commands, (noun, record, said) => {
    if (noun === 'entity' && said !== null && !isElsewhere(record as EntityId)) purged.set(record, noun);
    return isPurged(noun, record, said);
  });
}

function takeAway({ database, records, conflicts, withheld }: BurialParts, purged: ReadonlyMap<RecordId, Noun>): void {
  for (const [id, noun] of purged) records[noun].remove(id as never);
  const ids = [...purged.keys()];
  conflicts.removeAll(ids);
  withheld.removeAll(ids);
  const pages = ids.filter((id) => purged.get(id) === 'page' || purged.get(id) === 'restoration');
  database.prepare('DELETE FROM withheld WHERE page_id IN (SELECT value FROM json_each(?))').run(JSON.stringify(pages));
  for (const id of ids) {
    if (purged.get(id) !== 'article') continue;
    for (const block of records.block.where('articleId', id as ArticleId)) {
      records.block.put({ ...block, articleId: null });
    }
  }
  takeDraftsAway(database, purged);
}

/** What somebody types in a field of something that is purged. */
function takeDraftsAway(database: Database.Database, purged: ReadonlyMap<RecordId, Noun>): void {
  const remove = database.prepare('DELETE FROM draft WHERE place = ?');
  for (const place of database.prepare<[], string>('SELECT DISTINCT place FROM draft').pluck().all()) {
    const names: unknown[] = Object.values(JSON.parse(place));
    if (names.some((name) => typeof name === 'string' && purged.has(name as RecordId))) remove.run(place);
  }
}
