import { join } from 'node:path';
import { cluster } from './clusters.ts';
import type { Sightings } from './embedding.ts';
import { embed, mutualInformation } from './embedding.ts';
import { readJiebaDictionary } from './jieba-dictionary.ts';
import type { WordModel } from './open-gram.ts';
import { readOpenGram } from './open-gram.ts';
import { writeList } from './write-list.ts';

const usage = `node scripts/lists/classes.ts FOLDER
  writes scripts/train/classes/: words, and characters, that stand in like surroundings, from open-gram
  FOLDER  has lm_sc.t3g and pydict_sc.bin (Debian: package sunpinyin-data, /usr/lib/*/sunpinyin/data)
`;

/** The first numbers are no words: the sentence's edge, unknown words, numbers. */
const firstWord = 10;
const han = /^\p{Script=Han}$/u;
const seed = 1;

interface Things {
  readonly names: readonly string[];
  readonly weights: Float64Array;
  readonly table: ReturnType<typeof mutualInformation>;
}

/** Of so many things, which stood next to which and how often: each is seen beside what follows, and what precedes it. */
function neighbours(
  size: number,
  first: readonly number[],
  second: readonly number[],
  weights: readonly number[],
): { readonly table: Sightings; readonly factor: number }[] {
  return [
    { rows: first, contexts: second },
    { rows: second, contexts: first },
  ].map((sides) => ({ table: { rowCount: size, contextCount: size, ...sides, weights }, factor: 1 }));
}

/** Words by their left and right neighbours. */
function wordsOf({ words, probability, left, right, together }: WordModel): Things {
  const pairs = [...left.keys()].filter(
    (pair) => (left[pair] as number) >= firstWord && (right[pair] as number) >= firstWord,
  );
  const of = (array: Int32Array | Float64Array): number[] => pairs.map((pair) => array[pair] as number);
  return {
    names: words,
    weights: probability.map(Math.sqrt),
    table: mutualInformation(neighbours(words.length, of(left), of(right), of(together))),
  };
}

/** How much more the words of the dictionary tell of a character than its neighbours in running text. */
const factorOfDictionary = 6;

/** Characters by their left and right neighbours, within words and across, and by the words of a dictionary they are in. */
function charactersOf(model: WordModel): Things {
  const counts = countPairs(model);
  const pairs = [...counts.keys()].map((pair) => [...pair] as [string, string]);
  const pairWeights = [...counts.values()];
  const uses = dictionaryUses();
  const names = [...new Set([...pairs.flat(), ...uses.map(({ character }) => character)])].sort();
  const numberOf = new Map(names.map((name, index) => [name, index]));
  const numbered = (name: string): number => numberOf.get(name) as number;
  const useNames = [...new Set(uses.map(({ use }) => use))];
  const numberOfUse = new Map(useNames.map((use, index) => [use, index]));
  const weights = new Float64Array(names.length);
  for (const [index, pair] of pairs.entries()) {
    for (const character of pair) {
      weights[numbered(character)] = (weights[numbered(character)] as number) + (pairWeights[index] as number);
    }
  }
  const first = pairs.map(([character]) => numbered(character));
  const second = pairs.map(([, character]) => numbered(character));
  const inDictionary: Sightings = {
    rowCount: names.length,
    contextCount: useNames.length,
    rows: uses.map(({ character }) => numbered(character)),
    contexts: uses.map(({ use }) => numberOfUse.get(use) as number),
    weights: uses.map(({ weight }) => weight),
  };
  return {
    names,
    weights: weights.map((weight) => Math.sqrt(weight + 1e-7)),
    table: mutualInformation([
      ...neighbours(names.length, first, second, pairWeights),
      { table: inDictionary, factor: factorOfDictionary },
    ]),
  };
}

