import type { Command } from '../commands/command.ts';
import type { ArticleDocument } from '../document.ts';
import type { ArticleId, BlockId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import { articleEdit } from './article-edit.ts';
import { type ListedArticle, moveArticlesAfter, newArticle } from './article-new.ts';
import { sourceBetween } from './correction-add.ts';

/**
 * Makes a new article of a block and all that follow it; null for the first block, which would leave nothing behind.
 *
 * @param articles those of the issue
 */
export function splitArticle(
  document: ArticleDocument,
  articles: readonly ListedArticle[],
  at: BlockId,
): { readonly edit: Edit; readonly articleId: ArticleId } | null {
  const index = document.blocks.findIndex((block) => block.id === at);
  if (index <= 0) return null;
  const moved = document.blocks.slice(index);
  const [first] = moved;
  if (first === undefined) return null;
  const article = newArticle(document.issue.id, document.article.ordinal + 1, first.start, articles);
  const revisions = moved.map((block, ordinal) => ({ id: block.id, changes: { articleId: article.id, ordinal } }));
  const commands: Command[] = [
    ...moveArticlesAfter(articles, document.article.ordinal, 1),
    { name: 'article.add', payload: { records: [article] } },
    { name: 'block.revise', payload: { revisions } },
  ];
  const text = sourceBetween(document, first.start, first.end);
  return { edit: articleEdit(document, 'article-split', [text], commands), articleId: article.id };
}

/**
 * Puts an article's blocks behind those of the one before it. What was said about the article itself, and its
 * categories, goes; undoing brings it back.
 *
 * @param articles those of the issue
 */
export function mergeWithPreviousArticle(
  document: ArticleDocument,
  previous: ArticleDocument,
  articles: readonly ListedArticle[],
): Edit {
  const free = previous.blocks.reduce((last, block) => Math.max(last, block.ordinal), -1) + 1;
  const revisions = document.blocks.map((block, index) => ({
    id: block.id,
    changes: { articleId: previous.article.id, ordinal: free + index },
  }));
  const [first] = document.blocks;
  const text = first === undefined ? '' : sourceBetween(document, first.start, first.end);
  return articleEdit(
    previous,
    'article-merge',
    [text],
    [
      ...(revisions.length === 0 ? [] : [{ name: 'block.revise', payload: { revisions } } as const]),
      { name: 'article.remove', payload: { ids: [document.article.id] } },
      ...moveArticlesAfter(articles, document.article.ordinal, -1),
    ],
  );
}
