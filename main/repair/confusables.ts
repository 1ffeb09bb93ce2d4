import type { CorrectionProposal, SegmentedBlock } from '../segment/segmentation.ts';
import { confusions } from './confusions.ts';
import { repairMatches } from './matches.ts';

const origin = 'confusable@1';

/** Letters inside a number that a counted thing or a date follows: 2O2O年, 1l个. Formulas (H2O2) begin with a letter. */
const numberLetters =
  /(?<=(?<![A-Za-z\d.])\d[\dOolI]{0,8})[OolI](?=[\dOolI]{0,8}[年月日号个万亿元%％人名家米吨亩])|(?<![A-Za-z\d.])[lI](?=9\d\d年)/g;

/** Characters that recognition has read as ones that look alike, where the context is near-certain. */
export function proposeConfusables(text: string, block: SegmentedBlock): readonly CorrectionProposal[] {
  const found = confusions.flatMap(({ pattern, now, confidence }) =>
    repairMatches(text, block, pattern, () => now, { kind: 'recognition', confidence, origin }),
  );
  const letters = repairMatches(text, block, numberLetters, (match) => (/[Oo]/.test(match[0]) ? '0' : '1'), {
    kind: 'recognition',
    confidence: 0.95,
    origin,
  });
  return [...found, ...letters];
}
