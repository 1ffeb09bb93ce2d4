import { taggedTypes } from '../../../model/lesson.ts';
import { featureVersion } from './features.ts';
import { labelCount } from './labels.ts';
import { networkImageSize, stateSize } from './network/network-image.ts';
import { styleBuckets } from './style.ts';
import { slotsFor, wordsInRow } from './weight-table.ts';

/**
 * The weights file. All numbers are little-endian.
 *
 *     bytes 0–7     "KANWUTAG"
 *     bytes 8–11    version of this format, 3
 *     bytes 12–15   length of the header in bytes
 *     then          the header: JSON in UTF-8, padded with spaces to a multiple of 4 bytes
 *     then          the arrays in the order of `ModelArrays`, each padded with zeros to a multiple of 4 bytes
 */
const magic = 'KANWUTAG';
const formatVersion = 3;
const alignment = 4;

/** What the header says. */
export interface ModelHeader {
  /** The name under which the tagger's proposals go, such as `2026-11-25`. */
  readonly version: string;
  readonly featureVersion: number;
  readonly types: readonly string[];
  /** How many features have weights. */
  readonly features: number;
  /** How many slots the index of the features has, where more features were added than it was made for. */
  readonly slots?: number;
  readonly lexiconSlots: number;
  /** How many characters the word network knows. */
  readonly networkCharacters: number;
  /** The sources whose conventions the model has, a style each. */
  readonly styles: readonly string[];
  /** A stored weight times this is a natural logarithm. */
  readonly unit: number;
  /** Pairs of characters, traditional then simplified. */
  readonly simplified: string;
  /** For each type the slope and the intercept that turn the logit of a span's probability into a calibrated one. */
  readonly calibration: readonly (readonly [number, number])[];
  /** What the model was trained on and how, for people. */
  readonly training: Readonly<Record<string, unknown>>;
  /** SHA-256 of the bytes after the header, in hexadecimal. */
  readonly sha256: string;
}

/** The arrays of a model. */
export interface ModelArrays {
  /** Weights of label pairs, previous label first. */
  readonly transitions: Float32Array;
  /** Where the weights of each feature are; see `WeightTable`. */
  readonly index: Int32Array;
  /** `wordsInRow` words for each feature. */
  readonly rows: Int32Array;
  readonly lexiconCheck: Uint16Array;
  readonly lexiconPacked: Uint16Array;
  readonly lexiconClasses: Uint8Array;
  /** The class of each unit of the basic plane, 0 is none. */
  readonly characterClasses: Uint8Array;
  /** The group of each class of characters. */
  readonly characterGroups: Uint8Array;
  /** `styleBuckets` figures for each style; see `StyleModel`. */
  readonly styles: Int8Array;
  /** The word network, see `NetworkArrays`. */
  readonly networkCharacters: Uint16Array;
  readonly networkImage: Uint8Array;
  /** What scores labels by the network's states, see `StateScorer`. */
  readonly stateWeights: Float32Array;
}

export interface Model {
  readonly header: ModelHeader;
  readonly arrays: ModelArrays;
}

interface TypedArray<Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): Numbers;
}

/**
 * Reads a weights file without copying it when its bytes are aligned.
 * @throws {RangeError} when the bytes are not a whole model of this version
 */
export function readModel(bytes: Uint8Array): Model {
  const aligned = bytes.byteOffset % alignment === 0 ? bytes : bytes.slice();
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  if (bytes.length < 16 || new TextDecoder('latin1').decode(bytes.subarray(0, 8)) !== magic) {
    throw new RangeError('not a tagger model: it does not begin with KANWUTAG');
  }
  if (view.getUint32(8, true) !== formatVersion)
    throw new RangeError(`model format ${view.getUint32(8, true)} is unknown`);
  const headerEnd = 16 + view.getUint32(12, true);
  if (headerEnd > bytes.length) throw new RangeError('the model ends inside its header');
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(16, headerEnd))) as ModelHeader;
  if (header.featureVersion !== featureVersion || header.types.join() !== taggedTypes.join()) {
    throw new RangeError(`the model is for features ${header.featureVersion}, this program has ${featureVersion}`);
  }
  let at = headerEnd;
  const take = <Numbers>(type: TypedArray<Numbers>, length: number): Numbers => {
    const size = type.BYTES_PER_ELEMENT * length;
    if (at + size > aligned.length) throw new RangeError('the model ends inside its weights');
    const offset = aligned.byteOffset + at;
    at += padded(size);
    return new type(aligned.buffer, offset, length);
  };
  const { features, slots = slotsFor(features), lexiconSlots, networkCharacters } = header;
  const imageSize = networkImageSize(networkCharacters);
  const stateWeights = header.styles.length * labelCount * stateSize;
  return {
    header,
    arrays: {
      transitions: take(Float32Array, labelCount * labelCount),
      index: take(Int32Array, slots),
      rows: take(Int32Array, wordsInRow * features),
      lexiconCheck: take(Uint16Array, lexiconSlots),
      lexiconPacked: take(Uint16Array, lexiconSlots),
      lexiconClasses: take(Uint8Array, lexiconSlots),
      characterClasses: take(Uint8Array, 0x10000),
      characterGroups: take(Uint8Array, 0x100),
      styles: take(Int8Array, styleBuckets * header.styles.length),
      networkCharacters: take(Uint16Array, networkCharacters),
      networkImage: take(Uint8Array, imageSize),
      stateWeights: take(Float32Array, stateWeights),
    },
  };
}

/**
 * The bytes of a weights file; the header's `sha256` is filled in by `digest`, which gets the bytes after the header.
 */
export function writeModel(model: Model, digest: (body: Uint8Array) => string): Uint8Array {
  const { arrays } = model;
  const parts = [
    arrays.transitions,
    arrays.index,
    arrays.rows,
    arrays.lexiconCheck,
    arrays.lexiconPacked,
    arrays.lexiconClasses,
    arrays.characterClasses,
    arrays.characterGroups,
    arrays.styles,
    arrays.networkCharacters,
    arrays.networkImage,
    arrays.stateWeights,
  ].map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const body = new Uint8Array(parts.reduce((size, part) => size + padded(part.length), 0));
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += padded(part.length);
  }
  const text = new TextEncoder().encode(JSON.stringify({ ...model.header, sha256: digest(body) }));
  const headerSize = padded(text.length);
  const bytes = new Uint8Array(16 + headerSize + body.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(magic), 0);
  view.setUint32(8, formatVersion, true);
  view.setUint32(12, headerSize, true);
  bytes.fill(0x20, 16, 16 + headerSize);
  bytes.set(text, 16);
  bytes.set(body, 16 + headerSize);
  return bytes;
}

function padded(size: number): number {
  return Math.ceil(size / alignment) * alignment;
}
