import type { ArticleThen } from '../../model/article-restoring.ts';
import type { DeskEventPayload } from '../../model/desk-events.ts';
import type { WorkspaceOverview } from '../../model/document.ts';
import type { EditResult } from '../../model/edit-result.ts';
import { KanwuError } from '../../model/error.ts';
import { type Failure, failureOf } from '../../model/failure.ts';
import type { EntryId, ImportBatchId, PersonId } from '../../model/ids.ts';
import type { ImportItem } from '../../model/import-batch.ts';
import type { ConflictChoice, ConflictKey, MergeResult } from '../../model/journal/conflict.ts';
import type { Edit } from '../../model/journal.ts';
import type { PurgeResult, PurgeWish } from '../../model/purge.ts';
import type { DecidedPlaces, PlacesToDecide } from '../../model/register/places-decision.ts';
import type { OccurrencePlace, Replaced, Replacement } from '../../model/replacing/replacement.ts';
import { type Sample, SampleId, type SampleWish } from '../../model/sample.ts';
import { neverStop } from '../../model/stop.ts';
import type { MovedType, TypeMove } from '../../model/type-move.ts';
import type { ChangedVocabulary, VocabularyEdit } from '../../model/vocabulary-change.ts';
import { SuggestionRefresh } from '../learn/suggestion-refresh.ts';
import { copiesOf, removeUnnamed } from '../page-images/purge-copies.ts';
import { carryAuthorityLists } from '../store/authorities/carry-lists.ts';
import { isCheckedAtOnce } from '../store/checked-at-once.ts';
import type { RereadWritten } from '../store/imports/import-writes.ts';
import { buffersOf } from '../store/packed-import.ts';
import type { Claim } from '../store/place/claim.ts';
import type { WriteInput, WriteName, WriteOptions, WriteOutput } from '../store/store.ts';
import type { Doing } from '../store/workspace.ts';
import type { Written } from '../store/written.ts';
import type { ReadAnew, ReadIssue } from '../workers/reader/reader.ts';
import type { ReaderThread } from '../workers/reader/reader-thread.ts';
import type { DeskStore } from '../workers/store/requests.ts';
import { Announcements, type Emit } from './announcements.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import type { Backups } from './backups.ts';
import { FileCheck, type FileCheckPace } from './file-check.ts';
import { RegisterService } from './register-service.ts';
import { checkValues } from './values.ts';

type LostCode = DeskEventPayload<'workspace.lost'>['code'];

/** What reading a page's file in another encoding came to, as the window is told. */
export interface RereadAnswer extends Omit<RereadWritten, 'written'> {
  readonly result: EditResult;
}

/** How often it is looked whether other programs wrote to the workspace, in milliseconds. */
const othersPause = 1000;

export interface OpenWorkspaceParts {
  readonly store: DeskStore;
  readonly reader: ReaderThread;
  /** Null where none are kept. */
  readonly backups: Backups | null;
  /** Keeps other machines from opening it. */
  readonly claim: Claim;
  readonly person: PersonId;
  /** The name under which the journal keeps edits. */
  readonly actor: () => string;
  readonly emit: Emit;
  /** Told of what goes wrong in work that nobody waits for. */
  readonly complain: (error: unknown) => void;
  /** How a large file is looked through. */
  readonly fileCheckPace?: FileCheckPace | undefined;
}

