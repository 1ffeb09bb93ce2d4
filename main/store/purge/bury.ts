import type Database from 'better-sqlite3';
import type { ArticleId, EntityId, EntryId, RecordId } from '../../../model/ids.ts';
import type { Knew, Maker } from '../../../model/journal/fold.ts';
import type { Tombstone } from '../../../model/purge.ts';
import { type Noun, type Records, removeRecord } from '../../../model/records.ts';
import { forgetImportsOf } from '../imports/forget-sources.ts';
import type { Conflicts } from '../journal/conflicts.ts';
import type { Journal } from '../journal/journal.ts';
import { purgedStates, type WholeEntry } from '../journal/whole-entry.ts';
import type { Withheld } from '../journal/withheld.ts';
import type { Sources } from '../sources.ts';
import { canonicalCommands } from './canonical-commands.ts';
import type { PurgeScope } from './purge-scope.ts';
import { type Grave, Survey } from './survey.ts';
import type { Tombstones } from './tombstones.ts';
import { withholdPurged } from './withhold-purged.ts';

export interface BurialParts {
  readonly database: Database.Database;
  readonly records: Records;
  readonly journal: Journal;
  readonly sources: Sources;
  readonly conflicts: Conflicts;
  readonly withheld: Withheld;
  readonly tombstones: Tombstones;
  readonly knew: Knew;
  /** Whether the name of a ruling is read where nothing is purged. */
  readonly isRead: (ruling: RecordId, purged: ReadonlyMap<RecordId, Noun>) => boolean;
}

/**
 * Puts a tombstone in the place of what is purged: its sources and records go, and what the journal says of them, of those also that
 * are not there any longer. Names that are used elsewhere stay. What was learned from it is to be learned afresh.
 *
 * @param purge the entry that purges
 * @param coming the journal of a copy whose entries come in next: what they use stays, too
 * @returns how many entries do not say any longer all that they did
 */
export function bury(
  parts: BurialParts,
  purge: Maker,
  tombstone: Tombstone,
  scope: PurgeScope,
  coming: Journal | null,
): number {
  const { journal, tombstones } = parts;
  const purged = new Map([...(tombstones.has(purge.entry) ? tombstones.recordsOf(purge.entry) : []), ...scope.records]);
  const grave: Grave = { maker: purge, purged };
  // Pages are written at the end of the transaction; until then they name their sources.
  parts.database.pragma('defer_foreign_keys = ON');
  const survey = new Survey(parts, [grave]);
  const touched = new Set<EntryId>();
  for (const entry of entriesOf(journal, coming)) if (survey.take(entry)) touched.add(entry.id);
  const { inUse, madeWith } = survey.finish((ruling) => parts.isRead(ruling, purged));
  for (const id of madeWith) for (const { entry } of journal.sayingsOf(id)) touched.add(entry);
  let entries = 0;
  for (const id of touched) {
    const entry = journal.whole(id);
    const left = entry === undefined ? null : leftOf(parts.knew, [grave], entry);
    if (left === null) continue;
    journal.rewrite(left);
    entries++;
  }
  if (!tombstones.has(purge.entry)) tombstones.put(tombstone);
  tombstones.note(purge.entry, purged);
  tombstones.forget(inUse);
  takeAway(parts, purged);
  for (const sha256 of tombstone.sources) parts.sources.remove(sha256);
  forgetImportsOf(parts.database, tombstone.sources);
  parts.database.exec('DELETE FROM learned; DELETE FROM lesson_change');
  return entries;
}

/** What is left of an entry by what some graves hold; null where they hold nothing of it, or its author knew that. */
export function leftOf(knew: Knew, graves: readonly Grave[], entry: WholeEntry): WholeEntry | null {
  const { id, person } = entry;
  const unseen = graves.filter(({ maker }) => !knew({ entry: id, person }, maker));
  const left = withholdPurged(entry.commands, (_, record) => unseen.some(({ purged }) => purged.has(record)));
  if (left === null) return null;
  const commands = canonicalCommands(left.commands);
  const purged = commands.length === 0 ? purgedStates.wholly : purgedStates.partly;
  return { ...entry, summary: '', commands, purged };
}

/** The entries of a journal and those that come to it, in their order. */
function* entriesOf(journal: Journal, coming: Journal | null): Iterable<WholeEntry> {
  const own = new Set(journal.ids());
  const others = coming === null ? [] : [...coming.ids()].filter((id) => !own.has(id));
  for (const id of [...own, ...others].sort()) {
    const entry = own.has(id) ? journal.whole(id) : coming?.whole(id);
    if (entry !== undefined) yield entry;
  }
}

function takeAway({ database, records, conflicts, withheld }: BurialParts, purged: ReadonlyMap<RecordId, Noun>): void {
  for (const [id, noun] of purged) removeRecord(records, noun, id);
  const ids = [...purged.keys()];
  conflicts.removeAll(ids);
  withheld.removeAll(ids);
  const pages = ids.filter((id) => purged.get(id) === 'page' || purged.get(id) === 'restoration');
  database.prepare('DELETE FROM withheld WHERE page_id IN (SELECT value FROM json_each(?))').run(JSON.stringify(pages));
  for (const id of ids) {
    // Only what is suggested names it now.
    if (purged.get(id) === 'entity') {
      for (const mention of records.mention.where('entityId', id as EntityId))
        records.mention.put({ ...mention, entityId: null });
    }
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
