import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { AuthorityList, FoundRecords } from '../../model/authorities/authority-record.ts';
import type { ListedVocabulary, Vocabulary } from '../../model/category.ts';
import {
  type DatasetFormat,
  type ExportChoice,
  type ExportPreview,
  type ExportResult,
  type ExportWish,
  type Loss,
  printedFormat,
} from '../../model/dataset-export.ts';
import type { StateDifference } from '../../model/difference.ts';
import type { WorkspaceOverview } from '../../model/document.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId, ImportBatchId, PageId } from '../../model/ids.ts';
import type { ImportChoices } from '../../model/import.ts';
import type { ImportSummary, RunningBatch } from '../../model/import-batch.ts';
import type { Sha256 } from '../../model/issue.ts';
import type { ImageCheck, ImagePlace, ImagesCopied } from '../../model/page-image-check.ts';
import type { ImagesFound, ShownImage } from '../../model/page-view.ts';
import type { FoundByService, NameService } from '../../model/reconciliation/service.ts';
import type { OccurrencePage } from '../../model/replacing/replacement.ts';
import type { RereadWish } from '../../model/reread.ts';
import type { HitPage } from '../../model/search/hits.ts';
import { stopWith } from '../../model/stop.ts';
import type { WeightSet } from '../../model/weight-set.ts';
import { loadVocabularies } from '../formats/vocabulary/shipped-vocabularies.ts';
import type { RecordsLooked } from '../store/authorities/records-for.ts';
import type { QueryInput } from '../store/store.ts';
import { PatternThread } from '../workers/patterns/pattern-thread.ts';
import { type ReaderThread, startReader } from '../workers/reader/reader-thread.ts';
import type { StatesToCompare } from '../workers/store/requests.ts';
import type { Emit } from './announcements.ts';
import type { HitsExported, HitsToExport } from './export-hits.ts';
import { findHits } from './find-hits.ts';
import { findOccurrences } from './find-occurrences.ts';
import type { ImportWork, importAgain, importAnnotator, importWithLabels } from './import-batch.ts';
import { Jobs } from './jobs.ts';
import type { OpenWorkspace, RereadAnswer } from './open-workspace.ts';
import type { Pictures } from './pictures.ts';
import { type Print, printIssues } from './print-issues.ts';
import { samplePath } from './sample.ts';
import type { SharedWorkspaces, TakenWorkspace } from './shared-workspaces.ts';

// What nobody needs before something is imported or a page is looked at is loaded then: it knows archives, encodings and pictures.
const importing = () => import('./import-batch.ts');
const pageImages = () => import('./page-images.ts');

export interface DeskSettings {
  /** Where the word lists, models and vocabularies are. */
  readonly resourcesDirectory: string;
  /** By which weights names are found, the same as in the workspaces. */
  readonly weights: WeightSet;
  readonly sampleDirectory: string;
  /** The script main/workers/read, as it is or bundled. */
  readonly readerPath: string;
  /** The script main/workers/patterns, likewise. */
  readonly patternsPath: string;
  /** The path of the better-sqlite3 binding to load; the package's own when it is not given. */
  readonly nativeBinding?: string | undefined;
  /** Shared by all desks of the program. */
  readonly workspaces: SharedWorkspaces;
  readonly emit: Emit;
  /** Shared likewise. */
  readonly pictures: Pictures;
  /** Prints pages; nothing is printed where there is none. */
  readonly print?: Print;
}

/**
 * What a person works at: at most one open workspace, which other desks may have open too, and the long work that was begun here.
 * It knows nothing of windows; whoever sits at it is told of changes and progress through `emit`.
 */
export class Desk {
  readonly #settings: DeskSettings;
  readonly #jobs: Jobs;
  readonly #patterns: PatternThread;
  #taken: TakenWorkspace | null = null;
  /** The job of opening one. */
  #opening: string | null = null;
  #changing: Promise<unknown> = Promise.resolve();
  #shipped: Vocabulary[] | null = null;

  constructor(settings: DeskSettings) {
    this.#settings = settings;
    this.#jobs = new Jobs(settings.emit);
    this.#patterns = new PatternThread(settings.patternsPath);
  }

