import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ListedVocabulary, Vocabulary } from '../model/category.ts';
import type { ArticleDocument, FurnitureBlock, IssueOverview, WorkspaceOverview } from '../model/document.ts';
import { importVocabulary, removeVocabulary } from '../model/edits/vocabulary.ts';
import { type EntityCandidate, entityCandidates } from '../model/entity-candidates.ts';
import { KanwuError } from '../model/error.ts';
import { type ArticleId, type IssueId, type LearningId, newId, type VocabularyId } from '../model/ids.ts';
import type { Action, Edit, JournalEntry, UndoState } from '../model/journal.ts';
import type { LearningDescription } from '../model/learning.ts';
import type { RememberedName } from '../model/memory.ts';
import type { EntityType } from '../model/mention.ts';
import { mentionName } from '../model/mention-name.ts';
import { readingOf } from '../model/reading.ts';
import type {
  EventName,
  EventPayload,
  ExportResult,
  ImportResult,
  ProcedureInput,
  VocabularyImport,
} from '../preload/contract.ts';
import { importEditOf } from './analysis/analyse-issue.ts';
import { ReaderThread } from './analysis/reader-thread.ts';
import { linkEntities } from './entities/link-entities.ts';
import { exportInWorker } from './exporters/export-in-worker.ts';
import type { WeightDeltaData } from './extract/tagger/weight-delta.ts';
import { failureOf } from './failure.ts';
import { readIssueFile } from './importers/issue-file.ts';
import { readLearned } from './learning/learned-file.ts';
import { SuggestionRefresh } from './learning/suggestion-refresh.ts';
import { samplePath } from './sample.ts';
import { programActor } from './store/journal.ts';
import { type Executed, Workspace } from './store/workspace.ts';
import { loadVocabularies } from './vocabularies.ts';

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
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
}

/** How long changes that nobody waits for are gathered before the window is told, in milliseconds. */
const quietAnnouncements = 250;

/**
 * What a person works at: one open workspace, with everything that can be done to it. It knows nothing of windows; whoever
 * sits at it is told of changes and progress through `emit`.
 */
export class Desk {
  readonly #settings: DeskSettings;
  readonly #jobs = new Map<string, AbortController>();
  #workspace: Workspace | null = null;
  #reader: ReaderThread | null = null;
  #refresh: SuggestionRefresh | null = null;
  /** The issues whose change the window has not been told of yet. */
  readonly #unannounced = new Set<IssueId>();
  #announcement: NodeJS.Timeout | undefined;
  #shippedVocabularies: Vocabulary[] | null = null;

  constructor(settings: DeskSettings) {
    this.#settings = settings;
  }

  /** @throws {KanwuError} see `openDatabase` */
  openWorkspace(path: string): WorkspaceOverview {
    // The new one first: when it cannot be opened, the one that is open stays.
    const opened = Workspace.open(path, { nativeBinding: this.#settings.nativeBinding });
    this.closeWorkspace();
    this.#workspace = opened;
    this.#reader = new ReaderThread(this.#workerPath('read'), this.#settings.resourcesDirectory);
    this.#refresh = new SuggestionRefresh({
      workspace: opened,
      reader: this.#reader,
      announce: (executed) => this.#announce(opened, executed),
      complain: (error) => console.error(failureOf(error).message),
    });
    this.#refresh.start();
    return opened.overview();
  }

