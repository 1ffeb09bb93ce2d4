import { z } from 'zod';
import {
  BesidePart,
  CorrectedPart,
  DecidedPart,
  JudgedPart,
  LeftPart,
  mostNames,
  NamedMonth,
  PartStart,
} from '../../model/figures/figures.ts';
import { EntityId } from '../../model/ids.ts';
import { procedure } from './procedure.ts';

/** What can be asked about figures, nearly all of it in parts. */
export const figureCalls = {
  /** What is done and what waits, by newspaper and year. */
  'figure.left': procedure(PartStart, LeftPart),
  /** On how much people decided, by day. */
  'figure.decided': procedure(PartStart, DecidedPart),
  /** How right suggestions were, by month. */
  'figure.judged': procedure(PartStart, JudgedPart),
  /** How many corrections there are, by kind. */
  'figure.corrected': procedure(PartStart, CorrectedPart),
  /** How often entities are mentioned, by month. */
  'figure.names': procedure(
    z.strictObject({ entityIds: z.array(EntityId).max(mostNames).readonly() }),
    z.array(NamedMonth).readonly(),
  ),
  /** What is mentioned beside an entity. */
  'figure.beside': procedure(PartStart.extend({ entityId: EntityId }), BesidePart),
} as const;
