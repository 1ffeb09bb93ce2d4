import { z } from 'zod';
import { Entity } from '../entity.ts';
import { IsoDate } from '../issue.ts';
import { EntityType } from '../mention.ts';

/** Which entities are listed. */
export const registerExtents = ['all', 'aliases', 'linked', 'unlinked', 'unnamed'] as const;
export type RegisterExtent = (typeof registerExtents)[number];

/** By what they can be sorted. */
export const registerColumns = ['type', 'name', 'names', 'mentions', 'days', 'first', 'last', 'links'] as const;
export type RegisterColumn = (typeof registerColumns)[number];

/** What is listed of the entities, and in which order. */
export const RegisterListing = z.strictObject({
  /** What stands in a name or alias, however they are printed; empty for all. */
  wanted: z.string().max(200),
  type: EntityType.nullable(),
  extent: z.enum(registerExtents),
  /** Null for those that are named most often first. */
  sort: z.strictObject({ column: z.enum(registerColumns), descending: z.boolean() }).nullable(),
});
export type RegisterListing = Readonly<z.infer<typeof RegisterListing>>;

const count = z.int().nonnegative();

/** An entity as the register shows it, with those that were joined into it. */
export const RegisterRow = z.strictObject({
  entity: Entity,
  /** Those that were joined into it. */
  joined: z.array(Entity).readonly(),
  /** How many mentions of it were accepted, on how many days, and the first and the last of these. */
  mentions: count,
  days: count,
  firstDate: IsoDate.nullable(),
  lastDate: IsoDate.nullable(),
});
export type RegisterRow = Readonly<z.infer<typeof RegisterRow>>;

/** Some of the entities that are listed. */
export const RegisterPage = z.strictObject({
  /** Which of them the first is, from 0. */
  from: count,
  rows: z.array(RegisterRow).readonly(),
  /** How many are listed. */
  total: count,
});
export type RegisterPage = Readonly<z.infer<typeof RegisterPage>>;
