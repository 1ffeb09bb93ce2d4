import type { ArticleDocument } from '../../model/document.ts';
import { unstrikeBlock } from '../../model/edits/block-edits.ts';
import { sourceBetween } from '../../model/edits/correction-add.ts';
import { removeRestored, restorationOf } from '../../model/edits/restoration-remove.ts';
import type { BlockId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import type { Restoration } from '../../model/restoration.ts';

/** What a person said of a whole paragraph, as the list of corrections shows it. */
export interface ParagraphSaid {
  readonly kind: 'supplied' | 'struck';
  readonly id: BlockId;
  readonly was: string;
  readonly now: string;
  readonly restoration: Restoration | null;
}

/** In the order of the article. */
export function paragraphsSaid(document: ArticleDocument): readonly ParagraphSaid[] {
  return document.blocks.flatMap(({ id, start, end, struck }): ParagraphSaid[] => {
    const restoration = restorationOf(document, id);
    const text = sourceBetween(document, start, end);
    if (struck) return [{ kind: 'struck', id, was: text, now: '', restoration }];
    return restoration === null ? [] : [{ kind: 'supplied', id, was: '', now: text, restoration }];
  });
}

/** What takes it back; null where that can't be. */
export function takenBack(document: ArticleDocument, { kind, id }: ParagraphSaid): Edit | null {
  return kind === 'struck' ? unstrikeBlock(document, id) : removeRestored(document, id);
}
