import type { JournalProblem } from './journal/journal-problems.ts';
import type { Workspace } from './workspace.ts';

/** Something that is wrong with a workspace's file. */
export type Problem =
  | JournalProblem
  /** What SQLite says of the file itself. */
  | { readonly kind: 'file'; readonly reason: string };

export interface Check {
  /** How many entries the journal holds. */
  readonly entries: number;
  readonly problems: readonly Problem[];
}

/** Whether a workspace's file is whole, and its journal leads to just what it holds. */
export function checkWorkspace(workspace: Workspace): Check {
  const found = workspace.integrityProblems();
  if (found.length > 0) return { entries: 0, problems: found.map((reason) => ({ kind: 'file', reason })) };
  return { entries: workspace.journal.last(), problems: workspace.journalProblems() };
}
