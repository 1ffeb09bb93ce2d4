import { z } from 'zod';
import { EntityCandidate } from '../../model/entity-candidates.ts';
import { ArticleId, EntityId, MentionId } from '../../model/ids.ts';
import { RememberedName } from '../../model/memory.ts';
import { NameListing, NamePage } from '../../model/memory-list.ts';
import { EntityType } from '../../model/mention.ts';
import { EntityCompany } from '../../model/register/entity-company.ts';
import {
  LedgerListing,
  LedgerOf,
  LedgerPlaces,
  LedgerRow,
  PlaceId,
  PlaceParagraph,
  UnmarkedPlaces,
} from '../../model/register/ledger.ts';
import { NamesToDecide } from '../../model/register/name-list.ts';
import { DecidedPlaces, mostDecided, PlacesToDecide } from '../../model/register/places-decision.ts';
import { RegisterListing, RegisterPage, RegisterRow } from '../../model/register/register-list.ts';
import { nothing, procedure } from './procedure.ts';

/** What can be asked about names: entities, the register, ledgers, what is remembered. */
export const registerCalls = {
  /**
   * The entities that a mention may name, with reasons; when one is looked for, those called so, and all others that are.
   * The mention's own entity is not among them.
   */
  'entity.candidates': procedure(
    z.strictObject({ articleId: ArticleId, mentionId: MentionId, wanted: z.string().max(200) }),
    z.array(EntityCandidate),
  ),
  /** At most `count` of the entities that are listed, from one on. */
  'register.rows': procedure(
    z.strictObject({ listing: RegisterListing, from: z.int().nonnegative(), count: z.int().min(1).max(500) }),
    RegisterPage,
  ),
  /** Which of the entities that are listed one is; null where it is not listed. */
  'register.row-of': procedure(
    z.strictObject({ listing: RegisterListing, id: EntityId }),
    z.int().nonnegative().nullable(),
  ),
  /** Null for an entity that is not there or was joined into another. */
  'register.row': procedure(z.strictObject({ id: EntityId }), RegisterRow.nullable()),
  /** In what company an entity is mentioned. */
  'register.company': procedure(z.strictObject({ id: EntityId }), EntityCompany),
  /** The types that entities have. */
  'register.types': procedure(nothing, z.array(EntityType)),
  /** Some of the names of which something is open in articles that are not done, those with the most open places first. */
  'register.names': procedure(
    z.strictObject({ type: EntityType.nullable(), from: z.int().nonnegative(), count: z.int().min(1).max(100) }),
    NamesToDecide,
  ),
  /** The types that these have. */
  'register.open-types': procedure(nothing, z.array(EntityType)),
  /** How many places of a name are open as a type. */
  'register.open-of': procedure(z.strictObject({ name: z.string().max(200), type: EntityType }), z.int().nonnegative()),
  /** Has articles read again, as far as there is time, in which other suggestions would be made by now. @returns how many were */
  'register.read-again': procedure(nothing, z.int().nonnegative()),
  /** The places of names that are listed, in their order. */
  'ledger.places': procedure(LedgerListing, LedgerPlaces),
  /** Some of the places where names stand that nothing marks, from where the search was on; it looks at so many paragraphs at most. */
  'ledger.unmarked': procedure(z.strictObject({ of: LedgerOf, after: z.int().nullable() }), UnmarkedPlaces),
  /** Some of them as they are now; without those that are there no more. */
  'ledger.rows': procedure(z.strictObject({ ids: z.array(PlaceId).max(500) }), z.array(LedgerRow)),
  /** All of the paragraph that a place stands in; null for one that is there no more. */
  'ledger.paragraph': procedure(z.strictObject({ id: PlaceId }), PlaceParagraph.nullable()),
  /** Decides places together, as one edit that can be undone. */
  'ledger.decide': procedure(
    z.strictObject({ decisions: z.array(PlacesToDecide).min(1).max(mostDecided) }),
    DecidedPlaces,
  ),
  /** At most `count` of the remembered names that are listed, from one on. */
  'memory.rows': procedure(
    z.strictObject({ listing: NameListing, from: z.int().nonnegative(), count: z.int().min(1).max(500) }),
    NamePage,
  ),
  /** Which of those that are listed a name is, however it is printed; null where it is not listed. */
  'memory.row-of': procedure(
    z.strictObject({ listing: NameListing, name: RememberedName.shape.name, type: EntityType }),
    z.int().nonnegative().nullable(),
  ),
  /** All that are listed: to lay down the same for them. */
  'memory.listed': procedure(z.strictObject({ listing: NameListing }), z.array(RememberedName)),
  /** What is remembered of a name, however it is printed; null for nothing. */
  'memory.find': procedure(
    z.strictObject({ name: RememberedName.shape.name, type: EntityType }),
    RememberedName.nullable(),
  ),
  /** Which of some names, however they are printed, people accepted before or gave an entry: by their places in the list. */
  'memory.known': procedure(
    z.strictObject({ names: z.array(z.strictObject({ name: z.string().max(200), type: EntityType })).max(2000) }),
    z.array(z.int().nonnegative()),
  ),
  /** The types that remembered names have. */
  'memory.types': procedure(nothing, z.array(EntityType)),
} as const;
