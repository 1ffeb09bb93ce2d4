import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { OwnVocabulary } from '../../model/category.ts';
import type { Command } from '../../model/commands/command.ts';
import { correctionsOverlap } from '../../model/correction.ts';
import type { ArticleDocument, FurnitureBlock, WorkspaceOverview } from '../../model/document.ts';
import type { Draft, Typist } from '../../model/draft.ts';
import type { TypeDescription } from '../../model/entity-type.ts';
import { KanwuError } from '../../model/error.ts';
import type {
  ArticleId,
  EntryId,
  IssueId,
  MentionId,
  PersonId,
  RecordId,
  RelationTypeId,
  ReplicaId,
  TypeId,
  VocabularyId,
} from '../../model/ids.ts';
import type { Sha256, Source } from '../../model/issue.ts';
import type { Conflict, ConflictChoice, ConflictKey } from '../../model/journal/conflict.ts';
import { deedsOf } from '../../model/journal/deeds.ts';
import { entryIdOf } from '../../model/journal/entry-id.ts';
import { nextTime } from '../../model/journal/hybrid-clock.ts';
import type { Edit, JournalEntry, UndoState } from '../../model/journal.ts';
import type { IssueLine } from '../../model/lines.ts';
import type { EntityType } from '../../model/mention.ts';
import type { PurgeResult, PurgeWish } from '../../model/purge.ts';
import type { Noun, Records, RecordTypes } from '../../model/records.ts';
import type { RelationType } from '../../model/relation.ts';
import type { RelationTypeDescription } from '../../model/relation-type.ts';
import type { WorkspacePlace } from '../../model/workspace-place.ts';
import { readArticleDocument, type Stretch } from './article-document.ts';
import { saveCopy } from './backup/save-copy.ts';
import { checkSoundness } from './check-soundness.ts';
import { correctionsTouching } from './corrections-around.ts';
import { type Drafts, sqlDrafts } from './drafts.ts';
import { type Dump, dumpOf } from './dump.ts';
import { readFurniture } from './furniture.ts';
import { conflictOf } from './journal/conflict-sides.ts';
import { type Conflicts, type RecordClash, sqlConflicts } from './journal/conflicts.ts';
import { executeCommands } from './journal/execute-commands.ts';
import { type Journal, purgedStates, sqlJournal, type WholeEntry } from './journal/journal.ts';
import { type JournalProblem, journalProblems } from './journal/journal-problems.ts';
import { type Knowledge, sqlKnowledge } from './journal/knowledge.ts';
import { bringIn, type MergeSide } from './journal/merge.ts';
import { OthersEntries } from './journal/others-entries.ts';
import { type People, sqlPeople } from './journal/people.ts';
import { type RefoldParts, refold } from './journal/refold.ts';
import { type Replicas, sqlReplicas } from './journal/replicas.ts';
import { settlingCommands } from './journal/settling-commands.ts';
import { putSuggestions, suggestionsOf } from './journal/suggestions.ts';
import { replicaIn, thisReplica } from './journal/this-replica.ts';
import { type Takeable, takeable, undoStateOf } from './journal/undo-state.ts';
import { type StretchOfPage, sqlWithheld, type Withheld, type WithheldNoun } from './journal/withheld.ts';
import { type LearningStart, learningStartIn } from './lessons/learning-start.ts';
import { Lessons } from './lessons/lessons.ts';
import { issuesBeside } from './lines/issues-beside.ts';
import { type Lines, sqlLines } from './lines/lines.ts';
import { type ListedNames, sqlListedNames } from './listed-names.ts';
import { type NamedEntities, sqlNamedEntities } from './named-entities.ts';
import { type Numbered, sqlNumbered } from './numbered.ts';
import { asKanwuError, makeWhole, type OpenOptions, openDatabase } from './open-database.ts';
import { diskOf } from './place/disk.ts';
import { type FileGuard, fileGuard } from './place/file-guard.ts';
import { isFileOf } from './place/is-file-of.ts';
import { syncClientOf } from './place/sync-client.ts';
import { problemsOf } from './problems.ts';
import type { ProjectionParts } from './projections/projection.ts';
import { projectionProblems } from './projections/projection-problems.ts';
import { type Applied, openProjections, type Projections, projections } from './projections/projections.ts';
import { type Publications, sqlPublications } from './publications.ts';
import { type PurgedElsewhere, Purges } from './purge/purges.ts';
import { washOut } from './purge/wash-out.ts';
import { sqlRecords } from './records.ts';
import { type RememberedNames, sqlRememberedNames } from './remembered-names.ts';
import { sqlTextSearch, type TextSearch } from './search/text-search.ts';
import { type Sources, sqlSources } from './sources.ts';
import { type StaleArticles, sqlStaleArticles } from './stale/stale-articles.ts';
import type { StoredRecords } from './stored-table.ts';
import type { Touched } from './touched.ts';
import { WatchedRecords } from './watched-records.ts';

