import { type BackupSettings, usualBackups } from '../../model/backup.ts';
import type { EntryId } from '../../model/ids.ts';
import { type Stop, stopWith } from '../../model/stop.ts';
import { backUp } from './backup/back-up.ts';
import { folderBeside } from './backup/backup-folder.ts';
import { asKanwuError, type OpenOptions } from './open-database.ts';
import { patiently } from './patience.ts';
import { checkUnclaimed } from './place/claim.ts';
import { queries } from './queries.ts';
import type {
  QueriesByName,
  QueryInput,
  QueryName,
  QueryOutput,
  Store,
  WriteInput,
  WriteName,
  WriteOptions,
  WriteOutput,
  WritesByName,
} from './store.ts';
import type { Differing } from './versions/differing.ts';
import { PastWorkspace } from './versions/past-workspace.ts';
import { Workspace } from './workspace.ts';
import { writes } from './writes.ts';

const queriesByName: QueriesByName = queries;
const writesByName: WritesByName = writes;

/** How long what was written may stand beside the file alone, in milliseconds: from then on a copy of the file holds it, too. */
const wholeAfter = 500;

/** A store whose SQLite runs in the thread that asks: the command line's, a worker's, a test's. */
export class StoreHere implements Store {
  readonly path: string;
  readonly #workspace: Workspace;
  #wholeTimer: NodeJS.Timeout | undefined;

  constructor(workspace: Workspace) {
    this.path = workspace.path;
    this.#workspace = workspace;
  }

  async read<Name extends QueryName>(name: Name, input: QueryInput<Name>): Promise<QueryOutput<Name>> {
    return this.#run(() => this.#workspace.readAtOnce(() => queriesByName[name](this.#workspace, input)));
  }

  async write<Name extends WriteName>(
    name: Name,
    input: WriteInput<Name>,
    { onWait, signal, stop = stopWith(signal) }: WriteOptions & { readonly stop?: Stop } = {},
  ): Promise<WriteOutput<Name>> {
    const write = (): WriteOutput<Name> =>
      this.#run(() => {
        // Each looks again before its commit; that none is begun on a file that nobody will find again holds for all.
        this.#workspace.checkFile();
        return writesByName[name](this.#workspace, input, stop);
      });
    const output = await patiently(this.path, write, onWait);
    this.#makeWholeSoon();
    return output;
  }

  async saveCopy(to: string, replace: boolean): Promise<void> {
    this.#run(() => this.#workspace.saveCopy(to, replace));
  }

  /** Does some work whose reads all see the workspace as it is now, whatever others write to it meanwhile. */
  async still<Result>(work: () => Promise<Result>): Promise<Result> {
    const release = this.#run(() => this.#workspace.holdStill());
    try {
      return await work();
    } catch (error) {
      throw asKanwuError(error, this.path);
    } finally {
      release();
    }
  }

  /**
   * The workspace as it was when an entry was made, to be closed by whoever reads it, and what may read otherwise now.
   *
   * @param folder an empty one, which goes with it
   * @throws {KanwuError} what {@link PastWorkspace.at} throws
   */
  async at(entry: EntryId, folder: string): Promise<{ readonly past: StoreHere; readonly differing: Differing }> {
    const past = this.#run(() => PastWorkspace.at(this.#workspace, entry, folder));
    return { past: new StoreHere(past), differing: past.differing };
  }

  async close(): Promise<void> {
    clearTimeout(this.#wholeTimer);
    if (this.#wholeTimer !== undefined) this.#makeWhole();
    this.#workspace.close();
  }

  #makeWholeSoon(): void {
    this.#wholeTimer ??= setTimeout(() => {
      this.#wholeTimer = undefined;
      if (!this.#makeWhole()) this.#makeWholeSoon();
    }, wholeAfter).unref();
  }

  /** What fails here fails nobody: all that was written is in the file beside, and is carried over another time. */
  #makeWhole(): boolean {
    try {
      return this.#workspace.makeWhole();
    } catch {
      return false;
    }
  }

  #run<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw asKanwuError(error, this.path);
    }
  }
}

/** @throws {KanwuError} see `openDatabase` */
export async function openStore(
  path: string,
  options: OpenOptions = {},
  { folder, share }: BackupSettings = usualBackups,
): Promise<StoreHere> {
  if (!options.readonly) checkUnclaimed(path, Date.now());
  const beforeMigration = (): void => {
    const place = folder ?? folderBeside(path);
    const wanted = { path, folder: place, why: 'before-migration', at: Date.now(), share, atMostEvery: 0 } as const;
    backUp(wanted, { ...options, isOpenHere: true });
  };
  return new StoreHere(await patiently(path, () => Workspace.open(path, { ...options, beforeMigration })));
}
