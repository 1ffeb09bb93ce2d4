import type { Workspace } from '../workspace.ts';
import type { KeptLearning, LessonsAfresh } from './lesson-changes.ts';

/** How it is noted what was learned, by name. */
export const lessonWrites = {
  /** What there is to learn from the beginning; from now on it is noted what changes. */
  'begin-lessons': (workspace: Workspace): LessonsAfresh => {
    // What is learned afresh must not be told as a change once more.
    workspace.followAll();
    return workspace.writeBeside(() => workspace.lessons.begin());
  },
  /** Keeps what somebody has learned. */
  'keep-learning': (workspace: Workspace, { upTo, data }: KeptLearning): null => {
    workspace.writeBeside(() => workspace.lessons.keep(upTo, data));
    return null;
  },
} as const;
