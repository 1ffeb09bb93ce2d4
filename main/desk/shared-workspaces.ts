import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import type { PersonId } from '../../model/ids.ts';
import type { WeightSet } from '../../model/weight-set.ts';
import { removeAbandonedFolders } from '../formats/archive/working-folder.ts';
import { claim } from '../store/place/claim.ts';
import type { AskOptions } from '../workers/protocol/request-port.ts';
import { startReader } from '../workers/reader/reader-thread.ts';
import type { DeskStore } from '../workers/store/requests.ts';
import type { Emit } from './announcements.ts';
import type { Backups } from './backups.ts';
import type { FileCheckPace } from './file-check.ts';
import { OpenWorkspace } from './open-workspace.ts';

/** How long after the start it is looked for what programs that were killed have left, in milliseconds. */
const leftoversPause = 5_000;

export interface SharedWorkspacesSettings {
  /** Opens, or makes, a workspace file. @throws {KanwuError} see `openDatabase` */
  readonly openStore: (path: string, preparing: StorePreparing) => Promise<DeskStore>;
  /** Null where none are kept. */
  readonly backups: Backups | null;
  /** The script main/workers/read, as it is or bundled. */
  readonly readerPath: string;
  /** Where the word lists and models are. */
  readonly resourcesDirectory: string;
  /** By which weights names are found. */
  readonly weights: WeightSet;
  /** Who works at the desks. */
  readonly person: PersonId;
  /** The name under which the journal keeps edits. */
  readonly actor: () => string;
  /** Told of what goes wrong in work that nobody waits for. */
  readonly complain: (error: unknown) => void;
  /** How a large file is looked through; the usual one where it is not given. */
  readonly fileCheckPace?: FileCheckPace | undefined;
}

/** How the opening of a store is followed, and ended. */
type StorePreparing = Pick<AskOptions, 'signal' | 'onProgress'>;

/** How a desk follows the opening of a workspace of which much must be made anew first, and gives it up. */
export interface OpeningFollowed {
  readonly signal: AbortSignal;
  /** Told how far it is, from 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

/** A workspace that a desk has taken, until it lets it go. */
export interface TakenWorkspace {
  readonly open: OpenWorkspace;
  /** Closes the workspace if no other desk has it. Resolves when what was asked of it before is in the file. */
  release(): Promise<void>;
}

interface Shared {
  readonly opening: Promise<OpenWorkspace>;
  readonly listeners: Set<Emit>;
  /** Those who wait for it to be opened. */
  readonly waiting: Set<OpeningFollowed>;
  /** Ends its opening. */
  readonly giveUp: AbortController;
}

/** The workspaces that are open: desks at the same file share one, so that each sees at once what is done at the other. */
export class SharedWorkspaces {
  readonly #settings: SharedWorkspacesSettings;
  /** By the file's real path. */
  readonly #shared = new Map<string, Shared>();

  constructor(settings: SharedWorkspacesSettings) {
    this.#settings = settings;
    // What a program that was killed has left is no business of the first screen.
    setTimeout(removeAbandonedFolders, leftoversPause).unref();
  }

  /**
   * @param emit told of every change, also of those that other desks make
   * @throws {KanwuError} `cancelled`, and see `openDatabase`
   */
  async take(path: string, emit: Emit, followed: OpeningFollowed): Promise<TakenWorkspace> {
    const file = await realPathOf(path);
    const shared = this.#shared.get(file) ?? this.#open(file, path);
    shared.listeners.add(emit);
    const open = await this.#opened(file, shared, emit, followed);
    return { open, release: () => this.#release(file, shared, emit, open) };
  }

  /** Waits for it to be opened. Who gives that up ends it where nobody else waits, and is told once it has ended. */
  async #opened(file: string, shared: Shared, emit: Emit, followed: OpeningFollowed): Promise<OpenWorkspace> {
    const { signal } = followed;
    const { opening, listeners, waiting, giveUp } = shared;
    waiting.add(followed);
    const given = new Promise<'given-up'>((resolve) => {
      if (signal.aborted) resolve('given-up');
      signal.addEventListener('abort', () => resolve('given-up'), { once: true });
    });
    const open = await Promise.race([opening, given]).finally(() => waiting.delete(followed));
    if (open !== 'given-up') return open;
    listeners.delete(emit);
    if (listeners.size === 0) {
      this.#forget(file, shared);
      giveUp.abort();
      await opening.then((late) => late.close()).catch(() => undefined);
    }
    throw new KanwuError('cancelled');
  }

  #open(file: string, path: string): Shared {
    const listeners = new Set<Emit>();
    const waiting = new Set<OpeningFollowed>();
    const giveUp = new AbortController();
    const onProgress = (fraction: number): void => {
      for (const each of waiting) each.onProgress(fraction);
    };
    const opening = this.#openFor(path, listeners, { signal: giveUp.signal, onProgress });
    const shared = { listeners, waiting, giveUp, opening };
    this.#shared.set(file, shared);
    // What could not be opened is opened anew for who comes next.
    opening.catch(() => this.#forget(file, shared));
    return shared;
  }

  #forget(file: string, shared: Shared): void {
    if (this.#shared.get(file) === shared) this.#shared.delete(file);
  }

  async #openFor(path: string, listeners: ReadonlySet<Emit>, preparing: StorePreparing): Promise<OpenWorkspace> {
    const { openStore, backups, readerPath, resourcesDirectory, weights, person, actor, complain } = this.#settings;
    const { fileCheckPace } = this.#settings;
    const claimed = claim(path, actor(), Date.now());
    const store = await openStore(path, preparing).catch((error: unknown) => {
      claimed.release();
      throw error;
    });
    const emit: Emit = (name, payload) => {
      for (const listener of listeners) listener(name, payload);
    };
    return new OpenWorkspace({
      ...{ store, backups, claim: claimed },
      reader: startReader(readerPath, { resourcesDirectory, weights }),
      person,
      actor,
      emit,
      complain,
      fileCheckPace,
    });
  }

  async #release(file: string, shared: Shared, emit: Emit, open: OpenWorkspace): Promise<void> {
    if (!shared.listeners.delete(emit) || shared.listeners.size > 0) return;
    // Who takes it from now on opens it anew.
    this.#forget(file, shared);
    await open.close();
  }
}

/** Two names of one file lead to one path; a file that is yet to be made is named by its folder's. */
async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = await realpath(dirname(path)).catch(() => dirname(path));
    return join(folder, basename(path));
  }
}
