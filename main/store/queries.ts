import type { Arrangement } from '../../model/arrangement/arrangement.ts';
import type { AttributeType } from '../../model/attribute-type.ts';
import type { AuthorityList, FoundRecords, NameToLookUp } from '../../model/authorities/authority-record.ts';
import type { FiledCategory, OwnVocabulary } from '../../model/category.ts';
import type { Citation } from '../../model/citation.ts';
import type { ColumnMapping } from '../../model/column-mapping.ts';
import type { Authorship, CommentState, ListedComment } from '../../model/comment.ts';
import type { ExportCounts } from '../../model/dataset-export.ts';
import type { ArticleDocument, FurnitureBlock, WorkspaceOverview } from '../../model/document.ts';
import type { DocumentChange } from '../../model/document-change.ts';
import { rangeInDocument } from '../../model/document-pages.ts';
import type { Draft, Typist } from '../../model/draft.ts';
import type { Encoding } from '../../model/encoding.ts';
import type { AuthorityLink, Entity } from '../../model/entity.ts';
import type { EntityCandidate } from '../../model/entity-candidates.ts';
import type { TypeDescription } from '../../model/entity-type.ts';
import { KanwuError } from '../../model/error.ts';
import type { HistoryPage, TakingBack } from '../../model/history.ts';
import type {
  ArticleId,
  CommentId,
  EntityId,
  EntryId,
  ImportBatchId,
  IssueId,
  MentionId,
  PageId,
  PersonId,
  RecordId,
  VocabularyId,
} from '../../model/ids.ts';
import type { ImportBatch, ImportExtent, ImportItem, ImportPlace, ImportSummary } from '../../model/import-batch.ts';
import type { Sha256 } from '../../model/issue.ts';
import type { Conflict } from '../../model/journal/conflict.ts';
import type { JournalEntry, UndoState } from '../../model/journal.ts';
import { type JsonText, toJsonText } from '../../model/json-text.ts';
import type { Learning } from '../../model/learning.ts';
import type { ArticleSurroundings, ChangedLines, FoundArticle, LibraryPage, LibraryView } from '../../model/library.ts';
import type { ArticleLine, IssueLine } from '../../model/lines.ts';
import { keyOf, type NameChanges, type NameKey, type RememberedName } from '../../model/memory.ts';
import type { NameListing, NamePage } from '../../model/memory-list.ts';
import type { EntityType, Mention } from '../../model/mention.ts';
import type { Page } from '../../model/page.ts';
import type { PageRecognition } from '../../model/page-view.ts';
import type { Person } from '../../model/person.ts';
import type { PublicationLine } from '../../model/publication.ts';
import type { PurgeableIssue, PurgePreview } from '../../model/purge.ts';
import type { Recipe } from '../../model/recipe.ts';
import type { KnownImage } from '../../model/recognition.ts';
import type { LedgerListing, LedgerPlaces, LedgerRow, PlaceId, PlaceParagraph } from '../../model/register/ledger.ts';
import type { NamesToDecide } from '../../model/register/name-list.ts';
import type { RegisterListing, RegisterPage, RegisterRow } from '../../model/register/register-list.ts';
import type { RelationType } from '../../model/relation.ts';
import type { RelationTypeDescription } from '../../model/relation-type.ts';
import type { Ruling } from '../../model/ruling.ts';
import type { FoundCounts, FoundTexts, SearchPlace } from '../../model/search/found-text.ts';
import { candidatesFor } from '../register/candidates.ts';
import { readArrangement } from './arrangement.ts';
import { type Resuggested, resuggestedChange } from './article-change.ts';
import { type ArticlesToExport, type ArticlesWanted, articlesToExport } from './articles-to-export.ts';
import { nameLookedUp, type RecordsLooked, recordsFor } from './authorities/records-for.ts';
import { type Check, checkWorkspace } from './check.ts';
import { filesHeldBack } from './held-back.ts';
import { type Revision, revisionOf } from './journal/revision.ts';
import { takingBack } from './journal/taking-back.ts';
import type { NamesWanted } from './ledger/names-to-decide.ts';
import type {
  KeptLearning,
  LearnedUpTo,
  LessonsAfresh,
  LessonsOfArticle,
  LessonsSince,
} from './lessons/lesson-changes.ts';
import type { IssueCounts } from './lines/lines.ts';
import { pagesOf } from './pages-of-issue.ts';
import type { Changed } from './projections/changed.ts';
import { imagesOfPages } from './recognition/images-of-pages.ts';
import type { ImageOfPage } from './recognition/recognitions.ts';
import { replacementQueries } from './replacing/replacement-queries.ts';
import { type ReadableAgain, readableAgain } from './rereading/readable-again.ts';
import { sampleQueries } from './samples/sample-queries.ts';
import { searchQueries } from './search/search-queries.ts';
import { servedQueries } from './served/served-queries.ts';
import type { Workspace } from './workspace.ts';

