import { unitForm } from '../../../model/names/unit-form.ts';
import { Trie } from '../lexicon/trie.ts';

/** A category by its vocabulary and code. */
export interface CategoryKey {
  readonly scheme: string;
  readonly code: string;
}

/** What a word says: how much, for which categories. */
export interface WordEvidence {
  readonly word: string;
  readonly categories: readonly CategoryKey[];
  /** 1 for a hint, 2 for a word that is nearly sure. */
  readonly weight: number;
}

export interface CategoryEvidence {
  readonly words: readonly WordEvidence[];
  /** Finds `words`, as {@link unitForm} gives them, by their index. */
  readonly trie: Trie;
}

/** A word that speaks for one category. */
export interface WordForCategory {
  readonly word: string;
  readonly key: CategoryKey;
  readonly weight: number;
}

const schemes: Readonly<Record<string, string>> = { clc: 'clc', medtop: 'iptc-media-topics' };

/** Reads the list of evidence: codes in brackets, then words that speak for them; `!` marks those that are nearly sure. */
export function categoryEvidenceOf(content: string): CategoryEvidence {
  const found: WordForCategory[] = [];
  let categories: readonly CategoryKey[] = [];
  for (const line of content.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue;
    const heading = /^\[(.+)\]$/.exec(line)?.[1];
    if (heading !== undefined) {
      categories = heading.split(' ').map(keyOf);
      continue;
    }
    for (const written of line.split(' ')) {
      const word = written.replace('!', '');
      for (const key of categories) found.push({ word, key, weight: written.endsWith('!') ? 2 : 1 });
    }
  }
  return evidenceOf(found);
}

/** Puts words together; one that is there several times has the greatest of its weights. */
export function evidenceOf(found: readonly WordForCategory[]): CategoryEvidence {
  const byWord = new Map<string, { categories: Map<string, CategoryKey>; weight: number }>();
  for (const { word, key, weight } of found) {
    const folded = unitForm(word);
    const known = byWord.get(folded) ?? { categories: new Map<string, CategoryKey>(), weight };
    known.categories.set(nameOf(key), key);
    known.weight = Math.max(known.weight, weight);
    byWord.set(folded, known);
  }
  const words = [...byWord].map(([word, known]) => ({
    word,
    categories: [...known.categories.values()],
    weight: known.weight,
  }));
  return { words, trie: new Trie(words.map(({ word }) => word)) };
}

/** What names a category among those of all vocabularies. */
export function nameOf({ scheme, code }: CategoryKey): string {
  return `${scheme}\n${code}`;
}

/** `clc:D2` is a class of 中图法; `medtop:…` is itself the code of a media topic. */
function keyOf(written: string): CategoryKey {
  const prefix = written.split(':')[0] ?? '';
  const scheme = schemes[prefix] ?? prefix;
  return { scheme, code: prefix === 'medtop' ? written : written.slice(prefix.length + 1) };
}
