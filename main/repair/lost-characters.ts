import type { CorrectionProposal, SegmentedBlock } from '../segment/segmentation.ts';
import { repairMatches } from './matches.ts';

/** What a decoder puts where bytes were no text, and what becomes of it when it is decoded once more as GBK. */
const replacement = /\ufffd+|(?:锟斤拷)+/g;
/** Solid squares and the printer's geta mark, set where a character was missing or not read. */
const filler = /(?<=[\u3400-\u9fff\d、，,“《])[■█▇▉〓]{1,12}(?=[\u3400-\u9fff\d、，,。”》])/g;

/**
 * Marks lost characters in the one way that Kanwu and its exports do: with a □ for each. Text that has □ already is
 * left as it is: there is nothing to propose until a person supplies what was lost.
 */
export function proposeGaps(text: string, block: SegmentedBlock): readonly CorrectionProposal[] {
  return [
    ...repairMatches(text, block, replacement, (match) => squares(match[0]), {
      kind: 'gap',
      confidence: 0.95,
      origin: 'lost-character@1',
    }),
    ...repairMatches(text, block, filler, (match) => squares(match[0]), {
      kind: 'gap',
      confidence: 0.6,
      origin: 'lost-character@1',
    }),
  ];
}

function squares(lost: string): string {
  return '□'.repeat(lost.startsWith('锟') ? lost.length / 3 : lost.length);
}
