import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A network's numbers as they were trained: matrices row by row, inputs by outputs. */
export interface LacSmall {
  /** Each character that has an embedding, with its row. */
  readonly characters: ReadonlyMap<string, number>;
  /** The row for every other character. */
  readonly unknown: number;
  readonly embeddings: Float32Array;
  /** Layer 1 forward, backward, layer 2 forward, backward. */
  readonly directions: readonly {
    readonly input: Float32Array;
    /** 128 × 256 for update and reset, behind it 128 × 128 for the candidate. */
    readonly recurrent: Float32Array;
    readonly bias: Float32Array;
  }[];
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
  /** Rows of 57: scores of a first tag, of a last one, then of each tag before a tag. */
  readonly pairs: Float32Array;
}

/** Reads the network that Python's jieba brings along (Baidu's LAC, its small form), from the folder `lac_small`. */
export function readLacSmall(folder: string): LacSmall {
  const tensor = (name: string): Float32Array => readTensor(join(folder, 'model_baseline', name));
  const characters = new Map<string, number>();
  for (const line of readFileSync(join(folder, 'word.dic'), 'utf8').split('\n')) {
    const [row, character] = line.split('\t');
    if (row !== undefined && character !== undefined) characters.set(character, Number(row));
  }
  return {
    characters,
    unknown: characters.get('OOV') as number,
    embeddings: tensor('word_emb'),
    directions: [0, 1, 2, 3].map((number) => ({
      input: tensor(`fc_${number}.w_0`),
      recurrent: tensor(`gru_${number}.w_0`),
      bias: sum(tensor(`fc_${number}.b_0`), tensor(`gru_${number}.b_0`)),
    })),
    output: tensor('fc_4.w_0'),
    outputBias: tensor('fc_4.b_0'),
    pairs: tensor('crfw'),
  };
}

/**
 * Reads a saved tensor of PaddlePaddle: version (u32), levels of detail (u64, none here), version (u32), the size of a
 * description (i32), the description (a protocol buffer, not needed), then the numbers (f32, little-endian).
 */
function readTensor(path: string): Float32Array {
  const bytes = readFileSync(path);
  const from = 20 + bytes.readInt32LE(16);
  return new Float32Array(new Uint8Array(bytes.subarray(from)).buffer);
}

function sum(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((number, index) => number + (b[index] as number));
}