/** A workspace that is being worked in: its reader learns from every edit, and the window is told of each. */
export class OpenWorkspace {
  readonly store: DeskStore;
  readonly reader: ReaderThread;
  readonly refresh: SuggestionRefresh;
  readonly person: PersonId;
  /** Null where no backups are kept. */
  readonly backups: BackupKeeper | null;
  /** Answers other programs from the register, while a person wants it. */
  readonly registerService: RegisterService;
  /** The batches that are worked at. */
  readonly importing = new Set<ImportBatchId>();
  readonly #actor: () => string;
  readonly #complain: (error: unknown) => void;
  readonly #onWait: (holder: string | null) => void;
  readonly #announcements: Announcements;
  readonly #emit: Emit;
  readonly #claim: Claim;
  readonly #fileCheck: FileCheck;
  /** What is wrong with where the file lies; null while nothing is. */
  #lost: LostCode = null;
  #othersTimer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor({ store, reader, backups, claim, person, actor, emit, complain, fileCheckPace }: OpenWorkspaceParts) {
    this.#claim = claim;
    this.store = store;
    this.reader = reader;
    this.person = person;
    this.#emit = emit;
    this.#actor = actor;
    // What is cut off by closing is no failure.
    this.#complain = (error) => {
      if (!(error instanceof KanwuError && error.code === 'cancelled')) complain(error);
    };
    this.#announcements = new Announcements(store, person, emit);
    const isKept = backups !== null && store.readOnly === null;
    this.backups = !isKept ? null : backups.keeperOf(store.path, (state) => emit('workspace.backups', state));
    this.registerService = new RegisterService(store, (address) => emit('workspace.served', { address }));
    this.#onWait = (holder) => emit('workspace.waiting', { holder });
    this.refresh = new SuggestionRefresh({
      store,
      reader,
      announce: (articleId, written) => this.#announcements.announceSuggestions(articleId, written),
      announceStale: (articles) => this.#announcements.announceStale(articles),
      complain: this.#complain,
    });
    store.whenDamaged((why) => this.#becomeReadOnly(why));
    this.#followOthersLater();
    this.#fileCheck = new FileCheck(store, fileCheckPace);
    void this.#checkLargeFile();
  }

  async overview(): Promise<WorkspaceOverview> {
    const overview = await this.store.read('overview', this.person);
    return { ...overview, readOnly: this.store.readOnly };
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Resolves when everything that was asked for before is in the file, and the file is closed. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#othersTimer);
    this.#announcements.stop();
    this.#fileCheck.stop();
    await this.registerService.stop();
    await this.refresh.close();
    if (this.#lost === null) await this.backups?.close(Date.now());
    await Promise.all([this.reader.close(), this.store.close()]);
    this.#claim.release();
  }

  /**
   * Executes an edit; the names that it accepts are given an entity in the same step.
   *
   * @throws {KanwuError} what {@link checkValues} and the store throw
   */
  async execute(edit: Edit): Promise<EditResult> {
    await checkValues(edit);
    const withdrawn = this.refresh.withdrawn.revisedBy(edit);
    const written = await this.#write('execute', { edit, doing: this.#doing(), withdrawn });
    return this.#follow(written);
  }

  /** Decides places of names together, as one edit. @throws {KanwuError} what the store throws */
  async decidePlaces(decisions: readonly PlacesToDecide[]): Promise<DecidedPlaces> {
    const { written, ...came } = await this.#write('decide-places', { decisions, doing: this.#doing() });
    return { ...came, result: written === null ? null : await this.#follow(written) };
  }

  /** Moves marks to another type, as one edit. @throws {KanwuError} what the store throws */
  async moveType(move: TypeMove): Promise<MovedType> {
    const { written, counts } = await this.#write('move-type', { move, doing: this.#doing() });
    return { counts, result: written === null ? null : await this.#follow(written) };
  }

  /** Changes a vocabulary of the workspace's own, as one edit. @throws {KanwuError} what the store throws */
  async changeVocabulary(wanted: VocabularyEdit): Promise<ChangedVocabulary> {
    const { written, counts } = await this.#write('change-vocabulary', { wanted, doing: this.#doing() });
    return { counts, result: written === null ? null : await this.#follow(written) };
  }

  /** Has places read otherwise, as one edit. @throws {KanwuError} what the store throws */
  async replace(replacement: Replacement, places: readonly OccurrencePlace[]): Promise<Replaced> {
    const { written, ...came } = await this.#write('replace', { replacement, places, doing: this.#doing() });
    return { ...came, result: written === null ? null : await this.#follow(written) };
  }

  /** Begins a batch of files to import. */
  async beginImport(batch: Pick<WriteInput<'begin-import'>, 'id' | 'given' | 'choices'>): Promise<void> {
    const { actor, at } = this.#doing();
    await this.#write('begin-import', { ...batch, actor, at });
  }

  /**
   * Takes a file of a batch in. The window is told before long, and at the end by {@link announceImports}.
   *
   * @throws {KanwuError} `file-already-imported`, `text-already-imported`, `file-purged`, `cancelled`
   */
  async import(
    item: ImportItem,
    { issue, suggestions, imported, readAlong }: ReadIssue,
    signal?: AbortSignal,
  ): Promise<void> {
    if (this.#isClosed) throw new KanwuError('cancelled');
    const parts = [...buffersOf(issue), ...suggestions.map(({ packed }) => packed)];
    const file = { path: item.path, issue, suggestions, doing: this.#doing(), batched: { item, imported, readAlong } };
    const written = await this.#write('import', file, { signal, parts });
    this.refresh.note(written);
    this.backups?.noteWork(Date.now());
    this.#announcements.announceImport(written);
  }

  /** Puts another reading of a page's file in its place. @throws {KanwuError} `record-not-found`, `cancelled` */
  async reread(
    { issue, suggestions, map, of, articleId }: ReadAnew & Pick<WriteInput<'reread'>, 'of' | 'articleId'>,
    signal: AbortSignal,
  ): Promise<RereadAnswer> {
    if (this.#isClosed) throw new KanwuError('cancelled');
    const parts = [
      ...[...buffersOf(issue), ...suggestions.map(({ packed }) => packed)],
      ...[map.starts.buffer, map.ends.buffer],
    ];
    const input = { of, articleId, issue, suggestions, map, doing: this.#doing() };
    const { written, ...came } = await this.#write('reread', input, { signal, parts });
    return { ...came, result: await this.#follow(written) };
  }

  async noteFailedImport(place: ImportItem, failure: Failure): Promise<void> {
    if (this.#isClosed) throw new KanwuError('cancelled');
    await this.#write('note-failed-import', { place, failure });
  }

  /** Resolves when the window has been told of what came in. */
  async announceImports(): Promise<void> {
    if (!this.#isClosed) await this.#announcements.announceGathered().catch(this.#complain);
  }

  async undo(): Promise<EditResult> {
    return this.#follow(await this.#write('undo', this.#doing()));
  }

  /** Takes one edit back by itself. @throws {KanwuError} `nothing-to-undo`, `built-upon` */
  async takeBack(id: EntryId): Promise<EditResult> {
    return this.#follow(await this.#write('take-back', { id, doing: this.#doing() }));
  }

  /** Restores an article as it was. @throws {KanwuError} `nothing-to-undo` where it is so, `record-not-found` */
  async restoreArticle(then: ArticleThen): Promise<EditResult> {
    return this.#follow(await this.#write('restore-article', { ...then, doing: this.#doing() }));
  }

  async redo(): Promise<EditResult> {
    return this.#follow(await this.#write('redo', this.#doing()));
  }

  /** Takes in another copy of the workspace. @throws {KanwuError} see `openDatabase`, and `merge-with-itself` */
  async merge(path: string): Promise<MergeResult> {
    // A merge loses nothing; where there can be no backup, that is said, and it is merged all the same.
    await this.backups?.make('before-merge', Date.now());
    const { entries, conflicts, articleIds } = await this.#write('merge', { path });
    if (entries > 0) {
      this.backups?.noteWork(Date.now());
      this.refresh.noteOthers(articleIds);
      await this.#announcements.announceAll().catch(this.#complain);
    }
    return { entries, conflicts, lists: await carryAuthorityLists(this.store, path, { stop: neverStop }) };
  }

  /** Takes an issue out of the file for good. @throws {KanwuError} `record-not-found`, `purge-name-differs` */
  async purge(wish: PurgeWish): Promise<PurgeResult> {
    const copies = await copiesOf(this.store, await this.store.read('purge-sources', wish.id));
    const result = await this.store.write('purge', { wish, doing: this.#doing() }, { onWait: this.#onWait });
    await removeUnnamed(this.store, copies);
    this.backups?.noteWork(Date.now());
    // What was learned from it is learned afresh.
    this.refresh.noteOthers([]);
    await this.#announcements.announceAll().catch(this.#complain);
    return result;
  }

  /** Settles a conflict. @throws {KanwuError} `record-not-found` when somebody else has settled it */
  async settle(conflict: ConflictKey, choice: ConflictChoice): Promise<EditResult> {
    return this.#follow(await this.#write('settle', { conflict, choice, doing: this.#doing() }));
  }

  async #write<Name extends WriteName>(
    name: Name,
    input: WriteInput<Name>,
    options: WriteOptions = {},
  ): Promise<WriteOutput<Name>> {
    try {
      return await this.store.write(name, input, { ...options, onWait: this.#onWait });
    } catch (error) {
      // Nothing more is written to a file that is damaged.
      const isDamaged = error instanceof KanwuError && error.code === 'workspace-damaged';
      if (isDamaged && error.detail.path === this.store.path) this.#becomeReadOnly(failureOf(error));
      throw error;
    }
  }

  #becomeReadOnly(why: Failure): void {
    if (this.store.readOnly !== null) return;
    this.store.becomeReadOnly(why);
    this.#emit('workspace.read-only', { why });
  }

  async #checkLargeFile(): Promise<void> {
    const { path, readOnly } = this.store;
    if (readOnly !== null || isCheckedAtOnce(path)) return;
    try {
      const reason = await this.#fileCheck.run();
      if (reason !== null) this.#becomeReadOnly(failureOf(new KanwuError('workspace-damaged', { path, reason })));
    } catch (error) {
      this.#complain(error);
    }
  }

  async #follow(written: Written): Promise<EditResult> {
    this.refresh.note(written);
    this.backups?.noteWork(Date.now());
    // It is written, whatever becomes of telling it.
    if (!this.#isClosed) await this.#announcements.announce(written).catch(this.#complain);
    const { entry, undo, change } = written;
    return { entry, undo, change };
  }

  #followOthersLater(): void {
    this.#othersTimer = setTimeout(() => void this.#followOthers(), othersPause).unref();
  }

  /** The command line may import into a workspace while a window has it open. */
  async #followOthers(): Promise<void> {
    this.#claim.renew(Date.now());
    try {
      const entries = await this.store.write('take-others', null);
      for (const entry of entries ?? []) this.refresh.noteOther(entry);
      this.#tellLost(null);
      if (entries !== null) {
        this.backups?.noteWork(Date.now());
        await this.#announcements.announceAll();
      }
      this.backups?.tick(Date.now());
    } catch (error) {
      const code = error instanceof KanwuError ? error.code : null;
      if (code === 'workspace-moved' || code === 'workspace-replaced') this.#tellLost(code);
      else this.#complain(error);
    }
    if (!this.#isClosed) this.#followOthersLater();
  }

  #tellLost(code: LostCode): void {
    if (code === this.#lost) return;
    this.#lost = code;
    this.#emit('workspace.lost', { code });
  }

  /** Draws marks and passages at random. */
  drawSample(wish: SampleWish): Promise<Sample> {
    return this.store.write('draw-sample', { wish, id: SampleId.parse(crypto.randomUUID()), doing: this.#doing() });
  }

  #doing(): Doing {
    return { person: this.person, actor: this.#actor(), at: Date.now() };
  }
}
