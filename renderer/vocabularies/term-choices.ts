import { type Category, writtenCode } from '../../model/category.ts';
import type { Language } from '../../model/language.ts';

/** Categories to choose from, in the order of their tree, each as far in as it stands. @param isChoice told the code of each */
export function termChoices(
  terms: readonly Category[],
  language: Language,
  isChoice: (code: string) => boolean,
): readonly { readonly value: string; readonly label: string }[] {
  const byBroader = new Map<string | null, Category[]>();
  for (const term of terms) {
    const beside = byBroader.get(term.broader);
    if (beside === undefined) byBroader.set(term.broader, [term]);
    else beside.push(term);
  }
  const choices: { value: string; label: string }[] = [];
  const walk = (broader: string | null, depth: number): void => {
    for (const { code, label } of byBroader.get(broader) ?? []) {
      const name = label[language] === code ? code : `${label[language]} ${writtenCode(code)}`;
      // Spaces that a list leaves as they are.
      if (isChoice(code)) choices.push({ value: code, label: `${'\u2003'.repeat(depth)}${name}` });
      walk(code, depth + 1);
    }
  };
  walk(null, 0);
  return choices;
}
