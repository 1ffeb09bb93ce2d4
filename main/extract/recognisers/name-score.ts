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
  // 通讯员 李娜 文/图: a name between spaces after a position can hardly be anything else.
  if (isSure && /[ :/]/.test(text.charAt(start - 1)) && /^[\s,。、;)/]?$/.test(text.charAt(end))) score += 5;
  return score + rightScore(reading, end, isSure) - misfit(reading, start, end);
}

/** Surnames that are everyday function words, and characters that seldom end a name and often follow one. */
const functionSurnames = /^[和于时从向同都能有以应经与及为由对在并还将各又那]/;
const functionEndings = /[都也曾在将于对说被把从向为的了是等及与和并还又已这那]$/;
/** What makes a name of a person the name of a place or thing: 乔庄村, 李四路, 伏羲氏, 尤伯杯. */
const thingAfterName = /^[村庄镇乡县市区路街氏杯奖桥河湖队厂党]/;

function misfit({ text, words }: LexicalReading, start: number, end: number): number {
  const name = text.slice(start, end);
  const given = words.startingAt[start + 1] ?? -1;
  const givenClasses = given >= 0 && (words.starts[given + 1] ?? 0) === end ? (words.classes[given] ?? 0) : 0;
  return (
    (functionSurnames.test(name) ? 4 : 0) +
    (functionEndings.test(name) ? 4 : 0) +
    (thingAfterName.test(text.charAt(end)) ? 5 : 0) +
    (/[年家某老]|[球宫书岭庄村宝]$/.test(name.slice(1)) ? 3 : 0) +
    // 李先生, 刘老师: a form of address, not a given name.
    ((givenClasses & (wordClass.address | wordClass.office | wordClass.occupation)) !== 0 ? 12 : 0)
  );
}

function rightScore({ text, words }: LexicalReading, end: number, isSure: boolean): number {
  const next = words.startingAt[end] ?? -1;
  if (end >= text.length) return 2;
  if (next < 0) return -5;
  const character = text.charAt(end);
  // 李娜,女,1970年生: how summaries of lives begin.
  if (/^[,:(]\s?[男女][,。)]/.test(text.slice(end, end + 4))) return 5;
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
