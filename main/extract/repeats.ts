import { readingOffset } from '../../model/offset.ts';
import type { LexicalReading } from './lexicon/reading.ts';
import { Trie } from './lexicon/trie.ts';
import { type MentionProposal, originOf } from './recogniser.ts';
import { extentOf } from './resolve.ts';

const identity = { name: 'repeats', version: '1' };
const types = new Set(['person', 'organization', 'place']);
/** From this confidence on a name counts as found surely. */
const sure = 0.8;
/** In UTF-16 units; longer ones are too unlikely to be repeated, and would make the search slow. */
const longestName = 40;
/** How much less sure a repeat is. */
const drop = 0.05;

/**
 * Proposes the names that were found surely at one place of an article wherever else they occur in it, with a confidence a little below the
 * one that they were found with.
 */
export function findRepeats({ text, words }: LexicalReading, mentions: readonly MentionProposal[]): MentionProposal[] {
  const names = new Map<string, MentionProposal>();
  const known = new Map<string, number>();
  for (const mention of mentions) {
    const { start, end } = extentOf(mention);
    known.set(`${start}:${end}`, mention.confidence);
    if (
      !types.has(mention.type) ||
      mention.confidence < sure ||
      mention.ranges.length > 1 ||
      end - start < 2 ||
      end - start > longestName
    )
      continue;
    const name = text.slice(start, end);
    if ((names.get(name)?.confidence ?? 0) < mention.confidence) names.set(name, mention);
  }
  if (names.size === 0) return [];
  const list = [...names];
  const trie = new Trie(list.map(([name]) => name));
  const repeats: MentionProposal[] = [];
  for (let start = 0; start < text.length; start++) {
    let state = trie.next(0, text.charCodeAt(start));
    for (let end = start + 1; state !== 0; end++) {
      const found = list[trie.wordAt(state)];
      const isNews = found !== undefined && (known.get(`${start}:${end}`) ?? 0) < found[1].confidence - drop;
      if (found !== undefined && isNews && isWhole(words, start, end, found[1])) {
        const ranges = [{ start: readingOffset(start), end: readingOffset(end) }];
        const { type, value, confidence } = found[1];
        repeats.push({
          ranges,
          type,
          value,
          confidence: Math.round((confidence - drop) * 100) / 100,
          origin: originOf(identity),
        });
      }
      state = end < text.length ? trie.next(state, text.charCodeAt(end)) : 0;
    }
  }
  return repeats;
}

/** A short name must stand as words of their own; a long one may stand anywhere. */
function isWhole(words: LexicalReading['words'], start: number, end: number, { type }: MentionProposal): boolean {
  if (end - start > 3 || (type === 'person' && end - start === 3)) return true;
  return (words.startingAt[start] ?? -1) >= 0 && (words.startingAt[end] ?? -1) >= 0;
}
