import { anchoredRange } from '../../model/anchor.ts';
import type { Reading } from '../../model/reading.ts';
import { toReading } from '../../model/reading-places.ts';
import type { Recognition, Token } from '../../model/recognition.ts';
import type { RecognisedWord } from '../repair/misreadings.ts';

/** A recogniser says 1 and 0 of what it can't know so surely. */
const surest = 0.999;

/** The words of a recognised source, and how sure its recogniser was on average. */
export interface RecognisedSource {
  readonly tokens: readonly Token[];
  /** The mean of the logarithms of the odds that a word is wrong, in nats; 0 where it said nothing. */
  readonly usualDoubt: number;
}

/** What a source's recogniser said of its words; null where it said nothing. */
export function recognisedSource(recognition: Pick<Recognition, 'tokens'> | undefined): RecognisedSource | null {
  const said = (recognition?.tokens ?? []).filter(
    ({ confidence, alternatives }) => confidence !== null || alternatives.length > 0,
  );
  if (said.length === 0) return null;
  const doubts = said.flatMap(({ confidence }) => (confidence === null ? [] : [doubtOf(confidence)]));
  const sum = doubts.reduce((total, doubt) => total + doubt, 0);
  return { tokens: said, usualDoubt: sum / Math.max(1, doubts.length) };
}

/** Those of the words that stand in an article's reading, each as it stands there. */
export function recognisedWordsIn(reading: Reading, source: RecognisedSource | null): readonly RecognisedWord[] {
  if (source === null) return [];
  const { tokens, usualDoubt } = source;
  return reading.blocks.flatMap(({ block: { start, end } }) => {
    const words: RecognisedWord[] = [];
    for (let at = firstFrom(tokens, start); at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined || token.start >= end) break;
      const range = toReading(reading, anchoredRange(token.start, token.end));
      if (range === null) continue;
      const doubt = token.confidence === null ? 0 : doubtOf(token.confidence) - usualDoubt;
      words.push({ ...range, doubt, alternatives: token.alternatives });
    }
    return words;
  });
}

function doubtOf(confidence: number): number {
  const sure = Math.min(surest, Math.max(1 - surest, confidence));
  return Math.log((1 - sure) / sure);
}

/** The first of the tokens, which stand in the order of the text, that begins at `start` or later. */
function firstFrom(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
