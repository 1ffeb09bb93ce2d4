import { z } from 'zod';
import { Entity } from '../entity.ts';
import { IsoDate } from '../issue.ts';
import { PlaceId } from './ledger.ts';

const count = z.int().nonnegative();

/** Another entity that stands in the same paragraphs. */
export const CoMention = z.strictObject({
  entity: Entity.pick({ id: true, type: true, name: true }),
  /** In how many paragraphs, of how many issues, both stand. */
  paragraphs: count,
  issues: count,
});
export type CoMention = Readonly<z.infer<typeof CoMention>>;

/** A position that somebody is said to hold, as accepted relations say it. */
export const HeldPosition = z.strictObject({
  position: z.string(),
  /** What it is a position of; null where that is not said. */
  organisation: z.string().nullable(),
  /** In how many issues it is said, and the first and the last of these. */
  issues: count,
  firstDate: IsoDate.nullable(),
  lastDate: IsoDate.nullable(),
  /** Where it is said first. */
  place: PlaceId,
});
export type HeldPosition = Readonly<z.infer<typeof HeldPosition>>;

/** In what company an entity is mentioned. */
export const EntityCompany = z.strictObject({
  /** The most frequent first. */
  coMentions: z.array(CoMention).readonly(),
  /** In the order of the days on which they are said first. */
  positions: z.array(HeldPosition).readonly(),
  /** How many mentions were looked at: of very many not all. */
  lookedAt: count,
  /** Of so many of them it was looked at what positions they say. */
  positionsLookedAt: count,
});
export type EntityCompany = Readonly<z.infer<typeof EntityCompany>>;
