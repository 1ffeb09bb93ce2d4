import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cluster } from './clusters.ts';
import type { Sightings } from './embedding.ts';
import { embed, mutualInformation } from './embedding.ts';
import { readJiebaDictionary } from './jieba-dictionary.ts';
import type { WordModel } from './open-gram.ts';
import { readOpenGram } from './open-gram.ts';

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

/** Words by their left and right neighbours. */
function wordsOf({ words, probability, left, right, together }: WordModel): Things {
  const pairs = [...left.keys()].filter(
    (pair) => (left[pair] as number) >= firstWord && (right[pair] as number) >= firstWord,
  );
  const size = words.length;
  const sightings = (rows: Int32Array, contexts: Int32Array): Sightings => ({
    rowCount: size,
    contextCount: size,
    rows: pairs.map((pair) => rows[pair] as number),
    contexts: pairs.map((pair) => contexts[pair] as number),
    weights: pairs.map((pair) => together[pair] as number),
  });
  return {
    names: words,
    weights: probability.map(Math.sqrt),
    table: mutualInformation([
      { table: sightings(left, right), factor: 1 },
      { table: sightings(right, left), factor: 1 },
    ]),
  };
}

/** How much more the words of the dictionary tell of a character than its neighbours in running text. */
const factorOfDictionary = 6;

/** Characters by their left and right neighbours, within words and across, and by the words of a dictionary they are in. */
function charactersOf({ words, probability, left, right, together }: WordModel): Things {
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
    const first = [...(words[left[pair] as number] as string)].at(-1);
    const second = [...(words[right[pair] as number] as string)][0];
    see(`${edge(first)}${edge(second)}`, together[pair] as number);
  }
  const uses = new Map<string, number>();
  for (const { word, frequency, tag } of readJiebaDictionary()) {
    const characters = [...word];
    const part = ['nr', 'nrt', 'ns', 'nt', 'nz'].includes(tag) ? tag : tag.slice(0, 1);
    for (const [at, character] of characters.entries()) {
      if (!han.test(character)) continue;
      const place = at === 0 ? 'begin' : at === characters.length - 1 ? 'end' : 'inside';
      const use = `${character}${part} ${place} ${Math.min(characters.length, 4)}`;
      uses.set(use, (uses.get(use) ?? 0) + Math.log2(1 + frequency));
    }
  }
  const pairs = [...counts.keys()].map((pair) => [...pair] as [string, string]);
  const useKeys = [...uses.keys()].map((use): [string, string] => {
    const character = String.fromCodePoint(use.codePointAt(0) as number);
    return [character, use.slice(character.length)];
  });
  const names = [...new Set([...pairs.flat(), ...useKeys.map(([character]) => character)])].sort();
  const numberOf = new Map(names.map((name, index) => [name, index]));
  const numbered = (name: string): number => numberOf.get(name) as number;
  const useNames = [...new Set(useKeys.map(([, use]) => use))];
  const numberOfUse = new Map(useNames.map((use, index) => [use, index]));
  const weights = new Float64Array(names.length);
  const pairWeights = [...counts.values()];
  for (const [index, pair] of pairs.entries()) {
    for (const character of pair) {
      weights[numbered(character)] = (weights[numbered(character)] as number) + (pairWeights[index] as number);
    }
  }
  const first = pairs.map(([character]) => numbered(character));
  const second = pairs.map(([, character]) => numbered(character));
  const size = names.length;
  return {
    names,
    weights: weights.map((weight) => Math.sqrt(weight + 1e-7)),
    table: mutualInformation([
      {
        table: { rowCount: size, contextCount: size, rows: first, contexts: second, weights: pairWeights },
        factor: 1,
      },
      {
        table: { rowCount: size, contextCount: size, rows: second, contexts: first, weights: pairWeights },
        factor: 1,
      },
      {
        table: {
          rowCount: size,
          contextCount: useNames.length,
          rows: useKeys.map(([character]) => numbered(character)),
          contexts: useKeys.map(([, use]) => numberOfUse.get(use) as number),
          weights: [...uses.values()],
        },
        factor: factorOfDictionary,
      },
    ]),
  };
}

/** Sorts things into classes, and the classes into groups if wanted: a line for each class. */
function classLines(things: Things, dimensions: number, classCount: number, groupCount: number | null): string[] {
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
    return groups === null ? names.join(' ') : `${names.join(' ')}\t${1 + (groups[number] as number)}`;
  });
}

function write(name: string, lines: readonly string[]): void {
  const file = fileURLToPath(new URL(`../train/classes/${name}`, import.meta.url));
  const head =
    '# made by scripts/lists/classes.ts from open-gram (CC BY-SA 3.0): a class a line, its members commonest first';
  const groups = lines.some((line) => line.includes('\t')) ? '; after a tab the number of its group' : '';
  writeFileSync(file, `${head}${groups}\n${lines.join('\n')}\n`);
  process.stdout.write(`${file}: ${lines.length} classes\n`);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const model = readOpenGram(folder);
  write('words.txt', classLines(wordsOf(model), 128, 254, null));
  write('characters.txt', classLines(charactersOf(model), 80, 160, 48));
}
