import { isProposed, type RememberedName } from '../../../model/memory.ts';
import { readingOffset } from '../../../model/offset.ts';
import { Trie } from '../../extract/lexicon/trie.ts';
import { type MentionProposal, originOf, type Recogniser } from '../../extract/recogniser.ts';
import { foldName } from './fold-name.ts';

const identity = { name: 'memory', version: '1' };

/** What people accepted is proposed with more confidence than anything that is guessed. */
const confidence = 0.985;

/**
 * Proposes the names that a workspace's people accepted, wherever they occur and however they are printed (full or half
 * width, any middle dot, white space inside). At any one place the longest name counts.
 */
export function createMemoryRecogniser(names: readonly RememberedName[]): Recogniser {
  const known = names.filter((entry) => isProposed(entry) && foldName(entry.name).text.length > 1).reverse();
  const trie = new Trie(known.map((entry) => foldName(entry.name).text));

  return {
    ...identity,
    recognise({ text }) {
      const folded = foldName(text);
      const proposals: MentionProposal[] = [];
      for (let at = 0; at < folded.text.length; at++) {
        const { entry, length } = longestAt(folded.text, at);
        if (entry === undefined) continue;
        const start = readingOffset(folded.offsets[at] ?? 0);
        const end = readingOffset((folded.offsets[at + length - 1] ?? 0) + 1);
        proposals.push({
          ranges: [{ start, end }],
          type: entry.type,
          value: entry.value,
          confidence,
          origin: originOf(identity),
        });
        at += length - 1;
      }
      return proposals;
    },
  };

  function longestAt(
    text: string,
    from: number,
  ): { readonly entry: RememberedName | undefined; readonly length: number } {
    let entry: RememberedName | undefined;
    let length = 0;
    let state = 0;
    for (let at = from; at < text.length; at++) {
      state = trie.next(state, text.charCodeAt(at));
      if (state === 0) break;
      const word = trie.wordAt(state);
      if (word < 0) continue;
      entry = known[word];
      length = at + 1 - from;
    }
    return { entry, length };
  }
}
