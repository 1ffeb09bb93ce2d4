import type { ArticleId } from '../../../model/ids.ts';
import type {
  Misreading,
  MisreadingCounts,
  Occurrence,
  OccurrencePage,
  Replacement,
} from '../../../model/replacing/replacement.ts';
import type { Workspace } from '../workspace.ts';
import type { OccurrencesWanted } from './candidate-blocks.ts';
import type { FoundMatches, Occurrences } from './occurrences.ts';

/** What can be read of what is to be replaced, by name. */
export const replacementQueries = {
  /** Some of the places where it stands. @throws what {@link Occurrences.find} throws */
  occurrences: ({ occurrences }: Workspace, wanted: OccurrencesWanted): OccurrencePage => occurrences.find(wanted),
  /** Some of the texts in which it may stand, for whoever looks in them elsewhere. @throws likewise */
  'candidate-texts': ({ occurrences }: Workspace, wanted: OccurrencesWanted): ReturnType<Occurrences['texts']> =>
    occurrences.texts(wanted),
  /** What was found in such texts. */
  'occurrences-at': (
    { occurrences }: Workspace,
    { replacement, found }: { replacement: Replacement; found: readonly FoundMatches[] },
  ): Occurrence[] => occurrences.at(replacement, found),
  /** In how many places misreadings stand, seen from an article. */
  'misreading-counts': (
    { occurrences }: Workspace,
    { misreadings, articleId }: { misreadings: readonly Misreading[]; articleId: ArticleId },
  ): MisreadingCounts[] => misreadings.map((misreading) => occurrences.count(misreading, articleId)),
} as const;
