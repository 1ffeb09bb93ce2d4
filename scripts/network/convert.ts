import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { CharacterTable } from '../../main/extract/tagger/characters.ts';
import {
  networkGates,
  networkTagRoom,
  networkTags,
  networkUnits,
  stateSize,
  writeNetwork,
} from '../../main/extract/tagger/network/network-image.ts';
import { simplifiedPairs } from '../train/lexicon-source.ts';
import { type LacSmall, readLacSmall } from './lac-small.ts';
import { type NetworkWeights, roundedNetwork } from './network-weights.ts';

const usage = `node scripts/network/convert.ts FOLDER
  writes scripts/train/network/word-network.bin
  FOLDER  lac_small of Python's jieba 0.42.1 (Debian: package python3-jieba, /usr/lib/python3/dist-packages/jieba/lac_small)
`;
const target = new URL('../train/network/word-network.bin', import.meta.url);

/** An embedding shorter than this was hardly moved from where training began. */
const shortest = 4;
const never = -10_000;
/** The network's own text had these written so. */
const written: Readonly<Record<string, string>> = { '。': '.', '、': ',', '“': '"', '”': '"' };

function main(): number {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const network = readLacSmall(folder);
  const known = knownCharacters(network);
  const { characters, image } = roundedNetwork(weightsWith(network, known));
  writeFileSync(target, writeNetwork({ characters, image }));
  process.stdout.write(`${characters.length} characters\n`);
  return 0;
}

/** The characters with an embedding worth keeping, in the forms that the tagger reads, each with its row. */
function knownCharacters({ characters, embeddings }: LacSmall): ReadonlyMap<string, number> {
  const { form } = new CharacterTable(simplifiedPairs(Converter({ from: 't', to: 'cn' })));
  const isKnown = (character: string, row: number): boolean =>
    character.length === 1 &&
    form[character.charCodeAt(0)] === character.charCodeAt(0) &&
    Math.hypot(...embeddings.subarray(row * networkUnits, (row + 1) * networkUnits)) >= shortest;
  const known = [...characters].filter(([character, row]) => isKnown(character, row));
  const others = Object.entries(written).map(([read, wrote]) => [read, characters.get(wrote) as number] as const);
  return new Map([...known, ...others].sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0)));
}

/** The network with the characters that are kept, and with as many tags as there is room for. */
function weightsWith(network: LacSmall, known: ReadonlyMap<string, number>): NetworkWeights {
  const { directions, output, outputBias, pairs, embeddings, unknown } = network;
  const filling = networkTagRoom - networkTags;
  const split = 2 * networkUnits * networkUnits;
  const room = { length: networkTagRoom };
  return {
    characters: Uint16Array.from(known.keys(), (character) => character.charCodeAt(0)),
    directions: directions.map(({ input, recurrent, bias }) => ({
      input: columns(input, networkGates),
      recurrent: Float32Array.from([
        ...columns(recurrent.subarray(0, split), 2 * networkUnits),
        ...columns(recurrent.subarray(split), networkUnits),
      ]),
      bias,
    })),
    output: Float32Array.from([...columns(output, networkTags), ...new Float32Array(filling * stateSize)]),
    outputBias: Float32Array.from(room, (_, tag) => outputBias[tag] ?? never),
    pairs: Float32Array.from({ length: networkTagRoom * (2 + networkTagRoom) }, (_, at) => {
      const [row, tag] = [Math.floor(at / networkTagRoom), at % networkTagRoom];
      return tag < networkTags ? (pairs[row * networkTags + tag] ?? 0) : 0;
    }),
    embeddings: Float32Array.from(
      [unknown, ...known.values()].flatMap((row) => [
        ...embeddings.subarray(row * networkUnits, (row + 1) * networkUnits),
      ]),
    ),
  };
}

/** The columns of a matrix that stands row by row, one after another. */
function columns(matrix: Float32Array, width: number): Float32Array {
  const height = matrix.length / width;
  return matrix.map((_, at) => matrix[(at % height) * width + Math.floor(at / height)] as number);
}

process.exitCode = main();
