import type { DatasetArticle, DatasetEntity } from '../dataset/dataset-article.ts';
import { earliest, latest } from './dates.ts';

/** A person in a position, as often as a dataset says so. */
export interface PositionHeld {
  readonly person: DatasetEntity;
  readonly position: DatasetEntity;
  /** Null where no relation leads to one. */
  readonly organisation: DatasetEntity | null;
  readonly place: DatasetEntity | null;
  /** How often it is said. */
  readonly times: number;
  /** First and last dates of issues that say so, as ISO 8601; null where no issue has a date. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** The issue that says so first. */
  readonly source: DatasetArticle['issue'];
}

/** What a mention names: its entity's name, or its own words. */
export function nameOf({ entity, text }: DatasetEntity): string {
  return entity?.name ?? text;
}

/** The same for mentions that name the same. */
function keyOf(mention: DatasetEntity | null): string {
  return mention === null ? '' : (mention.entity?.id ?? mention.text);
}

/** Gathers who held which position where, article by article, in the order in which each is first said. */
export class PositionsHeld {
  readonly #byKey = new Map<string, PositionHeld>();

  add(article: DatasetArticle): void {
    const { entities, relations, issue } = article;
    if (relations.length === 0) return;
    const objects = new Map(relations.map(({ type, subject, object }) => [`${type} ${subject}`, object]));
    const following = (type: string, from: number | undefined): number | undefined => objects.get(`${type} ${from}`);
    for (const { type, subject, object } of relations) {
      const [person, position] = [entities[subject], entities[object]];
      if (type !== 'holds-position' || person === undefined || position === undefined) continue;
      const inOrganisation = following('of-organisation', object);
      const organisation = entities[inOrganisation ?? -1] ?? null;
      const place = entities[following('located-in', inOrganisation) ?? -1] ?? null;
      const key = JSON.stringify([keyOf(person), position.text, keyOf(organisation), keyOf(place)]);
      const known = this.#byKey.get(key);
      this.#byKey.set(key, {
        ...(known ?? { person, position, organisation, place, source: issue }),
        times: (known?.times ?? 0) + 1,
        firstDate: earliest(known?.firstDate ?? null, issue.date),
        lastDate: latest(known?.lastDate ?? null, issue.date),
      });
    }
  }

  all(): Iterable<PositionHeld> {
    return this.#byKey.values();
  }
}
