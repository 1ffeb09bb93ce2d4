import { basename, join } from 'node:path';
import type { ListedVocabulary, Vocabulary } from '../../model/category.ts';
import type { ExportResult, ExportWish } from '../../model/dataset-export.ts';
import type { WorkspaceOverview } from '../../model/document.ts';
import { KanwuError } from '../../model/error.ts';
import type { ImportResult } from '../../model/issue-import.ts';
import { exportInWorker } from '../formats/dataset/export-in-worker.ts';
import { loadVocabularies } from '../formats/vocabulary/shipped-vocabularies.ts';
import { Workspace } from '../store/workspace.ts';
import { ReaderThread } from '../workers/reader/reader-thread.ts';
import type { Emit } from './announcements.ts';
import { importIssueFiles } from './issue-import.ts';
import { Jobs } from './jobs.ts';
import { OpenWorkspace } from './open-workspace.ts';
import { samplePath } from './sample.ts';

export interface DeskSettings {
  /** Where the word lists, models, vocabularies and the sample issue are. */
  readonly resourcesDirectory: string;
  /** Where the scripts of the worker threads are: `read` and `export`, with the given extension. */
  readonly workersDirectory: string;
  readonly workerExtension: '.js' | '.ts';
  /** The path of the better-sqlite3 binding to load; the package's own when it is not given. */
  readonly nativeBinding?: string | undefined;
  /** The name under which the journal keeps edits. */
  readonly actor: () => string;
  readonly emit: Emit;
}

/**
 * What a person works at: at most one open workspace, and the long work that goes on in it. It knows nothing of windows; whoever
 * sits at it is told of changes and progress through `emit`.
 */
export class Desk {
  readonly #settings: DeskSettings;
  readonly #jobs: Jobs;
  #open: OpenWorkspace | null = null;
  #shipped: Vocabulary[] | null = null;

  constructor(settings: DeskSettings) {
    this.#settings = settings;
    this.#jobs = new Jobs(settings.emit);
  }

  /** @throws {KanwuError} see `openDatabase` */
  openWorkspace(path: string): WorkspaceOverview {
    const { nativeBinding, actor, emit } = this.#settings;
    // The new one first: when it cannot be opened, the one that is open stays.
    const workspace = Workspace.open(path, { nativeBinding });
    this.closeWorkspace();
    this.#open = new OpenWorkspace({ workspace, reader: this.#startReader(), actor, emit });
    return workspace.overview();
  }

  /** Ends all work that is going on and closes the workspace. */
  closeWorkspace(): void {
    this.#jobs.cancelAll();
    this.#open?.close();
    this.#open = null;
  }

  /** The open workspace. @throws {KanwuError} `workspace-not-open` */
  open(): OpenWorkspace {
    if (this.#open === null) throw new KanwuError('workspace-not-open');
    return this.#open;
  }

  overview(): WorkspaceOverview | null {
    return this.#open?.workspace.overview() ?? null;
  }

  importFiles(job: string, paths: readonly string[]): Promise<ImportResult> {
    const open = this.open();
    return this.#jobs.run(job, (work) => importIssueFiles(open, paths, work, () => this.#startReader()));
  }

  importSample(job: string): Promise<ImportResult> {
    return this.importFiles(job, [samplePath(this.#settings.resourcesDirectory)]);
  }

  export(job: string, wanted: ExportWish): Promise<ExportResult> {
    const { nativeBinding, resourcesDirectory } = this.#settings;
    const { path: workspacePath } = this.open().workspace;
    return this.#jobs.run(job, ({ signal, progress }) =>
      exportInWorker({
        ...{ ...wanted, workspacePath, nativeBinding, resourcesDirectory, signal },
        workerPath: this.#workerPath('export'),
        onProgress: (fraction) => progress(basename(workspacePath), fraction),
      }),
    );
  }

  cancel(job: string): void {
    this.#jobs.cancel(job);
  }

  /** The vocabularies that come with Kanwu. */
  shippedVocabularies(): readonly Vocabulary[] {
    this.#shipped ??= loadVocabularies(this.#settings.resourcesDirectory);
    return this.#shipped;
  }

  /** Those that come with Kanwu, then those that the open workspace brings. */
  vocabularies(): ListedVocabulary[] {
    const shipped = this.shippedVocabularies().map((vocabulary) => ({ id: null, ...vocabulary }));
    return [...shipped, ...(this.#open?.workspace.vocabularies() ?? [])];
  }

  #startReader(): ReaderThread {
    return new ReaderThread(this.#workerPath('read'), this.#settings.resourcesDirectory);
  }

  #workerPath(name: 'read' | 'export'): string {
    return join(this.#settings.workersDirectory, `${name}${this.#settings.workerExtension}`);
  }
}
