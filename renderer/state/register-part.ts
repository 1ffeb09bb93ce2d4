import type { EntityId, MentionId } from '../../model/ids.ts';
import type { EntityType } from '../../model/mention.ts';
import type { ReadingRange } from '../../model/offset.ts';
import type { LedgerListing, LedgerOf, LedgerRow, PlaceId, UnmarkedPlace } from '../../model/register/ledger.ts';
import type { RegisterListing } from '../../model/register/register-list.ts';

/** Places that nothing marks, as far as they were looked for. */
export interface UnmarkedFound {
  readonly places: readonly UnmarkedPlace[];
  /** How often they were asked for. */
  readonly asked: number;
  /** Where the search goes on: null from the beginning on; `end` behind the last. */
  readonly next: number | null | 'end';
}

/** The ledger of a name or an entity, as it was left. */
export interface OpenLedger {
  readonly title: string;
  readonly listing: LedgerListing;
  /** The marked places in the order in which they were listed last; null before they were. */
  readonly ids: readonly PlaceId[] | null;
  /** What was found of those that nothing marks. */
  readonly unmarked: UnmarkedFound;
  /** Which of them keys go to, from 0. */
  readonly active: number;
  readonly ticked: ReadonlySet<PlaceId>;
  /** Those of the ticked that nobody ticked by hand: rejecting goes by what somebody has looked at. */
  readonly preticked: ReadonlySet<PlaceId>;
  /** Whether what is sure enough is ticked once the places are there. */
  readonly isToTick: boolean;
}

export interface RegisterPart {
  /** What of the register is listed, and the entity that keys go to. */
  readonly register: { readonly listing: RegisterListing; readonly activeId: EntityId | null };
  /** Names of which type are listed to be decided; null for those of all. */
  readonly namesOfType: EntityType | null;
  /** Null while the register shows entities. */
  readonly ledger: OpenLedger | null;
  /** The mention, or the stretch of the reading text, that somebody went to from the ledger, as long as they are there. */
  readonly jumpedTo: MentionId | ReadingRange | null;
  listNames(ofType: EntityType | null): void;
  noteRegister(changes: Partial<RegisterPart['register']>): void;
  /** Opens the ledger of names; a dialog, if none is open. */
  openLedger(title: string, of: LedgerOf): void;
  /** Opens the ledger of a name with what is suggested of it, what is sure enough ticked. */
  decideName(name: string, type: EntityType): void;
  noteLedger(changes: Partial<OpenLedger>): void;
  closeLedger(): void;
  /** Goes to where a place stands in its article. */
  jumpToPlace(row: LedgerRow): Promise<void>;
  /** Goes back to the place of the ledger that {@link jumpToPlace} was asked for. */
  returnToLedger(): void;
}
