import type { FiledArticle } from '../../model/filed-article.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { CategoryCountsData } from '../extract/categorise/category-counts.ts';
import type { LessonTableData } from '../extract/tagger/lesson-table.ts';

/** What is to be learned of names. */
export interface LearnInput {
  readonly afresh: boolean;
  /** What to start from when learning afresh; null for the weights that come with Kanwu. */
  readonly base: LessonTableData | null;
  readonly added: readonly Lesson[];
  /** Lessons that were added before, as they were then. */
  readonly withdrawn: readonly Lesson[];
}

/** What is to be learned of categories. */
export interface CategoryLessons {
  /** Whether to forget what was learned of categories before. */
  readonly afresh: boolean;
  /** What to start from when learning afresh. */
  readonly base: CategoryCountsData | null;
  readonly added: readonly FiledArticle[];
  /** Articles that were learned from before, as they were then. */
  readonly withdrawn: readonly FiledArticle[];
}

/** All that a workspace has taught, as it is exported and stored: plain JSON. */
export interface LearnedData {
  readonly format: 'kanwu-learning';
  readonly names: LessonTableData;
  readonly categories: CategoryCountsData;
}

/** How much was learned of names. */
export interface Learned {
  readonly lessons: number;
  /** How many features have other weights than the shipped ones. */
  readonly features: number;
}
