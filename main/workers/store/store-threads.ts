import { existsSync } from 'node:fs';
import type { BackupSettings } from '../../../model/backup.ts';
import type { ExportPreview, ExportResult, Loss } from '../../../model/dataset-export.ts';
import type { StateDifference } from '../../../model/difference.ts';
import { type ErrorCode, KanwuError } from '../../../model/error.ts';
import { errorOf, type Failure, failureOf } from '../../../model/failure.ts';
import type { editWrites } from '../../store/edit-writes.ts';
import { type FileGuard, fileGuard } from '../../store/place/file-guard.ts';
import type {
  QueryInput,
  QueryName,
  QueryOutput,
  WriteInput,
  WriteName,
  WriteOptions,
  WriteOutput,
} from '../../store/store.ts';
import type { AskOptions } from '../protocol/request-port.ts';
import { WorkerThread } from '../protocol/worker-thread.ts';
import type {
  DeskStore,
  ExportToLookAt,
  ExportToWrite,
  OpenRequest,
  StatesToCompare,
  StoreRequests,
} from './requests.ts';

/** Queries that read much, for which nobody waits at the screen. */
const longQueries: ReadonlySet<QueryName> = new Set<QueryName>([
  ...([
    'check',
    'file-problems',
    'part-problems',
    'count-text',
    'purge-preview',
    'lessons-afresh',
    'articles',
    'article-to-refresh',
    'search-facets',
    'sorted-hits',
  ] as const),
]);

/** Queries that read nothing of what may follow later than an edit: they need not wait until it does. */
const followedAtOnce: ReadonlySet<QueryName> = new Set<QueryName>([
  ...(['counts', 'overview', 'undo-state', 'changes', 'library-rows', 'library-row-of'] as const),
  ...(['article-to-begin-with', 'find-articles', 'find-text', 'count-text', 'surroundings', 'issue-line'] as const),
  ...(['article-with-work', 'library-totals'] as const),
  ...([
    'article-lines',
    'article',
    'article-beginning',
    'article-text',
    'comments',
    'comment-author',
    'filed-categories',
  ] as const),
  ...([
    'people',
    'article-ids',
    'pages',
    'edits-on',
    'recipes',
    'citation',
    'saved-searches',
    'revision',
    'source-bytes',
    'source-text',
  ] as const),
  ...(['recognition', 'page-images', 'article-at', 'all-images', 'issues-beside', 'publications'] as const),
  ...(['furniture', 'arrangement', 'type-descriptions', 'entity-types', 'relation-type-descriptions'] as const),
  ...(['attribute-types', 'relation-types', 'history', 'versions', 'drafts', 'conflicts', 'import-batches'] as const),
  ...(['import-summary', 'import-items', 'import-item', 'waiting-imports', 'vocabularies', 'vocabulary'] as const),
  ...(['articles-after', 'issue-counts', 'file-problems', 'file-parts', 'part-problems', 'learning-start'] as const),
]);

/** So long it waits before it is followed, in ms, unless somebody reads of it: what the edit itself changed is shown first. */
const shownWithin = 250;

/** Writes after which something may be behind: whatever a person does, and what is suggested. */
const lagging: Readonly<Record<Exclude<keyof typeof editWrites, 'follow'>, true>> = {
  ...{ execute: true, 'decide-places': true, 'move-type': true, replace: true, settle: true },
  ...{ 'change-vocabulary': true },
  ...{ undo: true, redo: true, 'take-back': true, 'restore-article': true },
};
const mayLag: ReadonlySet<string> = new Set<string>([
  ...Object.keys(lagging),
  ...(['import', 'reread', 'suggest', 'propose-again'] as const satisfies readonly WriteName[]),
]);

export interface StoreThreadsSettings {
  /** The script main/workers/store, as it is or bundled. */
  readonly workerPath: string;
  readonly nativeBinding?: string | undefined;
  /** Where the backup goes that is made before a migration; beside the workspace when it isn't given. */
  readonly backups?: () => BackupSettings;
}

