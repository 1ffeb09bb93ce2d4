import type { ArticleId } from '../../model/ids.ts';
import type { MergeResult } from '../../model/journal/conflict.ts';
import type { JournalEntry } from '../../model/journal.ts';
import type { PurgeResult, PurgeWish } from '../../model/purge.ts';
import type { Doing, Workspace } from './workspace.ts';

/** What taking in another copy of the workspace came to. */
export interface MergeWritten extends Omit<MergeResult, 'lists'> {
  /** The articles of the issues in which anything changed. */
  readonly articleIds: readonly ArticleId[];
}

/** What comes of other copies, programs and what is gone for good, by name. */
export const copyWrites = {
  /** Takes in another copy of the workspace. @throws {KanwuError} what {@link Workspace.mergeFile} throws */
  merge: (workspace: Workspace, { path }: { path: string }): MergeWritten => {
    const { entries, conflicts, touched } = workspace.mergeFile(path);
    return { entries, conflicts, articleIds: workspace.articlesOfIssues(touched) };
  },

  /** Takes an issue out of the file for good. @throws {KanwuError} what {@link Workspace.purge} throws */
  purge: (workspace: Workspace, { wish, doing }: { wish: PurgeWish; doing: Doing }): PurgeResult => {
    const { entries, isWashedOut } = workspace.purge(wish, doing);
    return { entries, isWashedOut };
  },

  /** What other programs wrote since this was asked last, oldest first; null when they wrote nothing. Writes nothing itself. */
  'take-others': (workspace: Workspace): JournalEntry[] | null => workspace.takeOthersEntries(),
} as const;