/** An article whose suggestions are to be made again. */
export interface ArticleToRefresh {
  readonly document: ArticleDocument;
  /** Suggestions that people took away. */
  readonly removed: readonly Mention[];
  /** Whether they are behind what was decided of names. */
  readonly isStale: boolean;
  /** The sequence number of the entry that came last: what is suggested is made of what was known then. */
  readonly asOf: number;
}

export interface ChangesToRead {
  readonly changed: Changed | null;
  readonly resuggested: readonly Resuggested[] | null;
  readonly person: PersonId;
}

/**
 * What can be read of an open workspace, by name. A query sees the workspace as it is at one moment; its input and output are
 * plain data, for it may run in another thread than who asks.
 */
export const queries = {
  ...replacementQueries,
  ...sampleQueries,
  ...searchQueries,
  ...servedQueries,
  /** How many issues and articles there are. */
  counts: ({ lines }: Workspace): { issues: number; articles: number } => lines.counts(),
  /** As somebody sees it. */
  overview: (workspace: Workspace, person: PersonId): Omit<WorkspaceOverview, 'readOnly'> => workspace.overview(person),
  /** What somebody's undo and redo would do next. */
  'undo-state': (workspace: Workspace, person: PersonId): UndoState => workspace.undoState(person),
  /**
   * The lines that changed and what is suggested otherwise, as they are now, with what somebody can undo now; null stays null, and is
   * what is suggested where it cannot be told by its records alone.
   */
  changes: (
    workspace: Workspace,
    { changed, resuggested, person }: ChangesToRead,
  ): { lines: ChangedLines | null; undo: UndoState; suggestions: JsonText<DocumentChange>[] | null } => ({
    lines: changed === null ? null : workspace.lines.changed(changed),
    undo: workspace.undoState(person),
    suggestions: resuggested === null ? null : resuggestedChanges(workspace, resuggested),
  }),
  'library-rows': (
    { lines }: Workspace,
    { from, count, view }: { from: number; count: number; view: LibraryView },
  ): LibraryPage => lines.rows(from, count, view),
  'library-row-of': (
    { lines }: Workspace,
    { id, view }: { id: IssueId | ArticleId; view: LibraryView },
  ): number | null => lines.rowOf(id, view),
  'article-to-begin-with': ({ lines }: Workspace, last: ArticleId | null): ArticleId | null => lines.toBeginWith(last),
  'find-articles': ({ lines }: Workspace, { wanted, limit }: { wanted: string; limit: number }): FoundArticle[] =>
    lines.find(wanted, limit),
  /** The first `limit` articles after a place whose text has a paragraph that holds all words; see `searchWords`. */
  'find-text': (
    { search }: Workspace,
    { wanted, after, limit }: { wanted: string; after: SearchPlace | null; limit: number },
  ): FoundTexts => search.find(wanted, after, limit),
  /** How many articles that would find, and in how many of their blocks. */
  'count-text': ({ search }: Workspace, wanted: string): FoundCounts => search.count(wanted),
  surroundings: (
    { lines }: Workspace,
    { id, view }: { id: ArticleId; view: LibraryView | null },
  ): ArticleSurroundings | null => lines.surroundings(id, view),
  'issue-line': ({ lines }: Workspace, id: IssueId): IssueLine | null => lines.issue(id) ?? null,
  'article-lines': ({ lines }: Workspace, id: IssueId): ArticleLine[] => lines.articlesOf(id),
  /** @throws {KanwuError} `record-not-found` */
  article: (workspace: Workspace, id: ArticleId): ArticleDocument => workspace.articles.read(id),
  /** The same, for a window. @throws {KanwuError} `record-not-found` */
  'article-text': (workspace: Workspace, id: ArticleId): JsonText<ArticleDocument> =>
    toJsonText(workspace.articles.read(id)),
  /** Those of the articles that are there. */
  articles: (workspace: Workspace, ids: readonly ArticleId[]): ArticleDocument[] =>
    ids.filter((id) => workspace.articles.has(id)).map((id) => workspace.articles.read(id)),
  /** Comments in some states, the latest first. */
  comments: (
    { comments }: Workspace,
    { states, limit }: { states: readonly CommentState[]; limit: number },
  ): ListedComment[] => comments.list(states, limit),
  'comment-author': ({ comments }: Workspace, id: CommentId): Authorship | null => comments.author(id),
  /** What people filed articles under, most of them first. */
  'filed-categories': (workspace: Workspace): FiledCategory[] => workspace.filedCategories(),
  /** Who worked in the workspace, by the names that they go by. */
  people: (workspace: Workspace): Person[] => workspace.people(),
  /** The articles of issues (null: of all) in the order in which they are listed. @throws {KanwuError} `record-not-found` */
  'article-ids': (workspace: Workspace, issueIds: readonly IssueId[] | null): ArticleId[] => {
    const missing = issueIds?.find((id) => workspace.records.issue.get(id) === undefined);
    if (missing !== undefined) throw new KanwuError('record-not-found', { noun: 'issue', id: missing });
    return articleIdsOf(workspace, (id) => issueIds === null || issueIds.includes(id));
  },
  /** The articles that are to be exported, in the order in which they are listed. @throws {KanwuError} `record-not-found` */
  'articles-to-export': (workspace: Workspace, wanted: ArticlesWanted): ArticlesToExport =>
    articlesToExport(workspace, wanted),
  /** How many accepted marks of some articles are not for release. */
  'mentions-held-back': ({ notReleased }: Workspace, ids: readonly ArticleId[]): number => notReleased.mentionsIn(ids),
  'files-held-back': ({ notReleased, sources }: Workspace): Sha256[] => filesHeldBack(notReleased, sources),
  /** How far the review of some articles is, and how much of them is decided. */
  'export-counts': (workspace: Workspace, ids: readonly ArticleId[]): ExportCounts => workspace.lines.exportCounts(ids),
  /** The pages of an issue in their order. */
  pages: (workspace: Workspace, id: IssueId): Page[] => pagesOf(workspace.records, id),
  /** The edits that count and say anything of some records, in their order; nothing of those that none does. */
  'edits-on': (workspace: Workspace, ids: readonly RecordId[]): ReadonlyMap<RecordId, JournalEntry[]> =>
    workspace.journal.editsOn(ids),
  /** What people export again and again, by their names. */
  recipes: ({ recipes }: Workspace): Recipe[] => recipes.list(),
  citation: ({ citation }: Workspace): Citation => citation.get(),
  revision: ({ journal }: Workspace): Revision => revisionOf(journal),
  /** A file as it was imported. @throws {KanwuError} `record-not-found` */
  'source-bytes': ({ sources }: Workspace, sha256: Sha256): Uint8Array => sources.get(sha256).bytes,
  /** The file that a page is of, as it was read, and what another reading of it would be called by. @throws {KanwuError} `record-not-found` */
  'source-to-reread': (workspace: Workspace, { id, encoding }: { id: PageId; encoding: Encoding }): ReadableAgain =>
    readableAgain(workspace, pageOf(workspace, id), encoding),
  /** What was said of the columns of tables. */
  'column-mappings': ({ imports }: Workspace): ColumnMapping[] => imports.columnMappings(),
  /** The hash of the file that a source is a reading of. */
  'source-file': ({ sources }: Workspace, sha256: Sha256): Sha256 => sources.fileOf(sha256),
  /** The decoded text of a file. @throws {KanwuError} `record-not-found` */
  'source-text': ({ sources }: Workspace, sha256: Sha256): string => sources.textOf(sha256),
  /** How the text of a page was recognised; null where nothing is known of that. */
  recognition: (workspace: Workspace, id: PageId): PageRecognition | null => {
    const { sha256 } = pageOf(workspace, id);
    const places = workspace.recognitions.places(sha256);
    return places === null ? null : { images: workspace.recognitions.images(sha256), places };
  },
  /** The images of a page's source. @throws {KanwuError} `record-not-found` */
  'page-images': (workspace: Workspace, id: PageId): KnownImage[] =>
    workspace.recognitions.images(pageOf(workspace, id).sha256),
  /** The article that a character of a page belongs to; null where it is in none. */
  'article-at': (workspace: Workspace, { id, offset }: { id: PageId; offset: number }): ArticleId | null =>
    workspace.articles.at(id, offset),
  /** All page images. */
  'all-images': (workspace: Workspace): ImageOfPage[] => imagesOfPages(workspace),
  /** Whether pages have images; the workspace holds none of them. */
  'has-images': ({ recognitions }: Workspace): boolean => recognitions.hasImages(),
  /** What an import brought in, by its sources. */
  'sources-of-import': ({ imports }: Workspace, id: ImportBatchId): Sha256[] => imports.sources(id),
  /** The other issues of the same date as one, else those that are listed beside it. */
  'issues-beside': (workspace: Workspace, id: IssueId): IssueLine[] => workspace.issuesBeside(id),
  publications: (workspace: Workspace): PublicationLine[] => workspace.publications.lines(),
  /** The blocks of an issue that belong to no article. @throws {KanwuError} `record-not-found` */
  furniture: (workspace: Workspace, id: IssueId): FurnitureBlock[] => workspace.articles.furniture(id),
  /** How the text of an issue is put together, for a window. @throws {KanwuError} `record-not-found` */
  arrangement: ({ records, sources, lines }: Workspace, id: IssueId): JsonText<Arrangement> =>
    toJsonText(readArrangement(records, sources, lines, id)),
  /** What people say of entity types. */
  'type-descriptions': (workspace: Workspace): TypeDescription[] => workspace.tagSet.typeDescriptions(),
  'entity-types': (workspace: Workspace): EntityType[] => workspace.tagSet.entityTypes(),
  'relation-type-descriptions': (workspace: Workspace): RelationTypeDescription[] =>
    workspace.tagSet.relationTypeDescriptions(),
  'attribute-types': (workspace: Workspace): AttributeType[] => workspace.tagSet.attributeTypes(),
  'relation-types': (workspace: Workspace): RelationType[] => workspace.tagSet.relationTypes(),
  /** The journal's newest entries first, from before an entry; of those that are asked for. */
  history: (workspace: Workspace, page: HistoryPage): JournalEntry[] => workspace.journal.list(page),
  /** Whether an edit can be taken back by itself. */
  'taking-back': ({ journal }: Workspace, id: EntryId): TakingBack => takingBack(journal, id),
  /** @throws {KanwuError} `record-not-found` */
  candidates: (
    workspace: Workspace,
    { articleId, mentionId, wanted }: { articleId: ArticleId; mentionId: MentionId; wanted: string },
  ): EntityCandidate[] =>
    candidatesFor(workspace.articles.readOfMention(articleId, mentionId), mentionId, wanted, workspace.entities),

  /** The lists of authority files that people loaded. */
  'authority-lists': ({ authorityLists }: Workspace): AuthorityList[] => authorityLists.list(),
  /** What is known of that for which a record is looked for. @throws {KanwuError} `record-not-found` */
  'name-looked-up': (workspace: Workspace, looked: RecordsLooked): NameToLookUp => nameLookedUp(workspace, looked),
  /** The entities that are linked to records of authority files, in the order of these. */
  'entities-linked': ({ entities }: Workspace, links: readonly AuthorityLink[]): (Entity | null)[] =>
    links.map(entities.linkedTo(links)),
  /** The records that a mention, or an entity, may be. @throws {KanwuError} `record-not-found` */
  'record-candidates': (workspace: Workspace, looked: RecordsLooked): FoundRecords => recordsFor(workspace, looked),

  /** What a person typed in a window, and in windows that are gone, and did not leave. */
  drafts: (workspace: Workspace, typist: Typist): Draft[] => workspace.drafts.list(typist),

  /** Decisions that were made without knowledge of each other, for a person to look at; at most so many. */
  conflicts: (workspace: Workspace, limit: number): Conflict[] => workspace.conflicts.shown(limit),

  /** What was given to import, the newest first; at most so many batches. */
  'import-batches': ({ imports }: Workspace, limit: number): ImportBatch[] => imports.batches(limit),
  /** What a batch has come to; `first` is the first file from place `since` on. Null for one that is not there. */
  'import-summary': (
    { imports }: Workspace,
    { id, since }: { id: ImportBatchId; since: number },
  ): ImportSummary | null => imports.summary(id, since),
  /** Some of the files of a batch. */
  'import-items': (
    { imports }: Workspace,
    { id, extent, from, count }: { id: ImportBatchId; extent: ImportExtent; from: number; count: number },
  ): { total: number; rows: ImportItem[] } => imports.items(id, extent, from, count),
  /** Null for one that is not there. */
  'import-item': ({ imports }: Workspace, place: ImportPlace): ImportItem | null => imports.item(place),
  /** The next files of a batch that wait, from a place on. */
  'waiting-imports': (
    { imports }: Workspace,
    { id, from, count }: { id: ImportBatchId; from: number; count: number },
  ): ImportItem[] => imports.waiting(id, from, count),

  vocabularies: (workspace: Workspace): OwnVocabulary[] => workspace.vocabularies(),
  /** @throws {KanwuError} `record-not-found` */
  vocabulary: (workspace: Workspace, id: VocabularyId): OwnVocabulary => {
    const vocabulary = workspace.records.vocabulary.get(id);
    if (vocabulary === undefined) throw new KanwuError('record-not-found', { noun: 'vocabulary', id });
    return vocabulary;
  },

  /** The issues that were removed and that the file still holds. */
  'removed-issues': ({ purges }: Workspace): PurgeableIssue[] => purges.removed(),
  /** The files that would go for good with an issue. */
  'purge-sources': ({ purges }: Workspace, id: IssueId): readonly Sha256[] => purges.sourcesOf(id),
  /** What would go for good with an issue; null for one of which the file holds nothing. */
  'purge-preview': ({ purges }: Workspace, id: IssueId): PurgePreview | null => purges.preview(id),

  /** What is remembered of all names, the most accepted first. */
  names: ({ names }: Workspace): RememberedName[] => names.all(),
  /** Some of the names that are listed, from one on. */
  'name-rows': (
    { listedNames }: Workspace,
    { listing, from, count }: { listing: NameListing; from: number; count: number },
  ): NamePage => listedNames.rows(listing, from, count),
  /** Which of the names that are listed one is. */
  'name-row-of': (
    { listedNames }: Workspace,
    { listing, name, type }: { listing: NameListing; name: string; type: EntityType },
  ): number | null => listedNames.rowOf(listing, keyOf({ name, type })),
  /** What people laid down for names. */
  rulings: ({ names }: Workspace): Ruling[] => names.rulings(),
  'listed-names': ({ listedNames }: Workspace, listing: NameListing): RememberedName[] => listedNames.all(listing),
  /** Some of the entities that are listed, from one on. */
  'register-rows': (
    { listedEntities }: Workspace,
    { listing, from, count }: { listing: RegisterListing; from: number; count: number },
  ): RegisterPage => listedEntities.rows(listing, from, count),
  /** Which of the entities that are listed one is. */
  'register-row-of': (
    { listedEntities }: Workspace,
    { listing, id }: { listing: RegisterListing; id: EntityId },
  ): number | null => listedEntities.rowOf(listing, id),
  /** Null for an entity that is not there or was joined into another. */
  'register-row': ({ listedEntities }: Workspace, id: EntityId): RegisterRow | null => listedEntities.row(id),
  'register-types': ({ listedEntities }: Workspace): EntityType[] => listedEntities.types(),
  /** Some of the names of which something is open, with what is to be read of them. */
  'open-names': ({ openNames }: Workspace, wanted: NamesWanted): NamesToDecide => openNames.page(wanted),
  'open-name-types': ({ openNames }: Workspace): EntityType[] => openNames.types(),
  /** How many places of a name are open as a type. */
  'open-of-name': ({ openNames }: Workspace, { name, type }: { name: string; type: EntityType }): number =>
    openNames.openOf(name, type),
  /** Some of the articles in which other suggestions would be made by now. */
  'stale-articles': ({ stale }: Workspace, limit: number): ArticleId[] => stale.some(limit),
  /** The places of names that are listed, in their order. */
  'ledger-places': (workspace: Workspace, listing: LedgerListing): LedgerPlaces => workspace.ledgerPlaces(listing),
  /** Some of these; without those that are there no more. */
  'ledger-rows': ({ ledgerRows }: Workspace, ids: readonly PlaceId[]): LedgerRow[] => ledgerRows.rows(ids),
  /** All of the block that a place stands in; null for one that is there no more. */
  'ledger-paragraph': ({ ledgerRows }: Workspace, id: PlaceId): PlaceParagraph | null => ledgerRows.paragraph(id),
  'name-types': ({ listedNames }: Workspace): EntityType[] => listedNames.types(),
  /** What is remembered of some names. */
  'names-of': ({ names }: Workspace, keys: readonly NameKey[]): NameChanges => names.of(keys),
  /** Where learning starts from; null for the shipped weights and everything that was decided. */
  'learning-start': (workspace: Workspace): Learning | null => workspace.learningStart()?.learning ?? null,
  /** How many of an issue's mentions and corrections are suggested and accepted. */
  'issue-counts': ({ lines }: Workspace, id: IssueId): IssueCounts => lines.countsOf(id),
  /** What SQLite finds wrong with the file at a quick look; empty when it is whole. */
  'file-problems': (workspace: Workspace): string[] => workspace.fileProblems(),
  /** The parts of the file that can be looked at one by one: this takes long where the file is large. */
  'file-parts': (workspace: Workspace): string[] => workspace.fileParts(),
  /** What SQLite finds wrong with one of them at a quick look. */
  'part-problems': (workspace: Workspace, part: string): string[] => workspace.fileProblems(part),
  /** Whether the file is whole and its journal leads to what it holds. */
  check: (workspace: Workspace): Check => checkWorkspace(workspace),

  /** What is kept of what was learned; null where it is to be learned afresh. */
  'kept-learning': ({ lessons }: Workspace): KeptLearning | null => lessons.kept(),
  /** What has changed since somebody has learned; null where they must begin with what is kept, or afresh. */
  'lessons-since': (
    { lessons }: Workspace,
    { upTo, ahead }: { upTo: LearnedUpTo; ahead: ReadonlyMap<ArticleId, number> },
  ): LessonsSince | null => lessons.since(upTo, ahead),
  /** What there is to learn from the beginning. */
  'lessons-afresh': ({ lessons }: Workspace): LessonsAfresh => lessons.afresh(),
  'lessons-of': ({ lessons }: Workspace, id: ArticleId): LessonsOfArticle => lessons.ofArticle(id),
  /** Of some articles those that are in work, and whether their suggestions are behind what was decided of names. */
  'articles-in-work': (workspace: Workspace, ids: readonly ArticleId[]): { id: ArticleId; isStale: boolean }[] =>
    ids
      .filter((id) => workspace.articles.has(id) && workspace.records.article.get(id)?.state !== 'done')
      .map((id) => ({ id, isStale: workspace.stale.has(id) })),
  /** So many of the articles that are listed after one. */
  'articles-after': ({ lines }: Workspace, { id, count }: { id: ArticleId; count: number }): ArticleId[] => {
    const after: ArticleId[] = [];
    for (let next = lines.next(id); next !== null && after.length < count; next = lines.next(next)) after.push(next);
    return after;
  },
  /** Null when the article is gone. */
  'article-to-refresh': (workspace: Workspace, id: ArticleId): ArticleToRefresh | null => {
    if (!workspace.articles.has(id)) return null;
    const document = workspace.articles.read(id);
    const removed = document.pages.flatMap((page) =>
      workspace
        .removedAround('mention', {
          ...{ pageId: page.id, start: page.start - page.shift, end: page.end - page.shift },
        })
        .map((mention) => ({ ...mention, ranges: mention.ranges.map((range) => rangeInDocument(page, range)) })),
    );
    return { document, removed, isStale: workspace.stale.has(id), asOf: workspace.journal.last() };
  },
} as const;

function pageOf({ records }: Workspace, id: PageId): Page {
  const page = records.page.get(id);
  if (page === undefined) throw new KanwuError('record-not-found', { noun: 'page', id });
  return page;
}

function resuggestedChanges(
  workspace: Workspace,
  resuggested: readonly Resuggested[],
): JsonText<DocumentChange>[] | null {
  const changes: JsonText<DocumentChange>[] = [];
  for (const each of resuggested) {
    if (workspace.articles.isOnPages(each.articleId)) return null;
    const change = resuggestedChange(workspace.records, each);
    // Articles that are gone are nobody's any more.
    if (change !== null) changes.push(toJsonText(change));
  }
  return changes;
}

function articleIdsOf(workspace: Workspace, isWanted: (id: IssueId) => boolean): ArticleId[] {
  return workspace
    .issueIds()
    .filter(isWanted)
    .flatMap((id) => workspace.records.article.where('issueId', id).sort((a, b) => a.ordinal - b.ordinal))
    .map((article) => article.id);
}
