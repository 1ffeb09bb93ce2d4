import type { ArticleId } from '../../model/ids.ts';
import type { CategoryLessons, LearnedData, LearnInput } from '../analysis/reader.ts';
import type { Workspace } from '../store/workspace.ts';
import type { DecidedArticles } from './decided-articles.ts';
import type { FiledArticles } from './filed-articles.ts';
import { parseLearned } from './learned-data.ts';

/** All that a workspace has to teach: from where learning starts, every article that people decided on since. */
export function allLessons(workspace: Workspace, decided: DecidedArticles): LearnInput {
  return {
    afresh: true,
    base: broughtLearning(workspace)?.names ?? null,
    examples: decided.examples(isLearnedFrom(workspace)),
  };
}

/** What was learned elsewhere and brought to the workspace for its learning to start from, if anything was. */
export function broughtLearning(workspace: Workspace): LearnedData | null {
  const base = workspace.learningStart()?.base;
  return base == null ? null : parseLearned(base);
}

/** All that a workspace has to teach of categories: what people filed since learning starts. */
export function allCategoryLessons(workspace: Workspace, filed: FiledArticles): CategoryLessons {
  return {
    afresh: true,
    base: broughtLearning(workspace)?.categories ?? null,
    filed: filed.all(isLearnedFrom(workspace)),
    forgotten: [],
  };
}

function isLearnedFrom(workspace: Workspace): (id: ArticleId) => boolean {
  const start = workspace.learningStart();
  if (start === null) return () => true;
  const edited = new Set(workspace.journal.articlesEditedSince(start.since));
  return (id) => edited.has(id);
}
