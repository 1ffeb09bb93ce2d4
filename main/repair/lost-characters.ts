import { repairMatches } from './matches.ts';
import type { Passage, Repair } from './repairer.ts';

/** What a decoder puts where bytes were no text, and what becomes of it when it is decoded once more as GBK. */
const replacement = /\ufffd+|(?:锟斤拷)+/g;
/** Solid squares and the printer's geta mark, set where a character was missing or not read. */
const filler = /(?<=[\u3400-\u9fff\d、，,“《])[■█▇▉〓]{1,12}(?=[\u3400-\u9fff\d、，,。”》])/g;

/**
 * Marks lost characters in the one way that Kanwu and its exports do: with a □ for each. Text that has □ already is
 * left as it is: there is nothing to propose until a person supplies what was lost.
 */
export function repairLostCharacters({ text }: Passage): readonly Repair[] {
  const how = { kind: 'gap', origin: 'lost-character@1' } as const;
  return [
    ...repairMatches(text, replacement, squares, { ...how, confidence: 0.95 }),
    ...repairMatches(text, filler, squares, { ...how, confidence: 0.6 }),
  ];
}

function squares(lost: string): string {
  return '□'.repeat(lost.startsWith('锟') ? lost.length / 3 : lost.length);
}
