import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import type { FiledCategory, OwnVocabulary } from '../../model/category.ts';
import type { Command } from '../../model/commands/command.ts';
import type { WorkspaceOverview } from '../../model/document.ts';
import type { ArticleId, EntityId, IssueId, PersonId, ReplicaId } from '../../model/ids.ts';
import type { UndoState } from '../../model/journal.ts';
import type { IssueLine } from '../../model/lines.ts';
import type { Person } from '../../model/person.ts';
import type { RecordTypes } from '../../model/records.ts';
import type { EntityCompany } from '../../model/register/entity-company.ts';
import type { LedgerListing, LedgerPlaces } from '../../model/register/ledger.ts';
import type { WorkspacePlace } from '../../model/workspace-place.ts';
import { type Articles, sqlArticles } from './articles.ts';
import { type AuthorityLists, sqlAuthorityLists } from './authorities/authority-lists.ts';
import { type RecordSearch, sqlRecordSearch } from './authorities/record-candidates.ts';
import { saveCopy } from './backup/save-copy.ts';
import { type CitationKept, sqlCitation } from './citation.ts';
import { type Comments, sqlComments } from './comments.ts';
import { entityCompany } from './company/entity-company.ts';
import { heldPositions } from './company/held-positions.ts';
import { correctedBefore, proposedAgain } from './corrected-again.ts';
import { type Drafts, sqlDrafts } from './drafts.ts';
import { type Dump, dumpOf } from './dump.ts';
import { type Figures, sqlFigures } from './figures/sql-figures.ts';
import { filedCategories } from './filed-categories.ts';
import { type NotReleased, notReleased } from './held-back.ts';
import { type ImportQueue, sqlImportQueue } from './imports/import-queue.ts';
import { sqlConflicts } from './journal/conflicts.ts';
import { type Journal, sqlJournal } from './journal/journal.ts';
import { type JournalProblem, journalProblems } from './journal/journal-problems.ts';
import { type Knowledge, sqlKnowledge } from './journal/knowledge.ts';
import type { MergeSide } from './journal/merge.ts';
import { OpenConflicts } from './journal/open-conflicts.ts';
import { OthersEntries } from './journal/others-entries.ts';
import { type People, sqlPeople } from './journal/people.ts';
import type { RefoldParts } from './journal/refold.ts';
import { type Replicas, sqlReplicas } from './journal/replicas.ts';
import { suggestIn } from './journal/suggestions.ts';
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
import { makeWhole, type OpenOptions } from './open-database.ts';
import { diskOf } from './place/disk.ts';
import { syncClientOf } from './place/sync-client.ts';
import { integrityProblemsOf, problemsOf, problemsOfTable, tablesIn } from './problems.ts';
import type { ProjectionParts } from './projections/projection.ts';
import { projectionProblems } from './projections/projection-problems.ts';
import { projections } from './projections/projections.ts';
import { type Publications, sqlPublications } from './publications.ts';
import { Purges } from './purge/purges.ts';
import { type Recipes, sqlRecipes } from './recipes.ts';
import { filesFolderOf } from './recognition/files-folder.ts';
import { type Recognitions, sqlRecognitions } from './recognition/recognitions.ts';
import { sqlRecords } from './records.ts';
import { type RememberedNames, sqlRememberedNames } from './remembered-names.ts';
import { type Occurrences, occurrences } from './replacing/occurrences.ts';
import { type Samples, sqlSamples } from './samples/samples.ts';
import { type SavedSearches, sqlSavedSearches } from './saved-searches.ts';
import { searchFacets } from './search/facets.ts';
import { type Hits, searchHits } from './search/hits.ts';
import { sqlTextSearch, type TextSearch } from './search/text-search.ts';
import { type ServedEntities, servedEntities } from './served/served-entities.ts';
import { type Sources, sqlSources } from './sources.ts';
import { type StaleArticles, sqlStaleArticles } from './stale/stale-articles.ts';
import type { StoredRecords } from './stored-table.ts';
import { sqlTagSet, type TagSet } from './tag-set.ts';
import type { Touched } from './touched.ts';
import { Transactions } from './transactions.ts';
import type { WatchedRecords } from './watched-records.ts';

/**
 * An open workspace file, and all that can be read of it. What it consists of is put together here, each part over the ones before it.
 */
