import type { DatasetArticle } from '../dataset/dataset-article.ts';

/** Articles that can be compared with others, each under a key that is the same in both. */
export interface Comparable {
  /** In their order. */
  readonly keys: Iterable<string>;
  has(key: string): boolean;
  /** Null where there is none of that key. */
  article(key: string): Promise<DatasetArticle | null>;
}
