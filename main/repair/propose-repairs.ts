import { sourceOffset } from '../../model/offset.ts';
import { neverLooking } from '../../model/stop.ts';
import type { SegmentedBlock } from '../segment/segmentation.ts';
import { repairConfusables } from './confusables.ts';
import type { CorrectionProposal } from './correction-proposal.ts';
import { repairDoubledLines } from './doubled-lines.ts';
import { repairDoubledSigns } from './doubled-signs.ts';
import { repairBrokenLines } from './line-join.ts';
import { repairLostCharacters } from './lost-characters.ts';
import type { Repair, Repairer } from './repairer.ts';
import { repairInvisible, repairSpacing } from './spacing.ts';
import { repairUnmatchedSigns } from './unmatched-signs.ts';

const repairers: readonly Repairer[] = [
  repairBrokenLines,
  repairDoubledLines,
  repairLostCharacters,
  repairConfusables,
  repairSpacing,
  repairInvisible,
  repairDoubledSigns,
  repairUnmatchedSigns,
];

export interface RepairOptions {
  /** Ways of finding what is wrong beside those that need nothing but the text. */
  readonly further?: readonly Repairer[];
  /** Called at every block; what it throws is thrown. */
  readonly look?: () => void;
}

/**
 * What the program proposes to correct in these blocks of `text`, in the source's order. Proposals lie inside a block
 * and never overlap; of two that would, that about whole lines stands, and else the surer one.
 */
export function proposeRepairs(
  text: string,
  blocks: readonly Omit<SegmentedBlock, 'confidence'>[],
  { further = [], look = neverLooking }: RepairOptions = {},
): readonly CorrectionProposal[] {
  const proposals: CorrectionProposal[] = [];
  const all = [...repairers, ...further];
  for (const [place, block] of blocks.entries()) {
    look();
    if (block.role === 'furniture') continue;
    const follows = blocks[place + 1];
    const next = follows?.role === 'body' ? text.slice(follows.start, follows.end) : null;
    const passage = { text: text.slice(block.start, block.end), role: block.role, next };
    for (const repair of withoutOverlaps(all.flatMap((repairer) => repairer(passage)))) {
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
  const sorted = [...repairs].sort((a, b) => a.start - b.start || weight(b) - weight(a));
  const kept: Repair[] = [];
  for (const repair of sorted) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= repair.start) kept.push(repair);
    else if (weight(repair) > weight(last)) kept[kept.length - 1] = repair;
  }
  return kept;
}

/** Lines that stand twice or in the wrong place are no lines to join. */
function weight({ kind, confidence }: Repair): number {
  return kind === 'surplus' || kind === 'transposed' ? 1 + confidence : confidence;
}
