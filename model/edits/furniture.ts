import type { Block, BlockRole } from '../block.ts';
import type { Command } from '../commands/command.ts';
import type { ArticleDocument, FurnitureBlock } from '../document.ts';
import type { ArticleId, BlockId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import { type SourceOffset, sourceOffset } from '../offset.ts';
import { ordinalBefore, ordinalBehind } from '../ordinals.ts';
import { articleEdit } from './article-edit.ts';
import { type ListedArticle, newArticle } from './article-new.ts';
import { sourceBetween } from './correction-add.ts';
import { leftBehind } from './left-behind.ts';
import { restorationOf } from './restoration-remove.ts';
import { settledRole, settledStart } from './settled.ts';
import { summaryOf } from './summary.ts';

/**
 * Takes a block out of its article, so that it belongs to none. It keeps its role, and all that is marked in it. Null for
 * the article's last block, which would leave an article without text, and for one that the source does not have.
 */
export function setBlockAside(document: ArticleDocument, id: BlockId): Edit | null {
  const block = document.blocks.find((each) => each.id === id);
  if (block === undefined || document.blocks.length === 1 || restorationOf(document, id) !== null) return null;
  return articleEdit(
    document,
    'block-set-aside',
    [sourceBetween(document, block.start, block.end)],
    [
      {
        name: 'block.revise',
        payload: {
          revisions: [
            { id, changes: { articleId: null, ordinal: 0, continues: false, ...settledStart(block) } },
            ...leftBehind(document, id),
          ],
        },
      },
    ],
  );
}

/** Puts blocks that belong to no article into one, each at its place in the order of its page; null without any. */
export function takeInBlocks(document: ArticleDocument, furniture: readonly FurnitureBlock[]): Edit | null {
  const added = inSourceOrder(furniture).filter(({ issueId }) => issueId === document.issue.id);
  if (added.length === 0) return null;
  const present = document.blocks.map((block) => ({ ...block, start: startOnPage(document, block) }));
  let blocks: readonly Placed[] = present;
  const revisions = added.map(({ block }) => {
    const at = placeFor(blocks, block);
    const [before, after] = [blocks[at - 1], blocks[at]];
    const ordinal =
      after !== undefined
        ? ordinalBefore(after.ordinal, blocks)
        : before === undefined
          ? 0
          : ordinalBehind(before.ordinal, blocks);
    const taken = { ...block, ordinal, role: roleAt(blocks, at, block) };
    blocks = [...blocks.slice(0, at), taken, ...blocks.slice(at)];
    return { id: block.id, changes: { articleId: document.article.id, ordinal, ...settledRole(block, taken.role) } };
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
  const before = articles.find(({ id }) => id === first.previousArticleId)?.ordinal;
  const least = articles.reduce((smallest, { ordinal }) => Math.min(smallest, ordinal), Number.POSITIVE_INFINITY);
  const beforeAll = least === Number.POSITIVE_INFINITY ? 1 : ordinalBefore(least, articles);
  const ordinal = before === undefined ? beforeAll : ordinalBehind(before, articles);
  const article = newArticle(first.issueId, ordinal, first.block, articles, null);
  const revisions = added.map(({ block }, place) => ({
    id: block.id,
    changes: {
      ...{ articleId: article.id, ordinal: place },
      ...settledRole(block, roleAt([], 0, block)),
      ...(place === 0 ? settledStart(block) : {}),
    },
  }));
  const commands: Command[] = [
    { name: 'article.add', payload: { records: [article] } },
    { name: 'block.revise', payload: { revisions } },
  ];
  const summary = summaryOf(textsOf(added));
  return { edit: { action: 'article-add', articleId: article.id, summary, commands }, articleId: article.id };
}

/** Each page's in the order of its text, the pages in the order in which they are given. */
function inSourceOrder(furniture: readonly FurnitureBlock[]): readonly FurnitureBlock[] {
  const pages = [...new Set(furniture.map(({ block }) => block.pageId))];
  return pages.flatMap((pageId) =>
    furniture.filter(({ block }) => block.pageId === pageId).sort((a, b) => a.block.start - b.block.start),
  );
}

/** A block with where it begins on its page. */
type Placed = Pick<Block, 'pageId' | 'start' | 'ordinal' | 'role'>;

function startOnPage({ pages }: ArticleDocument, { pageId, start }: Block): SourceOffset {
  return sourceOffset(start - (pages.find(({ id }) => id === pageId)?.shift ?? 0));
}

/** Before the first block of its page that comes after it, else behind the last of its page, else at the end. */
function placeFor(blocks: readonly Placed[], added: Block): number {
  const after = blocks.findIndex(({ pageId, start }) => pageId === added.pageId && start > added.start);
  if (after >= 0) return after;
  const last = blocks.findLastIndex(({ pageId }) => pageId === added.pageId);
  return last < 0 ? blocks.length : last + 1;
}

/**
 * What was set aside is what it was before. What was taken for furniture is most likely part of the title where it stands
 * above the text, and text elsewhere.
 */
function roleAt(blocks: readonly Pick<Block, 'role'>[], at: number, { role }: Block): BlockRole {
  if (role !== 'furniture') return role;
  const isAboveText = at < blocks.length && blocks.slice(0, at).every((block) => block.role !== 'body');
  if (!isAboveText) return 'body';
  return blocks.some((block) => block.role === 'headline') ? 'kicker' : 'headline';
}

function textsOf(furniture: readonly FurnitureBlock[]): readonly string[] {
  return furniture.map(({ text }) => text);
}