/**
 * A store whose SQLite runs in threads of its own: one writes, one answers what a person waits for, and one, started when it is
 * needed first, does what takes long. None waits for another.
 */
export class StoreThreads implements DeskStore {
  readonly path: string;
  readonly #settings: StoreThreadsSettings;
  readonly #guard: FileGuard;
  readonly #writer: WorkerThread<StoreRequests>;
  readonly #reader: WorkerThread<StoreRequests>;
  #long: Promise<WorkerThread<StoreRequests>> | null = null;
  #readOnly: Failure | null;
  #tellDamaged: (why: Failure) => void = () => undefined;
  /** As long as what is computed follows what large edits did. */
  #following: Promise<void> | null = null;
  #followNow: () => void = () => undefined;

  /** @throws {KanwuError} see `openDatabase` */
  static async open(
    path: string,
    settings: StoreThreadsSettings,
    preparing: Pick<AskOptions, 'signal' | 'onProgress'> = {},
  ): Promise<StoreThreads> {
    // Both are started at once; the file is made, or brought up to date, by the one that writes.
    const [writer, reader] = [startThread(settings), startThread(settings)];
    try {
      const readOnly = await openToWrite(writer, path, settings, preparing);
      const opening = openRequest(path, settings, { readonly: true, isOpenHere: readOnly === null });
      await reader.ask('open', opening, preparing).catch((error: unknown) => {
        // Why it can't be written to says more than why it can't be read either.
        throw readOnly === null ? error : errorOf(readOnly);
      });
      return new StoreThreads(path, settings, writer, reader, readOnly);
    } catch (error) {
      await Promise.all([writer.close(), reader.close()]);
      throw error;
    }
  }

  private constructor(
    path: string,
    settings: StoreThreadsSettings,
    writer: WorkerThread<StoreRequests>,
    reader: WorkerThread<StoreRequests>,
    readOnly: Failure | null,
  ) {
    this.path = path;
    this.#settings = settings;
    this.#guard = fileGuard(path);
    this.#writer = writer;
    this.#reader = reader;
    this.#readOnly = readOnly;
    // Whoever had it open last may have been cut off.
    this.#follow();
  }

  get readOnly(): Failure | null {
    return this.#readOnly;
  }

  becomeReadOnly(why: Failure): void {
    this.#readOnly ??= why;
  }

  whenDamaged(tell: (why: Failure) => void): void {
    this.#tellDamaged = tell;
  }

  async read<Name extends QueryName>(name: Name, input: QueryInput<Name>): Promise<QueryOutput<Name>> {
    if (!followedAtOnce.has(name)) await this.#followed();
    const thread = longQueries.has(name) ? await this.#longThread() : this.#reader;
    try {
      return (await thread.ask('read', { name, input })) as QueryOutput<Name>;
    } catch (error) {
      // What is said of another file is that one's.
      const isDamaged = error instanceof KanwuError && error.code === 'workspace-damaged';
      if (isDamaged && error.detail.path === this.path) this.#tellDamaged(failureOf(error));
      throw this.#asDamage(error);
    }
  }

