import type { Category, Vocabulary } from '../category.ts';
import type { VocabularyChange } from '../vocabulary-change.ts';

/**
 * A vocabulary after a change; null where that can't be done, because its category or the other one is not there, a code is taken, or
 * something would stand under itself.
 */
export function changedVocabulary<V extends Vocabulary>(vocabulary: V, change: VocabularyChange): V | null {
  if (change.kind === 'rename') {
    const label = labelOf(change.label, vocabulary.scheme);
    return { ...vocabulary, label };
  }
  const terms = changedTerms(vocabulary, change);
  return terms === null ? null : { ...vocabulary, terms };
}

type TermChange = Exclude<VocabularyChange, { kind: 'rename' }>;

function changedTerms({ scheme, terms }: Vocabulary, change: TermChange): readonly Category[] | null {
  const { code } = change;
  const own = terms.find((each) => each.code === code);
  const has = (other: string): boolean => terms.some((each) => each.code === other);
  if (change.kind === 'add-term') {
    const { label, broader } = change;
    if (own !== undefined || (broader !== null && !has(broader))) return null;
    return withTerm(terms, { scheme, code, label: labelOf(label, code), broader });
  }
  if (own === undefined) return null;
  const replaced = (changes: Partial<Category>): readonly Category[] =>
    terms.map((each) => (each.code === code ? { ...each, ...changes } : each));
  switch (change.kind) {
    case 'rename-term':
      return replaced({ label: labelOf(change.label, code) });
    case 'move-term': {
      const { broader } = change;
      if (broader !== null && (!has(broader) || narrowerOf(terms, code).has(broader))) return null;
      return replaced({ broader });
    }
    case 'remove-term':
      return without(terms, own, own.broader);
    case 'merge-term':
      return change.into === code || !has(change.into) ? null : without(terms, own, change.into);
  }
}

/** What is called in one language alone is called so in the other; what has no name is called by its code. */
function labelOf({ zh, en }: Category['label'], code: string): Category['label'] {
  const [chinese, english] = [zh.trim(), en.trim()];
  return { zh: chinese || english || code, en: english || chinese || code };
}

/** Behind the last that stands beside it. */
function withTerm(terms: readonly Category[], term: Category): readonly Category[] {
  const beside = terms.findLastIndex(({ broader }) => broader === term.broader);
  return beside < 0 ? [...terms, term] : terms.toSpliced(beside + 1, 0, term);
}

/** Without a category, what stood under it stands under another; that one, where it stood under the category itself, takes its place. */
function without(terms: readonly Category[], gone: Category, heir: string | null): readonly Category[] {
  const isBelow = heir !== null && narrowerOf(terms, gone.code).has(heir);
  return terms.flatMap((each) => {
    if (each.code === gone.code) return [];
    if (isBelow && each.code === heir) return [{ ...each, broader: gone.broader }];
    return [each.broader === gone.code ? { ...each, broader: heir } : each];
  });
}

/** The codes of a category and of all that stands under it. */
export function narrowerOf(terms: readonly Category[], code: string): ReadonlySet<string> {
  const byBroader = new Map<string, string[]>();
  for (const term of terms) {
    if (term.broader === null) continue;
    const beside = byBroader.get(term.broader);
    if (beside === undefined) byBroader.set(term.broader, [term.code]);
    else beside.push(term.code);
  }
  const found = new Set([code]);
  // What is added while it is gone through is gone through, too.
  for (const each of found) for (const below of byBroader.get(each) ?? []) found.add(below);
  return found;
}
