import { type TaggedType, taggedTypes } from '../../model/lesson.ts';
import type { Corpus, GoldSpan, Passage } from './corpus.ts';
import { Random } from './random.ts';

/** Places stay: which of them a text means as places, and not as those who govern them, depends on what they are. */
const exchangeable: ReadonlySet<TaggedType> = new Set(['person', 'organization']);
/** Of 2 names in a passage so many are exchanged, on average. */
const exchanged = 1;

/**
 * Second copies of a corpus's training passages in which about half of the names are exchanged for other names of the
 * same type from the corpus's own training part: the tagger then learns what stands around names, and how names are
 * made, more than which names there are. Deterministic by seed.
 */
export function withNamesExchanged(corpus: Corpus, seed: number): Passage[] {
  const random = new Random(seed);
  const lessons = corpus.passages.filter(({ heldOut, spans }) => !heldOut && spans.length > 0);
  const names = new Map<TaggedType, string[]>(taggedTypes.map((type) => [type, []]));
  for (const { text, spans } of lessons) {
    for (const { start, end, type } of spans) names.get(type)?.push(text.slice(start, end));
  }
  return lessons.map((passage) => exchangeNames(passage, names, random));
}

function exchangeNames({ text, spans }: Passage, names: Map<TaggedType, string[]>, random: Random): Passage {
  let varied = '';
  let copied = 0;
  const moved: GoldSpan[] = [];
  for (const { start, end, type } of spans) {
    varied += text.slice(copied, start);
    const others = names.get(type) ?? [];
    const other = others[random.bits() % others.length];
    const name =
      other !== undefined && exchangeable.has(type) && random.bits() % 2 < exchanged ? other : text.slice(start, end);
    moved.push({ start: varied.length, end: varied.length + name.length, type });
    varied += name;
    copied = end;
  }
  return { text: varied + text.slice(copied), spans: moved, heldOut: false, isCopy: true };
}