  /** What goes wrong in a way that nobody expects goes wrong because of the damage, once that is known. */
  #asDamage(error: unknown): unknown {
    const isUnexpected = !(error instanceof KanwuError) || error.code === 'internal';
    return isUnexpected && this.#readOnly?.code === 'workspace-damaged' ? errorOf(this.#readOnly) : error;
  }

  async write<Name extends WriteName>(
    name: Name,
    input: WriteInput<Name>,
    options: WriteOptions = {},
  ): Promise<WriteOutput<Name>> {
    if (this.#readOnly !== null) {
      // Whoever may not write follows nobody either: what is read is the file as it was.
      if (name === 'take-others') return null as WriteOutput<Name>;
      throw errorOf(this.#readOnly);
    }
    const output = (await this.#writer.ask('write', { name, input }, options)) as WriteOutput<Name>;
    if (mayLag.has(name)) this.#follow();
    return output;
  }

  async export(wanted: ExportToWrite, options: AskOptions = {}): Promise<ExportResult> {
    await this.#followed();
    return (await this.#longThread()).ask('export', wanted, options);
  }

  async previewExport(wanted: ExportToLookAt): Promise<ExportPreview> {
    return (await this.#longThread()).ask('preview-export', wanted);
  }

  async exportLosses(wanted: ExportToLookAt, options: AskOptions = {}): Promise<readonly Loss[]> {
    return (await this.#longThread()).ask('export-losses', wanted, options);
  }

  async differenceBetween(wanted: StatesToCompare, options: AskOptions = {}): Promise<StateDifference> {
    return (await this.#longThread()).ask('difference-between', wanted, options);
  }

  async saveCopy(to: string, replace: boolean): Promise<void> {
    // A file that is not at its place can be read by whoever has it open, and by nobody else.
    const thread = this.#long === null && !this.#isAtItsPlace() ? this.#reader : await this.#longThread();
    await thread.ask('save-copy', { to, replace });
  }

  async close(): Promise<void> {
    await this.#followed();
    const long = this.#long;
    // What reads goes first, so that the writer is the last to close the file and leaves nothing beside it.
    await Promise.all([closeThread(this.#reader), long?.then(closeThread)]);
    await closeThread(this.#writer);
  }

  /** Slice by slice, so that whatever else is written comes between. */
  #follow(): void {
    if (this.#readOnly !== null) return;
    this.#following ??= this.#followSlices().finally(() => {
      this.#following = null;
    });
  }

  /** Resolves when nothing is behind, as far as is known. */
  async #followed(): Promise<void> {
    this.#followNow();
    await this.#following;
  }

  /** What fails here fails nobody: it is followed before the next edit of another kind, or after the next one. */
  async #followSlices(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, shownWithin);
      this.#followNow = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    try {
      while (await this.#writer.ask('write', { name: 'follow', input: null }));
    } catch {}
  }

  #isAtItsPlace(): boolean {
    try {
      this.#guard.check();
      return true;
    } catch {
      return false;
    }
  }

  #longThread(): Promise<WorkerThread<StoreRequests>> {
    this.#long ??= this.#openLong();
    return this.#long;
  }

  /** @throws {KanwuError} `workspace-moved`, `workspace-replaced`, and what `openDatabase` throws */
  async #openLong(): Promise<WorkerThread<StoreRequests>> {
    // Another file that lies there now is not the one that the others read and write.
    this.#guard.check();
    const thread = startThread(this.#settings);
    try {
      await thread.ask('open', openRequest(this.path, this.#settings, { readonly: true, isOpenHere: true }));
      return thread;
    } catch (error) {
      this.#long = null;
      await thread.close();
      throw error;
    }
  }
}

/** What is wrong with a file that can be read all the same. */
const readable: readonly ErrorCode[] = [
  ...(['workspace-damaged', 'workspace-not-writable', 'workspace-disk-full', 'file-not-permitted'] as const),
];

/** @returns why it can only be read; null when it is open to be written to */
async function openToWrite(
  writer: WorkerThread<StoreRequests>,
  path: string,
  settings: StoreThreadsSettings,
  preparing: Pick<AskOptions, 'signal' | 'onProgress'>,
): Promise<Failure | null> {
  try {
    await writer.ask('open', openRequest(path, settings, { readonly: false, isOpenHere: false }), preparing);
    return null;
  } catch (error) {
    if (error instanceof KanwuError && readable.includes(error.code) && existsSync(path)) return failureOf(error);
    throw error;
  }
}

function startThread({ workerPath }: StoreThreadsSettings): WorkerThread<StoreRequests> {
  const thread = new WorkerThread<StoreRequests>(workerPath);
  thread.start();
  return thread;
}

function openRequest(
  path: string,
  { nativeBinding, backups }: StoreThreadsSettings,
  how: Pick<OpenRequest, 'readonly' | 'isOpenHere'>,
): OpenRequest {
  return { path, nativeBinding, ...how, backups: backups?.() };
}

async function closeThread(thread: WorkerThread<StoreRequests>): Promise<void> {
  try {
    await thread.ask('close', null);
  } finally {
    await thread.close();
  }
}
