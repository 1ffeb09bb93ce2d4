import type { Article } from './article.ts';
import type { BlockRole } from './block.ts';
import type { Category, Classification } from './category.ts';
import type { ArticleId } from './ids.ts';
import { type ReadingRange, readingOffset } from './offset.ts';
import type { Status } from './status.ts';

type CategoryKey = Pick<Category, 'scheme' | 'code'>;

/** What people decided that an article is filed under. */
export interface Filing {
  readonly accepted: readonly CategoryKey[];
  readonly rejected: readonly CategoryKey[];
  /** Everything has been decided: the article is under no category but the accepted ones. */
  readonly isDone: boolean;
}

/** An article of which people decided what it is filed under. */
export interface FiledArticle extends Filing {
  readonly id: ArticleId;
  /** The reading text that suggestions are made on. */
  readonly text: string;
  /** Where each block stands in `text`, in order. */
  readonly blocks: readonly (ReadingRange & { readonly role: BlockRole })[];
}

/** How a block reads. */
export interface ReadBlock {
  readonly text: string;
  readonly role: BlockRole;
}

/**
 * What is learned of categories from an article; null for one of which nothing has been decided.
 *
 * @param read gives its blocks in their order; it is not asked where nothing has been decided
 */
export function filedArticle(
  article: Pick<Article, 'id' | 'state'>,
  classifications: readonly Classification[],
  read: () => readonly ReadBlock[],
): FiledArticle | null {
  const filing = filingOf(article, classifications);
  return filing === null ? null : filedAs(article.id, filing, read());
}

/** Null where nothing has been decided. */
export function filingOf({ state }: Pick<Article, 'state'>, classifications: readonly Classification[]): Filing | null {
  const [accepted, rejected] = [keysOf(classifications, 'accepted'), keysOf(classifications, 'rejected')];
  const isDone = state === 'done';
  return accepted.length === 0 && rejected.length === 0 && !isDone ? null : { accepted, rejected, isDone };
}

/** @param parts the article's blocks in their order */
export function filedAs(id: ArticleId, filing: Filing, parts: readonly ReadBlock[]): FiledArticle {
  let at = 0;
  const blocks = parts.map(({ text, role }) => {
    const start = readingOffset(at);
    at += text.length + 1;
    return { start, end: readingOffset(start + text.length), role };
  });
  return { id, text: parts.map(({ text }) => text).join('\n'), blocks, ...filing };
}

function keysOf(classifications: readonly Classification[], status: Status): CategoryKey[] {
  const keys = classifications.filter((each) => each.status === status).map(({ scheme, code }) => ({ scheme, code }));
  return keys.sort((a, b) => compare(a.scheme, b.scheme) || compare(a.code, b.code));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
