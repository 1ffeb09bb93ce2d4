import type { ArticleDocument } from '../../model/document.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Lesson } from '../extract/tagger/lesson.ts';
import { lessonsOf } from './lessons-of.ts';

/** Lessons that come to what was learned, and such as go from it. */
export interface LessonChanges {
  readonly added: readonly Lesson[];
  readonly withdrawn: readonly Lesson[];
}

/** What a workspace's people decided, article by article: what the tagger learns from. */
export class DecidedArticles {
  readonly #lessons = new Map<ArticleId, readonly Lesson[]>();
  /** The lessons that were learned from last; of articles that were decided on before learning began anew, none. */
  readonly #learned = new Map<ArticleId, readonly Lesson[]>();

  /** Takes note of how an article stands now. */
  note(document: ArticleDocument): void {
    this.#lessons.set(document.article.id, lessonsOf(document));
  }

  forget(id: ArticleId): void {
    this.#lessons.delete(id);
  }

  /** What has changed in these articles since they were learned from; they count as learned from now. */
  changes(ids: readonly ArticleId[]): LessonChanges {
    const changes = ids.map((id) => {
      const before = this.#learned.get(id) ?? [];
      const now = this.#lessons.get(id) ?? [];
      this.#learned.set(id, now);
      return { added: without(now, before), withdrawn: without(before, now) };
    });
    return { added: changes.flatMap(({ added }) => added), withdrawn: changes.flatMap(({ withdrawn }) => withdrawn) };
  }

  /** All lessons of some articles; they, and they alone, count as learned from now. */
  learnAfresh(isWanted: (id: ArticleId) => boolean): LessonChanges {
    this.#learned.clear();
    return this.changes([...this.#lessons.keys()].filter(isWanted));
  }
}

/** The lessons that are not, or not as often, among others. */
function without(lessons: readonly Lesson[], others: readonly Lesson[]): Lesson[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return lessons.filter((lesson) => {
    const count = left.get(keyOf(lesson)) ?? 0;
    if (count > 0) left.set(keyOf(lesson), count - 1);
    return count === 0;
  });
}

function keyOf(lesson: Lesson): string {
  return JSON.stringify(lesson);
}
