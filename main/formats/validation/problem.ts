import type { FoundProblem } from '../../../model/export-checks.ts';

/** What is wrong with a file, without its name. */
export type Problem = Omit<FoundProblem, 'file'>;
