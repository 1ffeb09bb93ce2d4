import { type BoundaryModel, bucketCount, type Tree, weightsPerNumber } from './boundary-model.ts';
import { conjunctionRows } from './conjunctions.ts';
import { lineNumbersOf } from './line-numbers.ts';
import { conjunctionNumbers } from './line-scores.ts';
import { stateCount } from './states.ts';

/**
 * The weights file. All numbers are little-endian.
 *
 *     bytes 0–7     "KANWUSEG"
 *     bytes 8–11    version of this format, 1
 *     bytes 12–15   length of the header in bytes
 *     then          the header: JSON in UTF-8
 *     then          the bounds: 32-bit floats, `bucketCount − 1` a number
 *     then          the chain's weights, conjunctions' weights and transitions: 16-bit whole numbers
 *     then          each tree: its state and its inner nodes' count (a byte each); for each inner node the number and bucket
 *                   (a byte each), left and right (16-bit whole numbers); its leaves (16-bit whole numbers)
 */
const magic = 'KANWUSEG';
const formatVersion = 1;

interface Header {
  readonly version: string;
  readonly numbers: readonly string[];
  readonly trees: number;
  readonly sharpness: number;
  /** A stored weight and a stored leaf times these are logarithms of odds. */
  readonly weightUnit: number;
  readonly leafUnit: number;
  /** What the model was trained on and how, for people. */
  readonly training: Readonly<Record<string, unknown>>;
}

/**
 * Reads a weights file.
 * @throws {RangeError} when the bytes are not a whole model for this program's numbers
 */
export function readBoundaryModel(bytes: Uint8Array): BoundaryModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16 || new TextDecoder('latin1').decode(bytes.subarray(0, 8)) !== magic) {
    throw new RangeError('not a segmenter model: it does not begin with KANWUSEG');
  }
  if (view.getUint32(8, true) !== formatVersion) {
    throw new RangeError(`segmenter model format ${view.getUint32(8, true)} is unknown`);
  }
  const headerEnd = 16 + view.getUint32(12, true);
  if (headerEnd > bytes.length) throw new RangeError('the segmenter model ends inside its header');
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(16, headerEnd))) as Header;
  if (header.numbers.join() !== lineNumbersOf('', []).names.join()) {
    throw new RangeError('the segmenter model is for other numbers than this program has');
  }
  const reader = new Reader(view, headerEnd);
  const floats = (count: number) => Float32Array.from({ length: count }, () => reader.float());
  const weights = (count: number) => Float32Array.from({ length: count }, () => reader.whole() * header.weightUnit);
  return {
    version: header.version,
    numbers: header.numbers,
    conjunctions: conjunctionNumbers(header.numbers),
    sharpness: header.sharpness,
    bounds: floats(header.numbers.length * (bucketCount - 1)),
    weights: weights(header.numbers.length * weightsPerNumber),
    conjunctionWeights: weights(conjunctionRows * stateCount),
    transitions: weights(stateCount * stateCount),
    trees: Array.from({ length: header.trees }, (): Tree => {
      const [state, nodes] = [reader.byte(), reader.byte()];
      const tree = { numbers: new Uint8Array(nodes), buckets: new Uint8Array(nodes) };
      const sides = { left: new Int16Array(nodes), right: new Int16Array(nodes) };
      for (let node = 0; node < nodes; node += 1) {
        tree.numbers[node] = reader.byte();
        tree.buckets[node] = reader.byte();
        sides.left[node] = reader.whole();
        sides.right[node] = reader.whole();
      }
      const leaves = Float32Array.from({ length: nodes + 1 }, () => reader.whole() * header.leafUnit);
      return { state, ...tree, ...sides, leaves };
    }),
  };
}

/** The bytes of a weights file. */
export function writeBoundaryModel(model: BoundaryModel, training: Header['training']): Uint8Array {
  const chain = [model.weights, model.conjunctionWeights, model.transitions];
  const weightUnit = unitFor(chain);
  const leafUnit = unitFor(model.trees.map((tree) => tree.leaves));
  const { version, numbers, sharpness } = model;
  const header: Header = { version, numbers, trees: model.trees.length, sharpness, weightUnit, leafUnit, training };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const chainSize = chain.reduce((sum, { length }) => sum + 2 * length, 4 * model.bounds.length);
  const treeSize = model.trees.reduce((sum, tree) => sum + 2 + 6 * tree.numbers.length + 2 * tree.leaves.length, 0);
  const bytes = new Uint8Array(16 + text.length + chainSize + treeSize);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(magic), 0);
  view.setUint32(8, formatVersion, true);
  view.setUint32(12, text.length, true);
  bytes.set(text, 16);
  const writer = new Writer(view, 16 + text.length);
  for (const bound of model.bounds) writer.float(bound);
  for (const weights of chain) for (const weight of weights) writer.whole(Math.round(weight / weightUnit));
  for (const tree of model.trees) {
    writer.byte(tree.state);
    writer.byte(tree.numbers.length);
    for (const [node, number] of tree.numbers.entries()) {
      writer.byte(number);
      writer.byte(tree.buckets[node] ?? 0);
      writer.whole(tree.left[node] ?? 0);
      writer.whole(tree.right[node] ?? 0);
    }
    for (const leaf of tree.leaves) writer.whole(Math.round(leaf / leafUnit));
  }
  return bytes;
}

/** What the greatest of these is stored in 16 bits by. */
function unitFor(arrays: readonly Float32Array[]): number {
  const greatest = arrays.reduce(
    (most, array) => array.reduce((top, value) => Math.max(top, Math.abs(value)), most),
    0,
  );
  return greatest === 0 ? 1 : greatest / 0x7fff;
}

/** Reads one number after the other; what lies beyond the bytes is a RangeError. */
class Reader {
  readonly #view: DataView;
  #at: number;

  constructor(view: DataView, start: number) {
    this.#view = view;
    this.#at = start;
  }

  byte(): number {
    this.#at += 1;
    return this.#view.getUint8(this.#at - 1);
  }

  whole(): number {
    this.#at += 2;
    return this.#view.getInt16(this.#at - 2, true);
  }

  float(): number {
    this.#at += 4;
    return this.#view.getFloat32(this.#at - 4, true);
  }
}

class Writer {
  readonly #view: DataView;
  #at: number;

  constructor(view: DataView, start: number) {
    this.#view = view;
    this.#at = start;
  }

  byte(value: number): void {
    this.#view.setUint8(this.#at, value);
    this.#at += 1;
  }

  whole(value: number): void {
    this.#view.setInt16(this.#at, value, true);
    this.#at += 2;
  }

  float(value: number): void {
    this.#view.setFloat32(this.#at, value, true);
    this.#at += 4;
  }
}
