/** What can be laid down for a name, and by which word the catalogue has it, in the order in which it is offered. */
export const verdicts = [
  { verdict: null, word: 'decided' },
  { verdict: 'always', word: 'always' },
  { verdict: 'never', word: 'never' },
] as const;
