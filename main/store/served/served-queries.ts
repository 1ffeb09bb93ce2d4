import type { EntityId } from '../../../model/ids.ts';
import type { Workspace } from '../workspace.ts';
import { type NameAsked, type ServedCandidate, servedCalled, servedCandidates } from './served-candidates.ts';
import type { ServedEntity } from './served-entities.ts';

/** A served entity with what stands beside it, as far as somebody wants to know. */
export interface ServedWithBeside extends ServedEntity {
  readonly positions: readonly string[];
  readonly places: readonly string[];
}

/** What other programs can ask of the register. */
export const servedQueries = {
  'served-candidates': (workspace: Workspace, asked: NameAsked): ServedCandidate[] =>
    servedCandidates(workspace, asked),
  'served-called': (workspace: Workspace, asked: Parameters<typeof servedCalled>[1]): ServedEntity[] =>
    servedCalled(workspace, asked),
  /** Those of the entities that are served. */
  'served-entities': (
    { served }: Workspace,
    { ids, withBeside }: { readonly ids: readonly EntityId[]; readonly withBeside: boolean },
  ): ServedWithBeside[] =>
    ids.flatMap((id) => {
      const found = served.get(id);
      if (found === null) return [];
      const beside = withBeside
        ? { positions: served.positions(id), places: served.places(id) }
        : { positions: [], places: [] };
      return [{ ...found, ...beside }];
    }),
} as const;
