import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { FiledCategory, OwnVocabulary } from '../../model/category.ts';
import type { Command } from '../../model/commands/command.ts';
import type { WorkspaceOverview } from '../../model/document.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId, EntryId, IssueId, PersonId, RecordId, ReplicaId, VocabularyId } from '../../model/ids.ts';
import type { Sha256 } from '../../model/issue.ts';
import { namedBy } from '../../model/journal/deeds.ts';
import { entryIdOf } from '../../model/journal/entry-id.ts';
import { nextTime } from '../../model/journal/hybrid-clock.ts';
import type { Edit, JournalEntry, UndoState } from '../../model/journal.ts';
import type { IssueLine } from '../../model/lines.ts';
import type { Person } from '../../model/person.ts';
import type { PurgeResult, PurgeWish } from '../../model/purge.ts';
import type { Records, RecordTypes } from '../../model/records.ts';
import type { LedgerListing, LedgerPlaces } from '../../model/register/ledger.ts';
import { checkStop, neverStop, type Stop } from '../../model/stop.ts';
import type { WorkspacePlace } from '../../model/workspace-place.ts';
import { type Articles, sqlArticles } from './articles.ts';
import { saveCopy } from './backup/save-copy.ts';
import { type CitationKept, sqlCitation } from './citation.ts';
import { statusCode } from './codecs.ts';
import { type Comments, sqlComments } from './comments.ts';
import { correctedBefore, proposedAgain } from './corrected-again.ts';
import { type Drafts, sqlDrafts } from './drafts.ts';
import { type Dump, dumpOf } from './dump.ts';
import { type NotReleased, notReleased } from './held-back.ts';
import { type ImportQueue, sqlImportQueue } from './imports/import-queue.ts';
import { sqlConflicts } from './journal/conflicts.ts';
import { executeCommands } from './journal/execute-commands.ts';
import { type Journal, purgedStates, sqlJournal, type WholeEntry } from './journal/journal.ts';
import { type JournalProblem, journalProblems } from './journal/journal-problems.ts';
import { type Knowledge, sqlKnowledge } from './journal/knowledge.ts';
import { bringIn, type MergeSide } from './journal/merge.ts';
import { OpenConflicts } from './journal/open-conflicts.ts';
import { OthersEntries } from './journal/others-entries.ts';
import { type People, sqlPeople } from './journal/people.ts';
import { type RefoldParts, refold } from './journal/refold.ts';
import { type Replicas, sqlReplicas } from './journal/replicas.ts';
import { putSuggestions, suggestionsOf } from './journal/suggestions.ts';
import { takingBack } from './journal/taking-back.ts';
import { replicaIn, thisReplica } from './journal/this-replica.ts';
import { type Takeable, takeable, undoStateOf } from './journal/undo-state.ts';
import { type StretchOfPage, sqlWithheld, type Withheld, type WithheldNoun } from './journal/withheld.ts';
import { ledgerPlaces } from './ledger/ledger-places.ts';
import { type LedgerRows, ledgerRows } from './ledger/ledger-rows.ts';
import { type OpenNames, openNames } from './ledger/names-to-decide.ts';
import { type ReadMentions, readMentions } from './ledger/read-mentions.ts';
import { type LearningStart, learningStartIn } from './lessons/learning-start.ts';
import { Lessons } from './lessons/lessons.ts';
import { issuesBeside } from './lines/issues-beside.ts';
import { type Lines, sqlLines } from './lines/lines.ts';
import { type ListedEntities, sqlListedEntities } from './listed-entities.ts';
import { type ListedNames, sqlListedNames } from './listed-names.ts';
import { lookingStatements } from './looking-statements.ts';
import { type NamedEntities, sqlNamedEntities } from './named-entities.ts';
import { type Numbered, sqlNumbered } from './numbered.ts';
import { asKanwuError, makeWhole, type OpenOptions, openDatabase } from './open-database.ts';
import { diskOf } from './place/disk.ts';
import { syncClientOf } from './place/sync-client.ts';
import { problemsOf, problemsOfTable, tablesIn } from './problems.ts';
import type { ProjectionParts } from './projections/projection.ts';
import { projectionProblems } from './projections/projection-problems.ts';
import { projections } from './projections/projections.ts';
import { type Publications, sqlPublications } from './publications.ts';
import { type PurgedElsewhere, Purges } from './purge/purges.ts';
import { washOut } from './purge/wash-out.ts';
import { type Recipes, sqlRecipes } from './recipes.ts';
import { type FoundImage, type NewSource, type Recognitions, sqlRecognitions } from './recognition/recognitions.ts';
import { sqlRecords } from './records.ts';
import { type RememberedNames, sqlRememberedNames } from './remembered-names.ts';
import { type Occurrences, occurrences } from './replacing/occurrences.ts';
import { type Samples, sqlSamples } from './samples/samples.ts';
import { type SavedSearches, sqlSavedSearches } from './saved-searches.ts';
import { searchFacets } from './search/facets.ts';
import { type Hits, searchHits } from './search/hits.ts';
import { sqlTextSearch, type TextSearch } from './search/text-search.ts';
import { type Sources, sqlSources } from './sources.ts';
import { type StaleArticles, sqlStaleArticles } from './stale/stale-articles.ts';
import type { StoredRecords } from './stored-table.ts';
import { sqlTagSet, type TagSet } from './tag-set.ts';
import type { Touched } from './touched.ts';
import { type BesideChange, type Suggested, Transactions } from './transactions.ts';
import type { WatchedRecords } from './watched-records.ts';

