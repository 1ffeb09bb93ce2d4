import { isDeepStrictEqual } from 'node:util';
import type { CommandLineWords } from '../../resources/words/command-line.ts';
import { replayJournal } from '../store/replay.ts';
import { Workspace } from '../store/workspace.ts';

export interface Integrity {
  /** How many changes the journal holds. */
  readonly entries: number;
  /** What is wrong, in the person's language; empty when nothing is. */
  readonly problems: readonly string[];
}

/** Whether a workspace's file is whole, and its journal leads to just what it holds. */
export function integrityOf(workspace: Workspace, m: CommandLineWords, nativeBinding: string | undefined): Integrity {
  const found = workspace.integrityProblems();
  if (found.length > 0) return { entries: 0, problems: found };
  const [newest] = workspace.journal.list({ before: null, limit: 1, articleId: null });
  return { entries: newest?.sequence ?? 0, problems: replayProblems(workspace, m, nativeBinding) };
}

function replayProblems(
  workspace: Workspace,
  m: CommandLineWords,
  nativeBinding: string | undefined,
): readonly string[] {
  const replayed = Workspace.open(':memory:', { nativeBinding });
  try {
    replayJournal(workspace, replayed);
    const [held, led] = [workspace.dump(), replayed.dump()];
    const different = Object.keys(held).filter((table) => !isDeepStrictEqual(held[table], led[table]));
    return different.length === 0 ? [] : [m.journalDiffers(different.join(', '))];
  } catch (error) {
    return [m.journalFails(error instanceof Error ? error.message : String(error))];
  } finally {
    replayed.close();
  }
}
