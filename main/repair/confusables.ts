import { confusions } from './confusions.ts';
import { repairMatches } from './matches.ts';
import type { Passage, Repair } from './repairer.ts';

const origin = 'confusable@1';

/** Letters inside a number that a counted thing or a date follows: 2O2O年, 1l个. Formulas (H2O2) begin with a letter. */
const numberLetters =
  /(?<=(?<![A-Za-z\d.])\d[\dOolI]{0,8})[OolI](?=[\dOolI]{0,8}[年月日号个万亿元%％人名家米吨亩])|(?<![A-Za-z\d.])[lI](?=9\d\d年)/g;

/** Characters that recognition has read as ones that look alike, where the context is near-certain. */
export function repairConfusables({ text }: Passage): readonly Repair[] {
  const confused = confusions.flatMap(({ wrong, pattern, now, confidence }) =>
    text.includes(wrong) ? repairMatches(text, pattern, () => now, { kind: 'recognition', confidence, origin }) : [],
  );
  const digit = (letter: string) => (/[Oo]/.test(letter) ? '0' : '1');
  return [...confused, ...repairMatches(text, numberLetters, digit, { kind: 'recognition', confidence: 0.95, origin })];
}
