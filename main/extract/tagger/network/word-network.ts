import { longestSentence } from '../sentence.ts';
import { kernel } from './kernel.generated.ts';
import type { NetworkArrays } from './network-image.ts';
import { ReadSentences } from './read-sentences.ts';

interface Kernel {
  readonly memory: WebAssembly.Memory;
  firstByte(): number;
  workSize(): number;
  read(image: number, work: number, length: number): void;
}

const page = 0x10000;
/** So many characters' tags are kept: some 15 MB. */
const keptCharacters = 2_000_000;

/**
 * Tells for each character of a sentence which word it is in and what part of speech, or kind of name, that word is.
 * Runs in WebAssembly, in whole numbers where it multiplies: the same everywhere. Linear in the sentence's length.
 */
export class WordNetwork {
  /** For each character of the last sentence its tag: twice a part of speech, 1 more where a word goes on. */
  readonly tags: Uint8Array;
  /** For each character how probable its tag was by itself, in quarters, 0 to 3. */
  readonly certainties: Uint8Array;
  readonly #kernel: Kernel;
  readonly #image: number;
  readonly #work: number;
  /** The row of the embeddings of each unit of the basic plane. */
  readonly #rowOf = new Uint16Array(0x10000);
  /** The rows of the sentence, where the kernel looks for them. */
  readonly #rows: Int32Array;
  readonly #kept = new ReadSentences(keptCharacters);

  constructor({ characters, image }: NetworkArrays) {
    for (const [index, unit] of characters.entries()) this.#rowOf[unit] = index + 1;
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernel()), {
      env: { abort: stopped },
    });
    this.#kernel = exports as unknown as Kernel;
    const { memory } = this.#kernel;
    this.#image = this.#kernel.firstByte();
    this.#work = this.#image + Math.ceil(image.length / 16) * 16;
    const size = this.#work + this.#kernel.workSize();
    memory.grow(Math.max(0, Math.ceil((size - memory.buffer.byteLength) / page)));
    new Uint8Array(memory.buffer).set(image, this.#image);
    this.#rows = new Int32Array(memory.buffer, this.#work, longestSentence);
    this.tags = new Uint8Array(memory.buffer, this.#work + 4 * longestSentence, longestSentence);
    this.certainties = new Uint8Array(memory.buffer, this.#work + 5 * longestSentence, longestSentence);
  }

  /** Reads the first `length` folded characters of a sentence, at most `longestSentence`; `tags` are overwritten. */
  read(forms: Int32Array, length: number): void {
    if (length === 0) return;
    for (let at = 0; at < length; at++) this.#rows[at] = this.#rowOf[forms[at] as number] ?? 0;
    const sentence = String.fromCharCode(...this.#rows.subarray(0, length));
    const kept = this.#kept.get(sentence);
    if (kept !== undefined) {
      this.tags.set(kept.subarray(0, length));
      this.certainties.set(kept.subarray(length));
      return;
    }
    this.#kernel.read(this.#image, this.#work, length);
    const said = new Uint8Array(2 * length);
    said.set(this.tags.subarray(0, length));
    said.set(this.certainties.subarray(0, length), length);
    this.#kept.add(sentence, said);
  }
}

function stopped(): never {
  throw new Error('the kernel of the word network stopped');
}