/** Who does something, and when. */
export interface Doing {
  readonly person: PersonId;
  /** The name that they go by. */
  readonly actor: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What comes with an edit. */
export interface BesideEdit {
  /** Writes what is written with it, or not at all. */
  readonly also?: () => void;
  /** Commands that suggest something, a part at a time: no more than that is held in memory at once. */
  readonly suggestions?: Iterable<readonly Command[]>;
  /** Looked at until it is written. */
  readonly stop?: Stop;
}

/** What executing, undoing or redoing an edit came to. */
export interface Executed extends Suggested {
  readonly entry: JournalEntry;
  /** Whether the article that it was made in stands on several pages. */
  readonly isOnPages: boolean;
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

/**
 * An open workspace file. What people do goes through {@link Workspace.execute}: an edit's commands are applied, checked and written to
 * the journal in one transaction, which is on the disk when the call returns. The journal's entries come to the records, in whatever
 * order they came in; only what is suggested, {@link Workspace.suggest}, is in no entry.
 */
export class Workspace {
  readonly path: string;
  readonly records: StoredRecords;
  readonly sources: Sources;
  readonly recognitions: Recognitions;
  readonly journal: Journal;
  readonly drafts: Drafts;
  readonly imports: ImportQueue;
  readonly recipes: Recipes;
  readonly notReleased: NotReleased;
  readonly citation: CitationKept;
  readonly savedSearches: SavedSearches;
  readonly samples: Samples;
  readonly publications: Publications;
  readonly lines: Lines;
  readonly search: TextSearch;
  readonly hits: Hits;
  readonly facets: ReturnType<typeof searchFacets>;
  readonly occurrences: Occurrences;
  readonly entities: NamedEntities;
  readonly names: RememberedNames;
  readonly listedNames: ListedNames;
  readonly listedEntities: ListedEntities;
  /** Lists the places of names. */
  readonly ledgerPlaces: (listing: LedgerListing) => LedgerPlaces;
  readonly ledgerRows: LedgerRows;
  readonly readMentions: ReadMentions;
  readonly openNames: OpenNames;
  readonly stale: StaleArticles;
  readonly tagSet: TagSet;
  readonly comments: Comments;
  readonly lessons: Lessons;
  readonly articles: Articles;
  readonly conflicts: OpenConflicts;
  readonly purges: Purges;
  readonly #database: Database.Database;
  readonly #transactions: Transactions;
  readonly #place: WorkspacePlace;
  readonly #numbered: Numbered;
  readonly #options: OpenOptions;
  readonly #parts: ProjectionParts;
  readonly #others: OthersEntries;
  readonly #replicas: Replicas;
  readonly #knowledge: Knowledge;
  readonly #people: People;
  readonly #withheld: Withheld;
  readonly #refolding: RefoldParts;
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
    // What is prepared before does not look.
    const lookAt = lookingStatements(database);
    this.#place = { isOnNetwork: (options.disk ?? diskOf(path)) === 'network', syncClient: syncClientOf(path) };
    this.#numbered = sqlNumbered(database);
    this.records = sqlRecords(database, this.#numbered);
    this.sources = sqlSources(database);
    this.recognitions = sqlRecognitions(database, path);
    this.journal = sqlJournal(database, this.#numbered);
    const parts = { database, numbered: this.#numbered, records: this.records, sources: this.sources };
    this.#parts = parts;
    const putSuggestions = (watched: WatchedRecords, commands: readonly Command[]): void =>
      this.#putSuggestions(watched, commands);
    this.#transactions = new Transactions(path, { ...parts, lookAt, putSuggestions }, options);
    this.lessons = new Lessons(parts, () => this.learningStart());
    this.publications = sqlPublications(database, this.records);
    this.articles = sqlArticles(parts, this.publications);
    this.lines = sqlLines(database, this.records, this.publications);
    this.search = sqlTextSearch(parts, this.lines);
    this.hits = searchHits(parts, this.lines);
    this.occurrences = occurrences(parts, this.lines);
    this.entities = sqlNamedEntities(database, this.records.entity);
    this.facets = searchFacets(parts, this.publications, this.entities);
    this.names = sqlRememberedNames(database, this.records.ruling);
    this.listedNames = sqlListedNames(database, this.records.ruling);
    this.listedEntities = sqlListedEntities(database, this.records.entity);
    this.ledgerPlaces = ledgerPlaces(parts);
    this.ledgerRows = ledgerRows(parts, this.lines, this.entities);
    this.readMentions = readMentions(parts);
    this.openNames = openNames(parts, this.ledgerRows);
    this.stale = sqlStaleArticles(database);
    this.tagSet = sqlTagSet(database, this.records);
    this.comments = sqlComments(parts, this.lines);
    this.drafts = sqlDrafts(database);
    this.recipes = sqlRecipes(database);
    this.notReleased = notReleased(database);
    this.citation = sqlCitation(database);
    this.savedSearches = sqlSavedSearches(database);
    this.samples = sqlSamples(parts);
    this.#others = new OthersEntries(database, this.journal);
    this.#replicas = sqlReplicas(database);
    this.#knowledge = sqlKnowledge(database);
    this.#people = sqlPeople(database);
    this.#withheld = sqlWithheld(database);
    const conflicts = sqlConflicts(database);
    const { records, journal } = this;
    this.#refolding = { database, numbered: this.#numbered, records, journal, conflicts, withheld: this.#withheld };
    this.conflicts = new OpenConflicts({
      ...this.#refolding,
      knowledge: this.#knowledge,
      hasArticle: (id) => this.articles.has(id),
    });
    this.#replica =
      options.readonly === true
        ? replicaIn(database)
        : thisReplica(database, this.#replicas, this.#knowledge, () => this.journal.latest());
    this.imports = sqlImportQueue(database, this.#replica);
    this.purges = new Purges({
      ...{ database, numbered: this.#numbered, records: this.records, journal: this.journal, sources: this.sources },
      ...{ conflicts, withheld: this.#withheld, search: this.search, imports: this.imports },
      knew: () => this.#knowledge.knew(),
    });
  }

  close(): void {
    this.#database.close();
  }

  /**
   * Executes an edit: all of its commands, or none when one fails.
   *
   * @param sources files that the edit's issues are imported from, kept before its commands are applied
   * @param beside what comes with it
   * @throws {KanwuError} what the commands throw, and `range-outside-source`, `range-empty`, `correction-overlaps`,
   *   `blocks-overlap` when the edit would leave an issue unsound
   */
  execute(
    { action, articleId, summary, commands }: Edit,
    doing: Doing,
    sources: readonly NewSource[] = [],
    { also, suggestions = [], stop = neverStop }: BesideEdit = {},
  ): Executed {
    return this.#act({ suggestions, stop, lagsFrom: this.#options.lagsFrom }, (watched) => {
      const { records } = watched;
      watched.lookAhead(namedBy(commands));
      for (const source of sources) this.#keep(source);
      const done = executeCommands(records, this.journal, commands);
      this.#noteRemoved(records, done);
      const made = { kind: 'edit', targetId: null, action, articleId, summary, commands: done } as const;
      const entry = this.#append(doing, made, () => checkStop(stop));
      this.conflicts.settleBy(records, done);
      also?.();
      return entry;
    });
  }

  /** Takes back the person's own last edit of this copy of the workspace. @throws {KanwuError} `nothing-to-undo` */
  undo(doing: Doing): Executed {
    return this.#takeBack('undo', this.#takeable(doing.person).undo, doing);
  }

  /**
   * Takes back one edit, whosever it is and however long ago, on which nothing stands.
   *
   * @throws {KanwuError} `nothing-to-undo` where there is none to take back, `built-upon` where somebody did something with what it came to
   */
  takeBack(id: EntryId, doing: Doing): Executed {
    const may = takingBack(this.journal, id);
    if (may.kind === 'nothing-to-take-back') throw new KanwuError('nothing-to-undo');
    if (may.kind === 'built-upon') throw new KanwuError('built-upon', { actor: may.by.actor, at: may.by.at });
    return this.#takeBack('undo', id, doing);
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
    const { lagsFrom } = this.#options;
    return this.#transactions.make({ lagsFrom }, (watched) => this.#putSuggestions(watched, commands));
  }

  /**
   * Has projections that are behind what large edits did follow a slice of it; see {@link OpenOptions.lagsFrom}.
   *
   * @returns whether they still are
   */
  follow(): boolean {
    return this.#transactions.follow();
  }

  /** Has them follow all of it. */
  followAll(): void {
    while (this.follow());
  }

  /** What to propose in an article because people corrected the same elsewhere; nothing where the article is gone or done. */
  proposedAgain(id: ArticleId): readonly Command[] {
    const article = this.records.article.get(id);
    if (article === undefined || article.state === 'done') return [];
    const corrected = correctedBefore(this.#database, this.records, this.sources);
    return corrected.length === 0 ? [] : proposedAgain(this.articles.read(id), corrected);
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
    const suggested = this.#transactions.make({}, ({ records }) => {
      isPurged = this.purges.follow(records, purged, from);
      const admitted = this.purges.admit(records, from, purged.records);
      const source = (sha256: Sha256): boolean => this.purges.tombstones.ofSource(sha256) === undefined;
      const brought = bringIn(this.#side(), from, { source, entry: admitted.entry });
      entries = brought.entries.length;
      if (entries > 0) this.#noteSeen();
      const [parts, knew] = [{ ...this.#refolding, records }, this.#knowledge.knew()];
      refold(parts, new Map([...brought.named, ...admitted.bringBack()]), knew);
      refold(parts, this.#removedIssuesOf(brought.entries), knew);
      putSuggestions(records, this.journal, suggestionsOf(purged.records, brought.pages, brought.articles));
    });
    if (isPurged) washOut(this.#database);
    return { ...suggested, entries, conflicts: this.conflicts.count() };
  }

  /**
   * What other programs wrote to the file since this was asked last, oldest first; null when they wrote nothing.
   *
   * @throws {KanwuError} `workspace-locked`, `workspace-damaged`, `workspace-not-writable`, and what {@link FileGuard.check} throws
   */
  takeOthersEntries(): JournalEntry[] | null {
    this.#transactions.checkFile();
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
    const executed = this.#act({}, ({ records }) => {
      const [action, articleId, summary, commands] = ['issue-purge', null, '', []] as const;
      const entry = this.#append(doing, { kind: 'edit', targetId: null, action, articleId, summary, commands });
      entries = this.purges.carryOut(records, { entry: entry.id, person: doing.person }, wish);
      return entry;
    });
    return { ...executed, entries, isWashedOut: washOut(this.#database) };
  }

  /** Takes out what was purged from another copy, and takes over nothing else of that. */
  followPurges(other: Workspace): void {
    this.#database.pragma('secure_delete = ON');
    this.#transactions.make({}, ({ records }) => {
      this.purges.follow(records, other.purges.purged, null);
    });
    washOut(this.#database);
  }

  #keep({ recognition, ...source }: NewSource): void {
    if (!this.sources.has(source.sha256)) this.sources.add(source);
    if (recognition !== undefined) this.recognitions.put(source.sha256, recognition);
  }

  /** What somebody's undo and redo would do next. */
  undoState(person: PersonId): UndoState {
    return undoStateOf(this.journal, this.#takeable(person));
  }

  /**
   * Looks whether the file is still the one at its path, as is looked before each commit.
   *
   * @throws {KanwuError} what {@link FileGuard.check} throws
   */
  checkFile(): void {
    this.#transactions.checkFile();
  }

  /** Writes what is no act, in one transaction. @throws {KanwuError} what {@link FileGuard.check} throws, and what is thrown in it */
  writeBeside<Result>(write: () => Result): Result {
    return this.#transactions.writeBeside(write);
  }

  /** Notes which files page images are. @throws {KanwuError} what {@link FileGuard.check} throws */
  noteImages(found: readonly FoundImage[]): void {
    this.#transactions.writeBeside(() => {
      for (const { source, place, file } of found) this.recognitions.noteFile(source, place, file);
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
      conflicts: this.conflicts.count(),
    };
  }

  /** The other issues of the same date as one, then those that are listed beside it; some of them at most. */
  issuesBeside(id: IssueId): IssueLine[] {
    return issuesBeside(this.#database, id).flatMap((each) => this.lines.issue(each) ?? []);
  }

  /** What people filed articles under, most of them first. */
  filedCategories(): FiledCategory[] {
    return this.#database
      .prepare<[], FiledCategory>(
        `SELECT scheme, code, count(*) AS articles FROM classification WHERE status = ${statusCode('accepted')}
         GROUP BY scheme, code ORDER BY articles DESC, scheme, code`,
      )
      .all();
  }

  /** Who worked in it. */
  people(): Person[] {
    return this.#people.list().map(({ id, name }) => ({ id, name }));
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

  /** The articles of all issues in which an edit changed anything. */
  articlesOfIssues(touched: Touched): ArticleId[] {
    const { issues } = this.#transactions.affected(touched);
    return [...issues].flatMap((issueId) => this.records.article.where('issueId', issueId)).map(({ id }) => id);
  }

  /** The articles in which an edit changed anything. */
  articlesTouched(touched: Touched): ArticleId[] {
    return [...this.#transactions.affected(touched).articles];
  }

  /** Everything that the workspace holds but the journal, to compare two workspaces by. */
  dump(): Dump {
    return dumpOf(this.#parts, this.recognitions);
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

  /** What SQLite finds wrong with the file, or with one of its {@link fileParts}, at a quick look; empty when it is whole. */
  fileProblems(part?: string): string[] {
    return part === undefined ? problemsOf(this.#database) : problemsOfTable(this.#database, part);
  }

  /** The tables of the file, each of which stands for its indices, too; the first for the pages of none. */
  fileParts(): string[] {
    return tablesIn(this.#database);
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
    return journalProblems(this.#refolding, this.#knowledge.knew());
  }

  /** The projections that say something else than the records. */
  projectionProblems(): string[] {
    return projectionProblems(projections, this.#parts);
  }

  #takeBack(kind: 'undo' | 'redo', targetId: EntryId | null, doing: Doing): Executed {
    const target = targetId === null ? undefined : this.journal.get(targetId);
    if (targetId === null || target === undefined) throw new KanwuError(`nothing-to-${kind}`);
    const { action, articleId, summary } = target;
    return this.#act({ lagsFrom: this.#options.lagsFrom }, (watched) => {
      const { records } = watched;
      const entry = this.#append(doing, { kind, targetId, action, articleId, summary, commands: [] });
      const named = [...this.journal.deedsOf(targetId)].map(([id, { noun }]) => [id as RecordId, noun] as const);
      const overlapping = this.conflicts.count();
      watched.lookAhead(named);
      refold({ ...this.#refolding, records }, new Map(named), this.#knowledge.knew());
      // What others built upon it since stands in the way: whoever takes it back is told, rather than have theirs withheld. What
      // settled a conflict leaves that open again.
      const isSettling = action === 'conflict-settle';
      if (!isSettling && this.conflicts.count() > overlapping) this.conflicts.refuseOverlaps(named.map(([id]) => id));
      return entry;
    });
  }

  #append(
    { person, actor, at }: Doing,
    entry: Omit<WholeEntry, 'id' | 'replica' | 'person' | 'at' | 'purged'>,
    look?: () => void,
  ): JournalEntry {
    if (this.#replica === null) throw new KanwuError('workspace-not-writable', { path: this.path });
    const time = nextTime(at, this.journal.latestTime());
    this.#people.note({ id: person, name: actor, time });
    const [id, replica, purged] = [entryIdOf(time, this.#replica), this.#replica, purgedStates.not];
    return this.journal.append({ ...entry, id, replica, person, at, purged }, look);
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
    const { journal, sources, recognitions } = this;
    return { journal, sources, recognitions, knowledge, people, replicas };
  }

  #putSuggestions(watched: WatchedRecords, commands: readonly Command[]): void {
    watched.lookAhead(namedBy(commands));
    putSuggestions(watched.records, this.journal, commands);
  }

  #act(beside: BesideChange, change: (watched: WatchedRecords) => JournalEntry): Executed {
    let entry: JournalEntry | undefined;
    const suggested = this.#transactions.make(beside, (watched) => {
      entry = change(watched);
    });
    if (entry === undefined) throw new KanwuError('internal');
    this.#others.noteOwn(entry);
    return { ...suggested, entry, isOnPages: entry.articleId !== null && this.articles.isOnPages(entry.articleId) };
  }
}

function isSameFile(one: string, other: string): boolean {
  if (one === ':memory:') return false;
  const [first, second] = [statSync(one), statSync(other)];
  return first.ino === second.ino && first.dev === second.dev;
}
