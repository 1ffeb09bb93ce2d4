import type { OwnVocabulary } from '../../model/category.ts';
import type { ArticleDocument, FurnitureBlock, WorkspaceOverview } from '../../model/document.ts';
import type { Draft, Typist } from '../../model/draft.ts';
import type { EntityCandidate } from '../../model/entity-candidates.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId, IssueId, MentionId, VocabularyId } from '../../model/ids.ts';
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
import type { EntityType } from '../../model/mention.ts';
import type { Ruling } from '../../model/ruling.ts';
import type { Status } from '../../model/status.ts';
import { candidatesFor } from '../register/candidates.ts';
import { type Check, checkWorkspace } from './check.ts';
import type { Changed } from './projections/changed.ts';
import type { Workspace } from './workspace.ts';

export interface LearningStart {
  readonly start: Learning | null;
  readonly editedSince: readonly ArticleId[] | null;
}

/** An article whose suggestions are to be made again. */
export interface ArticleToRefresh {
  readonly document: ArticleDocument;
  /** Ids that people's edits named since what was asked for, and up to which entry of the journal that is. */
  readonly named: { readonly ids: readonly string[]; readonly last: number };
  /** The sequence number of the journal's newest entry: what is suggested is made of what was known then. */
  readonly asOf: number;
}

/**
 * What can be read of an open workspace, by name. A query sees the workspace as it is at one moment; its input and output are
 * plain data, for it may run in another thread than who asks.
 */
