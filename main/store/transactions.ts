import type { Command } from '../../model/commands/command.ts';
import { neverStop, type Stop } from '../../model/stop.ts';
import { checkSoundness } from './check-soundness.ts';
import { asKanwuError, type OpenOptions } from './open-database.ts';
import { type FileGuard, fileGuard } from './place/file-guard.ts';
import { isFileOf } from './place/is-file-of.ts';
import type { Affected } from './projections/affected.ts';
import type { ProjectionParts } from './projections/projection.ts';
import { type Applied, openProjections, type Projections } from './projections/projections.ts';
import type { Touched } from './touched.ts';
import { WatchedRecords } from './watched-records.ts';

/** What bringing records up to date came to. */
export interface Suggested extends Applied {
  readonly touched: Touched;
}

/** What comes with a change. */
export interface BesideChange {
  /** Commands that suggest something, a part at a time: no more than that is held in memory at once. */
  readonly suggestions?: Iterable<readonly Command[]>;
  /** Looked at until it is written. */
  readonly stop?: Stop;
  /** See {@link OpenOptions.lagsFrom}. */
  readonly lagsFrom?: number | undefined;
}

export interface TransactionParts extends ProjectionParts {
  /** Has all that the store does from then on look whether it is to end: see {@link lookingStatements}. */
  readonly lookAt: (stop: Stop) => void;
  readonly putSuggestions: (watched: WatchedRecords, commands: readonly Command[]) => void;
}

/**
 * How a workspace file is changed: a change, what must be sound of it and the projections that follow it are one transaction, which
 * is written only to the file that lies at the path.
 */
export class Transactions {
  readonly #path: string;
  readonly #parts: ProjectionParts;
  readonly #readonly: boolean;
  readonly #putSuggestions: (watched: WatchedRecords, commands: readonly Command[]) => void;
  readonly #guard: FileGuard;
  readonly #lookAt: (stop: Stop) => void;
  /** Null once a transaction was rolled back: what they had gathered for it is not to be written with the next one. */
  #opened: Projections | null;

  constructor(path: string, parts: TransactionParts, options: OpenOptions) {
    this.#path = path;
    this.#parts = parts;
    this.#readonly = options.readonly ?? false;
    this.#putSuggestions = parts.putSuggestions;
    this.#lookAt = parts.lookAt;
    this.#guard = fileGuard(path, { isStillIt: () => isFileOf(parts.database, path) });
    const { stop = neverStop, onProgress } = options.preparing ?? {};
    this.#lookAt(stop);
    this.#opened = openProjections(parts, this.#readonly, onProgress);
    this.#lookAt(neverStop);
  }

  /** Makes a change, with what comes beside it. @throws {KanwuError} what the change throws, and {@link checkSoundness} */
  make(
    { suggestions = [], stop = neverStop, lagsFrom }: BesideChange,
    change: (watched: WatchedRecords) => void,
  ): Suggested {
    this.#lookAt(stop);
    try {
      return this.#inOne(() => {
        const suggested = this.#applied(change, stop, lagsFrom);
        for (const part of suggestions) this.#applied((watched) => this.#putSuggestions(watched, part), stop);
        return suggested;
      });
    } finally {
      this.#lookAt(neverStop);
    }
  }

  /** Writes what is no record, and what no projection follows. @throws {KanwuError} what {@link FileGuard.check} and the write throw */
  writeBeside<Result>(write: () => Result): Result {
    return this.#inOne(write);
  }

  /** @throws {KanwuError} what {@link FileGuard.check} throws */
  checkFile(): void {
    this.#guard.renew();
    this.#guard.check();
  }

  /** Has projections that are behind follow a slice of what they are behind with. @returns whether they still are */
  follow(): boolean {
    return this.#projections.isBehind() && this.#inOne(() => this.#projections.follow());
  }

  /** What a change affects. */
  affected(touched: Touched): Affected {
    return this.#projections.affected(touched);
  }

  get #projections(): Projections {
    this.#opened ??= openProjections(this.#parts, this.#readonly);
    return this.#opened;
  }

  /** Does something in one transaction, unless the file is not the one at its place any more. */
  #inOne<Result>(work: () => Result): Result {
    this.#guard.renew();
    try {
      return this.#parts.database
        .transaction((): Result => {
          const result = work();
          // What is written to a file that nobody will find again must not be called saved.
          this.#guard.check();
          return result;
        })
        .immediate();
    } catch (error) {
      this.#parts.numbered.forget();
      this.#opened = null;
      throw asKanwuError(error, this.#path);
    }
  }

  /** Makes a change, checks it and brings up to date what follows from it. */
  #applied(change: (watched: WatchedRecords) => void, stop: Stop, lagsFrom?: number): Suggested {
    const watched = new WatchedRecords(this.#parts.records);
    change(watched);
    const touched = watched.finish(stop);
    checkSoundness(this.#parts, touched);
    return { touched, ...this.#projections.apply(touched, lagsFrom) };
  }
}
