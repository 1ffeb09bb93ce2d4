import type { OwnVocabulary } from '../../model/category.ts';
import type { ArticleDocument, FurnitureBlock, WorkspaceOverview } from '../../model/document.ts';
import type { DocumentChange } from '../../model/document-change.ts';
import { rangeInDocument } from '../../model/document-pages.ts';
import type { Draft, Typist } from '../../model/draft.ts';
import type { EntityCandidate } from '../../model/entity-candidates.ts';
import type { TypeDescription } from '../../model/entity-type.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId, EntryId, IssueId, MentionId, PersonId, VocabularyId } from '../../model/ids.ts';
import type { Sha256 } from '../../model/issue.ts';
import type { Conflict } from '../../model/journal/conflict.ts';
import type { JournalEntry, UndoState } from '../../model/journal.ts';
import { type JsonText, toJsonText } from '../../model/json-text.ts';
import type { Learning } from '../../model/learning.ts';
import type {
  ArticleSurroundings,
  ChangedLines,
  FoldedIssues,
  FoundArticle,
  LibraryPage,
} from '../../model/library.ts';
import type { ArticleLine, IssueLine } from '../../model/lines.ts';
import { keyOf, type NameChanges, type NameKey, type RememberedName } from '../../model/memory.ts';
import type { NameListing, NamePage } from '../../model/memory-list.ts';
import type { EntityType, Mention } from '../../model/mention.ts';
import type { Page } from '../../model/page.ts';
import type { PublicationLine } from '../../model/publication.ts';
import type { PurgeableIssue, PurgePreview } from '../../model/purge.ts';
import type { RelationType } from '../../model/relation.ts';
import type { RelationTypeDescription } from '../../model/relation-type.ts';
import type { FoundCounts, FoundTexts, SearchPlace } from '../../model/search/found-text.ts';
import { candidatesFor } from '../register/candidates.ts';
import { type Resuggested, resuggestedChange } from './article-change.ts';
import { type Check, checkWorkspace } from './check.ts';
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
    { from, count, folded }: { from: number; count: number; folded: FoldedIssues },
  ): LibraryPage => lines.rows(from, count, folded),
  'library-row-of': (
    { lines }: Workspace,
    { id, folded }: { id: IssueId | ArticleId; folded: FoldedIssues },
  ): number | null => lines.rowOf(id, folded),
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
  surroundings: ({ lines }: Workspace, id: ArticleId): ArticleSurroundings | null => lines.surroundings(id),
  'issue-line': ({ lines }: Workspace, id: IssueId): IssueLine | null => lines.issue(id) ?? null,
  'article-lines': ({ lines }: Workspace, id: IssueId): ArticleLine[] => lines.articlesOf(id),
  /** @throws {KanwuError} `record-not-found` */
  article: (workspace: Workspace, id: ArticleId): ArticleDocument => workspace.article(id),
  /** The same, for a window. @throws {KanwuError} `record-not-found` */
  'article-text': (workspace: Workspace, id: ArticleId): JsonText<ArticleDocument> => toJsonText(workspace.article(id)),
  /** Those of the articles that are there. */
  articles: (workspace: Workspace, ids: readonly ArticleId[]): ArticleDocument[] =>
    ids.filter((id) => workspace.hasArticle(id)).map((id) => workspace.article(id)),
  /** The articles of issues (null: of all) in the order in which they are listed. @throws {KanwuError} `record-not-found` */
  'article-ids': (workspace: Workspace, issueIds: readonly IssueId[] | null): ArticleId[] => {
    const missing = issueIds?.find((id) => workspace.records.issue.get(id) === undefined);
    if (missing !== undefined) throw new KanwuError('record-not-found', { noun: 'issue', id: missing });
    return articleIdsOf(workspace, (id) => issueIds === null || issueIds.includes(id));
  },
  /** The pages of an issue in their order. */
  pages: (workspace: Workspace, id: IssueId): Page[] => pagesOf(workspace.records, id),
  /** The other issues of the same date as one, else those that are listed beside it. */
  'issues-beside': (workspace: Workspace, id: IssueId): IssueLine[] => workspace.issuesBeside(id),
  publications: (workspace: Workspace): PublicationLine[] => workspace.publications.lines(),
  /** The blocks of an issue that belong to no article. @throws {KanwuError} `record-not-found` */
  furniture: (workspace: Workspace, id: IssueId): FurnitureBlock[] => workspace.furniture(id),
  /** What people say of entity types. */
  'type-descriptions': (workspace: Workspace): TypeDescription[] => workspace.typeDescriptions(),
  'entity-types': (workspace: Workspace): EntityType[] => workspace.entityTypes(),
  'relation-type-descriptions': (workspace: Workspace): RelationTypeDescription[] =>
    workspace.relationTypeDescriptions(),
  'relation-types': (workspace: Workspace): RelationType[] => workspace.relationTypes(),
  /** The journal's newest entries first, from before an entry; of one article or of all. */
  history: (
    workspace: Workspace,
    page: { before: EntryId | null; limit: number; articleId: ArticleId | null },
  ): JournalEntry[] => workspace.journal.list(page),
  /** @throws {KanwuError} `record-not-found` */
  candidates: (
    workspace: Workspace,
    { articleId, mentionId, wanted }: { articleId: ArticleId; mentionId: MentionId; wanted: string },
  ): EntityCandidate[] =>
    candidatesFor(workspace.articleOfMention(articleId, mentionId), mentionId, wanted, workspace.entities),

  /** What a person typed in a window, and in windows that are gone, and did not leave. */
  drafts: (workspace: Workspace, typist: Typist): Draft[] => workspace.drafts.list(typist),

  /** Decisions that were made without knowledge of each other, for a person to look at; at most so many. */
  conflicts: (workspace: Workspace, limit: number): Conflict[] => workspace.conflictsShown(limit),

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
  'listed-names': ({ listedNames }: Workspace, listing: NameListing): RememberedName[] => listedNames.all(listing),
  'name-types': ({ listedNames }: Workspace): EntityType[] => listedNames.types(),
  /** What is remembered of some names. */
  'names-of': ({ names }: Workspace, keys: readonly NameKey[]): NameChanges => names.of(keys),
  /** Where learning starts from; null for the shipped weights and everything that was decided. */
  'learning-start': (workspace: Workspace): Learning | null => workspace.learningStart()?.learning ?? null,
  /** How many of an issue's mentions and corrections are suggested and accepted. */
  'issue-counts': ({ lines }: Workspace, id: IssueId): IssueCounts => lines.countsOf(id),
  /** What SQLite finds wrong with the file at a quick look; empty when it is whole. */
  'file-problems': (workspace: Workspace): string[] => workspace.fileProblems(),
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
      .filter((id) => workspace.hasArticle(id) && workspace.records.article.get(id)?.state !== 'done')
      .map((id) => ({ id, isStale: workspace.stale.has(id) })),
  /** So many of the articles that are listed after one. */
  'articles-after': ({ lines }: Workspace, { id, count }: { id: ArticleId; count: number }): ArticleId[] => {
    const after: ArticleId[] = [];
    for (let next = lines.next(id); next !== null && after.length < count; next = lines.next(next)) after.push(next);
    return after;
  },
  /** Null when the article is gone. */
  'article-to-refresh': (workspace: Workspace, id: ArticleId): ArticleToRefresh | null => {
    if (!workspace.hasArticle(id)) return null;
    const document = workspace.article(id);
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

function resuggestedChanges(
  workspace: Workspace,
  resuggested: readonly Resuggested[],
): JsonText<DocumentChange>[] | null {
  const changes: JsonText<DocumentChange>[] = [];
  for (const each of resuggested) {
    if (workspace.isOnPages(each.articleId)) return null;
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
