import type { LearningAnalyst } from '../analysis/load-analyst.ts';
import type { Pupil } from '../learn/pupil.ts';
import { Teacher } from '../learn/teacher.ts';
import type { Store } from '../store/store.ts';

/** Has an analyst remember and learn what a workspace's people decided, as the window has. */
export type Teach = (analyst: LearningAnalyst) => void;

/** Reads what was decided in a workspace, for an analyst that may never be needed. */
export async function taughtBy(store: Store): Promise<Teach> {
  const lessons: Teach[] = [];
  const later = async (lesson: Teach): Promise<void> => void lessons.push(lesson);
  const pupil: Pupil = {
    remember: (names) => later((analyst) => analyst.remember(names)),
    learn: (input) => later((analyst) => analyst.learn(input)),
    learnCategories: (input) => later((analyst) => analyst.learnCategories(input)),
    adoptVocabularies: (own) => later((analyst) => analyst.adoptVocabularies(own)),
    take: async () => false,
  };
  await new Teacher(store, pupil).teachOnce();
  return (analyst) => {
    for (const lesson of lessons) lesson(analyst);
  };
}
