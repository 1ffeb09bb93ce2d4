import { resolve } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import { type Failure, failureOf } from '../../model/failure.ts';
import { type ImportBatchId, newId } from '../../model/ids.ts';
import type { ImportChoices } from '../../model/import.ts';
import type { ImportedFile } from '../../model/import-batch.ts';
import type { Stop } from '../../model/stop.ts';
import type { ListedFile } from '../formats/list-files.ts';
import type { StoreHere } from '../store/open-store.ts';
import type { ReadIssue } from '../workers/reader/reader.ts';
import { doingOfCommandLine } from './doing.ts';

/** A file to import: what it is, where its bytes lie, and which of its batch it is. */
export interface FileOfBatch extends Omit<ListedFile, 'byteLength'> {
  readonly place: number;
  readonly choices: ImportChoices;
  /** The names of the folders that it was found in, the outermost first. */
  readonly within: readonly string[];
}

export interface NewBatchToKeep {
  readonly given: readonly string[];
  readonly choices: ImportChoices;
  readonly files: readonly FileOfBatch[];
  /** Opens the workspace, or makes it. */
  readonly open: () => Promise<StoreHere>;
}

/**
 * A batch whose outcome is kept in the workspace, so that it can be looked at in the window. It is begun with the first file that can be
 * kept: no workspace is made for files that all fail.
 */
export class BatchToKeep {
  readonly #id: ImportBatchId;
  readonly #new: NewBatchToKeep | null;
  #store: StoreHere | null;
  /** Why files did not come in, before there was a workspace to note it. */
  readonly #failures = new Map<number, Failure>();

  private constructor(id: ImportBatchId, store: StoreHere | null, created: NewBatchToKeep | null) {
    [this.#id, this.#store, this.#new] = [id, store, created];
  }

  static new(batch: NewBatchToKeep): BatchToKeep {
    return new BatchToKeep(newId<ImportBatchId>(), null, batch);
  }

  /** One that is in the workspace already. */
  static begun(id: ImportBatchId, store: StoreHere): BatchToKeep {
    return new BatchToKeep(id, store, null);
  }

  /** @returns what came of it, with what was found when it was kept. @throws {KanwuError} what the write `import` throws, and `cancelled` */
  async keep(
    { place, path, entry }: FileOfBatch,
    { issue, suggestions, imported, readAlong }: ReadIssue,
    stop: Stop,
  ): Promise<ImportedFile> {
    const store = this.#store ?? (await this.#begin());
    const item = await store.read('import-item', { batchId: this.#id, place });
    if (item === null) throw new KanwuError('internal', { reason: 'no such file in the batch' });
    const file = {
      ...{ path: entry === null ? path : `${path}/${entry}`, doing: doingOfCommandLine() },
      ...{ issue, suggestions, batched: { item, imported, readAlong } },
    };
    await store.write('import', file, { stop });
    return (await store.read('import-item', { batchId: this.#id, place }))?.imported ?? imported;
  }

  async noteFailed({ place }: FileOfBatch, error: unknown): Promise<void> {
    const failure = failureOf(error);
    if (this.#store === null) this.#failures.set(place, failure);
    else await this.#store.write('note-failed-import', { place: { batchId: this.#id, place }, failure });
  }

  /** Whether it is still to be imported: not once it was read as part of another. */
  async isWaiting({ place }: FileOfBatch): Promise<boolean> {
    if (this.#store === null) return true;
    return (await this.#store.read('import-item', { batchId: this.#id, place }))?.state === 'waiting';
  }

  async #begin(): Promise<StoreHere> {
    if (this.#new === null) throw new KanwuError('internal');
    const { given, choices, files, open } = this.#new;
    const store = await open();
    this.#store = store;
    const { actor, at } = doingOfCommandLine();
    const id = this.#id;
    await store.write('begin-import', { id, actor, at, given: given.map((path) => resolve(path)), choices });
    const items = files.map(({ path, entry, failure, place, choices: own }) => ({
      ...{ path: resolve(path), entry, failure: failure ?? this.#failures.get(place) ?? null },
      ...(own === choices ? {} : { choices: own }),
    }));
    await store.write('add-imports', { id, items, isLast: true });
    return store;
  }
}
