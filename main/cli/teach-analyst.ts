import type { Vocabulary } from '../../model/category.ts';
import type { RememberedName } from '../../model/memory.ts';
import type { LearningAnalyst } from '../analysis/load-analyst.ts';
import { DecidedArticles } from '../learn/decided-articles.ts';
import { FiledArticles } from '../learn/filed-articles.ts';
import { type Lessons, lessonsAfresh } from '../learn/lessons.ts';
import type { Store } from '../store/store.ts';

/** What a workspace's people decided, and the vocabularies that they brought. */
export interface Taught {
  readonly names: readonly RememberedName[];
  readonly lessons: Lessons;
  readonly vocabularies: readonly Vocabulary[];
}

export async function taughtBy(store: Store): Promise<Taught> {
  const decided = new DecidedArticles();
  const filed = new FiledArticles();
  for (const id of await store.read('decided-articles', null)) {
    const document = await store.read('article', id);
    decided.note(document);
    filed.note(document);
  }
  return {
    names: await store.read('names', null),
    lessons: lessonsAfresh(await store.read('learning-start', null), decided, filed),
    vocabularies: await store.read('vocabularies', null),
  };
}

/** Has an analyst remember and learn what was decided, as the window has when it opens a workspace. */
export function teachAnalyst(analyst: LearningAnalyst, { names, lessons, vocabularies }: Taught): void {
  analyst.remember({ afresh: true, names, gone: [] });
  analyst.learn(lessons.names);
  analyst.adoptVocabularies(vocabularies);
  analyst.learnCategories(lessons.categories);
}
