import type { ArticleId } from '../../model/ids.ts';
import type { CategoryLessons, LearnInput } from '../analysis/learning.ts';
import type { LearningStart } from '../store/queries.ts';
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
export function lessonsAfresh(
  { start, editedSince }: LearningStart,
  decided: DecidedArticles,
  filed: FiledArticles,
): Lessons {
  const brought = start?.base == null ? null : parseLearned(start.base);
  const edited = editedSince === null ? null : new Set(editedSince);
  const isLearnedFrom = (id: ArticleId): boolean => edited?.has(id) ?? true;
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
