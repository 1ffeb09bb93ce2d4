/** A stretch of a page, first and last offset included. */
export interface TouchedExtent {
  /** The number of the page. */
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** What is longer, in UTF-16 units, is found by where it ends: an index of its own has it. */
const long = 64;

/**
 * Selects what of a table touches a stretch of a page, in SQL with `@page`, `@start` and `@end`, both included: without going through all
 * that begins before the stretch.
 *
 * @param isMeant what else must be so of a row, in SQL
 */
export function selectTouching(columns: string, table: 'mention' | 'correction', isMeant = 'TRUE'): string {
  return `SELECT ${columns} FROM ${table}
      WHERE ${isMeant} AND page = @page AND start_offset BETWEEN @start - ${long} AND @end AND end_offset >= @start
    UNION ALL SELECT ${columns} FROM ${table} INDEXED BY ${table}_long
      WHERE ${isMeant} AND page = @page AND end_offset >= @start AND end_offset - start_offset > ${long} AND start_offset < @start - ${long}`;
}
