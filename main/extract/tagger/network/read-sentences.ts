/** What the network said of a sentence: a byte for each character's tag, then one for each character's certainty. */
export type ReadSentence = Uint8Array;

/**
 * What the network said of the sentences that it read last, up to so many characters of them: an article is read again
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

  /** Keeps what was said of a sentence that is not kept yet; the oldest go when there is no room. */
  add(sentence: string, said: ReadSentence): void {
    this.#sentences.set(sentence, said);
    this.#characters += sentence.length;
    for (const oldest of this.#sentences.keys()) {
      if (this.#characters <= this.#room) return;
      this.#sentences.delete(oldest);
      this.#characters -= oldest.length;
    }
  }
}
