import { wordClass } from '../lexicon/lexicon.ts';
import type { LexicalReading } from '../lexicon/reading.ts';
import type { NameCharacter, WordLists } from '../lists/word-lists.ts';

/** What stands before a name. */
export type LeftCue = 'position' | 'list' | 'introducing' | 'boundary' | 'none';

const leftWeights: Readonly<Record<LeftCue, number>> = {
  position: 6,
  list: 5.5,
  introducing: 1.5,
  boundary: 1.5,
  none: -1,
};
/** What scores of characters that the list has not come to. */
const unlisted: NameCharacter = { surname: -4, first: -0.5, second: -0.5, only: -1, foreign: -4 };
/** A score at which a name is as likely as not. */
const evenScore = 8.5;

/** How like a Chinese personal name the characters are: a sum of natural logarithms of likelihood ratios. */
export function characterScore(
  text: string,
  start: number,
  surnameLength: number,
  end: number,
  lists: WordLists,
): number {
  const at = (place: number): NameCharacter => lists.nameCharacters.get(text.charAt(place)) ?? unlisted;
  const surname = surnameLength === 2 ? 5 : Math.max(-1, at(start).surname);
  const given = start + surnameLength;
  // Two given characters are about three times as common as one.
  return end - given === 2 ? surname + at(given).first + at(given + 1).second + 0.3 : surname + at(given).only - 0.8;
}

/**
 * How well a stretch stands as a name among the words around it.
 *
 * @param isSure whether what stands before leaves little doubt that a name comes
 */
export function contextScore(reading: LexicalReading, start: number, end: number, left: LeftCue): number {
  const { text, words } = reading;
  const isSure = left === 'position' || left === 'list';
  let score = leftWeights[left];
  const wordHere = words.startingAt[start] ?? -1;
  if (wordHere < 0) score -= isSure ? 2 : 6;
  else {
    const wordEnd = words.starts[wordHere + 1] ?? start;
    const length = wordEnd - start;
    // The name begins with an everyday word (方面, 高度), or lies in a longer one.
    if (length > 1) score -= isSure ? 3 : wordEnd > end ? 8 : 6;
  }
  return score + rightScore(reading, end, isSure) - (text.slice(start, end).includes('年') ? 2 : 0);
}

function rightScore({ text, words }: LexicalReading, end: number, isSure: boolean): number {
  const next = words.startingAt[end] ?? -1;
  if (end >= text.length) return 2;
  if (next < 0) return -5;
  const character = text.charAt(end);
  if (/[\s,。、;:!?)(”"]/.test(character)) return character === '、' ? 1.5 : 2;
  const classes = words.classes[next] ?? 0;
  if ((classes & wordClass.speech) !== 0) return 4;
  if ((classes & wordClass.address) !== 0) return 3.5;
  if ((classes & wordClass.afterName) !== 0) return 2;
  const length = (words.starts[next + 1] ?? end) - end;
  // A lone character that is no word of its own here may be the rest of the name.
  return length === 1 ? -1.5 : isSure ? 0.5 : -0.5;
}

export function isLikely(score: number): boolean {
  return score >= evenScore;
}

/** The score as a probability. */
export function nameConfidence(score: number): number {
  return Math.round(100 * Math.min(0.98, 1 / (1 + Math.exp(-(score - evenScore + 0.8) / 2.2)))) / 100;
}