/** Who does something, and when. */
export interface Doing {
  readonly person: PersonId;
  /** The name that they go by. */
  readonly actor: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What executing, undoing or redoing an edit came to. */
export interface Executed extends Suggested {
  readonly entry: JournalEntry;
  /** Whether the article that it was made in stands on several pages. */
  readonly isOnPages: boolean;
}

/** What bringing suggestions up to date came to. */
export interface Suggested extends Applied {
  readonly touched: Touched;
}

/** What taking in another copy of the workspace came to. */
export interface Merged extends Suggested {
  /** How many entries of the journal came in. */
  readonly entries: number;
  /** How many decisions wait to be looked at, those that did before among them. */
  readonly conflicts: number;
}

/** What purging an issue came to. */
export interface Purged extends Executed, PurgeResult {}

/** So many stretches of an article at most are read apart from it. */
const mostStretches = 20;

/**
 * An open workspace file. What people do goes through {@link Workspace.execute}: an edit's commands are applied, checked and written to
 * the journal in one transaction, which is on the disk when the call returns. The journal's entries come to the records, in whatever
 * order they came in; only what is suggested, {@link Workspace.suggest}, is in no entry.
 */
export class Workspace {
  readonly path: string;
  readonly records: StoredRecords;
  readonly sources: Sources;
  readonly journal: Journal;
  readonly drafts: Drafts;
  readonly publications: Publications;
  readonly lines: Lines;
  readonly search: TextSearch;
  readonly entities: NamedEntities;
  readonly names: RememberedNames;
  readonly listedNames: ListedNames;
  readonly stale: StaleArticles;
  readonly lessons: Lessons;
  readonly purges: Purges;
  readonly #database: Database.Database;
  readonly #guard: FileGuard;
  readonly #place: WorkspacePlace;
  readonly #numbered: Numbered;
  readonly #options: OpenOptions;
  readonly #parts: ProjectionParts;
  readonly #projections: Projections;
  readonly #others: OthersEntries;
  readonly #replicas: Replicas;
  readonly #knowledge: Knowledge;
  readonly #people: People;
  readonly #conflicts: Conflicts;
  readonly #withheld: Withheld;
  /** Null where none is noted and none may be. */
  readonly #replica: ReplicaId | null;

  /** @throws {KanwuError} see {@link openDatabase} */
  static open(path: string, options: OpenOptions = {}): Workspace {
    const database = openDatabase(path, options);
    try {
      return new Workspace(path, database, options);
    } catch (error) {
      database.close();
      throw asKanwuError(error, path);
    }
  }

