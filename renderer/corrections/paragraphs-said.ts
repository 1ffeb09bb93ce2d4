import type { ArticleDocument } from '../../model/document.ts';
import { partFromPrevious, unstrikeBlock } from '../../model/edits/block-edits.ts';
import { sourceBetween } from '../../model/edits/correction-add.ts';
import { removeRestored, restorationOf } from '../../model/edits/restoration-remove.ts';
import type { BlockId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import type { Restoration } from '../../model/restoration.ts';
import type { Around } from './was-now.tsx';

/** What a person said of a whole paragraph, as the list of corrections shows it. */
export interface ParagraphSaid {
  readonly kind: 'supplied' | 'struck' | 'joined';
  readonly id: BlockId;
  readonly was: string;
  readonly now: string;
  readonly restoration: Restoration | null;
  /** Where two were joined, the end of one and the beginning of the other. */
  readonly around: Around | null;
}

/** In the order of the article. */
export function paragraphsSaid(document: ArticleDocument): readonly ParagraphSaid[] {
  return document.blocks.flatMap(({ id, start, end, struck, continues }, place): ParagraphSaid[] => {
    const joined = continues && place > 0 ? [joinedAt(document, place)] : [];
    const restoration = restorationOf(document, id);
    const text = sourceBetween(document, start, end);
    if (struck) return [{ kind: 'struck', id, was: text, now: '', restoration, around: null }];
    return restoration === null
      ? joined
      : [{ kind: 'supplied', id, was: '', now: text, restoration, around: null }, ...joined];
  });
}

/** How much is shown on either side of where two paragraphs were joined, in UTF-16 units. */
const shown = 8;

function joinedAt(document: ArticleDocument, place: number): ParagraphSaid {
  const [previous, block] = [document.blocks[place - 1], document.blocks[place]];
  if (previous === undefined || block === undefined) throw new RangeError(`there is no block ${place}`);
  const before = sourceBetween(document, Math.max(previous.start, previous.end - shown), previous.end);
  const after = sourceBetween(document, block.start, Math.min(block.end, block.start + shown));
  return { kind: 'joined', id: block.id, was: '\n', now: '', restoration: null, around: { before, after } };
}

/** What takes it back; null where that can't be. */
export function takenBack(document: ArticleDocument, { kind, id }: ParagraphSaid): Edit | null {
  if (kind === 'joined') return partFromPrevious(document, id);
  return kind === 'struck' ? unstrikeBlock(document, id) : removeRestored(document, id);
}
