import type { BackupReason, BackupSettings, BackupState } from '../../model/backup.ts';
import { failureOf } from '../../model/failure.ts';
import { folderBeside } from '../store/backup/backup-folder.ts';
import type { BackupThread } from '../workers/store/backup-thread.ts';

/** How long nobody must have worked before a backup is made by itself, in milliseconds. */
const quiet = 20_000;
/** How much time lies between two of these, in milliseconds. */
const every = 3_600_000;
/** How long a quiet moment is waited for at most, in milliseconds: nobody is kept from working meanwhile. */
const longestWait = 600_000;
/** After one that failed, in milliseconds: the folder may be back by then, or room made. */
const retryAfter = 600_000;

export interface BackupKeeperParts {
  /** The workspace. */
  readonly path: string;
  readonly thread: Pick<BackupThread, 'make'>;
  readonly settings: () => BackupSettings;
  readonly tell: (state: BackupState) => void;
}

/**
 * Sees to the backups of a workspace that is open: one an hour while something changes, in a quiet moment, and one whenever it is asked
 * for. Times are in milliseconds since the epoch, and are told to it.
 */
export class BackupKeeper {
  readonly #parts: BackupKeeperParts;
  #state: BackupState | null = null;
  /** Whether the file may hold something that the last backup doesn't: other programs may have written to it before. */
  #mayHaveChanged = true;
  #workedAt: number;
  #nextAt = 0;
  /** Since when one has been due that was not made yet. */
  #dueSince: number | null = null;
  #running: Promise<BackupState> | null = null;

  constructor(parts: BackupKeeperParts, now: number) {
    this.#parts = parts;
    this.#workedAt = now;
  }

  /** Null until there was a moment to look. */
  get state(): BackupState | null {
    return this.#state;
  }

  /** Somebody has worked in the file. */
  noteWork(now: number): void {
    this.#workedAt = now;
    this.#mayHaveChanged = true;
  }

  /** They are to be kept elsewhere, or otherwise. */
  noteSettings(): void {
    this.#mayHaveChanged = true;
    this.#nextAt = 0;
  }

  /** Makes a backup if it is time for one. To be called now and then while the file is at its place. */
  tick(now: number): void {
    if (!this.#isDue(now)) return;
    this.#dueSince ??= now;
    const isTime = now - this.#workedAt >= quiet || now - this.#dueSince >= longestWait;
    if (isTime) void this.make('hourly', now);
  }

  /** Makes one unless nothing has changed since the last. What goes wrong is in the state that it resolves to. */
  make(why: BackupReason, now: number): Promise<BackupState> {
    const before = this.#running ?? Promise.resolve();
    const running = before
      .then(() => this.#make(why, now))
      .finally(() => {
        if (this.#running === running) this.#running = null;
      });
    this.#running = running;
    return running;
  }

  /** Resolves once nothing is under way, with a last backup if it is time for one. */
  async close(now: number): Promise<void> {
    if (this.#isDue(now)) await this.make('hourly', now);
    await this.#running;
  }

  #isDue(now: number): boolean {
    return this.#running === null && this.#mayHaveChanged && now >= this.#nextAt;
  }

  async #make(why: BackupReason, at: number): Promise<BackupState> {
    const { path, thread, settings } = this.#parts;
    const { folder: chosen, share } = settings();
    const folder = chosen ?? folderBeside(path);
    const before = this.#state;
    this.#tell({ ...(before ?? unknown), isUnderWay: true });
    this.#mayHaveChanged = false;
    this.#dueSince = null;
    try {
      const atMostEvery = why === 'hourly' ? every : 0;
      const { made, last, droppedForRoom, onSameDisk } = await thread.make({
        path,
        folder,
        why,
        at,
        share,
        atMostEvery,
      });
      const isTooYoung = made === null && last !== null && last.at <= at && at - last.at < every;
      if (isTooYoung) this.#mayHaveChanged = true;
      this.#nextAt = isTooYoung ? last.at + every : at + (made === null ? 0 : every);
      const dropped = made === null ? (before?.droppedForRoom ?? 0) : droppedForRoom;
      return this.#tell({
        last: last?.at ?? null,
        failure: null,
        onSameDisk,
        droppedForRoom: dropped,
        isUnderWay: false,
      });
    } catch (error) {
      this.#mayHaveChanged = true;
      this.#nextAt = at + retryAfter;
      return this.#tell({ ...(before ?? unknown), failure: failureOf(error), isUnderWay: false });
    }
  }

  #tell(state: BackupState): BackupState {
    this.#state = state;
    this.#parts.tell(state);
    return state;
  }
}

const unknown: BackupState = { last: null, failure: null, onSameDisk: false, droppedForRoom: 0, isUnderWay: false };
