import type { Vocabulary } from '../../model/category.ts';
import type { NameChanges } from '../../model/memory.ts';
import type { CategoryLessons, LearnInput } from '../analysis/learning.ts';
import type { ReaderThread } from '../workers/reader/reader-thread.ts';

/** Who remembers and learns what a workspace's people decided. */
export interface Pupil {
  remember(names: NameChanges): Promise<unknown>;
  learn(lessons: LearnInput): Promise<unknown>;
  learnCategories(lessons: CategoryLessons): Promise<unknown>;
  adoptVocabularies(own: readonly Vocabulary[]): Promise<unknown>;
  /** Takes what was kept in the place of what was learned; false where it cannot. */
  take(kept: Uint8Array): Promise<boolean>;
}

/** A reader in a thread of its own. */
export function pupilIn(reader: Pick<ReaderThread, 'ask'>): Pupil {
  return {
    remember: (names) => reader.ask('remember', names),
    learn: (lessons) => reader.ask('learn', lessons),
    learnCategories: (lessons) => reader.ask('learn-categories', lessons),
    adoptVocabularies: (own) => reader.ask('adopt-vocabularies', own),
    take: (kept) => reader.ask('take-learned', kept),
  };
}
