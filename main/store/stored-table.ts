import type { MentionId, PageId } from '../../model/ids.ts';
import type { Noun, RecordTable, RecordTypes } from '../../model/records.ts';
import type { Relation } from '../../model/relation.ts';

/** The records of one noun in a file, which reads and writes many together much sooner than one by one. */
export interface StoredTable<R extends { readonly id: string }> extends RecordTable<R> {
  /** Those of the records that are there, in no order. */
  getAll(ids: readonly R['id'][]): R[];
  /** Puts a record in the place of one that is there and known: only what differs is written. */
  putOver(before: R, record: R): void;
  /** The ids of all records, in their order. */
  ids(): R['id'][];
}

/** Relations, which are found by the places of their mentions. */
export interface StoredRelations extends StoredTable<Relation> {
  /** Those on a page whose subjects begin, as their ids say, from one offset to another, both included. */
  startingIn(pageId: PageId, from: number, to: number): Relation[];
  /** Those of which any of some mentions is the object. */
  leadingTo(ids: readonly MentionId[]): Relation[];
}

/** The records of a workspace file. */
export type StoredRecords = { readonly [N in Exclude<Noun, 'relation'>]: StoredTable<RecordTypes[N]> } & {
  readonly relation: StoredRelations;
};