  /** Ends all work that is going on and closes the workspace. */
  closeWorkspace(): void {
    for (const job of this.#jobs.values()) job.abort();
    this.#refresh?.stop();
    clearTimeout(this.#announcement);
    this.#announcement = undefined;
    this.#unannounced.clear();
    void this.#reader?.close();
    this.#reader = null;
    this.#workspace?.close();
    this.#workspace = null;
  }

  overview(): WorkspaceOverview | null {
    return this.#workspace?.overview() ?? null;
  }

  /** Imports files one after another; one that fails is reported and does not keep the others out. */
  async importFiles(job: string, paths: readonly string[]): Promise<ImportResult> {
    const workspace = this.#openWorkspace();
    return this.#asJob(job, async (signal) => {
      const result: ImportResult = { imported: [], failed: [] };
      for (const [place, path] of paths.entries()) {
        const onProgress = (fraction: number): void =>
          this.#progress(job, basename(path), (place + fraction) / paths.length);
        onProgress(0);
        try {
          result.imported.push(await this.#importFile(workspace, path, signal, onProgress));
        } catch (error) {
          result.failed.push({ path, error: failureOf(error) });
          if (signal.aborted) break;
        }
      }
      return result;
    });
  }

  importSample(job: string): Promise<ImportResult> {
    return this.importFiles(job, [samplePath(this.#settings.resourcesDirectory)]);
  }

  entityTypes(): EntityType[] {
    return this.#openWorkspace().entityTypes();
  }

  furniture(id: IssueId): FurnitureBlock[] {
    return this.#openWorkspace().furniture(id);
  }

  article(id: ArticleId): ArticleDocument {
    return this.#openWorkspace().article(id);
  }

  execute(edit: Edit): UndoState {
    const workspace = this.#openWorkspace();
    this.#announce(workspace, workspace.execute(this.#withEntities(workspace, edit), this.#doing()));
    return workspace.undoState();
  }

  undo(): JournalEntry {
    const workspace = this.#openWorkspace();
    return this.#announce(workspace, workspace.undo(this.#doing()));
  }

  redo(): JournalEntry {
    const workspace = this.#openWorkspace();
    return this.#announce(workspace, workspace.redo(this.#doing()));
  }

  history(page: ProcedureInput<'history.list'>): JournalEntry[] {
    return this.#openWorkspace().journal.list(page);
  }

  entityCandidates({ articleId, mentionId }: ProcedureInput<'entity.candidates'>): EntityCandidate[] {
    const workspace = this.#openWorkspace();
    const document = workspace.article(articleId);
    const mention = document.mentions.find((each) => each.id === mentionId);
    if (mention === undefined) throw new KanwuError('record-not-found', { noun: 'mention', id: mentionId });
    const accepted = document.corrections.filter((correction) => correction.status === 'accepted');
    const name = mentionName(mention, readingOf(document.source, document.blocks, accepted));
    const others = workspace.entitiesOfType(mention.type).filter((entity) => entity.id !== mention.entityId);
    return entityCandidates({ name, type: mention.type, value: mention.value }, others);
  }

  async rememberedNames(): Promise<RememberedName[]> {
    this.#openWorkspace();
    await this.#refresh?.learned();
    return [...(this.#refresh?.names() ?? [])];
  }

  async describeLearning(): Promise<LearningDescription> {
    const { model, articles, features } = await this.#learned();
    return { model, articles, features: features.length, start: this.#openWorkspace().learningStart() };
  }

  resetLearning(): Promise<LearningDescription> {
    return this.#startLearningFrom(null, 'learning-reset', '');
  }

  /** Writes what was learned to a file. @throws {KanwuError} `export-not-writable` */
  async exportLearning(path: string): Promise<void> {
    const learned = await this.#learned();
    try {
      await writeFile(path, JSON.stringify(learned));
    } catch (error) {
      throw new KanwuError('export-not-writable', { path, reason: String(error) }, { cause: error });
    }
  }

  /** Starts learning from what was learned elsewhere. @throws {KanwuError} `learning-unreadable`, `learning-other-model` */
  async importLearning(path: string): Promise<LearningDescription> {
    const { model } = await this.#openReader().ask('give-learned', null);
    const base = await readLearned(path, model);
    return this.#startLearningFrom(JSON.stringify(base), 'learning-import', basename(path));
  }

  /** Those that come with Kanwu, then those that the open workspace brings. */
  vocabularies(): ListedVocabulary[] {
    const shipped = this.#shipped().map((vocabulary) => ({ id: null, ...vocabulary }));
    return [...shipped, ...(this.#workspace?.vocabularies() ?? [])];
  }

  /**
   * Imports a vocabulary from a file, in the place of the workspace's own one of the same scheme.
   *
   * @throws {KanwuError} what `readIssueFile` and `readVocabulary` throw, and `vocabulary-scheme-taken`
   */
  async importVocabulary(path: string): Promise<VocabularyImport> {
    const workspace = this.#openWorkspace();
    const read = await this.#openReader().ask('read-vocabulary', await readIssueFile(path));
    if (workspace !== this.#workspace) throw new KanwuError('cancelled');
    if (this.#shipped().some(({ scheme }) => scheme === read.scheme)) {
      throw new KanwuError('vocabulary-scheme-taken', { path, scheme: read.scheme });
    }
    const known = workspace.vocabularies().find(({ scheme }) => scheme === read.scheme);
    const vocabulary = { id: known?.id ?? newId<VocabularyId>(), ...read };
    const isUpdate = known !== undefined;
    this.#announce(workspace, workspace.execute(importVocabulary(vocabulary, isUpdate), this.#doing()));
    return { id: vocabulary.id, scheme: vocabulary.scheme, terms: vocabulary.terms.length, isUpdate };
  }

  /** @throws {KanwuError} `record-not-found` */
  removeVocabulary(id: VocabularyId): void {
    const workspace = this.#openWorkspace();
    const vocabulary = workspace.records.vocabulary.get(id);
    if (vocabulary === undefined) throw new KanwuError('record-not-found', { noun: 'vocabulary', id });
    this.#announce(workspace, workspace.execute(removeVocabulary(vocabulary), this.#doing()));
  }

  export({ job, ...wanted }: ProcedureInput<'export.run'>): Promise<ExportResult> {
    const workspacePath = this.#openWorkspace().path;
    return this.#asJob(job, (signal) =>
      exportInWorker({
        ...wanted,
        workspacePath,
        nativeBinding: this.#settings.nativeBinding,
        resourcesDirectory: this.#settings.resourcesDirectory,
        workerPath: this.#workerPath('export'),
        signal,
        onProgress: (fraction) => this.#progress(job, basename(workspacePath), fraction),
      }),
    );
  }

  cancel(job: string): void {
    this.#jobs.get(job)?.abort();
  }

  async #importFile(
    workspace: Workspace,
    path: string,
    signal: AbortSignal,
    onProgress: (fraction: number) => void,
  ): Promise<ImportResult['imported'][number]> {
    const file = await readIssueFile(path);
    const analysis = await this.#openReader().ask('analyse', file, { signal, onProgress });
    if (workspace !== this.#workspace) throw new KanwuError('cancelled');
    const known = workspace.records.issue.where('sha256', analysis.source.sha256).at(0);
    if (known !== undefined) throw new KanwuError('file-already-imported', { path, fileName: known.fileName });
    this.#announce(workspace, workspace.execute(importEditOf(analysis), this.#doing(), [analysis.source]));
    return {
      path,
      issueId: analysis.issue.id,
      articles: analysis.articles.length,
      mentions: analysis.mentions.length,
      corrections: analysis.corrections.length,
    };
  }

  async #asJob<Result>(job: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const controller = new AbortController();
    this.#jobs.set(job, controller);
    try {
      return await work(controller.signal);
    } finally {
      this.#jobs.delete(job);
    }
  }

  async #startLearningFrom(base: string | null, action: Action, summary: string): Promise<LearningDescription> {
    const workspace = this.#openWorkspace();
    const start = { id: newId<LearningId>(), since: Date.now(), base };
    const edit: Edit = {
      ...{ action, articleId: null, summary: summary.slice(0, 200) },
      commands: [{ name: 'learning.add', payload: { records: [start] } }],
    };
    this.#announce(workspace, workspace.execute(edit, this.#doing()));
    await this.#refresh?.settled();
    return this.describeLearning();
  }

  /** What has been learned from all that is decided. The tagger counts an article as often as it was learned from. */
  async #learned(): Promise<WeightDeltaData> {
    await this.#refresh?.learned();
    const learned = await this.#openReader().ask('give-learned', null);
    return { ...learned, articles: this.#refresh?.articlesToLearnFrom() ?? 0 };
  }

  #withEntities(workspace: Workspace, edit: Edit): Edit {
    if (edit.articleId === null || workspace.records.article.get(edit.articleId) === undefined) return edit;
    return linkEntities(edit, workspace.article(edit.articleId), (type, name) => workspace.findEntity(type, name));
  }

  #announce(workspace: Workspace, executed: Executed): JournalEntry {
    this.#refresh?.note(executed);
    for (const id of executed.touched.keys()) this.#unannounced.add(id);
    // What the program does by itself comes in bursts, one edit an article, and nobody waits for it.
    const isQuiet = executed.entry.actor === programActor;
    if (!isQuiet) this.#announceNow(workspace);
    else this.#announcement ??= setTimeout(() => this.#announceNow(workspace), quietAnnouncements);
    if (executed.entry.action.startsWith('vocabulary-')) this.#settings.emit('vocabulary.changed', {});
    return executed.entry;
  }

  #announceNow(workspace: Workspace): void {
    clearTimeout(this.#announcement);
    this.#announcement = undefined;
    if (workspace !== this.#workspace) return;
    const { changed, removed } = overviewsOf(workspace, this.#unannounced);
    this.#unannounced.clear();
    this.#settings.emit('workspace.changed', { changed, removed, undo: workspace.undoState() });
  }

  #progress(job: string, subject: string, fraction: number): void {
    this.#settings.emit('job.progress', { job, subject, fraction });
  }

  #doing(): { actor: string; at: number } {
    return { actor: this.#settings.actor(), at: Date.now() };
  }

  #openWorkspace(): Workspace {
    if (this.#workspace === null) throw new KanwuError('workspace-not-open');
    return this.#workspace;
  }

  #openReader(): ReaderThread {
    if (this.#reader === null) throw new KanwuError('workspace-not-open');
    return this.#reader;
  }

  #shipped(): Vocabulary[] {
    this.#shippedVocabularies ??= loadVocabularies(this.#settings.resourcesDirectory);
    return this.#shippedVocabularies;
  }

  #workerPath(name: 'read' | 'export'): string {
    return join(this.#settings.workersDirectory, `${name}${this.#settings.workerExtension}`);
  }
}

function overviewsOf(workspace: Workspace, ids: Iterable<IssueId>): { changed: IssueOverview[]; removed: IssueId[] } {
  const changed: IssueOverview[] = [];
  const removed: IssueId[] = [];
  for (const id of ids) {
    if (workspace.records.issue.get(id) === undefined) removed.push(id);
    else changed.push(workspace.issueOverview(id));
  }
  return { changed, removed };
}
