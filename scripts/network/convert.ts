import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { CharacterTable } from '../../main/extract/tagger/characters.ts';
import {
  networkGates,
  networkImageSize,
  networkTagRoom,
  networkTags,
  networkUnits,
  writeNetwork,
} from '../../main/extract/tagger/network/network-image.ts';
import { simplifiedPairs } from '../train/lexicon-source.ts';
import { type LacSmall, readLacSmall } from './lac-small.ts';

const usage = `node scripts/network/convert.ts FOLDER
  writes scripts/train/network/word-network.bin
  FOLDER  lac_small of Python's jieba 0.42.1 (Debian: package python3-jieba, /usr/lib/python3/dist-packages/jieba/lac_small)
`;
const target = new URL('../train/network/word-network.bin', import.meta.url);

/** An embedding shorter than this was hardly moved from where training began. */
const shortest = 4;
const largestWeight = 2047;
const largestEmbedding = 127;
const never = -10_000;
/** What a unit of 1 is in the kernel. */
const largestInput = 32_767;
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
  const characters = Uint16Array.from(known.keys(), (character) => character.charCodeAt(0));
  writeFileSync(target, writeNetwork({ characters, image: imageOf(network, known) }));
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

function imageOf(network: LacSmall, known: ReadonlyMap<string, number>): Uint8Array {
  const image = new Image(networkImageSize(known.size));
  for (const { input, recurrent, bias } of network.directions) {
    const split = 2 * networkUnits * networkUnits;
    const inputs = input.length / networkGates;
    const rows = [
      ...columns(recurrent.subarray(0, split), 2 * networkUnits),
      ...columns(recurrent.subarray(split), networkUnits),
    ];
    const inputScale = scaleOf(input, largestWeight);
    const recurrentScale = scaleOf(recurrent, largestWeight);
    image.floats([inputScale, recurrentScale, 0, 0]);
    image.floats(bias);
    for (const row of columns(input, networkGates)) image.shorts(row.slice(0, inputs), inputScale);
    for (const row of rows) image.shorts(row, recurrentScale);
  }
  const { output, outputBias, pairs, embeddings, unknown } = network;
  const filling = Array.from({ length: networkTagRoom - networkTags }, () => 0);
  const outputScale = scaleOf(output, largestWeight);
  image.floats([outputScale, 0, 0, 0]);
  image.floats([...outputBias, ...filling.map(() => never)]);
  for (const row of columns(output, networkTags)) image.shorts(row, outputScale);
  for (const _ of filling)
    image.shorts(
      Array.from({ length: 2 * networkUnits }, () => 0),
      outputScale,
    );
  for (let row = 0; row < networkTags + 2; row++) {
    image.floats([...pairs.subarray(row * networkTags, (row + 1) * networkTags), ...filling]);
  }
  for (const _ of filling) image.floats(Array.from({ length: networkTagRoom }, () => 0));
  for (const row of [unknown, ...known.values()]) {
    const embedding = embeddings.subarray(row * networkUnits, (row + 1) * networkUnits);
    const scale = scaleOf(embedding, largestEmbedding);
    image.floats([scale, 0, 0, 0]);
    image.bytes(embedding, scale);
  }
  return image.whole();
}

/** The columns of a matrix that stands row by row. */
function columns(matrix: Float32Array, width: number): number[][] {
  const height = matrix.length / width;
  return Array.from({ length: width }, (_, column) =>
    Array.from({ length: height }, (__, row) => matrix[row * width + column] as number),
  );
}

/** What a whole number is worth, so that the largest number is the largest whole one. */
function scaleOf(numbers: Float32Array, largest: number): number {
  return Math.fround(numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0) / largest);
}

/** Writes the numbers of an image one after another. */
class Image {
  readonly #view: DataView;
  #at = 0;

  constructor(size: number) {
    this.#view = new DataView(new ArrayBuffer(size));
  }

  floats(numbers: Iterable<number>): void {
    for (const number of numbers) this.#view.setFloat32(this.#move(4), number, true);
  }

  /** @throws {RangeError} when the sum of their products with a kernel's inputs could leave 32 bits */
  shorts(numbers: Iterable<number>, scale: number): void {
    let sum = 0;
    for (const number of numbers) {
      const whole = Math.round(number / scale);
      sum += Math.abs(whole);
      this.#view.setInt16(this.#move(2), whole, true);
    }
    if (sum * largestInput > 0x7fffffff) throw new RangeError(`a row of weights is too large: ${sum}`);
  }

  bytes(numbers: Iterable<number>, scale: number): void {
    for (const number of numbers) this.#view.setInt8(this.#move(1), Math.round(number / scale));
  }

  /** @throws {RangeError} when it is not filled to the last byte */
  whole(): Uint8Array {
    if (this.#at !== this.#view.byteLength) throw new RangeError(`${this.#at} of ${this.#view.byteLength} bytes`);
    return new Uint8Array(this.#view.buffer);
  }

  #move(size: number): number {
    const at = this.#at;
    this.#at += size;
    return at;
  }
}

process.exitCode = main();
