import type { ArticleDocument } from '../document.ts';
import type { BlockId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import { recordOf } from '../record-index.ts';
import type { Restoration } from '../restoration.ts';
import { articleEdit } from './article-edit.ts';
import { sourceBetween } from './correction-add.ts';
import { leftBehind } from './left-behind.ts';

/** What is restored where a block stands; null of a block that the source has. */
export function restorationOf({ blocks, pages }: ArticleDocument, id: BlockId): Restoration | null {
  const block = recordOf(blocks, id);
  return pages.find((page) => page.id === block?.pageId)?.restoration ?? null;
}

/** Takes a paragraph away that somebody supplied; null for one that the source has, and for an article's only one. */
export function removeRestored(document: ArticleDocument, id: BlockId): Edit | null {
  const block = recordOf(document.blocks, id);
  if (block === undefined || restorationOf(document, id) === null || document.blocks.length === 1) return null;
  const left = leftBehind(document, id);
  return articleEdit(
    document,
    'block-remove',
    [sourceBetween(document, block.start, block.end)],
    [
      ...(left.length === 0 ? [] : [{ name: 'block.revise', payload: { revisions: left } } as const]),
      { name: 'block.remove', payload: { ids: [id] } },
    ],
  );
}
