import { createHash } from 'node:crypto';

export const splits = ['train', 'validation', 'test'] as const;
export type Split = (typeof splits)[number];

/** Out of ten issues, so many are in the splits for validation and for testing. */
const ofTen = { validation: 1, test: 1 } as const;

/**
 * The split of an issue, all of whose articles are in one: what is learned of a page is not tested on its neighbours. It follows from the
 * seed and the issue alone, whatever else is exported.
 *
 * @param issue by what it is told from others
 */
export function splitOf(issue: string, seed: number): Split {
  const tenth = createHash('sha256').update(`${seed}\n${issue}`).digest().readUInt32BE(0) % 10;
  if (tenth < ofTen.test) return 'test';
  return tenth < ofTen.test + ofTen.validation ? 'validation' : 'train';
}
