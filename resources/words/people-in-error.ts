import type { ErrorFacts } from './error-catalogue.ts';

/** Everybody whom an `annotator-unsure` error names, as a language tells each. @param tell of a name, whether it is curated, and how much is marked */
export function peopleInError(
  fact: ErrorFacts['fact'],
  tell: (name: string, isCurated: boolean, marks: string) => string,
): readonly string[] {
  const marks = fact('marks').split('\n');
  return fact('annotators')
    .split('\n')
    .map((name, place) => tell(name, name === fact('curated'), marks[place] ?? ''));
}
