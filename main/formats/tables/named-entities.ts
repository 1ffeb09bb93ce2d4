import type { DatasetArticle, DatasetEntity } from '../dataset/dataset-article.ts';
import { earliest, latest } from './dates.ts';

/** An entity that a dataset's mentions name. */
export interface NamedEntity {
  readonly entity: NonNullable<DatasetEntity['entity']>;
  /** How many mentions name it. */
  readonly mentions: number;
  /** The first and last dates of issues that name it, as ISO 8601; null where no issue has a date. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/** Gathers what a dataset's mentions name, article by article, in the order in which each is first named. */
export class NamedEntities {
  readonly #byId = new Map<string, NamedEntity>();

  add({ entities, issue: { date } }: DatasetArticle): void {
    for (const { entity } of entities) {
      if (entity === null) continue;
      const known = this.#byId.get(entity.id);
      this.#byId.set(entity.id, {
        entity,
        mentions: (known?.mentions ?? 0) + 1,
        firstDate: earliest(known?.firstDate ?? null, date),
        lastDate: latest(known?.lastDate ?? null, date),
      });
    }
  }

  all(): Iterable<NamedEntity> {
    return this.#byId.values();
  }
}
