import type { Noun, RecordTable, RecordTypes } from '../../model/records.ts';

/** The records of one noun in a file, which reads and writes many together much sooner than one by one. */
export interface StoredTable<R extends { readonly id: string }> extends RecordTable<R> {
  /** Those of the records that are there, in no order. */
  getAll(ids: readonly R['id'][]): R[];
  /** Puts a record in the place of one that is there and known: only what differs is written. */
  putOver(before: R, record: R): void;
}

/** The records of a workspace file. */
export type StoredRecords = { readonly [N in Noun]: StoredTable<RecordTypes[N]> };