  private constructor(path: string, database: Database.Database, options: OpenOptions) {
    this.path = path;
    this.#options = options;
    this.#database = database;
    this.#guard = fileGuard(path, { isStillIt: () => this.isAtItsPlace() });
    this.#place = { isOnNetwork: (options.disk ?? diskOf(path)) === 'network', syncClient: syncClientOf(path) };
    this.#numbered = sqlNumbered(database);
    this.records = sqlRecords(database, this.#numbered);
    this.sources = sqlSources(database);
    this.journal = sqlJournal(database, this.#numbered);
    const parts = { database, numbered: this.#numbered, records: this.records, sources: this.sources };
    this.#parts = parts;
    this.#projections = openProjections(parts, options.readonly ?? false);
    this.lessons = new Lessons(parts, () => this.learningStart());
    this.publications = sqlPublications(database, this.records);
    this.lines = sqlLines(database, this.records, this.publications);
    this.search = sqlTextSearch(parts, this.lines);
    this.entities = sqlNamedEntities(database, this.records.entity);
    this.names = sqlRememberedNames(database, this.records.ruling);
    this.listedNames = sqlListedNames(database, this.records.ruling);
    this.stale = sqlStaleArticles(database);
    this.drafts = sqlDrafts(database);
    this.#others = new OthersEntries(database, this.journal);
    this.#replicas = sqlReplicas(database);
    this.#knowledge = sqlKnowledge(database);
    this.#people = sqlPeople(database);
    this.#conflicts = sqlConflicts(database);
    this.#withheld = sqlWithheld(database);
    this.purges = new Purges({
      ...{ database, numbered: this.#numbered, records: this.records, journal: this.journal, sources: this.sources },
      ...{ conflicts: this.#conflicts, withheld: this.#withheld, search: this.search },
      knew: () => this.#knowledge.knew(),
    });
    this.#replica =
      options.readonly === true
        ? replicaIn(database)
        : thisReplica(database, this.#replicas, this.#knowledge, () => this.journal.latest());
  }

  close(): void {
    this.#database.close();
  }

  /**
   * Executes an edit: all of its commands, or none when one fails.
   *
   * @param sources files that the edit's issues are imported from, kept before its commands are applied
   * @throws {KanwuError} what the commands throw, and `range-outside-source`, `range-empty`, `correction-overlaps`,
   *   `blocks-overlap` when the edit would leave an issue unsound
   */
  execute({ action, articleId, summary, commands }: Edit, doing: Doing, sources: readonly Source[] = []): Executed {
    return this.#act((watched) => {
      const { records } = watched;
      watched.lookAhead(namedBy(commands));
      for (const source of sources) if (!this.sources.has(source.sha256)) this.sources.add(source);
      const done = executeCommands(records, this.journal, commands);
      this.#noteRemoved(records, done);
      const entry = this.#append(doing, { kind: 'edit', targetId: null, action, articleId, summary, commands: done });
      this.#settleConflicts(records, entry.id);
      return entry;
    });
  }

  /** Takes back the person's own last edit of this copy of the workspace. @throws {KanwuError} `nothing-to-undo` */
  undo(doing: Doing): Executed {
    return this.#takeBack('undo', this.#takeable(doing.person).undo, doing);
  }

  /** Takes back the person's own last undo. @throws {KanwuError} `nothing-to-redo` */
  redo(doing: Doing): Executed {
    return this.#takeBack('redo', this.#takeable(doing.person).redo, doing);
  }

  /**
   * Brings what is suggested up to date. What people decided stays as it is: commands that would change it do nothing.
   *
   * @throws {KanwuError} what the commands throw
   */
  suggest(commands: readonly Command[]): Suggested {
    return this.#transact((watched) => {
      watched.lookAhead(namedBy(commands));
      putSuggestions(watched.records, this.journal, commands);
    });
  }

  /** {@link merge} with a workspace file. @throws {KanwuError} `merge-with-itself`, and see {@link openDatabase} */
  mergeFile(path: string): Merged {
    const other = Workspace.open(path, { ...this.#options, readonly: true });
    try {
      if (isSameFile(this.path, path)) throw new KanwuError('merge-with-itself', { path });
      // What can't be read of it later would be taken for damage of this file.
      const [reason] = other.fileProblems();
      if (reason !== undefined) throw new KanwuError('workspace-damaged', { path, reason });
      return this.merge(other);
    } finally {
      other.close();
    }
  }

  /**
   * Takes over what another copy of the workspace has: its entries and sources, and of issues that were not here what is suggested in
   * them. Doing it again changes nothing.
   */
  merge(other: Workspace): Merged {
    return this.takeIn(other.#side(), other.purges.purged);
  }

  /** The same with what stands elsewhere than in an open workspace. */
  takeIn(from: MergeSide, purged: PurgedElsewhere): Merged {
    let entries = 0;
    let isPurged = false;
    const suggested = this.#transact(({ records }) => {
      isPurged = this.purges.follow(records, purged);
      const admission = {
        source: (sha256: Sha256): boolean => this.purges.tombstones.ofSource(sha256) === undefined,
        entry: this.purges.leftOf(records, purged),
      };
      const brought = bringIn(this.#side(), from, admission);
      entries = brought.entries.length;
      if (entries > 0) this.#noteSeen();
      const [parts, knew] = [this.#refoldParts(records), this.#knowledge.knew()];
      refold(parts, brought.named, knew);
      refold(parts, this.#removedIssuesOf(brought.entries), knew);
      putSuggestions(records, this.journal, suggestionsOf(purged.records, brought.pages, brought.articles));
    });
    if (isPurged) washOut(this.#database);
    return { ...suggested, entries, conflicts: this.#conflicts.count() };
  }

  /**
   * What other programs wrote to the file since this was asked last, oldest first; null when they wrote nothing.
   *
   * @throws {KanwuError} `workspace-locked`, `workspace-damaged`, `workspace-not-writable`, and what {@link FileGuard.check} throws
   */
  takeOthersEntries(): JournalEntry[] | null {
    this.#guard.renew();
    this.#guard.check();
    try {
      return this.#others.take();
    } catch (error) {
      throw asKanwuError(error, this.path);
    }
  }

  /**
   * Takes an issue out of the file for good, with its sources and what the journal quotes of it: only that it was purged stays, by whom
   * and why. It cannot be undone.
   *
   * @throws {KanwuError} what {@link Purges.check} throws
   */
  purge(wish: PurgeWish, doing: Doing): Purged {
    this.purges.check(wish);
    let entries = 0;
    this.#database.pragma('secure_delete = ON');
    const executed = this.#act(({ records }) => {
      const [action, articleId, summary, commands] = ['issue-purge', null, '', []] as const;
      const entry = this.#append(doing, { kind: 'edit', targetId: null, action, articleId, summary, commands });
      entries = this.purges.carryOut(records, { entry: entry.id, person: doing.person }, wish);
      return entry;
    });
    return { ...executed, entries, isWashedOut: washOut(this.#database) };
  }

  /** Whether what is written arrives in the file that lies at the path. Writes something. */
  isAtItsPlace(): boolean {
    return isFileOf(this.#database, this.path);
  }

  /** Takes out what was purged from another copy, and takes over nothing else of that. */
  followPurges(other: Workspace): void {
    this.#database.pragma('secure_delete = ON');
    this.#transact(({ records }) => {
      this.purges.follow(records, other.purges.purged);
    });
    washOut(this.#database);
  }

  /** What somebody's undo and redo would do next. */
  undoState(person: PersonId): UndoState {
    return undoStateOf(this.journal, this.#takeable(person));
  }

  /** Keeps what somebody is typing. @throws {KanwuError} what {@link FileGuard.check} throws */
  writeDraft(draft: Draft, typist: Typist): void {
    this.#guard.renew();
    this.#guard.check();
    this.drafts.write(draft, typist);
  }

  /** Decisions that were made without knowledge of each other. @param limit how many at most */
  conflicts(limit?: number): RecordClash[] {
    return this.#conflicts.list(limit);
  }

  /** The same with both sides of each. */
  conflictsShown(limit?: number): Conflict[] {
    return this.conflicts(limit).map((clash) =>
      conflictOf(this.journal, clash, (id) => this.hasArticle(id as ArticleId)),
    );
  }

  /**
   * What settles a conflict.
   *
   * @throws {KanwuError} `record-not-found` when there is no such conflict any more
   */
  settling({ record, group, entry, kind }: ConflictKey, choice: ConflictChoice): Edit {
    const clash = this.#conflicts
      .of(record)
      .find((each) => each.group === group && each.entry === entry && each.kind === kind);
    if (clash === undefined) throw new KanwuError('record-not-found', { noun: 'conflict', id: record });
    const { records, journal } = this;
    const knew = this.#knowledge.knew();
    const inTheWayOf = (id: string): readonly string[] => this.#inTheWayOf(id);
    const commands = settlingCommands(clash, choice, { records, journal, knew, inTheWayOf });
    const { articleId, summary } = conflictOf(journal, clash, (id) => this.hasArticle(id as ArticleId));
    return { action: 'conflict-settle', articleId, summary, commands };
  }

  #inTheWayOf(id: string): readonly string[] {
    const withheld = this.#withheld.get('correction', id);
    if (withheld === undefined) return [];
    const touching = correctionsTouching(this.#database, this.#numbered)(withheld.pageId, withheld.start, withheld.end);
    return touching.filter((each) => {
      const correction = this.records.correction.get(each);
      return correction?.status === 'accepted' && correctionsOverlap(correction, withheld);
    });
  }

  /** What people took away of a noun in a stretch of a page. */
  removedAround<N extends WithheldNoun>(noun: N, stretch: StretchOfPage): RecordTypes[N][] {
    return this.#withheld.around(noun, 'removed', stretch);
  }

  overview(person: PersonId): Omit<WorkspaceOverview, 'readOnly'> {
    return {
      path: this.path,
      place: this.#place,
      ...this.lines.counts(),
      undo: this.undoState(person),
      conflicts: this.#conflicts.count(),
    };
  }

  /** The other issues of the same date as one, then those that are listed beside it; some of them at most. */
  issuesBeside(id: IssueId): IssueLine[] {
    return issuesBeside(this.#database, id).flatMap((each) => this.lines.issue(each) ?? []);
  }

  /** The issues in the order in which they are listed. */
  issueIds(): IssueId[] {
    return this.#database.prepare<[], IssueId>('SELECT id FROM issue ORDER BY ordinal, id').pluck().all() as IssueId[];
  }

  /** Where learning starts from; see {@link learningStartIn}. */
  learningStart(): LearningStart | null {
    return learningStartIn(this.#database, this.records.learning, this.journal);
  }

  /** The vocabularies that the workspace brings itself, oldest first. */
  vocabularies(): OwnVocabulary[] {
    const ids = this.#database.prepare<[], VocabularyId>('SELECT id FROM vocabulary ORDER BY id').pluck().all();
    return (ids as VocabularyId[])
      .map((id) => this.records.vocabulary.get(id))
      .filter((vocabulary) => vocabulary !== undefined);
  }

  /** What people say of entity types. */
  typeDescriptions(): TypeDescription[] {
    const ids = this.#database.prepare<[], TypeId>('SELECT id FROM type ORDER BY id').pluck().all();
    return ids.flatMap((id) => this.records.type.get(id) ?? []);
  }

  /** The types that mentions have, in the order of the alphabet. */
  entityTypes(): EntityType[] {
    return this.#database.prepare<[], EntityType>('SELECT type FROM mention_type ORDER BY type').pluck().all();
  }

  /** What people say of relation types. */
  relationTypeDescriptions(): RelationTypeDescription[] {
    const ids = this.#database.prepare<[], RelationTypeId>('SELECT id FROM relation_type ORDER BY id').pluck().all();
    return ids.flatMap((id) => this.records.relationType.get(id) ?? []);
  }

  /** The types that relations have, in the order of the alphabet. */
  relationTypes(): RelationType[] {
    return this.#database.prepare<[], RelationType>('SELECT type FROM related_type ORDER BY type').pluck().all();
  }

  /** The issue's blocks that belong to no article. @throws {KanwuError} `record-not-found` */
  furniture(id: IssueId): FurnitureBlock[] {
    return readFurniture(this.records, this.sources, id);
  }

  /** The articles of all issues in which an edit changed anything. */
  articlesOfIssues(touched: Touched): ArticleId[] {
    const { issues } = this.#projections.affected(touched);
    return [...issues].flatMap((issueId) => this.records.article.where('issueId', issueId)).map(({ id }) => id);
  }

  /** Whether an article is there, and its issue. */
  hasArticle(id: ArticleId): boolean {
    const article = this.records.article.get(id);
    return article !== undefined && this.records.issue.get(article.issueId) !== undefined;
  }

  /** Whether an article stands on several pages. */
  isOnPages(id: ArticleId): boolean {
    const pages = this.#database
      .prepare<[ArticleId], number>('SELECT DISTINCT page FROM block WHERE article_id = ? LIMIT 2')
      .pluck();
    return pages.all(id).length > 1;
  }

  /** @throws {KanwuError} `record-not-found` */
  article(id: ArticleId): ArticleDocument {
    return this.articleAround(id, null);
  }

  /** Of an article what stands around a mention. @throws {KanwuError} `record-not-found` */
  articleOfMention(id: ArticleId, mentionId: MentionId): ArticleDocument {
    const mention = this.records.mention.get(mentionId);
    if (mention === undefined) throw new KanwuError('record-not-found', { noun: 'mention', id: mentionId });
    const { pageId, ranges } = mention;
    return this.articleAround(
      id,
      ranges.map(({ start, end }) => ({ pageId, start, end })),
    );
  }

  /** Of an article the blocks that some stretches of the source touch (all, where none are given), and what touches these. @throws {KanwuError} `record-not-found` */
  articleAround(id: ArticleId, stretches: readonly Stretch[] | null): ArticleDocument {
    // Many are found sooner by reading all of the article.
    const around = stretches === null || stretches.length > mostStretches ? null : stretches;
    const [database, numbered, publications] = [this.#database, this.#numbered, this.publications];
    return readArticleDocument(database, numbered, this.records, this.sources, publications, id, around);
  }

  /** Everything that the workspace holds but the journal, to compare two workspaces by. */
  dump(): Dump {
    return dumpOf(this.#parts);
  }

  /** Has several reads see the workspace as it is at one moment, with all that was written to it before. */
  readAtOnce<Result>(reads: () => Result): Result {
    return this.#database.transaction(reads)();
  }

  /**
   * From now on reads see the workspace as it is, whatever other programs and threads write to it, until the function that
   * is given back is called.
   */
  holdStill(): () => void {
    this.#database.exec('BEGIN');
    // SQLite begins to hold at the first read.
    this.#database.prepare('SELECT 1 FROM sqlite_schema').get();
    return () => void this.#database.exec('COMMIT');
  }

  /**
   * Carries what stands beside the file over into it, so that the file by itself is the whole workspace.
   *
   * @returns whether it could: not while somebody reads an older state or writes
   */
  makeWhole(): boolean {
    return makeWhole(this.#database);
  }

  /** Writes the workspace, as it is now, to a file of its own. @throws {KanwuError} what {@link saveCopy} throws */
  saveCopy(to: string, replace: boolean): void {
    saveCopy(this.#database, to, replace, this.#options);
  }

  /** What SQLite finds wrong with the file at a quick look; empty when it is whole. */
  fileProblems(): string[] {
    return problemsOf(this.#database, 'quick_check');
  }

  /** What SQLite finds wrong with the file; empty when it is whole. */
  integrityProblems(): string[] {
    const dangling = this.#database.pragma('foreign_key_check') as { table: string }[];
    return [
      ...problemsOf(this.#database, 'integrity_check'),
      ...dangling.map((row) => `dangling reference in ${row.table}`),
    ];
  }

  /** Where the journal leads to something else than the file holds; empty when all is well. */
  journalProblems(): JournalProblem[] {
    return journalProblems(this.#refoldParts(this.records), this.#knowledge.knew());
  }

  /** The projections that say something else than the records. */
  projectionProblems(): string[] {
    return projectionProblems(projections, this.#parts);
  }

  #takeBack(kind: 'undo' | 'redo', targetId: EntryId | null, doing: Doing): Executed {
    const target = targetId === null ? undefined : this.journal.get(targetId);
    if (targetId === null || target === undefined) throw new KanwuError(`nothing-to-${kind}`);
    const { action, articleId, summary } = target;
    return this.#act((watched) => {
      const { records } = watched;
      const entry = this.#append(doing, { kind, targetId, action, articleId, summary, commands: [] });
      const named = [...this.journal.deedsOf(targetId)].map(([id, { noun }]) => [id as RecordId, noun] as const);
      const overlapping = this.#conflicts.count();
      watched.lookAhead(named);
      refold(this.#refoldParts(records), new Map(named), this.#knowledge.knew());
      // What others built upon it since stands in the way: whoever takes it back is told, rather than have theirs withheld. What
      // settled a conflict leaves that open again.
      const isSettling = action === 'conflict-settle';
      if (!isSettling && this.#conflicts.count() > overlapping) this.#refuseOverlaps(named.map(([id]) => id));
      return entry;
    });
  }

  #refuseOverlaps(ids: readonly RecordId[]): void {
    const named = new Set<string>(ids);
    const clash = this.#conflicts.list().find(({ kind, record }) => kind === 'overlaps' && named.has(record));
    if (clash !== undefined) throw new KanwuError('correction-overlaps');
  }

  #append(
    { person, actor, at }: Doing,
    entry: Omit<WholeEntry, 'id' | 'replica' | 'person' | 'at' | 'purged'>,
  ): JournalEntry {
    if (this.#replica === null) throw new KanwuError('workspace-not-writable', { path: this.path });
    const time = nextTime(at, this.journal.latestTime());
    this.#people.note({ id: person, name: actor, time });
    const [id, replica, purged] = [entryIdOf(time, this.#replica), this.#replica, purgedStates.not];
    return this.journal.append({ ...entry, id, replica, person, at, purged });
  }

  #takeable(person: PersonId): Takeable {
    if (this.#replica === null) return { undo: null, redo: null };
    return takeable(this.journal, this.#replicas, this.#replica, person);
  }

  /** The issues that are not there and that entries were made in. */
  #removedIssuesOf(entries: readonly EntryId[]): Map<RecordId, 'issue'> {
    const removed = new Map<RecordId, 'issue'>();
    for (const entry of entries) {
      const articleId = this.journal.get(entry)?.articleId ?? null;
      const issueId = articleId === null ? undefined : this.records.article.get(articleId)?.issueId;
      if (issueId !== undefined && this.records.issue.get(issueId) === undefined) removed.set(issueId, 'issue');
    }
    return removed;
  }

  #noteSeen(): void {
    if (this.#replica === null) return;
    const time = this.journal.latestTime() + 1;
    for (const [ofReplica, upTo] of this.journal.latest()) {
      if (ofReplica !== this.#replica) this.#knowledge.note({ replica: this.#replica, time, ofReplica, upTo });
    }
  }

  /** Whoever decides on what people are to be asked about has settled it, or some of it. */
  #settleConflicts(records: Records, entry: EntryId): void {
    if (this.#conflicts.count() === 0) return;
    const named = [...this.journal.deedsOf(entry)].map(([id, { noun }]) => [id as RecordId, noun] as const);
    // A correction that goes may have stood in the way of another.
    const contested = named.filter(([id, noun]) => noun === 'correction' || this.#conflicts.concern(id));
    if (contested.length > 0) refold(this.#refoldParts(records), new Map(contested), this.#knowledge.knew());
  }

  /** So that other cuts of a name that somebody took away are not suggested in its place. */
  #noteRemoved(records: Records, done: readonly Command[]): void {
    for (const command of done) {
      if (command.name !== 'mention.decide') continue;
      for (const { record } of command.payload.decisions) {
        if (records.mention.get(record.id) === undefined) this.#withheld.put('mention', 'removed', record);
      }
    }
  }

  #side(): MergeSide {
    const [knowledge, people, replicas] = [this.#knowledge, this.#people, this.#replicas];
    return { journal: this.journal, sources: this.sources, knowledge, people, replicas };
  }

  #refoldParts(records: Records): RefoldParts {
    const [database, numbered] = [this.#database, this.#numbered];
    const [conflicts, withheld] = [this.#conflicts, this.#withheld];
    return { database, numbered, records, journal: this.journal, conflicts, withheld };
  }

  #act(change: (watched: WatchedRecords) => JournalEntry): Executed {
    let entry: JournalEntry | undefined;
    const suggested = this.#transact((watched) => {
      entry = change(watched);
    });
    if (entry === undefined) throw new KanwuError('internal');
    this.#others.noteOwn(entry);
    return { ...suggested, entry, isOnPages: entry.articleId !== null && this.isOnPages(entry.articleId) };
  }

  #transact(change: (watched: WatchedRecords) => void): Suggested {
    const watched = new WatchedRecords(this.records);
    this.#guard.renew();
    try {
      return this.#database
        .transaction((): Suggested => {
          change(watched);
          const touched = watched.finish();
          checkSoundness(this.#parts, touched);
          const applied = this.#projections.apply(touched);
          // What is written to a file that nobody will find again must not be called saved.
          this.#guard.check();
          return { touched, ...applied };
        })
        .immediate();
    } catch (error) {
      this.#numbered.forget();
      throw asKanwuError(error, this.path);
    }
  }
}

/** The records that commands name. */
function* namedBy(commands: readonly Command[]): Iterable<readonly [id: string, noun: Noun]> {
  for (const [id, { noun }] of deedsOf(commands)) yield [id, noun];
}

function isSameFile(one: string, other: string): boolean {
  if (one === ':memory:') return false;
  const [first, second] = [statSync(one), statSync(other)];
  return first.ino === second.ino && first.dev === second.dev;
}
