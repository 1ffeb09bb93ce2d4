import type { RememberedName } from '../../../model/memory.ts';
import { nameKey } from '../../../model/name-key.ts';
import { readingOffset } from '../../../model/offset.ts';
import { Trie } from '../../extract/lexicon/trie.ts';
import type { Memory, Precedent, RecalledName } from '../../extract/memory.ts';
import { foldName } from './fold-name.ts';

/** As if every name had been accepted and rejected so often before: one decision does not settle a name. */
const prior = 0.5;
/** Decisions on one name hang together: they say half as much as if each had been made apart. Measured by the learn bench. */
const weight = 0.5;

interface KnownName extends Pick<RememberedName, 'type' | 'value'> {
  readonly precedent: Precedent;
}

/**
 * Remembers names however they are printed (full or half width, any middle dot, white space inside). What was decided of a
 * name is evidence beside what else there is; at any one place the longest name counts.
 */
export function createMemory(names: readonly RememberedName[]): Memory {
  const precedents = new Map<string, Precedent>();
  const speaking = new Map<string, KnownName[]>();
  for (const { name, type, value, accepted, rejected, ruling } of names) {
    const precedent = {
      support: weight * Math.log((accepted + prior) / (rejected + prior)),
      isRuled: ruling?.verdict === 'always',
    };
    precedents.set(`${type} ${nameKey(name)}`, precedent);
    const form = foldName(name).text;
    const speaks = precedent.isRuled || (ruling === null && accepted > 0 && precedent.support >= 0);
    if (speaks && form.length > 1) speaking.set(form, [...(speaking.get(form) ?? []), { type, value, precedent }]);
  }
  const forms = [...speaking.keys()];
  const known = [...speaking.values()];
  const trie = new Trie(forms);

  return {
    precedentOf: (name, type) => precedents.get(`${type} ${nameKey(name)}`) ?? null,
    recall(text) {
      if (forms.length === 0) return [];
      const folded = foldName(text);
      const recalled: RecalledName[] = [];
      for (let at = 0; at < folded.text.length; at++) {
        const { found, length } = longestAt(folded.text, at);
        if (length === 0) continue;
        const start = readingOffset(folded.offsets[at] ?? 0);
        const end = readingOffset((folded.offsets[at + length - 1] ?? 0) + 1);
        recalled.push(...found.map((each) => ({ ...each, ranges: [{ start, end }] })));
        at += length - 1;
      }
      return recalled;
    },
  };

  function longestAt(text: string, from: number): { readonly found: readonly KnownName[]; readonly length: number } {
    let longest = -1;
    let length = 0;
    let state = 0;
    for (let at = from; at < text.length; at++) {
      state = trie.next(state, text.charCodeAt(at));
      if (state === 0) break;
      const word = trie.wordAt(state);
      if (word < 0) continue;
      longest = word;
      length = at + 1 - from;
    }
    return { found: known[longest] ?? [], length };
  }
}
