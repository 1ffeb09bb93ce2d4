import type { NetworkArrays } from '../../main/extract/tagger/network/network-image.ts';
import {
  networkGates,
  networkImageSize,
  networkTagRoom,
  networkUnits,
  stateSize,
} from '../../main/extract/tagger/network/network-image.ts';

/** One direction of a layer: a row of input and of recurrent weights, and a bias, for each of `networkGates` outputs. */
export interface DirectionWeights {
  readonly input: Float32Array;
  readonly recurrent: Float32Array;
  readonly bias: Float32Array;
}

/** The word network in floating point. `NetworkArrays` says in which order its parts stand. */
export interface NetworkWeights {
  readonly characters: Uint16Array;
  readonly directions: readonly DirectionWeights[];
  /** `networkTagRoom` rows of `stateSize`. */
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
  /** Rows of `networkTagRoom`: scores of a first tag, of a last one, then of each tag before a tag. */
  readonly pairs: Float32Array;
  /** A row of `networkUnits` for every other character, then one for each of `characters`. */
  readonly embeddings: Float32Array;
}

const largestWeight = 2047;
const largestEmbedding = 127;
/** What the whole numbers of a row may come to: the kernel multiplies them with up to 32,767 and has 32 bits for the sum. */
const largestRow = 65_535;

/** The network as the kernel has it: weights rounded to 12 bits, embeddings to 8. */
export function roundedNetwork(weights: NetworkWeights): NetworkArrays {
  const { characters, directions, output, outputBias, pairs, embeddings } = weights;
  const image = new ImageWriter(networkImageSize(characters.length));
  for (const { input, recurrent, bias } of directions) {
    const inputScale = scaleOf(input, input.length / networkGates);
    const recurrentScale = scaleOf(recurrent, networkUnits);
    image.floats([inputScale, recurrentScale, 0, 0]);
    image.floats(bias);
    image.shorts(input, inputScale);
    image.shorts(recurrent, recurrentScale);
  }
  const outputScale = scaleOf(output, stateSize);
  image.floats([outputScale, 0, 0, 0]);
  image.floats(outputBias);
  image.shorts(output, outputScale);
  image.floats(pairs);
  for (let at = 0; at < embeddings.length; at += networkUnits) {
    const embedding = embeddings.subarray(at, at + networkUnits);
    const scale = Math.fround(largestOf(embedding) / largestEmbedding);
    image.floats([scale, 0, 0, 0]);
    image.bytes(embedding, scale);
  }
  return { characters, image: image.whole() };
}

/** The numbers of a rounded network. */
export function weightsOf({ characters, image }: NetworkArrays): NetworkWeights {
  const reader = new ImageReader(image);
  const directions = [networkUnits, networkUnits, stateSize, stateSize].map((inputs): DirectionWeights => {
    const [inputScale = 0, recurrentScale = 0] = reader.floats(4);
    return {
      bias: reader.floats(networkGates),
      input: reader.shorts(networkGates * inputs, inputScale),
      recurrent: reader.shorts(networkGates * networkUnits, recurrentScale),
    };
  });
  const [outputScale = 0] = reader.floats(4);
  const outputBias = reader.floats(networkTagRoom);
  const output = reader.shorts(networkTagRoom * stateSize, outputScale);
  const pairs = reader.floats(networkTagRoom * (2 + networkTagRoom));
  const embeddings = new Float32Array((1 + characters.length) * networkUnits);
  for (let at = 0; at < embeddings.length; at += networkUnits) {
    const [scale = 0] = reader.floats(4);
    embeddings.set(reader.bytes(networkUnits, scale), at);
  }
  return { characters, directions, output, outputBias, pairs, embeddings };
}

/** What a whole number is worth, so that the largest number is the largest whole one and no row is too large. */
function scaleOf(matrix: Float32Array, columns: number): number {
  let scale = Math.fround(largestOf(matrix) / largestWeight);
  while (largestRowOf(matrix, columns, scale) > largestRow) scale = Math.fround(1.01 * scale);
  return scale;
}

function largestRowOf(matrix: Float32Array, columns: number, scale: number): number {
  let largest = 0;
  for (let at = 0; at < matrix.length; at += columns) {
    const row = matrix.subarray(at, at + columns);
    largest = Math.max(
      largest,
      row.reduce((sum, number) => sum + Math.abs(Math.round(number / scale)), 0),
    );
  }
  return largest;
}

function largestOf(numbers: Float32Array): number {
  return numbers.reduce((most, number) => Math.max(most, Math.abs(number)), Number.MIN_VALUE);
}

/** Writes the numbers of an image one after another. */
class ImageWriter {
  readonly #view: DataView<ArrayBuffer>;
  #at = 0;

  constructor(size: number) {
    this.#view = new DataView(new ArrayBuffer(size));
  }

  floats(numbers: Iterable<number>): void {
    for (const number of numbers) this.#view.setFloat32(this.#move(4), number, true);
  }

  shorts(numbers: Iterable<number>, scale: number): void {
    for (const number of numbers) this.#view.setInt16(this.#move(2), Math.round(number / scale), true);
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

/** Reads the numbers of an image one after another. */
class ImageReader {
  readonly #view: DataView;
  #at = 0;

  constructor(image: Uint8Array) {
    this.#view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  }

  floats(count: number): Float32Array {
    return this.#read(count, 4, (at) => this.#view.getFloat32(at, true));
  }

  shorts(count: number, scale: number): Float32Array {
    return this.#read(count, 2, (at) => scale * this.#view.getInt16(at, true));
  }

  bytes(count: number, scale: number): Float32Array {
    return this.#read(count, 1, (at) => scale * this.#view.getInt8(at));
  }

  #read(count: number, size: number, numberAt: (at: number) => number): Float32Array {
    const from = this.#at;
    this.#at += size * count;
    return Float32Array.from({ length: count }, (_, index) => numberAt(from + size * index));
  }
}
