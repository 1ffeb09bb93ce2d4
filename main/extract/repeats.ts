import { nameForm, type PlacedForm, placeInText } from '../../model/names/name-form.ts';
import { readingOffset } from '../../model/offset.ts';
import { occurrencesOf } from './lexicon/occurrences.ts';
import type { LexicalReading } from './lexicon/reading.ts';
import { coverageOf, extentOf } from './overlap.ts';
import { type MentionProposal, originOf } from './recogniser.ts';

const identity = { name: 'repeats', version: '2' };
const types = new Set(['person', 'organization', 'place']);
/** From this confidence on a name counts as found surely. */
const sure = 0.8;
/** In UTF-16 units; longer ones are too unlikely to be repeated, and would make the search slow. */
const longestName = 40;
/** How much less sure a repeat is. */
const drop = 0.05;

/**
 * Proposes the names that were found surely at one place of an article wherever else they occur in it, however they are printed there, with
 * a confidence a little below the one that they were found with.
 *
 * @param form of the article's text, with its line ends
 */
export function findRepeats(
  { text, words }: LexicalReading,
  form: PlacedForm,
  mentions: readonly MentionProposal[],
): MentionProposal[] {
  const names = new Map<string, MentionProposal>();
  const known = new Map<string, number>();
  for (const mention of mentions) {
    const { start, end } = extentOf(mention);
    known.set(`${start}:${end}`, mention.confidence);
    const isSure = types.has(mention.type) && mention.confidence >= sure && mention.ranges.length === 1;
    if (!isSure || end - start < 2 || end - start > longestName) continue;
    const name = nameForm(text.slice(start, end));
    if ((names.get(name)?.confidence ?? 0) < mention.confidence) names.set(name, mention);
  }
  const found = [...names.values()];
  const isInside = coverageOf(mentions, text.length);
  const repeats: MentionProposal[] = [];
  for (const { name, ...units } of occurrencesOf([...names.keys()], form.text)) {
    const mention = found[name];
    const place = placeInText(form, units.start, units.end);
    if (mention === undefined || place === null) continue;
    const { start, end } = place;
    if ((known.get(`${start}:${end}`) ?? 0) >= mention.confidence - drop) continue;
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
