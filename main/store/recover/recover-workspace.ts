import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { type Command, commandOn } from '../../../model/commands/command.ts';
import { personIdOf } from '../../../model/derived-ids.ts';
import { KanwuError } from '../../../model/error.ts';
import { newId, type ReplicaId } from '../../../model/ids.ts';
import { nounOf } from '../../../model/journal/deeds.ts';
import { entryIdOf } from '../../../model/journal/entry-id.ts';
import { nextTime } from '../../../model/journal/hybrid-clock.ts';
import type { Recovered } from '../../../model/recovered.ts';
import { bytesOf } from '../id-bytes.ts';
import { sqlJournal } from '../journal/journal.ts';
import { sqlKnowledge } from '../journal/knowledge.ts';
import type { MergeSide } from '../journal/merge.ts';
import { sqlPeople } from '../journal/people.ts';
import { sqlReplicas } from '../journal/replicas.ts';
import { purgedStates } from '../journal/whole-entry.ts';
import { currentVersion, schemaOfVersion } from '../migrate.ts';
import { sqlNumbered } from '../numbered.ts';
import { asKanwuError, type OpenOptions } from '../open-database.ts';
import { isFree } from '../place/in-use.ts';
import type { PurgedElsewhere } from '../purge/purges.ts';
import { sqlTombstones } from '../purge/tombstones.ts';
import { sqlRecognitions } from '../recognition/recognitions.ts';
import { sqlRecords } from '../records.ts';
import { sqlSources } from '../sources.ts';
import { Workspace } from '../workspace.ts';
import { databasePages } from './database-pages.ts';
import { dropUnfit, lostDecisions } from './lost-decisions.ts';
import { recoverLists } from './recover-lists.ts';
import { salvagedRows } from './salvage.ts';
import { type Staged, stageRows } from './staged-rows.ts';

/**
 * Makes a new workspace of what can be read of a damaged one, which is not changed: its sources, the entries of its journal, replayed, and
 * what is suggested. What entries that can't be read had come to is taken from the records, where these can.
 *
 * @param to where there is no file yet
 * @throws {KanwuError} `file-exists`, `nothing-to-recover`, `workspace-not-found`, `copy-not-writable`
 */
export function recoverWorkspace(path: string, to: string, options: OpenOptions = {}): Recovered {
  if (!existsSync(path)) throw new KanwuError('workspace-not-found', { path });
  if (!isFree(to)) throw new KanwuError('file-exists', { path: to });
  if (!existsSync(dirname(to))) throw new KanwuError('copy-not-writable', { path: to, reason: '' });
  const part = (): string => join(dirname(to), `.${basename(to)}.${randomBytes(4).toString('hex')}.part`);
  const [staging, temporary] = [part(), part()];
  try {
    const recovered = recoverInto(path, staging, temporary, options);
    renameSync(temporary, to);
    return recovered;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      throw new KanwuError('copy-not-writable', { path: to, reason: error.message }, { cause: error });
    throw asKanwuError(error, to);
  } finally {
    for (const file of [staging, temporary]) {
      for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    }
  }
}

function recoverInto(path: string, stagingPath: string, to: string, options: OpenOptions): Recovered {
  const { nativeBinding } = options;
  const staging = new Database(stagingPath, nativeBinding ? { nativeBinding } : {});
  try {
    staging.pragma('journal_mode = OFF');
    staging.pragma('synchronous = OFF');
    for (const sql of schemaOfVersion(currentVersion)) staging.exec(sql);
    const pages = databasePages(path);
    try {
      const staged = stageRows(staging, salvagedRows(pages, staging));
      if (staged.entries === 0 && staged.sources === 0) throw new KanwuError('nothing-to-recover', { path });
      return { ...staged, restoredRecords: replay(staging, path, to, staged, options) };
    } finally {
      pages.close();
    }
  } finally {
    staging.close();
  }
}

/** @returns how many decisions stand again whose entries are lost */
function replay(
  staging: Database.Database,
  path: string,
  to: string,
  { lostEntries }: Staged,
  options: OpenOptions,
): number {
  const numbered = sqlNumbered(staging);
  const [records, journal] = [sqlRecords(staging, numbered), sqlJournal(staging, numbered)];
  const salvaged: Salvaged = {
    database: staging,
    purged: { tombstones: sqlTombstones(staging), journal, records },
    side: {
      journal,
      sources: sqlSources(staging),
      // Images are where they were seen from the damaged file.
      recognitions: sqlRecognitions(staging, path),
      people: sqlPeople(staging),
      replicas: sqlReplicas(staging),
      knowledge: sqlKnowledge(staging),
    },
  };
  dropUnfit(staging, records);
  const workspace = Workspace.open(to, options);
  let restored = 0;
  try {
    workspace.takeIn(salvaged.side, salvaged.purged);
    if (lostEntries > 0) {
      const replica = newId<ReplicaId>();
      for (const command of lostDecisions(records, workspace.records, workspace.journal))
        restored += decideAgain(workspace, salvaged, replica, command);
    }
  } finally {
    workspace.close();
  }
  finish(to, staging, options);
  return restored;
}

