import type { CorrectionKind } from '../../model/correction.ts';
import { sourceOffset } from '../../model/offset.ts';
import type { Confidence, Origin } from '../../model/status.ts';
import type { CorrectionProposal, SegmentedBlock } from '../segment/segmentation.ts';

export interface Repair {
  readonly kind: CorrectionKind;
  readonly confidence: Confidence;
  readonly origin: Origin;
}

/** Proposes `now` for every match of `pattern` (global, no empty matches) that lies wholly in the block. */
export function repairMatches(
  text: string,
  block: SegmentedBlock,
  pattern: RegExp,
  now: (match: RegExpExecArray) => string,
  repair: Repair,
): readonly CorrectionProposal[] {
  const source = text.slice(block.start, block.end);
  const proposals: CorrectionProposal[] = [];
  for (const match of source.matchAll(pattern)) {
    const start = block.start + match.index;
    proposals.push({
      start: sourceOffset(start),
      end: sourceOffset(start + match[0].length),
      now: now(match),
      ...repair,
    });
  }
  return proposals;
}
