import type { Sha256 } from '../../model/issue.ts';
import type { JournalProblem } from './journal/journal-problems.ts';
import type { Workspace } from './workspace.ts';

/** Something that is wrong with a workspace's file. */
export type Problem =
  | JournalProblem
  /** What SQLite says of the file itself. */
  | { readonly kind: 'file'; readonly reason: string }
  /** A file that was imported is not as it came. */
  | { readonly kind: 'source-differs'; readonly sha256: Sha256 }
  /** What is kept of how a file was recognised can't be read, or does not fit its text. */
  | { readonly kind: 'recognition-damaged'; readonly sha256: Sha256 }
  /** What is kept to be found sooner says something else than the records. */
  | { readonly kind: 'projection-differs'; readonly projection: string };

export interface Check {
  /** How many entries the journal holds. */
  readonly entries: number;
  readonly problems: readonly Problem[];
}

/** Whether a workspace's file is whole, its sources are as they came, and its journal leads to just what it holds. */
export function checkWorkspace(workspace: Workspace): Check {
  const found = workspace.integrityProblems();
  if (found.length > 0) return { entries: 0, problems: found.map((reason) => ({ kind: 'file', reason })) };
  const damaged = workspace.sources.damaged();
  const problems: Problem[] = [
    ...damaged.map((sha256): Problem => ({ kind: 'source-differs', sha256 })),
    ...workspace.recognitions.damaged().map((sha256): Problem => ({ kind: 'recognition-damaged', sha256 })),
  ];
  const entries = workspace.journal.last();
  // Of a text that nobody can read, nothing can be made anew.
  if (!damaged.every((sha256) => workspace.sources.isReadable(sha256))) return { entries, problems };
  return {
    entries,
    problems: [
      ...problems,
      ...workspace.journalProblems(),
      ...workspace.projectionProblems().map((projection): Problem => ({ kind: 'projection-differs', projection })),
    ],
  };
}
