import type { BlockId, IssueId } from '../../../model/ids.ts';
import { idOf } from '../id-bytes.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import { firstNumberOf } from './search-numbers.ts';

/** Numbers of the index from one on and before another. */
export interface Numbers {
  readonly from: number;
  readonly to: number;
}

/** Some blocks, and the number to go on from; null behind the last. */
export interface BlockStretch {
  readonly ids: BlockId[];
  readonly next: number | null;
}

export interface FoundBlocks {
  /** The numbers that an issue's blocks have; others may have some of them. Null where none of its blocks has one. */
  numbersOf(issueId: IssueId): Numbers | null;
  /** At most `limit` blocks that answer an FTS5 query; with null, all that have a number. */
  from(match: string | null, numbers: Numbers, limit: number): BlockStretch;
}

/** All numbers that there are. */
export const allNumbers: Numbers = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };

interface Row {
  readonly number: number;
  readonly block: Uint8Array;
}

/** Blocks that are found by the index of characters, in the order of their numbers: that of the issues. */
export function foundBlocks({ database }: ProjectionParts): FoundBlocks {
  const matching = database.prepare<[Numbers & { match: string; limit: number }], Row>(
    `SELECT number, block FROM (SELECT rowid AS found FROM search_text
       WHERE search_text MATCH @match AND rowid >= CAST(@from AS INTEGER) AND rowid < CAST(@to AS INTEGER)
       ORDER BY rowid LIMIT @limit)
     CROSS JOIN search_block ON number = found`,
  );
  const every = database.prepare<[Numbers & { limit: number }], Row>(
    'SELECT number, block FROM search_block WHERE number >= @from AND number < @to ORDER BY number LIMIT @limit',
  );
  const slotOf = database.prepare<[string], number>('SELECT slot FROM search_issue WHERE issue_id = ?').pluck();
  const slotAfter = database
    .prepare<[number], number>('SELECT slot FROM search_issue WHERE slot > ? ORDER BY slot LIMIT 1')
    .pluck();
  return {
    numbersOf(issueId) {
      const slot = slotOf.get(issueId);
      if (slot === undefined) return null;
      const after = slotAfter.get(slot);
      return { from: firstNumberOf(slot), to: after === undefined ? allNumbers.to : firstNumberOf(after) };
    },
    from(match, numbers, limit) {
      const rows = match === null ? every.all({ ...numbers, limit }) : matching.all({ ...numbers, match, limit });
      const last = rows.at(-1);
      const isLast = rows.length < limit || last === undefined;
      return { ids: rows.map(({ block }) => idOf<BlockId>(block)), next: isLast ? null : last.number + 1 };
    },
  };
}
