import { LRUCache } from 'lru-cache';

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
export function readSentences(characters: number): LRUCache<string, ReadSentence> {
  return new LRUCache({ maxSize: characters, sizeCalculation: (_, sentence) => Math.max(1, sentence.length) });
}
