import type { FiledArticle } from '../../../model/filed-article.ts';
import type { ArticleId } from '../../../model/ids.ts';
import type { Learning } from '../../../model/learning.ts';
import type { Lesson } from '../../../model/lesson.ts';
import type { NameKey } from '../../../model/memory.ts';

/** How far somebody has learned. */
export interface LearnedUpTo {
  readonly epoch: string;
  /** The last change that they have learned. */
  readonly sequence: number;
  /** The last entry of the journal that they know. */
  readonly entries: number;
}

/** What is kept of what was learned. */
export interface KeptLearning {
  readonly upTo: LearnedUpTo;
  readonly data: Uint8Array;
}

/** What is to be learned, or taken off again. */
export interface LessonChanges {
  readonly lessons: { readonly added: readonly Lesson[]; readonly withdrawn: readonly Lesson[] };
  readonly filed: { readonly added: readonly FiledArticle[]; readonly withdrawn: readonly FiledArticle[] };
}

/** What has changed since somebody has learned. */
export interface LessonsSince extends LessonChanges {
  readonly upTo: LearnedUpTo;
  readonly names: readonly NameKey[];
}

/** What learning afresh begins with. */
export interface LessonsAfresh {
  readonly upTo: LearnedUpTo;
  readonly start: Learning | null;
  /** The articles that are to be learned from. */
  readonly articles: readonly ArticleId[];
}

/** What one article teaches. */
export interface LessonsOfArticle extends Pick<LearnedUpTo, 'sequence'> {
  readonly lessons: readonly Lesson[];
  readonly filed: FiledArticle | null;
}
