import { type Finding, proposalOf } from '../grammars/grammar.ts';
import { joinsNothing } from '../joint.ts';
import { wordClass } from '../lexicon/lexicon.ts';
import type { LexicalReader, LexicalReading } from '../lexicon/reading.ts';
import type { WordLists } from '../lists/word-lists.ts';
import { originOf, type Recogniser } from '../recogniser.ts';
import { findForeignNames } from './foreign-names.ts';
import { characterScore, contextScore, isLikely, type LeftCue, nameConfidence } from './name-score.ts';
import { isHan } from './name-walk.ts';
import { findTitledSurnames } from './titled-surnames.ts';

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/**
 * Finds people: Chinese names by surname and given characters, weighed with what stands before them (a position, another name of a
 * list, 记者) and after them (说, 同志, a comma); transcribed foreign names; surnames with an office; and people whom everybody knows. A byline's name that is
 * spaced out (李　娜) has the plain name as its value.
 */
export function createPersonRecogniser(reader: LexicalReader): Recogniser {
  const identity = { name: 'person-rules', version: '2' };
  return {
    ...identity,
    recognise: (article) => {
      const reading = reader.read(article);
      return [
        ...findChineseNames(reading, article.text, reader.lexicon.lists),
        ...findForeignNames(reading, reader.lexicon.lists),
        ...findTitledSurnames(reading, reader.lexicon.lists),
      ].map((finding) => proposalOf(finding, originOf(identity)));
    },
  };
}

/** @param asPrinted the article's text */
function findChineseNames(reading: LexicalReading, asPrinted: string, lists: WordLists): Finding[] {
  const { text } = reading;
  const found: Finding[] = [];
  let previousEnd = -1;
  for (let at = 0; at < text.length; at++) {
    if (!isHan(text.charCodeAt(at))) continue;
    const left = leftCueAt(reading, at, previousEnd);
    const spaced = left === 'position' || left === 'list' ? spacedName(text, asPrinted, at, lists) : null;
    if (spaced !== null) {
      found.push(spaced);
      previousEnd = spaced.end;
      at = spaced.end - 1;
      continue;
    }
    const best = bestCandidate(reading, at, left, lists);
    if (best === null || !isLikely(best.score) || hasBetterLater(reading, best, previousEnd, lists)) continue;
    found.push({
      start: best.start,
      end: best.end,
      type: 'person',
      value: null,
      confidence: nameConfidence(best.score),
    });
    previousEnd = best.end;
    at = best.end - 1;
  }
  return found;
}

function bestCandidate(reading: LexicalReading, start: number, left: LeftCue, lists: WordLists): Candidate | null {
  const { text } = reading;
  let best: Candidate | null = null;
  for (const surnameLength of [1, 2]) {
    if (!lists.surnames.has(text.slice(start, start + surnameLength))) continue;
    for (const givenLength of [1, 2]) {
      const end = start + surnameLength + givenLength;
      if (joinsNothing(text, end) && end - start < 3) continue;
      if (end > text.length || !isHan(text.charCodeAt(end - 1)) || !isHan(text.charCodeAt(end - givenLength))) continue;
      const likeness = characterScore(text, start, surnameLength, end, lists) + contextScore(reading, start, end, left);
      const score = goesOnForeign(reading, start, end, lists) ? likeness - 5 : likeness;
      if (best === null || score > best.score) best = { start, end, score };
    }
  }
  return best;
}

/** Whether a better name starts inside a candidate. */
function hasBetterLater(reading: LexicalReading, candidate: Candidate, previousEnd: number, lists: WordLists): boolean {
  for (let at = candidate.start + 1; at < candidate.end; at++) {
    const later = bestCandidate(reading, at, leftCueAt(reading, at, previousEnd), lists);
    if (later !== null && later.score > candidate.score + 1) return true;
  }
  return false;
}

/** Characters that join the names of a list; 记者 张三 李四 are joined by a space. */
const listJoint = /^(?:[、,和与及暨]|以及| {1,2}|\/)$/;

function leftCueAt({ text, words }: LexicalReading, start: number, previousEnd: number): LeftCue {
  if (previousEnd >= 0 && previousEnd < start && start - previousEnd <= 2) {
    const between = text.slice(previousEnd, start);
    if (listJoint.test(between)) return between === ',' ? 'boundary' : 'list';
  }
  const before = text.charAt(start - 1);
  const isSpaced = before === ' ' || before === ':' || before === '/';
  const wordEnd = isSpaced ? start - 1 : start;
  const word = (words.startingAt[wordEnd] ?? -1) - 1;
  if (word >= 0) {
    const classes = words.classes[word] ?? 0;
    if ((classes & (wordClass.office | wordClass.occupation)) !== 0) return 'position';
    if ((classes & wordClass.beforeName) !== 0) return 'introducing';
  }
  return before === '' || /[\s,。、;:!?"“(《—]/.test(before) ? 'boundary' : 'none';
}

/** A name of two characters that is spread to the width of three. */
function spacedName(text: string, asPrinted: string, start: number, lists: WordLists): Finding | null {
  const match = /^([\u4e00-\u9fff]) {1,2}([\u4e00-\u9fff])(?=[\s,。、;)/]|$)/.exec(text.slice(start, start + 6));
  const [, surname = '', given = ''] = match ?? [];
  if (match === null || !lists.surnames.has(surname) || /[文图摄]/.test(given)) return null;
  const end = start + match[0].trimEnd().length;
  const value = asPrinted.slice(start, end).replace(/\s+/g, '');
  return { start, end, type: 'person', value, confidence: 0.85 };
}

/** Whether a stretch is the beginning of a transcribed name that goes on: 罗纳尔 in 罗纳尔多. */
function goesOnForeign({ text, words }: LexicalReading, start: number, end: number, lists: WordLists): boolean {
  for (let at = start; at <= end; at++) {
    const foreign = lists.nameCharacters.get(text.charAt(at))?.foreign ?? -4;
    if (foreign < 0.5 || !lists.transcriptionCharacters.has(text.charAt(at))) return false;
  }
  const next = words.startingAt[end] ?? -1;
  return (
    next < 0 || ((words.starts[next + 1] ?? 0) - end === 1 && ((words.classes[next] ?? 0) & wordClass.afterName) === 0)
  );
}
