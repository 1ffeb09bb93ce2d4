import { z } from 'zod';
import { EditResult } from '../edit-result.ts';
import { EntityId } from '../ids.ts';
import { EntityType } from '../mention.ts';
import { EdgeMoves } from './edge-moves.ts';
import { PlaceId } from './ledger.ts';

/** What a person decides of places together. */
export const PlacesDecision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['accept', 'reject', 'reopen']) }),
  z.strictObject({ kind: z.literal('retype'), type: EntityType }),
  /** That they are names with other edges. */
  z.strictObject({ kind: z.literal('trim'), moves: EdgeMoves }),
  /** That those that nothing marks are mentions of an entity, or of a type where it is not known which; those that are marked stay. */
  z.strictObject({ kind: z.literal('mark'), type: EntityType.nullable(), entityId: EntityId.nullable() }),
  /** That they name an entity; null for none that is known. */
  z.strictObject({ kind: z.literal('link'), entityId: EntityId.nullable() }),
  /** That they name an entity that nobody knew of, with a name of its own. */
  z.strictObject({ kind: z.literal('split'), name: z.string().trim().min(1).max(200) }),
]);
export type PlacesDecision = Readonly<z.infer<typeof PlacesDecision>>;

/** Places of which the same is decided. */
export const PlacesToDecide = z.strictObject({ ids: z.array(PlaceId).min(1).readonly(), decision: PlacesDecision });
export type PlacesToDecide = Readonly<z.infer<typeof PlacesToDecide>>;

const count = z.int().nonnegative();

/** What deciding places came to. */
export const DecidedPlaces = z.strictObject({
  /** How many were decided, and in how many issues. */
  places: count,
  issues: count,
  /** How many were left alone because they were so already, and because they are there no more. */
  same: count,
  gone: count,
  /** Null where nothing was to be done. */
  result: EditResult.nullable(),
});
export type DecidedPlaces = Readonly<z.infer<typeof DecidedPlaces>>;

/** So many places are decided together at most. */
export const mostDecided = 50_000;
