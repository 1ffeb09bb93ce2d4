import type { CorrectionProposal, SegmentedBlock } from '../segment/segmentation.ts';
import { proposeConfusables } from './confusables.ts';
import { proposeSingleSigns } from './doubled-signs.ts';
import { proposeLineJoins } from './line-join.ts';
import { proposeGaps } from './lost-characters.ts';
import { proposeInvisible, proposeSpacing } from './spacing.ts';

/** One way of finding what is wrong in a text; it proposes inside blocks only. */
type Repairer = (text: string, block: SegmentedBlock) => readonly CorrectionProposal[];

const repairers: readonly Repairer[] = [
  proposeLineJoins,
  proposeGaps,
  proposeConfusables,
  proposeSpacing,
  proposeInvisible,
  proposeSingleSigns,
];

/**
 * What the program proposes to correct in these blocks of `text`, in the source's order. Proposals never overlap; of two
 * that would, the surer stands.
 */
export function proposeRepairs(text: string, blocks: readonly SegmentedBlock[]): readonly CorrectionProposal[] {
  const proposals: CorrectionProposal[] = [];
  for (const block of blocks) {
    if (block.role === 'furniture') continue;
    proposals.push(...withoutOverlaps(repairers.flatMap((propose) => propose(text, block))));
  }
  return proposals.sort((a, b) => a.start - b.start);
}

function withoutOverlaps(proposals: readonly CorrectionProposal[]): readonly CorrectionProposal[] {
  const sorted = [...proposals].sort((a, b) => a.start - b.start || b.confidence - a.confidence);
  const kept: CorrectionProposal[] = [];
  for (const proposal of sorted) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= proposal.start) kept.push(proposal);
    else if (proposal.confidence > last.confidence) kept[kept.length - 1] = proposal;
  }
  return kept;
}
