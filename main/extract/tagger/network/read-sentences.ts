/** What was made of a sentence; see `StateScorer`. */
export interface ReadSentence {
  readonly tags: Uint8Array;
  readonly certainties: Uint8Array;
  readonly scores: Float32Array;
}

/**
 * What was made of the sentences that were read last, up to so many characters of them: an article is read again
 * whenever suggestions for it are refreshed, and what the network says of it stays the same.
 */
export class ReadSentences {
  readonly #room: number;
  readonly #sentences = new Map<string, ReadSentence>();
  #characters = 0;

  constructor(room: number) {
    this.#room = room;
  }

  get(sentence: string): ReadSentence | undefined {
    return this.#sentences.get(sentence);
  }

  /** Keeps what was made of a sentence that is not kept yet; the oldest go when there is no room. */
  add(sentence: string, made: ReadSentence): void {
    this.#sentences.set(sentence, made);
    this.#characters += sentence.length;
    for (const oldest of this.#sentences.keys()) {
      if (this.#characters <= this.#room) return;
      this.#sentences.delete(oldest);
      this.#characters -= oldest.length;
    }
  }
}
