/**
 * The weights of the word network: a bidirectional GRU tagger of characters, after the lexical analyser of Jiao, Sun
 * and Sun, “Chinese Lexical Analysis with Deep Bi-GRU-CRF Network” (2018). Embeddings of 128 go through two layers of
 * 128 units in each direction to scores of 57 tags, the best sequence of which is the answer.
 */
export interface NetworkArrays {
  /** The UTF-16 unit that each row of the embeddings but the first stands for; row 0 is for all others. */
  readonly characters: Uint16Array;
  /**
   * What the kernel reads as it stands, little-endian, without gaps:
   *
   *     four directions: layer 1 forward, backward, layer 2 forward, backward; each
   *       what a whole number of the input weights is worth, of the recurrent weights (f32), 8 bytes of 0
   *       384 biases (f32): update, reset and candidate gate of 128 units
   *       384 rows of 128, in layer 2 of 256, input weights (i16)
   *       384 rows of 128 recurrent weights (i16)
   *     the output: what a whole number is worth (f32), 12 bytes of 0; 60 biases (f32); 60 rows of 256 weights (i16)
   *     60 scores of a first tag, 60 of a last one, 60 rows of 60 scores of a tag before a tag (f32)
   *     the embeddings, each: what a whole number is worth (f32), 12 bytes of 0; 128 numbers (i8)
   *
   * Tags 57 to 59 fill up the vectors and are never chosen.
   */
  readonly image: Uint8Array;
}

export const networkUnits = 128;
export const networkGates = 3 * networkUnits;
/** The tags that the network tells apart. */
export const networkTags = 57;
export const networkTagRoom = 60;
/** The numbers of a character's state: the units of the upper layer, both directions. */
export const stateSize = 2 * networkUnits;

const embeddingSize = 16 + networkUnits;
const directionSize = (inputs: number): number => 16 + 4 * networkGates + 2 * networkGates * (inputs + networkUnits);
const outputSize = 16 + 4 * networkTagRoom + 4 * networkTagRoom * networkUnits;
const pairsSize = 4 * networkTagRoom * (2 + networkTagRoom);

/** For each unit of the basic plane its row in the embeddings: 0 where the network does not know it. */
export function embeddingRows(characters: Uint16Array): Uint16Array {
  const rows = new Uint16Array(0x10000);
  for (const [index, unit] of characters.entries()) rows[unit] = index + 1;
  return rows;
}

/** Bytes of the image of a network that knows so many characters. */
export function networkImageSize(characters: number): number {
  const directions = 2 * directionSize(networkUnits) + 2 * directionSize(2 * networkUnits);
  return directions + outputSize + pairsSize + embeddingSize * (characters + 1);
}

/**
 * A network's file: the number of its characters (u32), the characters (u16, an even number of them is room for), the image.
 * @throws {RangeError} when the bytes are of another size
 */
export function readNetwork(bytes: Uint8Array): NetworkArrays {
  const count = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const imageAt = 4 + 4 * Math.ceil(count / 2);
  if (bytes.length !== imageAt + networkImageSize(count)) throw new RangeError('not a network of this format');
  const characters = new Uint16Array(new Uint8Array(bytes.subarray(4, 4 + 2 * count)).buffer);
  return { characters, image: bytes.subarray(imageAt) };
}

/** The bytes that `readNetwork` reads. */
export function writeNetwork({ characters, image }: NetworkArrays): Uint8Array {
  const imageAt = 4 + 4 * Math.ceil(characters.length / 2);
  const bytes = new Uint8Array(imageAt + image.length);
  new DataView(bytes.buffer).setUint32(0, characters.length, true);
  bytes.set(new Uint8Array(characters.buffer, characters.byteOffset, characters.byteLength), 4);
  bytes.set(image, imageAt);
  return bytes;
}
