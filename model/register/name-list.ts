import { z } from 'zod';
import { EntityType } from '../mention.ts';
import { LedgerRow } from './ledger.ts';

/** How sure a suggestion must be at least to stand where names are decided. */
export const leastShown = 0.5;
/** How sure the places of a name must be on average for it to be ticked. */
export const tickedFrom = 0.7;
/** How sure a place must be to be ticked where one name is decided. */
export const readyFrom = 0.8;
/** So many names are decided together. */
export const namesAPage = 25;

const count = z.int().nonnegative();

/** A place as far as it is read to decide it. */
export const NamePlace = LedgerRow.pick({ id: true, before: true, name: true, after: true, confidence: true });
export type NamePlace = Readonly<z.infer<typeof NamePlace>>;

/** A name as one type, with what is open of it in articles that are not done. */
export const NameToDecide = z.strictObject({
  /** What all its printings have in common, and one of them. */
  form: z.string(),
  name: z.string(),
  type: EntityType,
  /** How many places are open that somebody is at least half sure of, and how sure on average. */
  open: count,
  sureness: z.number().min(0).max(1),
  /** The ids of those that are decided with the name, one after another. */
  ids: z.string(),
  /** Some of them. */
  contexts: z.array(NamePlace).readonly(),
  /** Those that are to be read one by one: less sure than the reading line, of a name that stands in several places. */
  unfolded: z.array(NamePlace).readonly(),
  /** How many more of these there are, which come on a later page. */
  more: count,
  /** How many are left alone, since their articles are done or nobody is half sure of them. */
  done: count,
  unsure: count,
});
export type NameToDecide = Readonly<z.infer<typeof NameToDecide>>;

/**
 * Whether the line of a name is to be read: it is not ticked, or its places are less sure than the reading line on average. Whoever trusts
 * what is surer goes from one such line, and one doubtful place, to the next.
 */
export function isToRead(
  { sureness, ids }: Pick<NameToDecide, 'sureness' | 'ids'>,
  { line }: Pick<NamesToDecide, 'line'>,
): boolean {
  return sureness < tickedFrom || (ids !== '' && sureness < line);
}

/** Some of the names of which something is open, those with the most open places first. */
export const NamesToDecide = z.strictObject({
  from: count,
  rows: z.array(NameToDecide).readonly(),
  /** How many names and how many places are open. */
  total: count,
  places: count,
  /** Places that are less sure are read one by one. */
  line: z.number(),
  /** How many articles there are in which other suggestions would be made by now. */
  stale: count,
});
export type NamesToDecide = Readonly<z.infer<typeof NamesToDecide>>;
