import type { ArticleId } from '../../../model/ids.ts';
import type { Learning } from '../../../model/learning.ts';
import type { Workspace } from '../workspace.ts';
import type { KeptLearning, LearnedUpTo, LessonsAfresh, LessonsOfArticle, LessonsSince } from './lesson-changes.ts';

/** What can be read of what there is to learn, by name. */
export const lessonQueries = {
  /** Where learning starts from; null for the shipped weights and everything that was decided. */
  'learning-start': (workspace: Workspace): Learning | null => workspace.learningStart()?.learning ?? null,
  /** What is kept of what was learned; null where it is to be learned afresh. */
  'kept-learning': ({ lessons }: Workspace): KeptLearning | null => lessons.kept(),
  /** What has changed since somebody has learned; null where they must begin with what is kept, or afresh. */
  'lessons-since': (
    { lessons }: Workspace,
    { upTo, ahead }: { upTo: LearnedUpTo; ahead: ReadonlyMap<ArticleId, number> },
  ): LessonsSince | null => lessons.since(upTo, ahead),
  /** What there is to learn from the beginning. */
  'lessons-afresh': ({ lessons }: Workspace): LessonsAfresh => lessons.afresh(),
  'lessons-of': ({ lessons }: Workspace, id: ArticleId): LessonsOfArticle => lessons.ofArticle(id),
} as const;
