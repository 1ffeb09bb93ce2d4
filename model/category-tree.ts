import type { Category, ListedVocabulary, Vocabulary } from './category.ts';
import { nameForm } from './names/name-form.ts';

/** What names a term among all vocabularies. */
export function termKey({ scheme, code }: Pick<Category, 'scheme' | 'code'>): string {
  return `${scheme}:${code}`;
}

export function termsByKey(vocabularies: readonly Vocabulary[]): ReadonlyMap<string, Category> {
  return new Map(vocabularies.flatMap(({ terms }) => terms.map((term) => [termKey(term), term])));
}

/** One line of a vocabulary that is shown as a tree: a vocabulary itself, or a term at its depth. */
export type TreeRow =
  | { readonly kind: 'vocabulary'; readonly vocabulary: ListedVocabulary }
  | { readonly kind: 'term'; readonly term: Category; readonly depth: number; readonly narrower: number };

/**
 * The lines of vocabularies. Without `wanted` words the terms that are unfolded, down from the broadest; with them every
 * term that has them in its code or a label, with its broader terms above it.
 */
export function treeRows(
  vocabularies: readonly ListedVocabulary[],
  unfolded: ReadonlySet<string>,
  wanted: string,
): readonly TreeRow[] {
  const words = nameForm(wanted);
  return vocabularies.flatMap((vocabulary): TreeRow[] => {
    const rows = vocabularyRows(vocabulary, unfolded, words);
    return rows.length === 0 ? [] : [{ kind: 'vocabulary', vocabulary }, ...rows];
  });
}

function vocabularyRows({ terms }: Vocabulary, unfolded: ReadonlySet<string>, words: string): readonly TreeRow[] {
  const codes = new Set(terms.map((term) => term.code));
  const byBroader = new Map<string | null, Category[]>();
  for (const term of terms) {
    const broader = term.broader !== null && codes.has(term.broader) ? term.broader : null;
    const beside = byBroader.get(broader);
    if (beside === undefined) byBroader.set(broader, [term]);
    else beside.push(term);
  }
  const found = (term: Category): boolean =>
    [term.code, term.label.zh, term.label.en].some((text) => nameForm(text).includes(words));
  const walk = (broader: string | null, depth: number): TreeRow[] =>
    (byBroader.get(broader) ?? []).flatMap((term): TreeRow[] => {
      const narrower = byBroader.get(term.code)?.length ?? 0;
      const row: TreeRow = { kind: 'term', term, depth, narrower };
      if (words === '') return [row, ...(unfolded.has(termKey(term)) ? walk(term.code, depth + 1) : [])];
      const below = walk(term.code, depth + 1);
      return found(term) || below.length > 0 ? [row, ...below] : [];
    });
  return walk(null, 0);
}