  /** @param job to be cancelled while it takes long to be prepared @throws {KanwuError} `cancelled`, and see `openDatabase` */
  openWorkspace(path: string, job: string = randomUUID()): Promise<WorkspaceOverview> {
    return this.#oneAtATime(async () => {
      const taken = await this.#take(path, job);
      await this.#close();
      this.#taken = taken;
      // Read last: what other desks do from now on is told.
      return taken.open.overview();
    });
  }

  /** Takes the new one first: when it cannot be opened, the one that is open stays. */
  #take(path: string, job: string): Promise<TakenWorkspace> {
    const { workspaces, emit } = this.#settings;
    this.#opening = job;
    return this.#jobs.run(job, async ({ signal, progress }) => {
      let taken: TakenWorkspace | null = null;
      const tell: Emit = (name, payload) => {
        if (this.#taken === taken) emit(name, payload);
      };
      const onProgress = (fraction: number): void => progress(basename(path), fraction);
      taken = await workspaces.take(path, tell, { signal, onProgress });
      this.#opening = null;
      return taken;
    });
  }

  /** Ends the work that was begun here and leaves the workspace, which is closed if no other desk has it. */
  closeWorkspace(): Promise<void> {
    // What is only being opened is waited for by nobody any more.
    if (this.#opening !== null) this.#jobs.cancel(this.#opening);
    return this.#oneAtATime(() => this.#close());
  }

  /** The open workspace. @throws {KanwuError} `workspace-not-open` */
  open(): OpenWorkspace {
    if (this.#taken === null) throw new KanwuError('workspace-not-open');
    return this.#taken.open;
  }

  /** Whether a workspace is open. */
  get isOpen(): boolean {
    return this.#taken !== null;
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

  /** Imports files, and all that is in folders and archives. */
  importFiles(job: string, paths: readonly string[], choices: ImportChoices = {}): Promise<ImportSummary> {
    return this.#import(job, async (work) => (await importing()).importGiven(work, paths, choices));
  }

  /** Goes on with a batch. @throws {KanwuError} `record-not-found`, `request-denied` */
  resumeImport(job: string, id: ImportBatchId): Promise<ImportSummary> {
    return this.#import(job, async (work) => (await importing()).resumeImport(work, id));
  }

  /** Imports files of a batch once more, otherwise. @throws {KanwuError} `record-not-found`, `request-denied` */
  importAgain(job: string, wanted: Parameters<typeof importAgain>[1]): Promise<ImportSummary> {
    return this.#import(job, async (work) => (await importing()).importAgain(work, wanted));
  }

  /** Imports whose of several annotators' a person wants. @throws {KanwuError} `record-not-found`, `request-denied` */
  importAnnotator(job: string, wanted: Parameters<typeof importAnnotator>[1]): Promise<ImportSummary> {
    return this.#import(job, async (work) => (await importing()).importAnnotator(work, wanted));
  }

  /** Imports what waits to be told what becomes of its labels. @throws {KanwuError} `record-not-found`, `request-denied` */
  importWithLabels(job: string, wanted: Parameters<typeof importWithLabels>[1]): Promise<ImportSummary> {
    return this.#import(job, async (work) => (await importing()).importWithLabels(work, wanted));
  }

  /** Loads a list of an authority file, in the place of another where one is named. @throws {KanwuError} see `addAuthorityList`, `replaceWithFile` */
  addAuthorityList(job: string, path: string, replaced: Sha256 | null): Promise<AuthorityList> {
    const file = { path, nativeBinding: this.#settings.nativeBinding };
    return this.#import(job, async (work) => {
      const { addAuthorityList, replaceWithFile } = await import('./authority-lists.ts');
      return replaced === null ? addAuthorityList(work, file) : replaceWithFile(work, replaced, file);
    });
  }

  /** The records of the lists that something may be. @throws {KanwuError} `record-not-found` */
  recordCandidates(looked: RecordsLooked): Promise<FoundRecords> {
    const { resourcesDirectory } = this.#settings;
    return this.open().store.read('record-candidates', { looked, resourcesDirectory });
  }

  /** Takes one away. @throws {KanwuError} `cancelled` */
  removeAuthorityList(job: string, list: Pick<AuthorityList, 'sha256' | 'name'>): Promise<void> {
    return this.#import(job, async (work) => (await import('./authority-lists.ts')).removeList(work, list));
  }

  /** Asks a program on this computer what service it is. @throws {KanwuError} what `describeService` throws */
  async describeService(address: string): Promise<NameService> {
    return (await import('../reconciliation/ask-service.ts')).describeService(address);
  }

  /** Asks a service for the records that something may be. @throws {KanwuError} see `lookUpInService` */
  async lookUpInService(service: NameService, looked: RecordsLooked): Promise<FoundByService> {
    const { store } = this.open();
    return (await import('./name-services.ts')).lookUpInService(store, service, looked);
  }

  /** What was given to import, the newest first, and whether it is worked at. */
  async importBatches(limit: number): Promise<RunningBatch[]> {
    const open = this.open();
    const batches = await open.store.read('import-batches', limit);
    return batches.map((batch) => ({ ...batch, isUnderWay: open.importing.has(batch.id) }));
  }

  #import<Result>(job: string, work: (work: ImportWork) => Promise<Result>): Promise<Result> {
    const open = this.open();
    const startReader = (): ReaderThread => this.#startReader();
    return this.#jobs.run(job, (running) => work({ open, job: running, startReader }));
  }

  /** Some of the places where something stands that is to be replaced. @throws {KanwuError} what {@link findOccurrences} throws */
  findOccurrences(wanted: QueryInput<'occurrences'>): Promise<OccurrencePage> {
    return findOccurrences(this.open().store, this.#patterns, wanted);
  }

  /** Has an image of a page's source shown. @throws {KanwuError} `record-not-found` */
  async showImage(page: PageId, place: number): Promise<ShownImage> {
    const { showImage } = await pageImages();
    return showImage(this.open().store, this.#settings.pictures, page, place);
  }

  /** Looks for missing page images in a folder, for one or for all. @throws {KanwuError} what {@link findMissingImages} throws */
  findImages(job: string, folder: string, only: ImagePlace | null = null): Promise<ImagesFound> {
    const { store } = this.open();
    return this.#jobs.run(job, async ({ signal, progress }) => {
      const { findMissingImages } = await pageImages();
      return findMissingImages(store, { folder, only, stop: stopWith(signal), progress });
    });
  }

  /** Looks whether page images are where they were. @throws {KanwuError} what {@link checkImages} throws */
  checkImages(job: string, comparesContents: boolean): Promise<ImageCheck> {
    const { store } = this.open();
    return this.#jobs.run(job, async ({ signal, progress }) => {
      const { checkImages } = await pageImages();
      return checkImages(store, { comparesContents, stop: stopWith(signal), progress });
    });
  }

  /** Copies page images beside the workspace, those of an import or all. @throws {KanwuError} what {@link copyImages} throws */
  copyImages(job: string, of: ImportBatchId | null): Promise<ImagesCopied> {
    const { store } = this.open();
    return this.#jobs.run(job, async ({ signal, progress }) => {
      const { copyImages } = await pageImages();
      if (of !== null) await store.write('answer-images', { id: of, images: 'copy' });
      return copyImages(store, of, { stop: stopWith(signal), progress });
    });
  }

  /** Takes the file in a page image's place for it. */
  async takeImageAsItIs(image: ImagePlace): Promise<void> {
    const { takeImageAsItIs } = await pageImages();
    await takeImageAsItIs(this.open().store, image);
  }

  /** Reads a page's file in another encoding. @throws {KanwuError} what {@link rereadPage} throws */
  reread(job: string, wish: RereadWish): Promise<RereadAnswer> {
    const open = this.open();
    return this.#jobs.run(job, async (running) => {
      const { rereadPage } = await import('./reread.ts');
      return rereadPage({ open, job: running }, wish);
    });
  }

  importSample(job: string): Promise<ImportSummary> {
    return this.importFiles(job, [samplePath(this.#settings.sampleDirectory)]);
  }

  /** Loaded when it is asked for: most of what exporters use has no place in the main process. */
  /** Some of the places where something stands in the text. @throws {KanwuError} what {@link findHits} throws */
  findHits(wanted: QueryInput<'find-hits'>): Promise<HitPage> {
    return findHits(this.open().store, this.#patterns, wanted);
  }

  /** Writes them to a file. @throws {KanwuError} what {@link exportHits} throws */
  exportHits(job: string, wanted: HitsToExport): Promise<HitsExported> {
    const { store } = this.open();
    return this.#jobs.run(job, async (running) => {
      const { exportHits } = await import('./export-hits.ts');
      return exportHits({ store, patterns: this.#patterns, job: running }, wanted);
    });
  }

  async exportFormats(): Promise<DatasetFormat[]> {
    const { exporters } = await import('../formats/dataset/exporters.ts');
    return exporters.map(({ code, name, use, recordKind, cites = false, saysQuality = false }) => ({
      ...{ code, name, use, recordKind, cites, saysQuality },
    }));
  }

  export(job: string, wanted: ExportWish): Promise<ExportResult> {
    const { resourcesDirectory, print } = this.#settings;
    const { store } = this.open();
    const isPrinted = wanted.pdf && wanted.format === printedFormat && !wanted.packed && print !== undefined;
    return this.#jobs.run(job, async ({ signal, progress }) => {
      const told = (fraction: number): void => progress(basename(store.path), fraction);
      const written = await store.export(
        { ...wanted, resourcesDirectory },
        { signal, onProgress: (fraction) => told(isPrinted ? fraction / 2 : fraction) },
      );
      if (isPrinted) {
        const printing = { stop: stopWith(signal), progress: (fraction: number) => told(0.5 + fraction / 2) };
        await printIssues(
          written.files.map(({ path }) => path),
          print,
          printing,
        );
      }
      return written;
    });
  }

  /** What an export would write. */
  previewExport(choice: ExportChoice): Promise<ExportPreview> {
    const { resourcesDirectory } = this.#settings;
    return this.open().store.previewExport({ ...choice, resourcesDirectory });
  }

  /** What an export would have to leave out. */
  exportLosses(job: string, choice: ExportChoice): Promise<readonly Loss[]> {
    const { resourcesDirectory } = this.#settings;
    const { store } = this.open();
    return this.#jobs.run(job, ({ signal, progress }) =>
      store.exportLosses(
        { ...choice, resourcesDirectory },
        { signal, onProgress: (fraction) => progress(basename(store.path), fraction) },
      ),
    );
  }

  /** What became otherwise between two states of the workspace, or exports of it. */
  differenceBetween(job: string, sides: Pick<StatesToCompare, 'before' | 'after'>): Promise<StateDifference> {
    const { resourcesDirectory } = this.#settings;
    const { store } = this.open();
    return this.#jobs.run(job, ({ signal, progress }) =>
      store.differenceBetween(
        { ...sides, resourcesDirectory },
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
    await this.#patterns.close();
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
    const { readerPath, resourcesDirectory, weights } = this.#settings;
    return startReader(readerPath, { resourcesDirectory, weights });
  }
}
