import type { LearningAnalyst } from '../analysis/load-analyst.ts';
import type { Pupil } from '../learn/pupil.ts';
import { Teacher } from '../learn/teacher.ts';
import type { Store } from '../store/store.ts';

/** Has somebody remember and learn what a workspace's people decided, as the window's reader has. */
export type Teach = (pupil: Pupil) => Promise<void>;

/** Reads what was decided in a workspace, for pupils that may never be needed. */
export async function lessonsIn(store: Store): Promise<Teach> {
  const lessons: ((pupil: Pupil) => Promise<unknown>)[] = [];
  const later = async (lesson: (pupil: Pupil) => Promise<unknown>): Promise<void> => void lessons.push(lesson);
  const recording: Pupil = {
    remember: (names) => later((pupil) => pupil.remember(names)),
    learn: (input) => later((pupil) => pupil.learn(input)),
    learnCategories: (input) => later((pupil) => pupil.learnCategories(input)),
    adoptVocabularies: (own) => later((pupil) => pupil.adoptVocabularies(own)),
    take: async () => false,
  };
  await new Teacher(store, recording).teachOnce();
  return async (pupil) => void (await Promise.all(lessons.map((lesson) => lesson(pupil))));
}

/** An analyst in this thread: what it is taught it knows at once. */
export function pupilHere(analyst: LearningAnalyst): Pupil {
  return {
    remember: async (names) => analyst.remember(names),
    learn: async (input) => analyst.learn(input),
    learnCategories: async (input) => analyst.learnCategories(input),
    adoptVocabularies: async (own) => analyst.adoptVocabularies(own),
    take: async () => false,
  };
}
