import type { Arrangement } from '../../model/arrangement/arrangement.ts';
import type { FiledCategory } from '../../model/category.ts';
import type { Authorship, CommentState, ListedComment } from '../../model/comment.ts';
import type { ArticleDocument, FurnitureBlock } from '../../model/document.ts';
import type { EntityCandidate } from '../../model/entity-candidates.ts';
import type { ArticleId, CommentId, IssueId, MentionId, PageId } from '../../model/ids.ts';
import { type JsonText, toJsonText } from '../../model/json-text.ts';
import { candidatesFor } from '../register/candidates.ts';
import { readArrangement } from './arrangement.ts';
import type { Workspace } from './workspace.ts';

/** What can be read of articles and of the text that they are of, by name. */
export const articleQueries = {
  /** @throws {KanwuError} `record-not-found` */
  article: (workspace: Workspace, id: ArticleId): ArticleDocument => workspace.articles.read(id),
  /** The same, for a window. @throws {KanwuError} `record-not-found` */
  'article-text': (workspace: Workspace, id: ArticleId): JsonText<ArticleDocument> =>
    toJsonText(workspace.articles.read(id)),
  /** What a long article begins with, for a window; null of one that is not long. @throws {KanwuError} `record-not-found` */
  'article-beginning': (workspace: Workspace, id: ArticleId): JsonText<ArticleDocument> | null => {
    const beginning = workspace.articles.readBeginning(id);
    return beginning === null ? null : toJsonText(beginning);
  },
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
  /** The blocks of an issue that belong to no article. @throws {KanwuError} `record-not-found` */
  furniture: (workspace: Workspace, id: IssueId): FurnitureBlock[] => workspace.articles.furniture(id),
  /** How the text of an issue is put together, for a window. @throws {KanwuError} `record-not-found` */
  arrangement: ({ records, sources, lines }: Workspace, id: IssueId): JsonText<Arrangement> =>
    toJsonText(readArrangement(records, sources, lines, id)),
  /** The article that a character of a page belongs to; null where it is in none. */
  'article-at': (workspace: Workspace, { id, offset }: { id: PageId; offset: number }): ArticleId | null =>
    workspace.articles.at(id, offset),
  /** @throws {KanwuError} `record-not-found` */
  candidates: (
    workspace: Workspace,
    { articleId, mentionId, wanted }: { articleId: ArticleId; mentionId: MentionId; wanted: string },
  ): EntityCandidate[] =>
    candidatesFor(workspace.articles.readOfMention(articleId, mentionId), mentionId, wanted, workspace.entities),
} as const;
