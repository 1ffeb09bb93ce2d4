import type { Revision } from '../commands/command.ts';
import type { ArticleDocument } from '../document.ts';
import type { BlockId } from '../ids.ts';

/** What becomes of the block after one that goes: it does not go on with what then stands before it, but where the one that goes did. */
export function leftBehind({ blocks }: Pick<ArticleDocument, 'blocks'>, id: BlockId): readonly Revision<'block'>[] {
  const place = blocks.findIndex((block) => block.id === id);
  const [gone, next] = [blocks[place], blocks[place + 1]];
  if (gone === undefined || gone.continues || next?.continues !== true) return [];
  return [{ id: next.id, changes: { continues: false } }];
}