export abstract class WorkspaceReads {
  readonly path: string;
  readonly records: StoredRecords;
  readonly sources: Sources;
  readonly recognitions: Recognitions;
  readonly journal: Journal;
  readonly drafts: Drafts;
  readonly imports: ImportQueue;
  readonly recipes: Recipes;
  readonly notReleased: NotReleased;
  readonly authorityLists: AuthorityLists;
  /** Records of the lists that are loaded. */
  readonly findRecords: RecordSearch;
  readonly citation: CitationKept;
  readonly savedSearches: SavedSearches;
  readonly samples: Samples;
  readonly figures: Figures;
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
  /** The entities that other programs may be told of. */
  readonly served: ServedEntities;
  /** Tells in what company an entity is mentioned. */
  readonly entityCompany: (id: EntityId) => EntityCompany;
  readonly openNames: OpenNames;
  readonly stale: StaleArticles;
  readonly tagSet: TagSet;
  readonly comments: Comments;
  readonly lessons: Lessons;
  readonly articles: Articles;
  readonly conflicts: OpenConflicts;
  readonly purges: Purges;
  protected readonly database: Database.Database;
  protected readonly transactions: Transactions;
  protected readonly place: WorkspacePlace;
  protected readonly numbered: Numbered;
  protected readonly options: OpenOptions;
  protected readonly parts: ProjectionParts;
  protected readonly others: OthersEntries;
  protected readonly replicas: Replicas;
  protected readonly knowledge: Knowledge;
  protected readonly persons: People;
  protected readonly withheld: Withheld;
  protected readonly refolding: RefoldParts;
  /** Null where none is noted and none may be. */
  protected readonly replica: ReplicaId | null;

  protected constructor(path: string, database: Database.Database, options: OpenOptions) {
    this.path = path;
    this.options = options;
    this.database = database;
    // What is prepared before does not look.
    const lookAt = lookingStatements(database);
    this.place = { isOnNetwork: (options.disk ?? diskOf(path)) === 'network', syncClient: syncClientOf(path) };
    this.numbered = sqlNumbered(database);
    this.records = sqlRecords(database, this.numbered);
    this.sources = sqlSources(database);
    this.recognitions = sqlRecognitions(database, path);
    this.journal = sqlJournal(database, this.numbered);
    const parts = { database, numbered: this.numbered, records: this.records, sources: this.sources };
    this.parts = parts;
    const putSuggestions = (watched: WatchedRecords, commands: readonly Command[]): void =>
      suggestIn(watched, this.journal, commands);
    this.transactions = new Transactions(path, { ...parts, lookAt, putSuggestions }, options);
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
    const { entities, numbered, readMentions: reading } = this;
    const held = heldPositions({ records: this.records, numbered, entities, readMentions: reading });
    this.entityCompany = entityCompany(database, this.listedEntities, held);
    this.stale = sqlStaleArticles(database);
    this.tagSet = sqlTagSet(database, this.records);
    this.comments = sqlComments(parts, this.lines);
    this.drafts = sqlDrafts(database);
    this.recipes = sqlRecipes(database);
    this.notReleased = notReleased(database);
    this.served = servedEntities(database, this.numbered, this.listedEntities, this.notReleased, held);
    this.authorityLists = sqlAuthorityLists(database);
    this.findRecords = sqlRecordSearch(database);
    this.citation = sqlCitation(database);
    this.savedSearches = sqlSavedSearches(database);
    this.samples = sqlSamples(parts);
    this.figures = sqlFigures(database, this.journal);
    this.others = new OthersEntries(database, this.journal);
    this.replicas = sqlReplicas(database);
    this.knowledge = sqlKnowledge(database);
    this.persons = sqlPeople(database);
    this.withheld = sqlWithheld(database);
    const conflicts = sqlConflicts(database);
    const { records, journal } = this;
    this.refolding = { database, numbered: this.numbered, records, journal, conflicts, withheld: this.withheld };
    this.conflicts = new OpenConflicts({
      ...this.refolding,
      knowledge: this.knowledge,
      hasArticle: (id) => this.articles.has(id),
    });
    this.replica =
      options.readonly === true
        ? replicaIn(database)
        : thisReplica(database, this.replicas, this.knowledge, () => this.journal.latest());
    this.imports = sqlImportQueue(database, this.replica, basename(filesFolderOf(path)));
    this.purges = new Purges({
      ...{ database, numbered: this.numbered, records: this.records, journal: this.journal, sources: this.sources },
      ...{ conflicts, withheld: this.withheld, search: this.search, imports: this.imports },
      knew: () => this.knowledge.knew(),
    });
  }

  /** Which SQLite it is read with. */
  get nativeBinding(): string | undefined {
    return this.options.nativeBinding;
  }

  close(): void {
    this.database.close();
  }

  /** What somebody's undo and redo would do next. */
  undoState(person: PersonId): UndoState {
    return undoStateOf(this.journal, this.takeable(person));
  }

  /** What people took away of a noun in a stretch of a page. */
  removedAround<N extends WithheldNoun>(noun: N, stretch: StretchOfPage): RecordTypes[N][] {
    return this.withheld.around(noun, 'removed', stretch);
  }

