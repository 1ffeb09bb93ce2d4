import type { Classification } from '../../model/category.ts';
import type { ArticleDocument } from '../../model/document.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Status } from '../../model/status.ts';
import { articleTextOf } from '../analysis/article-text.ts';
import type { FiledArticle } from '../extract/categorise/category-learner.ts';
import { readingToLearnFrom } from './lessons-of.ts';

/** What a workspace's people filed articles under: what categories are learned from. */
export class FiledArticles {
  readonly #filed = new Map<ArticleId, FiledArticle>();

  /** Takes note of how an article stands now. @returns whether what it is filed under, or not, has changed */
  note(document: ArticleDocument): boolean {
    const { id } = document.article;
    const before = this.#filed.get(id);
    const now = filedArticleOf(document);
    if (now === null) this.#filed.delete(id);
    else this.#filed.set(id, now);
    return filingOf(before) !== filingOf(now ?? undefined);
  }

  /** @returns whether it was filed under anything, or not */
  forget(id: ArticleId): boolean {
    const before = this.#filed.get(id);
    this.#filed.delete(id);
    return filingOf(before) !== filingOf(undefined);
  }

  get(id: ArticleId): FiledArticle | undefined {
    return this.#filed.get(id);
  }

  all(isWanted: (id: ArticleId) => boolean): FiledArticle[] {
    return [...this.#filed.values()].filter(({ id }) => isWanted(id));
  }
}

/** Null for an article of which nothing has been decided. */
export function filedArticleOf(document: ArticleDocument): FiledArticle | null {
  const { article, classifications } = document;
  const [accepted, rejected] = [keysOf(classifications, 'accepted'), keysOf(classifications, 'rejected')];
  const isDone = article.state === 'done';
  if (accepted.length === 0 && rejected.length === 0 && !isDone) return null;
  const { text, blocks } = articleTextOf(readingToLearnFrom(document), document.issue.date);
  return { id: article.id, text, blocks, accepted, rejected, isDone };
}

function keysOf(classifications: readonly Classification[], status: Status): FiledArticle['accepted'] {
  return classifications.filter((each) => each.status === status).map(({ scheme, code }) => ({ scheme, code }));
}

function filingOf(article: FiledArticle | undefined): string {
  return JSON.stringify([article?.accepted ?? [], article?.rejected ?? []]);
}
