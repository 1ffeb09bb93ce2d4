import type { Lexicon } from './lexicon.ts';

/** A text cut into words. Arrays are indexed by word. */
export interface Words {
  readonly count: number;
  /** Where each word starts; one entry more closes the last word. */
  readonly starts: Int32Array;
  /** The index of each word in the lexicon, or -1. */
  readonly entries: Int32Array;
  /** The classes of each word, as bits of `wordClass`. */
  readonly classes: Int32Array;
  /** By position in the text: the word that starts there, or -1; `count` at the end of the text. */
  readonly startingAt: Int32Array;
}

/**
 * Cuts a text into the words of a lexicon: the sequence that is most probable when words are independent of one another,
 * found by dynamic programming from the end. Digits, and Latin letters, that stand together are one word.
 */
export function segmentWords(text: string, lexicon: Lexicon): Words {
  const { trie } = lexicon;
  const length = text.length;
  const best = new Float64Array(length + 1);
  const ends = new Int32Array(length);
  const found = new Int32Array(length);
  for (let start = length - 1; start >= 0; start--) {
    const unit = text.charCodeAt(start);
    const kind = runKindOf(unit);
    if (kind !== 0) {
      const joins = start + 1 < length && runKindOf(text.charCodeAt(start + 1)) === kind;
      ends[start] = joins ? (ends[start + 1] ?? length) : start + 1;
      best[start] = (best[start + 1] ?? 0) + (joins ? 0 : lexicon.unknownWeight);
      found[start] = -1;
      continue;
    }
    let state = trie.next(0, unit);
    let word = state === 0 ? -1 : trie.wordAt(state);
    let score = (best[start + 1] ?? 0) + lexicon.weightOf(word);
    let bestEnd = start + 1;
    let bestWord = word;
    for (let end = start + 1; end < length && state !== 0; end++) {
      state = trie.next(state, text.charCodeAt(end));
      if (state === 0) break;
      word = trie.wordAt(state);
      if (word < 0) continue;
      const candidate = (best[end + 1] ?? 0) + lexicon.weightOf(word);
      if (candidate <= score) continue;
      score = candidate;
      bestEnd = end + 1;
      bestWord = word;
    }
    best[start] = score;
    ends[start] = bestEnd;
    found[start] = bestWord;
  }
  return readOff(length, ends, found, lexicon);
}

function readOff(length: number, ends: Int32Array, found: Int32Array, lexicon: Lexicon): Words {
  const startingAt = new Int32Array(length + 1).fill(-1);
  let count = 0;
  for (let at = 0; at < length; at = ends[at] ?? length) startingAt[at] = count++;
  startingAt[length] = count;
  const starts = new Int32Array(count + 1);
  const entries = new Int32Array(count);
  const classes = new Int32Array(count);
  for (let at = 0, word = 0; at < length; at = ends[at] ?? length, word++) {
    starts[word] = at;
    entries[word] = found[at] ?? -1;
    classes[word] = lexicon.classesOf(found[at] ?? -1);
  }
  starts[count] = length;
  return { count, starts, entries, classes, startingAt };
}

/** 1 for a digit, 2 for a Latin letter, 0 for anything else. */
function runKindOf(unit: number): 0 | 1 | 2 {
  if (unit >= 0x30 && unit <= 0x39) return 1;
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) ? 2 : 0;
}