/** How probable pairs of neighbouring characters are, within words and across; what is not Chinese is `#` across words. */
function countPairs({ words, probability, left, right, together }: WordModel): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const see = (pair: string, weight: number): void => {
    if (weight > 0) counts.set(pair, (counts.get(pair) ?? 0) + weight);
  };
  const edge = (character: string | undefined): string =>
    character !== undefined && han.test(character) ? character : '#';
  for (const [index, word] of words.entries()) {
    const characters = [...word];
    for (let at = 1; at < characters.length; at++) {
      const pair = `${characters[at - 1]}${characters[at]}`;
      if (/^\p{Script=Han}{2}$/u.test(pair)) see(pair, probability[index] as number);
    }
  }
  for (let pair = 0; pair < left.length; pair++) {
    const before = [...(words[left[pair] as number] as string)].at(-1);
    const after = [...(words[right[pair] as number] as string)][0];
    see(`${edge(before)}${edge(after)}`, together[pair] as number);
  }
  return counts;
}

/** In which kinds of words of the dictionary, at which place of them, each character stands. */
function dictionaryUses(): { readonly character: string; readonly use: string; readonly weight: number }[] {
  const uses = new Map<string, { character: string; use: string; weight: number }>();
  for (const { word, frequency, tag } of readJiebaDictionary()) {
    const characters = [...word];
    const part = ['nr', 'nrt', 'ns', 'nt', 'nz'].includes(tag) ? tag : tag.slice(0, 1);
    for (const [at, character] of characters.entries()) {
      if (!han.test(character)) continue;
      const place = at === 0 ? 'begin' : at === characters.length - 1 ? 'end' : 'inside';
      const use = `${part} ${place} ${Math.min(characters.length, 4)}`;
      const seen = uses.get(character + use) ?? { character, use, weight: 0 };
      seen.weight += Math.log2(1 + frequency);
      uses.set(character + use, seen);
    }
  }
  return [...uses.values()];
}

/** Sorts things into classes, and the classes into groups if wanted: a row for each class. */
function classRows(
  things: Things,
  dimensions: number,
  classCount: number,
  groupCount: number | null,
): (string | number)[][] {
  const all = embed(things.table, dimensions, seed);
  const known = [...things.names.keys()].filter(
    (index) => (things.weights[index] as number) > 0 && all[index * dimensions] !== 0,
  );
  const vectors = new Float32Array(known.length * dimensions);
  for (const [at, index] of known.entries())
    vectors.set(all.subarray(index * dimensions, (index + 1) * dimensions), at * dimensions);
  const weights = Float64Array.from(known, (index) => things.weights[index] as number);
  const { clusterOf, centres } = cluster(vectors, dimensions, weights, classCount, seed);
  const classWeights = new Float64Array(classCount);
  const members: number[][] = Array.from({ length: classCount }, () => []);
  for (const [at, index] of known.entries()) {
    const number = clusterOf[at] as number;
    classWeights[number] = (classWeights[number] as number) + (weights[at] as number);
    members[number]?.push(index);
  }
  const groups = groupCount === null ? null : cluster(centres, dimensions, classWeights, groupCount, seed).clusterOf;
  return members.map((indexes, number) => {
    indexes.sort((a, b) => (things.weights[b] as number) - (things.weights[a] as number) || a - b);
    const names = indexes.map((index) => things.names[index] as string).filter((name) => !/[\s#]/.test(name));
    return groups === null ? [names.join(' ')] : [names.join(' '), 1 + (groups[number] as number)];
  });
}

const directory = join(import.meta.dirname, '../train/classes');
const source =
  'made by scripts/lists/classes.ts from open-gram (CC BY-SA 3.0): a class a line, its members commonest first';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const model = readOpenGram(folder);
  writeList('words.txt', source, classRows(wordsOf(model), 128, 254, null), directory);
  writeList(
    'characters.txt',
    `${source}; after a tab the number of its group`,
    classRows(charactersOf(model), 80, 160, 48),
    directory,
  );
}