interface Salvaged {
  readonly database: Database.Database;
  readonly purged: PurgedElsewhere;
  readonly side: MergeSide;
}

/** Has an entry say what lost ones had come to, or as much of it as fits to what else is there. @returns of how many records */
function decideAgain(workspace: Workspace, salvaged: Salvaged, replica: ReplicaId, command: Command): number {
  const { database, side, purged } = salvaged;
  const at = Date.now();
  const time = nextTime(at, side.journal.latestTime());
  const person = personIdOf('recovery');
  // It knows of all that there is.
  side.knowledge.noteAll(replica, time, side.journal.latest());
  side.people.note({ id: person, name: 'Kanwu', time });
  side.replicas.note({ id: replica, parent: null, parted: 0 });
  const id = entryIdOf(time, replica);
  const how = { kind: 'edit', targetId: null, action: 'workspace-recover', articleId: null, summary: '' } as const;
  side.journal.append({ ...how, id, replica, person, at, commands: [command], purged: purgedStates.not });
  try {
    workspace.takeIn(side, purged);
    return countOf(command);
  } catch (error) {
    if (!(error instanceof KanwuError)) throw error;
    database
      .prepare('DELETE FROM entry_record WHERE entry = (SELECT sequence FROM entry WHERE id = ?)')
      .run(bytesOf(id));
    database.prepare('DELETE FROM entry WHERE id = ?').run(bytesOf(id));
    const parts = partsOf(command);
    return parts.length < 2 ? 0 : parts.reduce((sum, part) => sum + decideAgain(workspace, salvaged, replica, part), 0);
  }
}

function partsOf({ name, payload }: Command): Command[] {
  const halves = <Item>(items: readonly Item[]): (readonly Item[])[] =>
    items.length < 2 ? [items] : [items.slice(0, items.length >> 1), items.slice(items.length >> 1)];
  if ('records' in payload)
    return halves<unknown>(payload.records).map((records) => commandOn(nounOf(name), 'add', { records }));
  if ('revisions' in payload)
    return halves<unknown>(payload.revisions).map((revisions) => commandOn(nounOf(name), 'revise', { revisions }));
  return [];
}

function countOf({ payload }: Command): number {
  if ('records' in payload) return payload.records.length;
  return 'revisions' in payload ? payload.revisions.length : 0;
}

/** What is being typed, the authority lists, what is exported again and again and how it is cited, and whose copy the new file is, so that undo and backups are found in it. */
function finish(to: string, staging: Database.Database, { nativeBinding }: OpenOptions): void {
  const database = new Database(to, nativeBinding ? { nativeBinding } : {});
  try {
    const replica = staging.prepare<[], string>("SELECT value FROM meta WHERE name = 'replica'").pluck().get();
    database.transaction(() => {
      if (replica !== undefined) {
        database.prepare("UPDATE meta SET value = ? WHERE name = 'replica'").run(replica);
        database.prepare("DELETE FROM meta WHERE name = 'place'").run();
      }
      const citation = staging.prepare<[], string>("SELECT value FROM meta WHERE name = 'citation'").pluck().get();
      if (citation !== undefined)
        database.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('citation', ?)").run(citation);
      const draft = database.prepare(
        'INSERT OR IGNORE INTO draft (place, person, window, text, at) VALUES (@place, @person, @window, @text, @at)',
      );
      for (const row of staging.prepare('SELECT place, person, window, text, at FROM draft').all()) draft.run(row);
      const recipe = database.prepare('INSERT OR IGNORE INTO recipe (name, choice) VALUES (@name, @choice)');
      for (const row of staging.prepare('SELECT name, choice FROM recipe').all()) recipe.run(row);
      const search = database.prepare('INSERT OR IGNORE INTO saved_search (name, query) VALUES (@name, @query)');
      for (const row of staging.prepare('SELECT name, query FROM saved_search').all()) search.run(row);
      const removed = database.prepare('INSERT OR IGNORE INTO authority_list_removed (sha256) VALUES (@sha256)');
      for (const row of staging.prepare('SELECT sha256 FROM authority_list_removed').all()) removed.run(row);
      const sample = database.prepare('INSERT OR IGNORE INTO sample (id, at, said) VALUES (@id, @at, @said)');
      for (const row of staging.prepare('SELECT id, at, said FROM sample').all()) sample.run(row);
    })();
    database.transaction(() => recoverLists(database, staging))();
    // One file, beside which nothing lies.
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}
