import type { Touched } from '../touched.ts';
import { type Affected, affectedIn } from './affected.ts';
import { articleLines } from './article-lines.ts';
import { type Changed, changedIn } from './changed.ts';
import { entityNames } from './entity-names.ts';
import { freshUpkeeps } from './fresh.ts';
import { issueLines } from './issue-lines.ts';
import { mentionTypes } from './mention-types.ts';
import type { Projection, ProjectionParts } from './projection.ts';
import { publicationNames } from './publication-names.ts';
import { searchText } from './search-text.ts';

/** Every projection, in the order in which they are brought up to date: each may read the tables of those before it. */
export const projections: readonly Projection[] = [
  articleLines,
  issueLines,
  mentionTypes,
  entityNames,
  publicationNames,
  searchText,
];

/** The projections of an open workspace. */
export interface Projections {
  /** Brings them up to date after an edit, in its transaction, and says which lines it changed. */
  apply(touched: Touched): Changed | null;
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
      for (const upkeep of upkeeps) upkeep.apply(affected, touched);
      return changedIn(touched, affected);
    },
  };
}
