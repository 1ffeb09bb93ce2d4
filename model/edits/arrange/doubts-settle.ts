import type { ArrangedBlock, Arrangement } from '../../arrangement/arrangement.ts';
import { settledRole, settledStart } from '../settled.ts';
import { type ArrangingEdit, arrangingEdit } from './arranging.ts';

/** Says of blocks that they stand as they should: where articles begin, and which part of the page they are. Null where nobody asks. */
export function settleDoubts(arrangement: Arrangement, blocks: readonly ArrangedBlock[]): ArrangingEdit | null {
  const asked = blocks.filter(
    ({ startConfidence, roleConfidence }) => startConfidence !== null || roleConfidence !== null,
  );
  const [first] = asked;
  if (first === undefined) return null;
  const revisions = asked.map((block) => ({
    id: block.id,
    changes: { ...settledStart(block), ...(block.roleConfidence === null ? {} : settledRole(block, block.role)) },
  }));
  const touched = asked.map(({ articleId }) => articleId);
  return arrangingEdit(arrangement, 'block-confirm', { named: [first], at: first.id, touched }, [
    { name: 'block.revise', payload: { revisions } },
  ]);
}
