import type { EntityId } from '../../model/ids.ts';
import { keyOf, type NameChanges, type NameKey, type RememberedName } from '../../model/memory.ts';
import type { NameListing, NamePage } from '../../model/memory-list.ts';
import type { EntityType } from '../../model/mention.ts';
import type { EntityCompany } from '../../model/register/entity-company.ts';
import type {
  LedgerListing,
  LedgerPlaces,
  LedgerRow,
  PlaceId,
  PlaceParagraph,
  UnmarkedPlaces,
} from '../../model/register/ledger.ts';
import type { NamesToDecide } from '../../model/register/name-list.ts';
import type { RegisterListing, RegisterPage, RegisterRow } from '../../model/register/register-list.ts';
import type { Ruling } from '../../model/ruling.ts';
import type { NamesWanted } from './ledger/names-to-decide.ts';
import type { UnmarkedWanted } from './ledger/unmarked-places.ts';
import type { Workspace } from './workspace.ts';

/** What can be read of names and of what they are names of, by name. */
export const nameQueries = {
  /** What is remembered of all names, the most accepted first. */
  names: ({ names }: Workspace): RememberedName[] => names.all(),
  /** Some of the names that are listed, from one on. */
  'name-rows': (
    { listedNames }: Workspace,
    { listing, from, count }: { listing: NameListing; from: number; count: number },
  ): NamePage => listedNames.rows(listing, from, count),
  /** Which of the names that are listed one is. */
  'name-row-of': (
    { listedNames }: Workspace,
    { listing, name, type }: { listing: NameListing; name: string; type: EntityType },
  ): number | null => listedNames.rowOf(listing, keyOf({ name, type })),
  /** What people laid down for names. */
  rulings: ({ names }: Workspace): Ruling[] => names.rulings(),
  'listed-names': ({ listedNames }: Workspace, listing: NameListing): RememberedName[] => listedNames.all(listing),
  'name-types': ({ listedNames }: Workspace): EntityType[] => listedNames.types(),
  /** What is remembered of some names. */
  'names-of': ({ names }: Workspace, keys: readonly NameKey[]): NameChanges => names.of(keys),
  /** Some of the entities that are listed, from one on. */
  'register-rows': (
    { listedEntities }: Workspace,
    { listing, from, count }: { listing: RegisterListing; from: number; count: number },
  ): RegisterPage => listedEntities.rows(listing, from, count),
  /** Which of the entities that are listed one is. */
  'register-row-of': (
    { listedEntities }: Workspace,
    { listing, id }: { listing: RegisterListing; id: EntityId },
  ): number | null => listedEntities.rowOf(listing, id),
  /** Null for an entity that is not there or was joined into another. */
  'register-row': ({ listedEntities }: Workspace, id: EntityId): RegisterRow | null => listedEntities.row(id),
  /** In what company an entity is mentioned. */
  'entity-company': ({ entityCompany }: Workspace, id: EntityId): EntityCompany => entityCompany(id),
  'register-types': ({ listedEntities }: Workspace): EntityType[] => listedEntities.types(),
  /** Some of the names of which something is open, with what is to be read of them. */
  'open-names': ({ openNames }: Workspace, wanted: NamesWanted): NamesToDecide => openNames.page(wanted),
  'open-name-types': ({ openNames }: Workspace): EntityType[] => openNames.types(),
  /** How many places of a name are open as a type. */
  'open-of-name': ({ openNames }: Workspace, { name, type }: { name: string; type: EntityType }): number =>
    openNames.openOf(name, type),
  /** The places of names that are listed, in their order. */
  'ledger-places': (workspace: Workspace, listing: LedgerListing): LedgerPlaces => workspace.ledgerPlaces(listing),
  /** Some of the places where names stand that nothing marks. */
  'unmarked-places': (workspace: Workspace, wanted: UnmarkedWanted): UnmarkedPlaces => workspace.unmarkedPlaces(wanted),
  /** Some of these; without those that are there no more. */
  'ledger-rows': ({ ledgerRows }: Workspace, ids: readonly PlaceId[]): LedgerRow[] => ledgerRows.rows(ids),
  /** All of the block that a place stands in; null for one that is there no more. */
  'ledger-paragraph': ({ ledgerRows }: Workspace, id: PlaceId): PlaceParagraph | null => ledgerRows.paragraph(id),
} as const;
