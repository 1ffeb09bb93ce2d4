import type Database from 'better-sqlite3';
import type { Issue } from '../../../model/issue.ts';

/** So many numbers make one slot. */
const slotSize = 4096;
/** So many slots lie between issues, for blocks that come later and for issues that come in between. */
const slotsApart = 16;

interface Region {
  /** Its first number, the next that is free, and the first that is another issue's. */
  readonly first: number;
  next: number;
  readonly end: number;
}

/**
 * Gives blocks their numbers in the index of words. It answers in their order, so issues have theirs in the order in which they are listed:
 * each begins at a slot that is none before the slots of the issues before it. Two share one where none was left between their
 * neighbours. Inside an issue numbers say nothing.
 */
export class SearchNumbers {
  readonly #slots = new Map<string, number>();
  readonly #regions = new Map<number, Region>();
  readonly #statements: ReturnType<typeof statementsOf>;

  constructor(database: Database.Database) {
    this.#statements = statementsOf(database);
  }

  /** Whether a number is one of an issue's. */
  isOf(issue: Issue, number: number): boolean {
    const { first, end } = this.#regionOf(issue);
    return number >= first && number < end;
  }

  /** A free number of an issue; null where it has none left and all numbers are to be given anew. */
  take(issue: Issue): number | null {
    const region = this.#regionOf(issue);
    return region.next < region.end ? region.next++ : null;
  }

  /** An issue that is not there any more, or elsewhere in the order. */
  forget(issueId: string): void {
    this.#statements.remove.run(issueId);
    this.clear();
  }

  /** Forgets what it knows of the tables, which others have changed. */
  clear(): void {
    this.#slots.clear();
    this.#regions.clear();
  }

  #regionOf(issue: Issue): Region {
    const slot = this.#slotOf(issue);
    const known = this.#regions.get(slot);
    if (known !== undefined) return known;
    const { slotAfter, last } = this.#statements;
    const first = firstNumberOf(slot);
    const end = (slotAfter.get(slot) ?? Number.POSITIVE_INFINITY) * slotSize;
    const region = { first, next: (last.get(first, end) ?? first - 1) + 1, end };
    this.#regions.set(slot, region);
    return region;
  }

  #slotOf(issue: Issue): number {
    const known = this.#slots.get(issue.id) ?? this.#statements.slotOf.get(issue.id);
    const slot = known ?? this.#freeSlot(issue);
    if (known === undefined) {
      this.#statements.insert.run({ id: issue.id, ordinal: issue.ordinal, slot });
      // Where another ends may be here now.
      this.#regions.clear();
    }
    this.#slots.set(issue.id, slot);
    return slot;
  }

  #freeSlot({ id, ordinal }: Issue): number {
    const { before, after, last } = this.#statements;
    const [lower, upper] = [before.get({ id, ordinal }), after.get({ id, ordinal })];
    if (lower === undefined) return upper === undefined ? 0 : upper - slotsApart;
    const end = (upper ?? Number.POSITIVE_INFINITY) * slotSize;
    const used = Math.max(lower, slotOfNumber(last.get(firstNumberOf(lower), end) ?? 0));
    if (upper === undefined) return used + slotsApart;
    const middle = Math.floor((used + upper) / 2);
    return middle > used ? middle : lower;
  }
}

export function firstNumberOf(slot: number): number {
  return slot * slotSize;
}

export function slotOfNumber(number: number): number {
  return Math.floor(number / slotSize);
}

function statementsOf(database: Database.Database) {
  const slot = <Parameters extends unknown[] | object>(sql: string) =>
    database.prepare<Parameters, number>(`SELECT slot FROM search_issue ${sql} LIMIT 1`).pluck();
  return {
    slotOf: slot<[string]>('WHERE issue_id = ?'),
    slotAfter: slot<[number]>('WHERE slot > ? ORDER BY slot'),
    before: slot<Pick<Issue, 'id' | 'ordinal'>>(
      'WHERE (ordinal, issue_id) < (@ordinal, @id) ORDER BY ordinal DESC, issue_id DESC',
    ),
    after: slot<Pick<Issue, 'id' | 'ordinal'>>(
      'WHERE (ordinal, issue_id) > (@ordinal, @id) ORDER BY ordinal, issue_id',
    ),
    /** The greatest number from one on and before another. */
    last: database
      .prepare<[number, number], number>(
        'SELECT number FROM search_block WHERE number >= ? AND number < ? ORDER BY number DESC LIMIT 1',
      )
      .pluck(),
    insert: database.prepare<[{ id: string; ordinal: number; slot: number }]>(
      'INSERT INTO search_issue VALUES (@id, @ordinal, @slot)',
    ),
    remove: database.prepare<[string]>('DELETE FROM search_issue WHERE issue_id = ?'),
  };
}
