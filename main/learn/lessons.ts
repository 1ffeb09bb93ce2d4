import type { ArticleId } from '../../model/ids.ts';
import type { Learning } from '../../model/learning.ts';
import type { CategoryLessons, LearnInput } from '../analysis/learning.ts';
import type { Workspace } from '../store/workspace.ts';
import type { DecidedArticles } from './decided-articles.ts';
import type { FiledArticles } from './filed-articles.ts';
import { parseLearned } from './learned-data.ts';

/** All that a workspace has to teach, of names and of categories. */
export interface Lessons {
  readonly names: LearnInput;
  readonly categories: CategoryLessons;
}

/**
 * All lessons of a workspace: from where learning starts, every article that people decided on or filed since. What was decided
 * counts as learned from then.
 */
export function lessonsAfresh(workspace: Workspace, decided: DecidedArticles, filed: FiledArticles): Lessons {
  const start = workspace.learningStart();
  const brought = start?.base == null ? null : parseLearned(start.base);
  const isLearnedFrom = learnedFrom(workspace, start);
  return {
    names: { afresh: true, base: brought?.names ?? null, ...decided.learnAfresh(isLearnedFrom) },
    categories: {
      afresh: true,
      base: brought?.categories ?? null,
      filed: filed.all(isLearnedFrom),
      forgotten: [],
    },
  };
}

function learnedFrom(workspace: Workspace, start: Learning | null): (id: ArticleId) => boolean {
  if (start === null) return () => true;
  const edited = new Set(workspace.journal.articlesEditedSince(start.since));
  return (id) => edited.has(id);
}