  overview(person: PersonId): Omit<WorkspaceOverview, 'readOnly'> {
    return {
      path: this.path,
      place: this.place,
      ...this.lines.counts(),
      undo: this.undoState(person),
      conflicts: this.conflicts.count(),
    };
  }

  /** The other issues of the same date as one, then those that are listed beside it; some of them at most. */
  issuesBeside(id: IssueId): IssueLine[] {
    return issuesBeside(this.database, id).flatMap((each) => this.lines.issue(each) ?? []);
  }

  /** What people filed articles under, most of them first. */
  filedCategories(): FiledCategory[] {
    return filedCategories(this.database);
  }

  /** Who worked in it. */
  people(): Person[] {
    return this.persons.list().map(({ id, name }) => ({ id, name }));
  }

  /** The issues in the order in which they are listed. */
  issueIds(): IssueId[] {
    return this.database.prepare<[], IssueId>('SELECT id FROM issue ORDER BY ordinal, id').pluck().all() as IssueId[];
  }

  /** Where learning starts from; see {@link learningStartIn}. */
  learningStart(): LearningStart | null {
    return learningStartIn(this.database, this.records.learning, this.journal);
  }

  /** The vocabularies that the workspace brings itself, oldest first. */
  vocabularies(): OwnVocabulary[] {
    return this.records.vocabulary.ids().flatMap((id) => this.records.vocabulary.get(id) ?? []);
  }

  /** The articles of all issues in which an edit changed anything. */
  articlesOfIssues(touched: Touched): ArticleId[] {
    const { issues } = this.transactions.affected(touched);
    return [...issues].flatMap((issueId) => this.records.article.where('issueId', issueId)).map(({ id }) => id);
  }

  /** The articles in which an edit changed anything. */
  articlesTouched(touched: Touched): ArticleId[] {
    return [...this.transactions.affected(touched).articles];
  }

  /** What to propose in an article because people corrected the same elsewhere; nothing where the article is gone or done. */
  proposedAgain(id: ArticleId): readonly Command[] {
    const article = this.records.article.get(id);
    if (article === undefined || article.state === 'done') return [];
    const corrected = correctedBefore(this.database, this.records, this.sources);
    return corrected.length === 0 ? [] : proposedAgain(this.articles.read(id), corrected);
  }

  /** Everything that the workspace holds but the journal, to compare two workspaces by. */
  dump(): Dump {
    return dumpOf(this.parts, this.recognitions);
  }

  /** Has several reads see the workspace as it is at one moment, with all that was written to it before. */
  readAtOnce<Result>(reads: () => Result): Result {
    return this.database.transaction(reads)();
  }

  /**
   * From now on reads see the workspace as it is, whatever other programs and threads write to it, until the function that
   * is given back is called.
   */
  holdStill(): () => void {
    this.database.exec('BEGIN');
    // SQLite begins to hold at the first read.
    this.database.prepare('SELECT 1 FROM sqlite_schema').get();
    return () => void this.database.exec('COMMIT');
  }

  /**
   * Carries what stands beside the file over into it, so that the file by itself is the whole workspace.
   *
   * @returns whether it could: not while somebody reads an older state or writes
   */
  makeWhole(): boolean {
    return makeWhole(this.database);
  }

  /** Writes the workspace, as it is now, to a file of its own. @throws {KanwuError} what {@link saveCopy} throws */
  saveCopy(to: string, replace: boolean): void {
    saveCopy(this.database, to, replace, this.options);
  }

  /** What SQLite finds wrong with the file, or with one of its {@link fileParts}, at a quick look; empty when it is whole. */
  fileProblems(part?: string): string[] {
    return part === undefined ? problemsOf(this.database) : problemsOfTable(this.database, part);
  }

  /** The tables of the file, each of which stands for its indices, too; the first for the pages of none. */
  fileParts(): string[] {
    return tablesIn(this.database);
  }

  /** What SQLite finds wrong with the file; empty when it is whole. */
  integrityProblems(): string[] {
    return integrityProblemsOf(this.database);
  }

  /** Where the journal leads to something else than the file holds; empty when all is well. */
  journalProblems(): JournalProblem[] {
    return journalProblems(this.refolding, this.knowledge.knew());
  }

  /** The projections that say something else than the records. */
  projectionProblems(): string[] {
    return projectionProblems(projections, this.parts);
  }

  protected takeable(person: PersonId): Takeable {
    if (this.replica === null) return { undo: null, redo: null };
    return takeable(this.journal, this.replicas, this.replica, person);
  }

  protected side(): MergeSide {
    const [knowledge, people, replicas] = [this.knowledge, this.persons, this.replicas];
    const { journal, sources, recognitions } = this;
    return { journal, sources, recognitions, knowledge, people, replicas };
  }
}
