/** What can be wrong with a command line: the `problem` in the detail of a `usage` error. */
export const usageProblems = [
  'command-missing',
  'command-unknown',
  'option-unknown',
  'option-missing',
  'option-value-missing',
  'option-value-unexpected',
  'option-value-no-count',
  'option-value-no-date',
  'option-value-no-id',
  'option-value-no-term',
  'options-exclude',
  'argument-missing',
  'argument-unexpected',
  'argument-too-long',
] as const;
export type UsageProblem = (typeof usageProblems)[number];
