/** What can be wrong with a line of a vocabulary: the `problem` in the detail of a `vocabulary-line-invalid` error. */
export const vocabularyProblems = [
  'no-code',
  'no-label',
  'code-twice',
  'broader-unknown',
  'broader-circular',
  'fields-superfluous',
  'quotes-unbalanced',
] as const;
export type VocabularyProblem = (typeof vocabularyProblems)[number];
