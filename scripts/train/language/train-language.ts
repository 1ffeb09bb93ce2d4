import type { LanguageModelData } from '../../../main/repair/language-model/language-model.ts';
import { stepsPerNat } from '../../../main/repair/language-model/language-model.ts';
import { edge, Symbols } from '../../../main/repair/language-model/symbols.ts';
import { characterForm } from '../../../model/names/character-form.ts';

export interface LanguageOptions {
  readonly version: string;
  /** Ideographs that are rarer are unknown. */
  readonly leastIdeographs: number;
  /** Pairs and triples that are rarer are left out. */
  readonly leastPairs: number;
  readonly leastTriples: number;
}

export const languageDefaults: Omit<LanguageOptions, 'version'> = {
  leastIdeographs: 3,
  leastPairs: 2,
  leastTriples: 2,
};

/** Symbols fit into so many bits. */
const bits = 13;
const base = 2 ** bits;

/** Trains a character trigram model: interpolated Kneser–Ney with one discount for each length. */
export function trainLanguage(paragraphs: readonly string[], options: LanguageOptions): LanguageModelData {
  const { ideographs, traditional } = ideographsOf(paragraphs, options.leastIdeographs);
  const symbols = new Symbols(ideographs);
  const triples = tally(triplesIn(paragraphs, symbols));
  const pairs = tally(Float64Array.from(triples.keys, (key) => key % base ** 2));
  const singles = tally(Float64Array.from(pairs.keys, (key) => key % base));
  const count = symbols.count;

  const single = new Float64Array(count).fill(1 / (2 * count * count));
  const total = sum(singles.counts);
  for (const [at, key] of singles.keys.entries())
    single[key] = 0.999 * ((singles.counts[at] ?? 0) / total) + 0.001 / count;

  const ofPairs = smoothed(
    pairs,
    (key) => key % base,
    (key) => single[key % base] ?? 0,
    options.leastPairs,
  );
  const pairProbability = (first: number, second: number): number => {
    const at = ofPairs.places.get(first * base + second);
    return at === undefined ? (ofPairs.rest.get(first) ?? 1) * (single[second] ?? 0) : (ofPairs.probabilities[at] ?? 0);
  };
  const ofTriples = smoothed(
    triples,
    (key) => key % base,
    (key) => pairProbability(Math.floor(key / base) % base, key % base),
    options.leastTriples,
  );
  // A triple's context must be there to be found.
  const kept = new Map<number, { cost: number; rest: number }>();
  for (const [key, at] of ofPairs.places) kept.set(key, { cost: cost(ofPairs.probabilities[at] ?? 0), rest: 0 });
  for (const context of ofTriples.rest.keys()) {
    const [first, second] = [Math.floor(context / base), context % base];
    const known = kept.get(context) ?? { cost: cost(pairProbability(first, second)), rest: 0 };
    kept.set(context, { ...known, rest: cost(ofTriples.rest.get(context) ?? 1) });
  }
  const pairKeys = Float64Array.from(kept.keys()).sort();
  const tripleKeys = Float64Array.from(ofTriples.places.keys()).sort();
  return {
    ...{ version: options.version, ideographs, traditional },
    single: Uint8Array.from(single, cost),
    singleRest: Uint8Array.from({ length: count }, (_, at) => cost(ofPairs.rest.get(at) ?? 1)),
    pairStarts: startsOf(
      Float64Array.from({ length: count }, (_, at) => at),
      pairKeys,
    ),
    pairSeconds: Uint16Array.from(pairKeys, (key) => key % base),
    pairs: Uint8Array.from(pairKeys, (key) => kept.get(key)?.cost ?? 0),
    pairRest: Uint8Array.from(pairKeys, (key) => kept.get(key)?.rest ?? 0),
    tripleStarts: startsOf(pairKeys, tripleKeys),
    tripleThirds: Uint16Array.from(tripleKeys, (key) => key % base),
    triples: Uint8Array.from(tripleKeys, (key) => cost(ofTriples.probabilities[ofTriples.places.get(key) ?? 0] ?? 0)),
  };
}

