import type { ArticleDocument } from '../../model/document.ts';
import type { ArticleId } from '../../model/ids.ts';
import { type Decision, decisionsIn } from '../../model/memory.ts';
import type { LearningExample } from '../extract/tagger/learner.ts';
import { exampleOf } from './example-of.ts';

/** What a workspace's people decided, article by article: what memory and learning are made from. */
export class DecidedArticles {
  readonly #decisions = new Map<ArticleId, readonly Decision[]>();
  readonly #examples = new Map<ArticleId, LearningExample>();

  /**
   * Takes note of how an article stands now.
   *
   * @returns whether something that was decided before is not any more, so that it has to be unlearned
   */
  note(document: ArticleDocument): boolean {
    const { id } = document.article;
    const before = this.#examples.get(id);
    const example = exampleOf(document);
    this.#decisions.set(id, decisionsIn(document));
    if (example === null) this.#examples.delete(id);
    else this.#examples.set(id, example);
    return before !== undefined && (example === null || !goesOnFrom(before, example));
  }

  forget(id: ArticleId): boolean {
    this.#decisions.delete(id);
    return this.#examples.delete(id);
  }

  decisions(): Decision[] {
    return [...this.#decisions.values()].flat();
  }

  exampleOf(id: ArticleId): LearningExample | undefined {
    return this.#examples.get(id);
  }

  /** In the order of the articles' ids, so that learning from all of them comes out the same each time. */
  examples(isWanted: (id: ArticleId) => boolean): LearningExample[] {
    return [...this.#examples]
      .filter(([id]) => isWanted(id))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, example]) => example);
  }
}

function goesOnFrom(before: LearningExample, now: LearningExample): boolean {
  const key = (range: object): string => JSON.stringify(range);
  const has = (ranges: readonly object[]): ((range: object) => boolean) => {
    const keys = new Set(ranges.map(key));
    return (range) => keys.has(key(range));
  };
  return (
    before.text === now.text && before.gold.every(has(now.gold)) && before.decidedRanges.every(has(now.decidedRanges))
  );
}
