import { z } from 'zod';
import { AnchoredRange } from '../anchor.ts';
import { ArticleId, EntityId, MentionId, PageId } from '../ids.ts';
import { IsoDate } from '../issue.ts';
import { EntityType } from '../mention.ts';
import { Confidence, Origin, Status } from '../status.ts';
import type { RegisterRow } from './register-list.ts';

/** A ledger is of so many names at most. */
const mostNames = 100;

/** What tells a place of a name from all others for as long as nobody moves it; of one that nothing marks it begins with `u`. */
export const PlaceId = z
  .string()
  .regex(/^(?:[0-9a-f]{24}|u\d+(?:\.-?\d+){4})$/)
  .brand<'PlaceId'>();
export type PlaceId = z.infer<typeof PlaceId>;

/** Groups of a ledger's marked places: `other` are those that were accepted as another entity's than the one whose ledger it is. */
export const markedGroups = ['suggested', 'accepted', 'other', 'rejected'] as const;
export type MarkedGroup = (typeof markedGroups)[number];
/** And places where a name stands that nothing marks. */
export const placeGroups = [...markedGroups, 'unmarked'] as const;
export const PlaceGroup = z.enum(placeGroups);
export type PlaceGroup = z.infer<typeof PlaceGroup>;

/** What places are sorted by: the day, what stands before or behind them, how sure they are. */
export const placeOrders = ['day', 'before', 'after', 'sureness'] as const;
export const PlaceOrder = z.enum(placeOrders);
export type PlaceOrder = z.infer<typeof PlaceOrder>;

/** The ledger of a name, or of all that an entity is called. */
export const LedgerOf = z.strictObject({
  /** However they are printed. */
  names: z.array(z.string().min(1).max(200)).min(1).max(mostNames).readonly(),
  /** The entity whose ledger it is; null where it is a name's. */
  entityId: EntityId.nullable(),
});
export type LedgerOf = Readonly<z.infer<typeof LedgerOf>>;

/** The ledger of an entity: of all that it and those that were joined into it are called. */
export function ledgerOfEntity({ entity, joined }: Pick<RegisterRow, 'entity' | 'joined'>): LedgerOf {
  const names = [entity, ...joined].flatMap(({ name, aliases }) => [name, ...aliases]);
  return { names: [...new Set(names)].slice(0, mostNames), entityId: entity.id };
}

/** What of a ledger is listed, and in which order. Places that nothing marks are found by `ledger.unmarked`. */
export const LedgerListing = LedgerOf.extend({
  /** Without any, all that are marked. */
  groups: z.array(PlaceGroup).readonly(),
  /** Null for all types. */
  type: EntityType.nullable(),
  order: PlaceOrder,
});
export type LedgerListing = Readonly<z.infer<typeof LedgerListing>>;

const count = z.int().nonnegative();

/** The places that are listed, in their order: whoever shows them keeps it until it is sorted anew. */
export const LedgerPlaces = z.strictObject({
  /** Their ids, one after another. */
  ids: z.string(),
  /** How many there are of each group and of each type, listed or not. */
  groups: z.record(z.enum(markedGroups), count),
  types: z.array(z.strictObject({ type: EntityType, places: count })).readonly(),
  /** The ids of those suggestions among what is listed that are sure enough to be ticked at once, in articles that are not done. */
  ready: z.string(),
});
export type LedgerPlaces = Readonly<z.infer<typeof LedgerPlaces>>;

/** A place where a name stands that nothing marks, with what it is sorted by. */
export const UnmarkedPlace = z.strictObject({
  id: PlaceId,
  /** What stands before it, the nearest first, and behind it: texts that sort as their units do. */
  before: z.string(),
  after: z.string(),
});
export type UnmarkedPlace = Readonly<z.infer<typeof UnmarkedPlace>>;

/** Some of these, as issues are listed. */
export const UnmarkedPlaces = z.strictObject({
  places: z.array(UnmarkedPlace).readonly(),
  /** Where the search goes on; null behind the last. */
  next: z.int().nullable(),
});
export type UnmarkedPlaces = Readonly<z.infer<typeof UnmarkedPlaces>>;

/** How many characters the id of a marked place has. */
const idLength = 24;

/** The ids of a list of places. */
export function placeIdsIn(ids: string): readonly PlaceId[] {
  return Array.from(
    { length: ids.length / idLength },
    (_, at) => ids.slice(at * idLength, (at + 1) * idLength) as PlaceId,
  );
}

/** A place of a name as a ledger shows it. */
export const LedgerRow = z.strictObject({
  id: PlaceId,
  /** Null where nothing marks it. */
  mentionId: MentionId.nullable(),
  articleId: ArticleId,
  /** Where it stands; of an interrupted mention where it begins. */
  pageId: PageId,
  range: AnchoredRange,
  /** What stands right before it and behind it in its block, in the reading text. */
  before: z.string(),
  after: z.string(),
  /** How it reads, and how the source has it where that is corrected. */
  name: z.string(),
  source: z.string().nullable(),
  /** Null where nothing marks it, as its status and origin are. */
  type: EntityType.nullable(),
  value: z.string().nullable(),
  status: Status.nullable(),
  origin: Origin.nullable(),
  confidence: Confidence,
  /** The entity that it names, and what that is called. */
  entity: z.strictObject({ id: EntityId, name: z.string() }).nullable(),
  /** What its issue goes by, its date, and the label of its page. */
  issue: z.string(),
  date: IsoDate.nullable(),
  page: z.string().nullable(),
  headline: z.string(),
  /** Whether its article is done. */
  isDone: z.boolean(),
  /** Who decided it last, and when, in milliseconds since the epoch; null where nobody did. */
  decided: z.strictObject({ actor: z.string(), at: z.int().nonnegative() }).nullable(),
});
export type LedgerRow = Readonly<z.infer<typeof LedgerRow>>;

/** A place with all that stands before and behind it in its block. */
export const PlaceParagraph = LedgerRow.pick({
  ...{ before: true, name: true, after: true },
  ...{ pageId: true, range: true },
});
export type PlaceParagraph = Readonly<z.infer<typeof PlaceParagraph>>;

/** Which group of a ledger a place is in. */
export function groupOfPlace(
  { status, entity }: { readonly status: Status | null; readonly entity: { readonly id: EntityId } | null },
  { entityId }: Pick<LedgerOf, 'entityId'>,
): PlaceGroup {
  if (status === null) return 'unmarked';
  if (status !== 'accepted') return status;
  return entityId !== null && entity !== null && entity.id !== entityId ? 'other' : 'accepted';
}
