import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import type { Command } from '../../model/commands/command.ts';
import type { Entity } from '../../model/entity.ts';
import type { EntityId, ReplicaId } from '../../model/ids.ts';
import type { EntityCompany } from '../../model/register/entity-company.ts';
import type { LedgerListing, LedgerPlaces, UnmarkedPlaces } from '../../model/register/ledger.ts';
import type { NamesOfType, NamesOfTypeWanted } from '../../model/type-move.ts';
import type { WorkspacePlace } from '../../model/workspace-place.ts';
import { type Articles, sqlArticles } from './articles.ts';
import { type AuthorityLists, sqlAuthorityLists } from './authorities/authority-lists.ts';
import { type RecordSearch, sqlRecordSearch } from './authorities/record-candidates.ts';
import { type CitationKept, sqlCitation } from './citation.ts';
import { type Comments, sqlComments } from './comments.ts';
import { entityCompany } from './company/entity-company.ts';
import { heldPositions } from './company/held-positions.ts';
import { type Drafts, sqlDrafts } from './drafts.ts';
import { type Figures, sqlFigures } from './figures/sql-figures.ts';
import { type NotReleased, notReleased } from './held-back.ts';
import { type AnnotatorsToChoose, annotatorsToChoose } from './imports/annotators-to-choose.ts';
import { type PageFilling, pageFilling } from './imports/fill-pages.ts';
import { type ImportBatches, importBatches } from './imports/import-batches.ts';
import { type ChoicesOfImports, choicesOfImports } from './imports/import-choices.ts';
import { type ImportQueue, sqlImportQueue } from './imports/import-queue.ts';
import { type LabelsToDecide, labelsToDecide } from './imports/labels-to-decide.ts';
import { sqlConflicts } from './journal/conflicts.ts';
import { type Journal, sqlJournal } from './journal/journal.ts';
import { type Knowledge, sqlKnowledge } from './journal/knowledge.ts';
import { OpenConflicts } from './journal/open-conflicts.ts';
import { OthersEntries } from './journal/others-entries.ts';
import { type People, sqlPeople } from './journal/people.ts';
import type { RefoldParts } from './journal/refold.ts';
import { type Replicas, sqlReplicas } from './journal/replicas.ts';
import { suggestIn } from './journal/suggestions.ts';
import { replicaIn, thisReplica } from './journal/this-replica.ts';
import { sqlWithheld, type Withheld } from './journal/withheld.ts';
import { ledgerPlaces } from './ledger/ledger-places.ts';
import { type LedgerRows, ledgerRows } from './ledger/ledger-rows.ts';
import { type MovedEdges, movedEdges } from './ledger/moved-edges.ts';
import { type OpenNames, openNames } from './ledger/names-to-decide.ts';
import { type ReadMentions, type ReadPlaces, readMentions, readPlaces } from './ledger/read-mentions.ts';
import { type UnmarkedWanted, unmarkedPlaces } from './ledger/unmarked-places.ts';
import { learningStartIn } from './lessons/learning-start.ts';
import { Lessons } from './lessons/lessons.ts';
import { type Lines, sqlLines } from './lines/lines.ts';
import { type ListedEntities, sqlListedEntities } from './listed-entities.ts';
import { type ListedNames, sqlListedNames } from './listed-names.ts';
import { lookingStatements } from './looking-statements.ts';
import { type NamedEntities, sqlNamedEntities } from './named-entities.ts';
import { type Numbered, sqlNumbered } from './numbered.ts';
import type { OpenOptions } from './open-database.ts';
import { diskOf } from './place/disk.ts';
import { syncClientOf } from './place/sync-client.ts';
import type { ProjectionParts } from './projections/projection.ts';
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
import { Transactions } from './transactions.ts';
import { type MarksOfType, marksOfType } from './type-moves/marks-of-type.ts';
import { namesOfType } from './type-moves/names-of-type.ts';
import { namedInArticles } from './versions/named-in-articles.ts';
import { filedUnder } from './vocabulary-changes/filed-under.ts';
import type { WatchedRecords } from './watched-records.ts';

