import type { Command } from '../../model/commands/command.ts';
import type { ArticleId } from '../../model/ids.ts';
import { type Resuggested, resuggestedIn } from './article-change.ts';
import { type Changed, joined } from './projections/changed.ts';
import type { Marked } from './stale/stale-articles.ts';
import type { Workspace } from './workspace.ts';

const unchanged = { changed: { articles: [], issues: [] }, touched: {} } as const;

/** What bringing suggestions up to date came to. */
export interface SuggestionsWritten {
  /** The lines of lists that it changed; null when whatever is listed is to be read anew. */
  readonly changed: Changed | null;
  /** The ids of the records that it touched. */
  readonly ids: Resuggested['ids'];
}

/** How what is suggested follows what was decided, by name. */
export const suggestionWrites = {
  /**
   * Brings what is suggested up to date; null, and nothing is written, when people have worked since what it is made of was read. It
   * is no act: the journal knows nothing of it.
   */
  suggest: (
    workspace: Workspace,
    { articleId, commands, asOf }: { articleId: ArticleId; commands: readonly Command[]; asOf: number },
  ): SuggestionsWritten | null => {
    if (workspace.journal.last() > asOf) return null;
    const { changed, touched } = commands.length === 0 ? unchanged : workspace.suggest(commands);
    const wasStale = workspace.writeBeside(() => workspace.stale.remove(articleId));
    const line = { articles: wasStale ? [articleId] : [], issues: [] };
    return { changed: joined(changed, line), ids: resuggestedIn(touched) };
  },

  /** Proposes in an article what people corrected of the same kind elsewhere; null where nothing is new. It is no act either. */
  'propose-again': (workspace: Workspace, articleId: ArticleId): SuggestionsWritten | null => {
    const commands = workspace.proposedAgain(articleId);
    if (commands.length === 0) return null;
    const { changed, touched } = workspace.suggest(commands);
    return { changed, ids: resuggestedIn(touched) };
  },

  /** Marks some of the articles whose suggestions are behind what was decided of names. Each slice is short. */
  'mark-stale': (workspace: Workspace): Marked => workspace.writeBeside(() => workspace.stale.mark()),
  /** Marks articles whose suggestions are behind anyway; null for all that are in work. */
  'add-stale': (workspace: Workspace, ids: readonly ArticleId[] | null): null => {
    workspace.writeBeside(() => workspace.stale.add(ids));
    return null;
  },
} as const;
