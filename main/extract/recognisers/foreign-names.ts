import type { Finding } from '../grammars/grammar.ts';
import { wordClass } from '../lexicon/lexicon.ts';
import type { LexicalReading } from '../lexicon/reading.ts';
import type { WordLists } from '../lists/word-lists.ts';
import { isHan } from './name-walk.ts';

/** The longest part of a transcribed name between dots. */
const longestPart = 8;
/** 马克思主义, 列宁主义: words of which a known person's name is only the beginning. */
const noPersonBefore = /^(?:主义|县|市|区|路|大学|医院|精神|奖|杯)/;

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
    if ((classes & (wordClass.office | wordClass.occupation)) !== 0) {
      const run = transcribedRun(reading, end, lists);
      if (run > end) yield person(end, run, 0.8);
    }
  }
  for (let dot = nextDot(text, 0); dot >= 0; ) {
    const start = partStart(text, dot, lists);
    let end = partEnd(text, dot + 1, lists);
    while (isDot(text.charAt(end)) && partEnd(text, end + 1, lists) > end + 1) end = partEnd(text, end + 1, lists);
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

function partStart(text: string, dot: number, lists: WordLists): number {
  let start = dot;
  while (start > 0 && dot - start < longestPart && lists.transcriptionCharacters.has(text.charAt(start - 1))) start--;
  return start;
}

function partEnd(text: string, from: number, lists: WordLists): number {
  let end = from;
  while (end < text.length && end - from < longestPart && lists.transcriptionCharacters.has(text.charAt(end))) end++;
  return end;
}

/** Where the run of transcription characters from `start` ends, if it is long and foreign enough for a name; else `start`. */
function transcribedRun({ text, words }: LexicalReading, start: number, lists: WordLists): number {
  let end = start;
  let score = 0;
  while (end < text.length && end - start < longestPart && isHan(text.charCodeAt(end))) {
    const foreign = lists.nameCharacters.get(text.charAt(end))?.foreign ?? -4;
    if (!lists.transcriptionCharacters.has(text.charAt(end)) || foreign < 0.3) break;
    score += foreign;
    end++;
  }
  const isWhole = (words.startingAt[end] ?? -1) >= 0;
  return end - start >= 2 && isWhole && score / (end - start) > 1.6 && score > 4 ? end : start;
}
