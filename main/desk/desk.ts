import { basename } from 'node:path';
import type { ListedVocabulary, Vocabulary } from '../../model/category.ts';
import type { DatasetFormat, ExportResult, ExportWish } from '../../model/dataset-export.ts';
import type { WorkspaceOverview } from '../../model/document.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { ImportChoices } from '../../model/import.ts';
import type { ImportResult } from '../../model/issue-import.ts';
import { loadVocabularies } from '../formats/vocabulary/shipped-vocabularies.ts';
import { type ReaderThread, startReader } from '../workers/reader/reader-thread.ts';
import type { Emit } from './announcements.ts';
import { importIssueFiles } from './issue-import.ts';
import { Jobs } from './jobs.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { samplePath } from './sample.ts';
import type { SharedWorkspaces, TakenWorkspace } from './shared-workspaces.ts';

export interface DeskSettings {
  /** Where the word lists, models and vocabularies are. */
  readonly resourcesDirectory: string;
  readonly sampleDirectory: string;
  /** The script main/workers/read, as it is or bundled. */
  readonly readerPath: string;
  /** Shared by all desks of the program. */
  readonly workspaces: SharedWorkspaces;
  readonly emit: Emit;
}

/**
 * What a person works at: at most one open workspace, which other desks may have open too, and the long work that was begun here.
 * It knows nothing of windows; whoever sits at it is told of changes and progress through `emit`.
 */
export class Desk {
  readonly #settings: DeskSettings;
  readonly #jobs: Jobs;
  #taken: TakenWorkspace | null = null;
  #changing: Promise<unknown> = Promise.resolve();
  #shipped: Vocabulary[] | null = null;

  constructor(settings: DeskSettings) {
    this.#settings = settings;
    this.#jobs = new Jobs(settings.emit);
  }

  /** @throws {KanwuError} see `openDatabase` */
  openWorkspace(path: string): Promise<WorkspaceOverview> {
    return this.#oneAtATime(async () => {
      const { workspaces, emit } = this.#settings;
      let taken: TakenWorkspace | null = null;
      // The new one first: when it cannot be opened, the one that is open stays.
      taken = await workspaces.take(path, (name, payload) => {
        if (this.#taken === taken) emit(name, payload);
      });
      await this.#close();
      this.#taken = taken;
      // Read last: what other desks do from now on is told.
      return taken.open.overview();
    });
  }

  /** Ends the work that was begun here and leaves the workspace, which is closed if no other desk has it. */
  closeWorkspace(): Promise<void> {
    return this.#oneAtATime(() => this.#close());
  }

  /** The open workspace. @throws {KanwuError} `workspace-not-open` */
  open(): OpenWorkspace {
    if (this.#taken === null) throw new KanwuError('workspace-not-open');
    return this.#taken.open;
  }

  /** Backups are to be kept elsewhere, or otherwise. */
  noteBackupSettings(): void {
    this.#taken?.open.backups?.noteSettings();
  }

  /** The person looks at an article of the open workspace. */
  look(id: ArticleId): void {
    const open = this.#taken?.open;
    if (open?.store.readOnly === null) open.refresh.look(id, this);
  }

  async overview(): Promise<WorkspaceOverview | null> {
    const open = this.#taken?.open;
    return open === undefined ? null : open.overview();
  }

  importFiles(job: string, paths: readonly string[], choices: ImportChoices = {}): Promise<ImportResult> {
    const open = this.open();
    return this.#jobs.run(job, (work) => importIssueFiles(open, paths, choices, work, () => this.#startReader()));
  }

  importSample(job: string): Promise<ImportResult> {
    return this.importFiles(job, [samplePath(this.#settings.sampleDirectory)]);
  }

  /** Loaded when it is asked for: most of what exporters use has no place in the main process. */
  async exportFormats(): Promise<DatasetFormat[]> {
    const { exporters } = await import('../formats/dataset/exporters.ts');
    return exporters.map(({ code, name, recordKind }) => ({ code, name, recordKind }));
  }

  export(job: string, wanted: ExportWish): Promise<ExportResult> {
    const { resourcesDirectory } = this.#settings;
    const { store } = this.open();
    return this.#jobs.run(job, ({ signal, progress }) =>
      store.export(
        { ...wanted, resourcesDirectory },
        { signal, onProgress: (fraction) => progress(basename(store.path), fraction) },
      ),
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
  async vocabularies(): Promise<ListedVocabulary[]> {
    const shipped = this.shippedVocabularies().map((vocabulary) => ({ id: null, ...vocabulary }));
    return [...shipped, ...((await this.#taken?.open.store.read('vocabularies', null)) ?? [])];
  }

  async #close(): Promise<void> {
    this.#jobs.cancelAll();
    const taken = this.#taken;
    this.#taken = null;
    taken?.open.refresh.lookAway(this);
    await taken?.release();
  }

  /** Opening and closing wait for each other. */
  #oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#changing.then(work);
    this.#changing = result.catch(() => undefined);
    return result;
  }

  #startReader(): ReaderThread {
    return startReader(this.#settings.readerPath, this.#settings.resourcesDirectory);
  }
}
