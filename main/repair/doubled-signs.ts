import type { CorrectionProposal, SegmentedBlock } from '../segment/segmentation.ts';
import { repairMatches } from './matches.ts';

/** Exactly two of one sign: three and more are somebody's dots. */
const doubled = /(?<![，、。；：])(?:，，|、、|。。|；；|：：)(?![，、。；：])/g;

/** A comma or stop that stands there twice. */
export function proposeSingleSigns(text: string, block: SegmentedBlock): readonly CorrectionProposal[] {
  if (block.role !== 'body' && block.role !== 'caption') return [];
  return repairMatches(text, block, doubled, (match) => match[0].charAt(0), {
    kind: 'punctuation',
    confidence: 0.85,
    origin: 'doubled-sign@1',
  });
}
