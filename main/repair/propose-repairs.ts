import { sourceOffset } from '../../model/offset.ts';
import type { SegmentedBlock } from '../segment/segmentation.ts';
import { repairConfusables } from './confusables.ts';
import type { CorrectionProposal } from './correction-proposal.ts';
import { repairDoubledSigns } from './doubled-signs.ts';
import { repairBrokenLines } from './line-join.ts';
import { repairLostCharacters } from './lost-characters.ts';
import type { Repair, Repairer } from './repairer.ts';
import { repairInvisible, repairSpacing } from './spacing.ts';

const repairers: readonly Repairer[] = [
  repairBrokenLines,
  repairLostCharacters,
  repairConfusables,
  repairSpacing,
  repairInvisible,
  repairDoubledSigns,
];

/**
 * What the program proposes to correct in these blocks of `text`, in the source's order. Proposals lie inside a block
 * and never overlap; of two that would, the surer stands.
 */
export function proposeRepairs(
  text: string,
  blocks: readonly Omit<SegmentedBlock, 'confidence'>[],
): readonly CorrectionProposal[] {
  const proposals: CorrectionProposal[] = [];
  for (const block of blocks) {
    if (block.role === 'furniture') continue;
    const passage = { text: text.slice(block.start, block.end), role: block.role };
    for (const repair of withoutOverlaps(repairers.flatMap((repairer) => repairer(passage)))) {
      proposals.push({
        ...repair,
        start: sourceOffset(block.start + repair.start),
        end: sourceOffset(block.start + repair.end),
      });
    }
  }
  return proposals.sort((a, b) => a.start - b.start);
}

function withoutOverlaps(repairs: readonly Repair[]): readonly Repair[] {
  if (repairs.length < 2) return repairs;
  const sorted = [...repairs].sort((a, b) => a.start - b.start || b.confidence - a.confidence);
  const kept: Repair[] = [];
  for (const repair of sorted) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= repair.start) kept.push(repair);
    else if (repair.confidence > last.confidence) kept[kept.length - 1] = repair;
  }
  return kept;
}
