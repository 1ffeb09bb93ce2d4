import type { Block, BlockRole } from '../block.ts';
import type { Command } from '../commands/command.ts';
import type { ArticleDocument, FurnitureBlock } from '../document.ts';
import type { ArticleId, BlockId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import { articleEdit } from './article-edit.ts';
import { type ListedArticle, moveArticlesAfter, newArticle } from './article-new.ts';
import { sourceBetween } from './correction-add.ts';
import { summaryOf } from './summary.ts';

/**
 * Takes a block out of its article, so that it belongs to none. It keeps its role, and all that is marked in it. Null for
 * the article's last block, which would leave an article without text.
 */
export function setBlockAside(document: ArticleDocument, id: BlockId): Edit | null {
  const block = document.blocks.find((each) => each.id === id);
  if (block === undefined || document.blocks.length === 1) return null;
  return articleEdit(
    document,
    'block-set-aside',
    [sourceBetween(document, block.start, block.end)],
    [{ name: 'block.revise', payload: { revisions: [{ id, changes: { articleId: null, ordinal: 0 } }] } }],
  );
}

/** Puts blocks that belong to no article into one, each at its place in the order of the source; null without any. */
export function takeInBlocks(document: ArticleDocument, furniture: readonly FurnitureBlock[]): Edit | null {
  const added = inSourceOrder(furniture).filter(({ block }) => block.issueId === document.issue.id);
  if (added.length === 0) return null;
  const blocks = added.reduce<readonly Block[]>((placed, { block }) => withBlock(placed, block), document.blocks);
  const before = new Map(document.blocks.map((block) => [block.id, block]));
  const revisions = blocks.flatMap(({ id, role }, ordinal) => {
    if (before.get(id)?.ordinal === ordinal) return [];
    return [{ id, changes: before.has(id) ? { ordinal } : { articleId: document.article.id, ordinal, role } }];
  });
  return articleEdit(document, 'block-take-in', textsOf(added), [{ name: 'block.revise', payload: { revisions } }]);
}

/**
 * Makes an article of blocks that belong to none, behind the article before the first of them; null without any.
 *
 * @param articles those of the issue
 */
export function articleOfBlocks(
  articles: readonly ListedArticle[],
  furniture: readonly FurnitureBlock[],
): { readonly edit: Edit; readonly articleId: ArticleId } | null {
  const added = inSourceOrder(furniture);
  const [first] = added;
  if (first === undefined) return null;
  const before = articles.find(({ id }) => id === first.previousArticleId)?.ordinal ?? 0;
  const article = newArticle(first.block.issueId, before + 1, first.block.start, articles);
  const revisions = added.map(({ block }, ordinal) => ({
    id: block.id,
    changes: { articleId: article.id, ordinal, role: roleAt([], 0, block) },
  }));
  const commands: Command[] = [
    ...moveArticlesAfter(articles, before, 1),
    { name: 'article.add', payload: { records: [article] } },
    { name: 'block.revise', payload: { revisions } },
  ];
  const summary = summaryOf(textsOf(added));
  return { edit: { action: 'article-add', articleId: article.id, summary, commands }, articleId: article.id };
}

function inSourceOrder(furniture: readonly FurnitureBlock[]): readonly FurnitureBlock[] {
  return [...furniture].sort((a, b) => a.block.start - b.block.start);
}

function withBlock(blocks: readonly Block[], added: Block): readonly Block[] {
  const found = blocks.findIndex((block) => block.start > added.start);
  const at = found < 0 ? blocks.length : found;
  return [...blocks.slice(0, at), { ...added, role: roleAt(blocks, at, added) }, ...blocks.slice(at)];
}

/**
 * What was set aside is what it was before. What was taken for furniture is most likely part of the title where it stands
 * above the text, and text elsewhere.
 */
function roleAt(blocks: readonly Block[], at: number, { role }: Block): BlockRole {
  if (role !== 'furniture') return role;
  const isAboveText = at < blocks.length && blocks.slice(0, at).every((block) => block.role !== 'body');
  if (!isAboveText) return 'body';
  return blocks.some((block) => block.role === 'headline') ? 'kicker' : 'headline';
}

function textsOf(furniture: readonly FurnitureBlock[]): readonly string[] {
  return furniture.map(({ text }) => text);
}
