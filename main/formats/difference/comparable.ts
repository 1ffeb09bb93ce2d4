import type { EntityId } from '../../../model/ids.ts';
import type { DatasetArticle, NamedEntity } from '../dataset/dataset-article.ts';

/** Articles that can be compared with others, each under a key that is the same in both. */
export interface Comparable {
  /** In their order. */
  readonly keys: Iterable<string>;
  has(key: string): boolean;
  /** Null where there is none of that key. */
  article(key: string): Promise<DatasetArticle | null>;
  /** Of all its articles, where `keys` are only those that may differ; null where they are all. */
  readonly whole: WholeNamed | null;
}

/** What all articles name, of which some may differ. */
export interface WholeNamed {
  readonly mayDiffer: ReadonlySet<EntityId>;
  /** What some entities stand for that is named in any article. */
  named(ids: readonly EntityId[]): Promise<readonly NamedEntity[]>;
}
