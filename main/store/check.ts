import { isDeepStrictEqual } from 'node:util';
import { replayJournal } from './replay.ts';
import { Workspace } from './workspace.ts';

/** Something that is wrong with a workspace's file. */
export type Problem =
  /** What SQLite says of the file itself. */
  | { readonly kind: 'file'; readonly reason: string }
  /** The journal leads to other rows than these tables hold. */
  | { readonly kind: 'journal-differs'; readonly tables: readonly string[] }
  | { readonly kind: 'journal-fails'; readonly reason: string };

export interface Check {
  /** How many changes the journal holds. */
  readonly entries: number;
  readonly problems: readonly Problem[];
}

/**
 * Whether a workspace's file is whole, and its journal leads to just what it holds.
 *
 * @param nativeBinding the path of the better-sqlite3 binding to load; the package's own when it is not given
 */
export function checkWorkspace(workspace: Workspace, nativeBinding: string | undefined): Check {
  const found = workspace.integrityProblems();
  if (found.length > 0) return { entries: 0, problems: found.map((reason) => ({ kind: 'file', reason })) };
  return { entries: workspace.journal.last(), problems: replayProblems(workspace, nativeBinding) };
}

function replayProblems(workspace: Workspace, nativeBinding: string | undefined): Problem[] {
  const replayed = Workspace.open(':memory:', { nativeBinding });
  try {
    replayJournal(workspace, replayed);
    const [held, led] = [workspace.dump(), replayed.dump()];
    const tables = Object.keys(held).filter((table) => !isDeepStrictEqual(held[table], led[table]));
    return tables.length === 0 ? [] : [{ kind: 'journal-differs', tables }];
  } catch (error) {
    return [{ kind: 'journal-fails', reason: error instanceof Error ? error.message : String(error) }];
  } finally {
    replayed.close();
  }
}
