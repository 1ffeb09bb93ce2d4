import type { EntityId } from '../../../model/ids.ts';
import { type NameKey, textOfKey } from '../../../model/memory.ts';
import type { Touched } from '../touched.ts';
import { type Affected, affectedIn } from './affected.ts';
import { articleLines } from './article-lines.ts';
import { behindIn, mayFollowLater } from './behind/behind.ts';
import { behindTables } from './behind/behind-tables.ts';
import { type Changed, changedIn } from './changed.ts';
import { entityLines } from './entity-lines.ts';
import { freshUpkeeps, type OnProgress } from './fresh.ts';
import { issueLines } from './issue-lines.ts';
import { lessons } from './lessons.ts';
import { mentionTypes } from './mention-types.ts';
import { entityNames } from './names/entity-names.ts';
import { knownNames } from './names/known-names.ts';
import { names } from './names/names.ts';
import { rulingNames } from './names/ruling-names.ts';
import { places } from './places/places.ts';
import type { Projection, ProjectionParts, ProjectionUpkeep, Told } from './projection.ts';
import { publicationNames } from './publication-names.ts';
import { relatedTypes } from './related-types.ts';
import { searchText } from './search-text.ts';
import { staleArticles } from './stale-articles.ts';

/** Every projection, in the order in which they are brought up to date: each may read the tables of those before it. */
export const projections: readonly Projection[] = [
  articleLines,
  issueLines,
  mentionTypes,
  relatedTypes,
  publicationNames,
  searchText,
  behindTables,
  entityNames,
  names,
  rulingNames,
  knownNames,
  places,
  entityLines,
  lessons,
  staleArticles,
];

/** What an edit changed of what projections hold. */
export interface Applied {
  /** The lines of lists that it changed; null when whatever is listed is to be read anew. */
  readonly changed: Changed | null;
  /** The names of which something else is remembered than before; null where that is worked out later. */
  readonly names: readonly NameKey[] | null;
}

/** The projections of an open workspace. */
export interface Projections {
  /**
   * Brings them up to date after an edit, in its transaction.
   *
   * @param lagsFrom of how many records some of them may follow later, until when the tables of these say what was before; of none
   *   where it is not given
   */
  apply(touched: Touched, lagsFrom?: number): Applied;
  /** Has those that are behind follow some of what they are behind with. @returns whether they still are */
  follow(): boolean;
  isBehind(): boolean;
  /** What an edit affects. */
  affected(touched: Touched): Affected;
}

/** @param onProgress told how far they are, where some of them must be made anew first */
export function openProjections(parts: ProjectionParts, readonly: boolean, onProgress?: OnProgress): Projections {
  const upkeeps = freshUpkeeps(projections, parts, readonly, onProgress);
  const [atOnce, later] = [upkeepsOf(upkeeps, undefined), upkeepsOf(upkeeps, true)];
  const affectedBy = affectedIn(parts.database, parts.numbered, parts.records);
  const behind = behindIn(parts.database, parts.numbered, parts.records);
  const apply = (some: readonly ProjectionUpkeep[], affected: Affected, touched: Touched): ToldBook => {
    const told = new ToldBook();
    for (const upkeep of some) upkeep.apply(affected, touched, told);
    return told;
  };
  return {
    affected: affectedBy,
    apply(touched, lagsFrom = Number.POSITIVE_INFINITY) {
      const affected = affectedBy(touched);
      apply(atOnce, affected, touched);
      const changed = changedIn(touched, affected);
      const isUpToDate = behind.isEmpty();
      const isMany = (touched.mention?.size ?? 0) + (touched.entity?.size ?? 0) >= lagsFrom;
      if (isUpToDate && !isMany) return { changed, names: apply(later, affected, touched).names };
      if (lagsFrom < Number.POSITIVE_INFINITY && mayFollowLater(touched)) {
        behind.note(touched);
        return { changed, names: null };
      }
      const all = isUpToDate ? touched : behind.takeAllWith(touched);
      return { changed, names: apply(later, affectedBy(all), all).names };
    },
    isBehind: () => !behind.isEmpty(),
    follow() {
      const touched = behind.takeSlice();
      apply(later, affectedBy(touched), touched);
      return !behind.isEmpty();
    },
  };
}

function upkeepsOf(
  upkeeps: readonly ProjectionUpkeep[],
  followLater: Projection['mayFollowLater'],
): readonly ProjectionUpkeep[] {
  return upkeeps.filter((_, place) => projections[place]?.mayFollowLater === followLater);
}

class ToldBook implements Told {
  readonly entities = new Set<EntityId>();
  readonly #names = new Map<string, NameKey>();

  get names(): readonly NameKey[] {
    return [...this.#names.values()];
  }

  name(key: NameKey): void {
    this.#names.set(textOfKey(key), key);
  }

  entity(id: EntityId): void {
    this.entities.add(id);
  }
}
