import { type NameKey, textOfKey } from '../../../model/memory.ts';
import type { Touched } from '../touched.ts';
import { type Affected, affectedIn } from './affected.ts';
import { articleLines } from './article-lines.ts';
import { type Changed, changedIn } from './changed.ts';
import { freshUpkeeps } from './fresh.ts';
import { issueLines } from './issue-lines.ts';
import { lessons } from './lessons.ts';
import { mentionTypes } from './mention-types.ts';
import { entityNames } from './names/entity-names.ts';
import { knownNames } from './names/known-names.ts';
import { names } from './names/names.ts';
import { rulingNames } from './names/ruling-names.ts';
import type { Projection, ProjectionParts, Told } from './projection.ts';
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
  entityNames,
  publicationNames,
  searchText,
  names,
  rulingNames,
  knownNames,
  lessons,
  staleArticles,
];

/** What an edit changed of what projections hold. */
export interface Applied {
  /** The lines of lists that it changed; null when whatever is listed is to be read anew. */
  readonly changed: Changed | null;
  /** The names of which something else is remembered than before. */
  readonly names: readonly NameKey[];
}

/** The projections of an open workspace. */
export interface Projections {
  /** Brings them up to date after an edit, in its transaction. */
  apply(touched: Touched): Applied;
  /** What an edit affects. */
  affected(touched: Touched): Affected;
}

export function openProjections(parts: ProjectionParts, readonly: boolean): Projections {
  const upkeeps = freshUpkeeps(projections, parts, readonly);
  const affectedBy = affectedIn(parts.database, parts.numbered, parts.records);
  return {
    affected: affectedBy,
    apply(touched) {
      const affected = affectedBy(touched);
      const told = new ToldBook();
      for (const upkeep of upkeeps) upkeep.apply(affected, touched, told);
      return { changed: changedIn(touched, affected), names: told.names };
    },
  };
}

class ToldBook implements Told {
  readonly #names = new Map<string, NameKey>();

  get names(): readonly NameKey[] {
    return [...this.#names.values()];
  }

  name(key: NameKey): void {
    this.#names.set(textOfKey(key), key);
  }
}
