import type {
  BesidePart,
  CorrectedPart,
  DecidedPart,
  JudgedPart,
  LeftPart,
  NamedMonth,
} from '../../../model/figures/figures.ts';
import type { EntityId } from '../../../model/ids.ts';
import type { Workspace } from '../workspace.ts';

/** What can be read for figures, by name. */
export const figureQueries = {
  'figure-left': ({ figures }: Workspace, from: number): LeftPart => figures.left(from),
  'figure-decided': ({ figures }: Workspace, from: number): DecidedPart => figures.decided(from),
  'figure-judged': ({ figures }: Workspace, from: number): JudgedPart => figures.judged(from),
  'figure-corrected': ({ figures }: Workspace, from: number): CorrectedPart => figures.corrected(from),
  'figure-names': ({ figures }: Workspace, ids: readonly EntityId[]): NamedMonth[] => figures.names(ids),
  'figure-beside': (
    { figures }: Workspace,
    { entityId, from }: { readonly entityId: EntityId; readonly from: number },
  ): BesidePart => figures.beside(entityId, from),
} as const;
