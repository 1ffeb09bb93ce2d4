import type { Finding } from '../grammars/grammar.ts';
import { wordClass } from '../lexicon/lexicon.ts';
import type { LexicalReading } from '../lexicon/reading.ts';
import type { WordLists } from '../lists/word-lists.ts';
import { isHan } from './name-walk.ts';

/** The longest part of a transcribed name between dots. */
const longestPart = 8;
/** The most parts of a name. */
const mostParts = 6;
/** 马克思主义, 列宁主义: words of which a known person's name is only the beginning. */
const noPersonBefore = /^(?:主义|县|市|区|路|大学|医院|精神|奖|杯|航天|太空|日记|号)/;

/** Names of people whom everybody knows, names with dots (卡尔·马克思), and runs of transcription characters after a position. */
export function* findForeignNames(reading: LexicalReading, lists: WordLists): Generator<Finding> {
  const { text, words } = reading;
  for (let word = 0; word < words.count; word++) {
    const start = words.starts[word] ?? 0;
    const end = words.starts[word + 1] ?? start;
    const classes = words.classes[word] ?? 0;
    if ((classes & wordClass.knownPerson) !== 0 && !noPersonBefore.test(text.slice(end, end + 2))) {
      yield person(start, end, 0.94);
    }
    const isAnnounced = (classes & (wordClass.office | wordClass.occupation)) !== 0;
    if (isAnnounced || /[\s,。、;:!?(“]/.test(text.charAt(end - 1))) {
      const run = transcribedRun(reading, end, isAnnounced, lists);
      if (run > end) yield person(end, run, isAnnounced ? 0.85 : 0.72);
    }
  }
  for (let dot = nextDot(text, 0); dot >= 0; ) {
    const start = partStart(reading, dot, lists);
    let end = partEnd(reading, dot + 1, lists);
    for (let parts = 2; parts < mostParts && isDot(text.charAt(end)); parts++) {
      const next = partEnd(reading, end + 1, lists);
      if (next === end + 1) break;
      end = next;
    }
    if (start < dot && end > dot + 1) yield person(start, end, 0.95);
    dot = nextDot(text, Math.max(end, dot + 1));
  }
}

function person(start: number, end: number, confidence: number): Finding {
  return { start, end, type: 'person', value: null, confidence };
}

function isDot(character: string): boolean {
  return character === '·' || character === '•' || character === '‧' || character === '・';
}

function nextDot(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (isDot(text.charAt(at))) return at;
  return -1;
}

function partStart({ text, words }: LexicalReading, dot: number, lists: WordLists): number {
  let start = dot;
  for (let word = (words.startingAt[dot] ?? 0) - 1; word >= 0; word--) {
    const at = words.starts[word] ?? 0;
    if (dot - at > longestPart || !isTranscribed(text, at, start, words.classes[word] ?? 0, lists)) break;
    start = at;
  }
  return start;
}

function partEnd({ text, words }: LexicalReading, from: number, lists: WordLists): number {
  let end = from;
  for (let word = words.startingAt[from] ?? -1; word >= 0 && word < words.count; word++) {
    const next = words.starts[word + 1] ?? end;
    if (next - from > longestPart || !isTranscribed(text, end, next, words.classes[word] ?? 0, lists)) break;
    end = next;
  }
  return end;
}

/** Whether a word may be part of a transcribed name: made of its characters, and no everyday word or place. */
function isTranscribed(text: string, start: number, end: number, classes: number, lists: WordLists): boolean {
  if ((classes & (wordClass.afterName | wordClass.office | wordClass.occupation | wordClass.place)) !== 0) return false;
  if (end - start > 1 && (classes & wordClass.foreignToNames) !== 0) return false;
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (!lists.transcriptionCharacters.has(character) && (lists.nameCharacters.get(character)?.foreign ?? -4) < 0.8)
      return false;
  }
  return true;
}

/**
 * Where the run of transcription characters from `start` ends, if it is long and foreign enough for a name; else `start`. Without a position
 * before it, a run needs a pause before it, and more to show for itself.
 */
function transcribedRun(reading: LexicalReading, start: number, isAnnounced: boolean, lists: WordLists): number {
  const { text, words } = reading;
  const end = partEnd(reading, start, lists);
  if (end - start < (isAnnounced ? 2 : 3) || isDot(text.charAt(end)) || isHan(text.charCodeAt(start)) === false)
    return start;
  let score = 0;
  for (let at = start; at < end; at++) score += lists.nameCharacters.get(text.charAt(at))?.foreign ?? 0;
  const mean = score / (end - start);
  const next = words.classes[words.startingAt[end] ?? -1] ?? 0;
  const isPaused = end >= text.length || /[\s,。、;:!?)”]/.test(text.charAt(end));
  const isFollowed = (next & (wordClass.speech | wordClass.address | wordClass.afterName)) !== 0;
  if (isAnnounced) return mean > 1.5 && score > 3.5 ? end : start;
  return mean > 2 && score > 7 && (isFollowed || (isPaused && mean > 2.3)) ? end : start;
}
