import { readingOffset } from '../../model/offset.ts';
import { occurrencesOf } from './lexicon/occurrences.ts';
import type { LexicalReading } from './lexicon/reading.ts';
import { coverageOf, extentOf } from './overlap.ts';
import { type MentionProposal, originOf } from './recogniser.ts';

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
    const isSure = types.has(mention.type) && mention.confidence >= sure && mention.ranges.length === 1;
    if (!isSure || end - start < 2 || end - start > longestName) continue;
    const name = text.slice(start, end);
    if ((names.get(name)?.confidence ?? 0) < mention.confidence) names.set(name, mention);
  }
  const found = [...names.values()];
  const isInside = coverageOf(mentions, text.length);
  const repeats: MentionProposal[] = [];
  for (const { name, start, end } of occurrencesOf([...names.keys()], text)) {
    const mention = found[name];
    if (mention === undefined || (known.get(`${start}:${end}`) ?? 0) >= mention.confidence - drop) continue;
    const { type, value } = mention;
    if (isInside(type, start, end) || !isWhole(words, start, end, mention)) continue;
    const confidence = Math.round((mention.confidence - drop) * 100) / 100;
    const ranges = [{ start: readingOffset(start), end: readingOffset(end) }];
    repeats.push({ ranges, type, value, confidence, origin: originOf(identity) });
  }
  return repeats;
}

/** A short name must stand as words of their own; a long one may stand anywhere. */
function isWhole(words: LexicalReading['words'], start: number, end: number, { type }: MentionProposal): boolean {
  if (end - start > 3 || (type === 'person' && end - start === 3)) return true;
  return (words.startingAt[start] ?? -1) >= 0 && (words.startingAt[end] ?? -1) >= 0;
}