/** What an open workspace file consists of, put together here, each part over the ones before it. */
export abstract class WorkspaceParts {
  readonly path: string;
  readonly records: StoredRecords;
  readonly sources: Sources;
  readonly recognitions: Recognitions;
  readonly journal: Journal;
  readonly drafts: Drafts;
  readonly imports: ImportQueue;
  readonly pageFilling: PageFilling;
  readonly importBatches: ImportBatches;
  readonly importChoices: ChoicesOfImports;
  readonly annotators: AnnotatorsToChoose;
  readonly labels: LabelsToDecide;
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
  readonly movedEdges: MovedEdges;
  readonly unmarkedPlaces: (wanted: UnmarkedWanted) => UnmarkedPlaces;
  readonly ledgerRows: LedgerRows;
  readonly readPlaces: ReadPlaces;
  readonly readMentions: ReadMentions;
  /** The entities that other programs may be told of. */
  readonly served: ServedEntities;
  /** What some entities stand for that is named in any article. */
  readonly namedInArticles: (ids: readonly EntityId[]) => Entity[];
  /** Tells in what company an entity is mentioned. */
  readonly entityCompany: (id: EntityId) => EntityCompany;
  readonly openNames: OpenNames;
  readonly stale: StaleArticles;
  readonly tagSet: TagSet;
  readonly marksOfType: MarksOfType;
  /** Lists the names under which people decided on marks of a type. */
  readonly namesOfType: (wanted: NamesOfTypeWanted) => NamesOfType;
  /** Reads which articles are filed under a category. */
  readonly filedUnder: ReturnType<typeof filedUnder>;
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
    this.lessons = new Lessons(parts, () => learningStartIn(database, this.records.learning, this.journal));
    this.publications = sqlPublications(database, this.records);
    this.articles = sqlArticles(parts, this.publications);
    this.lines = sqlLines(database, this.records, this.publications);
    this.search = sqlTextSearch(parts, this.lines);
    this.hits = searchHits(parts, this.lines);
    this.occurrences = occurrences(parts, this.lines);
    this.entities = sqlNamedEntities(database, this.records.entity);
    this.namedInArticles = namedInArticles(database, this.entities);
    this.facets = searchFacets(parts, this.publications, this.entities);
    this.names = sqlRememberedNames(database, this.records.ruling);
    this.listedNames = sqlListedNames(database, this.records.ruling);
    this.listedEntities = sqlListedEntities(database, this.records.entity);
    this.ledgerPlaces = ledgerPlaces(parts);
    this.unmarkedPlaces = unmarkedPlaces(parts);
    this.ledgerRows = ledgerRows(parts, this.lines, this.entities);
    this.readPlaces = readPlaces(parts);
    this.readMentions = readMentions(this.readPlaces);
    this.movedEdges = movedEdges(parts);
    this.openNames = openNames(parts, this.ledgerRows);
    const { entities, numbered, readMentions: reading } = this;
    const held = heldPositions({ records: this.records, numbered, entities, readMentions: reading });
    this.entityCompany = entityCompany(database, this.listedEntities, held);
    this.stale = sqlStaleArticles(database);
    this.tagSet = sqlTagSet(database, this.records);
    this.marksOfType = marksOfType(database, this.numbered);
    this.namesOfType = namesOfType(parts);
    this.filedUnder = filedUnder(database);
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
    this.imports = sqlImportQueue(database, this.replica);
    this.pageFilling = pageFilling(database);
    this.importChoices = choicesOfImports(database);
    this.annotators = annotatorsToChoose(database);
    this.labels = labelsToDecide(database);
    const { annotators, labels, replica } = this;
    this.importBatches = importBatches({
      database,
      replica,
      annotators,
      labels,
      filesFolder: basename(filesFolderOf(path)),
    });
    this.purges = new Purges({
      ...{ database, numbered: this.numbered, records: this.records, journal: this.journal, sources: this.sources },
      ...{ conflicts, withheld: this.withheld, search: this.search },
      knew: () => this.knowledge.knew(),
    });
  }
}
