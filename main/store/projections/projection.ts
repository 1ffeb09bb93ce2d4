import type Database from 'better-sqlite3';
import type { EntityId } from '../../../model/ids.ts';
import type { NameKey } from '../../../model/memory.ts';
import type { Numbered } from '../numbered.ts';
import type { Sources } from '../sources.ts';
import type { StoredRecords } from '../stored-table.ts';
import type { Touched } from '../touched.ts';
import type { Affected } from './affected.ts';

/** What projections are computed from. */
export interface ProjectionParts {
  readonly database: Database.Database;
  readonly numbered: Numbered;
  readonly records: StoredRecords;
  readonly sources: Sources;
}

/** Goes through what tables are filled from, and tells meanwhile how far it is. */
export type Walk = <Item>(items: readonly Item[]) => Iterable<Item>;

/** Nobody is told. */
export const quietWalk: Walk = (items) => items;

/** Tables of what can be computed from the records and is asked for often. */
export interface Projection {
  readonly name: string;
  /** Raised when the tables, or what stands in them, are to be otherwise: then they are made and filled anew. */
  readonly version: number;
  /** The tables by name, each with the SQL of its columns and indices in a schema of the database (`main` or `temp`). */
  readonly tables: Readonly<Record<string, (schema: 'main' | 'temp') => string>>;
  /** What must be the same when the tables are made anew, where it is not all that stands in them. */
  readonly compared?: readonly ((schema: 'main' | 'temp') => string)[];
  /** Whether it may be brought up to date after the edit's transaction: see main/store/projections/behind. */
  readonly mayFollowLater?: true;
  /** How long filling it takes, as a multiple of what most take, where it is much longer. */
  readonly effort?: number;
  over(parts: ProjectionParts): ProjectionUpkeep;
}

/** Takes note of what people, and projections that come after, are told of an edit. */
export interface Told {
  /** The names of which something else is remembered than before, as the projections before this one have told. */
  readonly names: readonly NameKey[];
  /** Something else is remembered of a name than before. */
  name(key: NameKey): void;
  /** The entities of which there are other places than before, as the projections before this one have told. */
  readonly entities: Iterable<EntityId>;
  /** There are other places of an entity than before. */
  entity(id: EntityId): void;
}

/** What keeps the tables of a projection as the records have it. */
export interface ProjectionUpkeep {
  /** Brings up to date what an edit affected, in the edit's transaction, after its records were written. */
  apply(affected: Affected, touched: Touched, told: Told): void;
  /** Fills the tables, which are empty, from all records. */
  rebuild(walk: Walk): void;
}
