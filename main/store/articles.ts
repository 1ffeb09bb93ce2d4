import type { ArticleDocument, FurnitureBlock } from '../../model/document.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId, IssueId, MentionId, PageId } from '../../model/ids.ts';
import { articleDocuments } from './article-document.ts';
import { blocksOfArticle, type Stretch } from './blocks-of-article.ts';
import { readFurniture } from './furniture.ts';
import type { ProjectionParts } from './projections/projection.ts';
import type { Publications } from './publications.ts';

/** The articles of a workspace, read to be shown and edited. */
export interface Articles {
  /** Whether an article is there, and its issue. */
  has(id: ArticleId): boolean;
  /** @throws {KanwuError} `record-not-found` */
  read(id: ArticleId): ArticleDocument;
  /** What a long article begins with, and what stands there; null of one that is not long. @throws {KanwuError} `record-not-found` */
  readBeginning(id: ArticleId): ArticleDocument | null;
  /** Of an article what stands around a mention. @throws {KanwuError} `record-not-found` */
  readOfMention(id: ArticleId, mentionId: MentionId): ArticleDocument;
  /** Of an article the blocks that some stretches of the source touch, and what touches these. @throws {KanwuError} `record-not-found` */
  readAround(id: ArticleId, stretches: readonly Stretch[]): ArticleDocument;
  /** The article that a character of a page belongs to; null where it is in none. */
  at(page: PageId, offset: number): ArticleId | null;
  /** Whether an article stands on several pages. */
  isOnPages(id: ArticleId): boolean;
  /** The issue's blocks that belong to no article. @throws {KanwuError} `record-not-found` */
  furniture(id: IssueId): FurnitureBlock[];
}

/** So many stretches of an article at most are read apart from it: more are found sooner by reading all of it. */
const mostStretches = 20;

export function sqlArticles(parts: ProjectionParts, publications: Publications): Articles {
  const { database, numbered, records, sources } = parts;
  const blockAt = database
    .prepare<[number, number, number], ArticleId | null>(
      `SELECT name FROM block LEFT JOIN numbered ON number = article WHERE page = ? AND start_offset <= ? AND end_offset > ?
       ORDER BY start_offset DESC LIMIT 1`,
    )
    .pluck();
  const somePages = database
    .prepare<[number], number>('SELECT DISTINCT page FROM block WHERE article = ? LIMIT 2')
    .pluck();
  const read = articleDocuments(parts, publications);
  const blocks = blocksOfArticle(database, numbered, records);
  const readAround = (id: ArticleId, stretches: readonly Stretch[]): ArticleDocument =>
    read(id, stretches.length > mostStretches ? null : blocks.around(id, stretches));
  return {
    has(id) {
      const article = records.article.get(id);
      return article !== undefined && records.issue.get(article.issueId) !== undefined;
    },
    read: (id) => read(id, null),
    readBeginning(id) {
      const first = blocks.beginning(id);
      return first === null ? null : read(id, first);
    },
    readOfMention(id, mentionId) {
      const mention = records.mention.get(mentionId);
      if (mention === undefined) throw new KanwuError('record-not-found', { noun: 'mention', id: mentionId });
      const { pageId, ranges } = mention;
      return readAround(
        id,
        ranges.map(({ start, end }) => ({ pageId, start, end })),
      );
    },
    readAround,
    at: (page, offset) => blockAt.get(numbered.known(page), offset, offset) ?? null,
    isOnPages: (id) => somePages.all(numbered.known(id)).length > 1,
    furniture: (id) => readFurniture(records, sources, id),
  };
}