export const queries = {
  overview: (workspace: Workspace): WorkspaceOverview => workspace.overview(),
  'undo-state': (workspace: Workspace): UndoState => workspace.undoState(),
  /** The lines that changed, as they are now, with what can be undone now; null stays null. */
  'changed-lines': (
    workspace: Workspace,
    changed: Changed | null,
  ): { lines: ChangedLines | null; undo: UndoState } => ({
    lines: changed === null ? null : workspace.lines.changed(changed),
    undo: workspace.undoState(),
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
  surroundings: ({ lines }: Workspace, id: ArticleId): ArticleSurroundings | null => lines.surroundings(id),
  'issue-line': ({ lines }: Workspace, id: IssueId): IssueLine | null => lines.issue(id) ?? null,
  'article-lines': ({ lines }: Workspace, id: IssueId): ArticleLine[] => lines.articlesOf(id),
  /** @throws {KanwuError} `record-not-found` */
  article: (workspace: Workspace, id: ArticleId): ArticleDocument => workspace.article(id),
  /** The same, for a window. @throws {KanwuError} `record-not-found` */
  'article-text': (workspace: Workspace, id: ArticleId): JsonText<ArticleDocument> => toJsonText(workspace.article(id)),
  /** Those of the articles that are there. */
  articles: (workspace: Workspace, ids: readonly ArticleId[]): ArticleDocument[] =>
    ids.filter((id) => workspace.records.article.get(id) !== undefined).map((id) => workspace.article(id)),
  /** The articles of issues (null: of all) in the order in which they are listed. @throws {KanwuError} `record-not-found` */
  'article-ids': (workspace: Workspace, issueIds: readonly IssueId[] | null): ArticleId[] => {
    const missing = issueIds?.find((id) => workspace.records.issue.get(id) === undefined);
    if (missing !== undefined) throw new KanwuError('record-not-found', { noun: 'issue', id: missing });
    return articleIdsOf(workspace, (id) => issueIds === null || issueIds.includes(id));
  },
  /** The blocks of an issue that belong to no article. @throws {KanwuError} `record-not-found` */
  furniture: (workspace: Workspace, id: IssueId): FurnitureBlock[] => workspace.furniture(id),
  'entity-types': (workspace: Workspace): EntityType[] => workspace.entityTypes(),
  /** The journal's newest entries first, from before a sequence number; of one article or of all. */
  history: (
    workspace: Workspace,
    page: { before: number | null; limit: number; articleId: ArticleId | null },
  ): JournalEntry[] => workspace.journal.list(page),
  /** @throws {KanwuError} `record-not-found` */
  candidates: (
    workspace: Workspace,
    { articleId, mentionId, wanted }: { articleId: ArticleId; mentionId: MentionId; wanted: string },
  ): EntityCandidate[] =>
    candidatesFor(workspace.article(articleId), mentionId, wanted, (type) => workspace.entitiesOfType(type)),

  /** What a person typed in a window, and in windows that are gone, and did not leave. */
  drafts: (workspace: Workspace, typist: Typist): Draft[] => workspace.drafts.list(typist),

  vocabularies: (workspace: Workspace): OwnVocabulary[] => workspace.vocabularies(),
  /** @throws {KanwuError} `record-not-found` */
  vocabulary: (workspace: Workspace, id: VocabularyId): OwnVocabulary => {
    const vocabulary = workspace.records.vocabulary.get(id);
    if (vocabulary === undefined) throw new KanwuError('record-not-found', { noun: 'vocabulary', id });
    return vocabulary;
  },

  rulings: (workspace: Workspace): Ruling[] => workspace.rulings(),
  /** Where learning starts from, and the articles that people edited since then (null: learning starts with all of them). */
  'learning-start': (workspace: Workspace): LearningStart => {
    const start = workspace.learningStart();
    return { start, editedSince: start === null ? null : workspace.journal.articlesEditedSince(start.since) };
  },
  /** How many of an issue's mentions and corrections there are of each status. */
  'issue-counts': (workspace: Workspace, id: IssueId): { mentions: StatusCounts; corrections: StatusCounts } => ({
    mentions: countsOf(workspace.records.mention.where('issueId', id)),
    corrections: countsOf(workspace.records.correction.where('issueId', id)),
  }),
  /** Whether the file is whole and its journal leads to what it holds. */
  check: (workspace: Workspace, { nativeBinding }: { nativeBinding: string | undefined }): Check =>
    checkWorkspace(workspace, nativeBinding),

  /** The articles in which people decided something: all that learning and memory read. */
  'decided-articles': (workspace: Workspace): ArticleId[] => workspace.decidedArticles(),
  /** Articles that are not done: of the issues of some articles, then, with `all`, of every other issue. */
  'articles-in-work': (
    workspace: Workspace,
    { near, all }: { near: readonly ArticleId[]; all: boolean },
  ): ArticleId[] => {
    const issueOf = (id: ArticleId): IssueId | undefined => workspace.records.article.get(id)?.issueId;
    const first = new Set(near.map(issueOf).filter((id) => id !== undefined));
    const isInWork = (id: ArticleId): boolean => workspace.records.article.get(id)?.state !== 'done';
    const far = all ? articleIdsOf(workspace, (id) => !first.has(id)) : [];
    return [...articleIdsOf(workspace, (id) => first.has(id)), ...far].filter(isInWork);
  },
  /** Null when the article is gone. */
  'article-to-refresh': (
    workspace: Workspace,
    { id, namedAfter }: { id: ArticleId; namedAfter: number },
  ): ArticleToRefresh | null => {
    if (workspace.records.article.get(id) === undefined) return null;
    const { journal } = workspace;
    return { document: workspace.article(id), named: journal.namedByPeople(namedAfter), asOf: journal.last() };
  },
} as const;

type StatusCounts = Readonly<Record<Status, number>>;

function countsOf(records: readonly { readonly status: Status }[]): StatusCounts {
  const of = (status: Status): number => records.filter((record) => record.status === status).length;
  return { suggested: of('suggested'), accepted: of('accepted'), rejected: of('rejected') };
}

function articleIdsOf(workspace: Workspace, isWanted: (id: IssueId) => boolean): ArticleId[] {
  return workspace
    .issueIds()
    .filter(isWanted)
    .flatMap((id) => workspace.records.article.where('issueId', id).sort((a, b) => a.ordinal - b.ordinal))
    .map((article) => article.id);
}
