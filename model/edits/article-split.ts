import type { Block } from '../block.ts';
import type { Changes, Command } from '../commands/command.ts';
import type { ArticleDocument } from '../document.ts';
import { pageAt } from '../document-pages.ts';
import type { ArticleId, BlockId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import { ordinalBehind } from '../ordinals.ts';
import { articleEdit } from './article-edit.ts';
import { type ListedArticle, newArticle } from './article-new.ts';
import { takenOver } from './article-taken-over.ts';
import { sourceBetween } from './correction-add.ts';
import { settledStart } from './settled.ts';

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
  const { id: pageId, shift } = pageAt(document, first.start);
  const ordinal = ordinalBehind(document.article.ordinal, articles);
  const article = newArticle(
    document.issue.id,
    ordinal,
    { pageId, start: first.start - shift },
    articles,
    document.article,
  );
  const revisions = moved.map((block, place) => ({
    id: block.id,
    changes: {
      articleId: article.id,
      ...(place === 0 && block.continues ? { continues: false } : {}),
      ...(place === 0 ? settledStart(block) : {}),
    },
  }));
  const commands: Command[] = [
    { name: 'article.add', payload: { records: [article] } },
    { name: 'block.revise', payload: { revisions } },
  ];
  const text = sourceBetween(document, first.start, first.end);
  return { edit: articleEdit(document, 'article-split', [text], commands), articleId: article.id };
}

/**
 * Puts an article's blocks behind those of another article of the issue: the one before it, or one on another page that it goes on
 * with. What people said of the article itself is said of that one then, see {@link takenOver}.
 *
 * @param alsoOf what else becomes of a block
 */
export function mergeIntoArticle(
  document: ArticleDocument,
  target: ArticleDocument,
  alsoOf: (block: Block) => Changes<'block'> = () => ({}),
): Edit {
  const free = target.blocks.reduce((last, block) => Math.max(last, block.ordinal), -1) + 1;
  const revisions = document.blocks.map((block, index) => ({
    id: block.id,
    changes: {
      ...{ articleId: target.article.id, ordinal: free + index },
      ...(index === 0 ? settledStart(block) : {}),
      ...alsoOf(block),
    },
  }));
  const [first] = document.blocks;
  const text = first === undefined ? '' : sourceBetween(document, first.start, first.end);
  return articleEdit(
    target,
    'article-merge',
    [text],
    [
      ...(revisions.length === 0 ? [] : [{ name: 'block.revise', payload: { revisions } } as const]),
      ...takenOver(document, target),
      { name: 'article.remove', payload: { ids: [document.article.id] } },
    ],
  );
}
