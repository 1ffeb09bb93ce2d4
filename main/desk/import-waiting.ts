import { basename } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import { failureOf } from '../../model/failure.ts';
import type { ImportBatchId } from '../../model/ids.ts';
import type { ImportItem } from '../../model/import-batch.ts';
import { foldersOf } from '../formats/folders-of-file.ts';
import { readIssueFile } from '../formats/issue-file.ts';
import type { RememberedChoices } from '../store/imports/remembered-choices.ts';
import { filesFolderOf } from '../store/recognition/files-folder.ts';
import type { AskOptions } from '../workers/protocol/request-port.ts';
import { type Reading, readAhead } from '../workers/reader/read-ahead.ts';
import type { ReadIssue } from '../workers/reader/reader.ts';
import type { ReaderThread } from '../workers/reader/reader-thread.ts';
import { shareTexts, sharingOf } from '../workers/reader/sharing.ts';
import type { Job } from './jobs.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { teachHelper } from './teach-helper.ts';

/** Where work at a batch was begun: at which of its files. */
export interface Begun {
  readonly first: number;
}

/** So many files are asked for in one go. */
const filesARead = 200;

/**
 * Imports the files of a batch that wait, in their order, and notes what becomes of each; one that fails keeps no other out. Where there is
 * much to read, several readers share it.
 *
 * @param at where the bytes of a file lie
 * @throws {KanwuError} `cancelled`, and what is wrong with the workspace: then what was not stored waits
 */
export async function importWaiting(
  {
    open,
    job,
    startReader,
  }: { readonly open: OpenWorkspace; readonly job: Job; readonly startReader: () => ReaderThread },
  id: ImportBatchId,
  at: (item: ImportItem) => string,
): Promise<Begun> {
  const items = await open.store.read('waiting-imports', { id, from: 0, count: filesARead });
  const [first] = items;
  if (first === undefined) return { first: 0 };
  const sharing = await sharingOf(items.map(at));
  const helpers = Array.from({ length: sharing.helpers }, startReader);
  try {
    job.progress(basename(first.entry ?? first.path), 0);
    // What was decided a moment ago counts for what is imported now.
    await open.refresh.learned();
    await Promise.all(helpers.map((helper) => teachHelper(helper, open)));
    if (sharing.by === 'text') await shareTexts(open.reader, helpers);
    const readers = sharing.by === 'text' ? [open.reader] : [open.reader, ...helpers];
    await new WaitingFiles(open, job, readers, at).import(id);
    return { first: first.place };
  } finally {
    for (const helper of helpers) void helper.close();
  }
}

class WaitingFiles {
  readonly #open: OpenWorkspace;
  readonly #job: Job;
  readonly #readers: readonly ReaderThread[];
  readonly #at: (item: ImportItem) => string;
  /** How far those are that are read or wait to be stored. */
  readonly #underWay = new Map<number, { readonly name: string; readonly fraction: number }>();
  /** What was laid down before. */
  #remembered: Promise<RememberedChoices> = Promise.resolve({});
  /** What the person gave to import. */
  #given: readonly string[] = [];
  #total = 1;
  #done = 0;
  /** Whether some files were read as part of others, which then are not imported themselves. */
  #isAnyReadAlong = false;

  constructor(open: OpenWorkspace, job: Job, readers: readonly ReaderThread[], at: (item: ImportItem) => string) {
    [this.#open, this.#job, this.#readers, this.#at] = [open, job, readers, at];
  }

  async import(id: ImportBatchId): Promise<void> {
    const { store } = this.#open;
    const summary = await store.read('import-summary', { id, since: 0 });
    if (summary === null) return;
    const { batch } = summary;
    this.#given = batch.given;
    this.#remembered = store.read('remembered-choices', null);
    this.#total = Math.max(1, batch.counts.waiting);
    const read = (item: ImportItem, reader: ReaderThread): Promise<ReadIssue> =>
      this.#read(item, batch.at + item.place, reader);
    for await (const { file, reading } of readAhead(this.#waiting(id), read, this.#readers))
      await this.#store(file, reading);
  }

  async *#waiting(id: ImportBatchId): AsyncGenerator<ImportItem> {
    for (let from = 0; ; ) {
      const items = await this.#open.store.read('waiting-imports', { id, from, count: filesARead });
      yield* items;
      const last = items.at(-1);
      if (last === undefined) return;
      from = last.place + 1;
    }
  }

  /** Issues are listed in the order of the files. */
  async #read(item: ImportItem, ordinal: number, reader: ReaderThread): Promise<ReadIssue> {
    const { signal } = this.#job;
    this.#report(item, 0);
    const found = await readIssueFile(this.#at(item), basename(item.entry ?? item.path));
    const file = { ...found, within: foldersOf(item, this.#given) };
    const onProgress = (fraction: number): void => this.#report(item, fraction);
    const options: AskOptions = { signal, onProgress, parts: wholeBuffers(file.bytes) };
    const reading = reader.ask(
      'analyse',
      {
        file,
        ordinal,
        choices: { ...item.choices, ...(await this.#remembered) },
        // What was unpacked does not stay.
        copyImagesInto:
          item.entry !== null || item.choices.images === 'copy' ? filesFolderOf(this.#open.store.path) : null,
      },
      options,
    );
    return unlessCancelled(reading, signal);
  }

  async #store(item: ImportItem, reading: Reading): Promise<void> {
    this.#report(item, 1);
    try {
      if (!(await this.#isStillWaiting(item))) return;
      if ('error' in reading) throw reading.error;
      await this.#open.import(item, reading.read, this.#job.signal);
      this.#isAnyReadAlong ||= reading.read.readAlong.length > 0;
    } catch (error) {
      if (isOfWorkspace(error)) throw error;
      // What is wrong with the file is told when its turn comes again: it may be the end of the work that is.
      if (this.#job.signal.aborted) throw new KanwuError('cancelled', {}, { cause: error });
      await this.#open.noteFailedImport(item, failureOf(named(error, item)));
    } finally {
      this.#underWay.delete(item.place);
      this.#done += 1;
    }
  }

  async #isStillWaiting({ batchId, place }: ImportItem): Promise<boolean> {
    if (!this.#isAnyReadAlong) return true;
    return (await this.#open.store.read('import-item', { batchId, place }))?.state === 'waiting';
  }

  #report({ place, entry, path }: ImportItem, fraction: number): void {
    this.#underWay.set(place, { name: basename(entry ?? path), fraction });
    const all = [...this.#underWay.values()];
    const begun = all.reduce((sum, each) => sum + each.fraction, 0);
    this.#job.progress(all[0]?.name ?? '', Math.min(1, (this.#done + begun) / this.#total));
  }
}

/** The bytes as they may be handed over: those that stand in a larger buffer are not, as others use that, too. */
function wholeBuffers({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

/** What concerns all files alike. */
function isOfWorkspace(error: unknown): boolean {
  return error instanceof KanwuError && (error.code.startsWith('workspace-') || error.code === 'cancelled');
}

/** Where a file was unpacked is nobody's concern. */
function named(error: unknown, { path, entry }: ImportItem): unknown {
  if (!(error instanceof KanwuError) || entry === null) return error;
  return new KanwuError(
    error.code,
    { ...error.detail, path: `${path}/${entry}`, fileName: basename(entry) },
    { cause: error },
  );
}

/**
 * What is read, or `cancelled` at once: the reader ends what it does at the next look, and nobody need wait for that.
 *
 * @throws {KanwuError} `cancelled`
 */
function unlessCancelled<Read>(reading: Promise<Read>, signal: AbortSignal): Promise<Read> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new KanwuError('cancelled'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    reading.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}
