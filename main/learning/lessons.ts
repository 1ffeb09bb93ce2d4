import type { LearnInput } from '../analysis/reader.ts';
import type { WeightDeltaData } from '../extract/tagger/weight-delta.ts';
import type { Workspace } from '../store/workspace.ts';
import type { DecidedArticles } from './decided-articles.ts';

/** All that a workspace has to teach: from where learning starts, every article that people decided on since. */
export function allLessons(workspace: Workspace, decided: DecidedArticles): LearnInput {
  const start = workspace.learningStart();
  const edited = start === null ? null : new Set(workspace.journal.articlesEditedSince(start.since));
  return {
    afresh: true,
    base: start?.base == null ? null : (JSON.parse(start.base) as WeightDeltaData),
    examples: decided.examples((id) => edited === null || edited.has(id)),
  };
}