/** Ideographs from the most frequent on, with the form of each that is printed most where it is not printed simplified. */
function ideographsOf(paragraphs: readonly string[], least: number) {
  const counts = new Map<string, Map<string, number>>();
  for (const paragraph of paragraphs) {
    for (const character of paragraph) {
      const form = characterForm(character);
      if (!/^[\u3400-\u9fff]$/.test(form)) continue;
      const forms = counts.get(form) ?? new Map<string, number>();
      counts.set(form, forms);
      forms.set(character, (forms.get(character) ?? 0) + 1);
    }
  }
  const sums = [...counts].map(([form, forms]) => ({ form, forms, count: sum([...forms.values()]) }));
  const chosen = sums
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
    .slice(0, base - 16);
  const printed = ({ form, forms }: (typeof sums)[number]): string => {
    const others = [...forms].filter(([character]) => character !== form && character.length === 1);
    return others.sort((a, b) => b[1] - a[1])[0]?.[0] ?? form;
  };
  return { ideographs: chosen.map(({ form }) => form).join(''), traditional: chosen.map(printed).join('') };
}

function triplesIn(paragraphs: readonly string[], symbols: Symbols): Float64Array {
  const size = paragraphs.reduce((length, paragraph) => length + paragraph.length + 2, 0);
  const found = new Float64Array(size);
  let count = 0;
  for (const paragraph of paragraphs) {
    let [first, second] = [edge, edge];
    for (let at = 0; at <= paragraph.length; at++) {
      const third = at === paragraph.length ? edge : symbols.of(paragraph.charCodeAt(at));
      if (first < base && second < base && third < base) found[count++] = (first * base + second) * base + third;
      [first, second] = [second, third];
    }
  }
  return found.subarray(0, count);
}

interface Tally {
  readonly keys: Float64Array;
  readonly counts: Uint32Array;
}

/** How often each key stands in a list, which is sorted by it. */
function tally(found: Float64Array): Tally {
  found.sort();
  const keys = new Float64Array(found.length);
  const counts = new Uint32Array(found.length);
  let last = -1;
  for (let at = 0; at < found.length; at++) {
    if (last < 0 || keys[last] !== found[at]) keys[++last] = found[at] ?? 0;
    counts[last] = (counts[last] ?? 0) + 1;
  }
  return { keys: keys.subarray(0, last + 1), counts: counts.subarray(0, last + 1) };
}

/** Probabilities of what is kept, and the share of what is not for each context. */
interface Smoothed {
  readonly places: ReadonlyMap<number, number>;
  readonly probabilities: Float64Array;
  readonly rest: ReadonlyMap<number, number>;
}

function smoothed(
  { keys, counts }: Tally,
  lastOf: (key: number) => number,
  lower: (key: number) => number,
  least: number,
): Smoothed {
  let [ones, twos] = [0, 0];
  for (const count of counts) {
    ones += Number(count === 1);
    twos += Number(count === 2);
  }
  const discount = ones / Math.max(1, ones + 2 * twos);
  const places = new Map<number, number>();
  const probabilities = new Float64Array(keys.length);
  const rest = new Map<number, number>();
  for (let from = 0; from < keys.length; ) {
    const context = ((keys[from] ?? 0) - lastOf(keys[from] ?? 0)) / base;
    let to = from;
    let total = 0;
    while (to < keys.length && ((keys[to] ?? 0) - lastOf(keys[to] ?? 0)) / base === context) total += counts[to++] ?? 0;
    const share = (discount * (to - from)) / total;
    let [kept, keptBelow] = [0, 0];
    for (let at = from; at < to; at++) {
      const key = keys[at] ?? 0;
      if ((counts[at] ?? 0) < least) continue;
      const below = lower(key);
      const probability = Math.max(0, (counts[at] ?? 0) - discount) / total + share * below;
      probabilities[at] = probability;
      places.set(key, at);
      kept += probability;
      keptBelow += below;
    }
    if (kept > 0) rest.set(context, Math.max(1e-6, 1 - kept) / Math.max(1e-6, 1 - keptBelow));
    from = to;
  }
  return { places, probabilities, rest };
}

function startsOf(contexts: Float64Array, keys: Float64Array): Uint32Array {
  const starts = new Uint32Array(contexts.length + 1);
  let at = 0;
  for (const [place, context] of contexts.entries()) {
    while (at < keys.length && Math.floor((keys[at] ?? 0) / base) < context) at++;
    starts[place] = at;
  }
  starts[contexts.length] = keys.length;
  return starts;
}

function cost(probability: number): number {
  return Math.min(255, Math.max(0, Math.round(-Math.log(probability) * stepsPerNat)));
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}
