import type { Block } from '../../../model/block.ts';
import type { BlockId, PageId } from '../../../model/ids.ts';
import type { Issue } from '../../../model/issue.ts';
import type { RecordTable } from '../../../model/records.ts';
import { type Ground, groundOf } from '../grounds.ts';
import { bytesOf } from '../id-bytes.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import { blockReadings } from './block-reading.ts';
import { SearchNumbers } from './search-numbers.ts';
import { tokensOf } from './tokens.ts';

/** A block that is to stand in the index, in the issue of its article. */
interface Indexed {
  readonly block: Block;
  readonly issue: Issue;
  readonly ground: Ground;
}

interface Stale {
  readonly id: BlockId;
  readonly indexed: Indexed | null;
  /** Its number; null where it has none or may not keep it. */
  number: number | null;
}

/** Writes the index of words. */
export class SearchIndex {
  readonly #parts: ProjectionParts;
  readonly #readingOf: (block: Block, ground: Ground) => string;
  readonly #numbers: SearchNumbers;
  readonly #statements: ReturnType<typeof statementsOf>;

  constructor(parts: ProjectionParts) {
    this.#parts = parts;
    this.#readingOf = blockReadings(parts);
    this.#numbers = new SearchNumbers(parts.database);
    this.#statements = statementsOf(parts);
  }

  /**
   * Brings blocks up to date; those that are not there any more are taken out.
   *
   * @param moved issues that came, went or stand elsewhere in the order; all of their blocks are among the blocks
   * @returns whether there was a number for each; if not, the index is to be filled anew
   */
  renew(ids: readonly BlockId[], moved: ReadonlySet<string> = new Set()): boolean {
    const { find, add, note, change, remove, forget } = this.#statements;
    this.#numbers.clear();
    const indexedOf = this.#indexed();
    const all = ids.map((id): Stale => ({ id, indexed: indexedOf(id), number: find.get({ id: bytesOf(id) }) ?? null }));
    for (const stale of all) {
      const { indexed, number } = stale;
      if (number === null) continue;
      if (indexed !== null && !moved.has(indexed.issue.id) && this.#numbers.isOf(indexed.issue, number)) continue;
      remove.run(number);
      forget.run(number);
      stale.number = null;
    }
    for (const id of moved) this.#numbers.forget(id);
    this.#numbers.clear();
    const wanted = all.filter((stale): stale is Stale & { indexed: Indexed } => stale.indexed !== null);
    for (const { id, indexed, number } of wanted.sort(inOrder)) {
      // Not before: of very many, all readings would be held at once.
      const reading = this.#readingOf(indexed.block, indexed.ground);
      const { length } = reading;
      const own = number ?? this.#numbers.take(indexed.issue);
      if (own === null) return false;
      if (number === null) note.run(own, bytesOf(id), length);
      else {
        change.run(length, own);
        remove.run(own);
      }
      add.run(own, tokensOf(reading));
    }
    return true;
  }

  empty(): void {
    this.#parts.database.exec(
      `INSERT INTO search_text (search_text) VALUES ('delete-all'); DELETE FROM search_block; DELETE FROM search_issue;`,
    );
  }

  /** What is to stand in the index of a block; null for nothing. What blocks have in common is read once. */
  #indexed(): (id: BlockId) => Indexed | null {
    const { records } = this.#parts;
    const articles = readOnce(records.article);
    const issues = readOnce(records.issue);
    const grounds = readOnce({ get: (id: PageId) => groundOf(records, id) });
    return (id) => {
      const block = records.block.get(id);
      if (block === undefined || block.articleId === null || block.struck) return null;
      const article = articles(block.articleId);
      const issue = article === undefined ? undefined : issues(article.issueId);
      const ground = grounds(block.pageId);
      if (issue === undefined || ground === undefined) return null;
      return { block, issue, ground };
    };
  }
}

function readOnce<R extends { readonly id: string }>(
  table: Pick<RecordTable<R>, 'get'>,
): (id: R['id']) => R | undefined {
  const read = new Map<string, R | undefined>();
  return (id) => {
    if (!read.has(id)) read.set(id, table.get(id));
    return read.get(id);
  };
}

/** FTS5 writes rows sooner in the order of their numbers: first those that have one, then the others as the issues are listed. */
function inOrder(a: Stale & { indexed: Indexed }, b: Stale & { indexed: Indexed }): number {
  if (a.number !== null && b.number !== null) return a.number - b.number;
  if (a.number !== null || b.number !== null) return a.number !== null ? -1 : 1;
  const [one, other] = [a.indexed, b.indexed];
  if (one.issue.id !== other.issue.id) {
    return one.issue.ordinal - other.issue.ordinal || (one.issue.id < other.issue.id ? -1 : 1);
  }
  return one.block.start - other.block.start;
}

// FTS5 takes no number for a rowid that is not bound or cast as an integer, which better-sqlite3 does for BigInt alone.
function statementsOf({ database }: ProjectionParts) {
  return {
    find: database
      .prepare<[{ id: Uint8Array }], number>(
        'SELECT number FROM search_block WHERE substr(block, -5) = substr(@id, -5) AND block = @id',
      )
      .pluck(),
    // FTS5 writes out what it holds before any statement that could fail halfway, as one with OR REPLACE could: there is none.
    note: database.prepare<[number, Uint8Array, number]>('INSERT INTO search_block VALUES (?, ?, ?)'),
    change: database.prepare<[number, number]>('UPDATE search_block SET length = ? WHERE number = ?'),
    forget: database.prepare<[number]>('DELETE FROM search_block WHERE number = ?'),
    add: database.prepare<[number, string]>('INSERT INTO search_text (rowid, text) VALUES (CAST(? AS INTEGER), ?)'),
    remove: database.prepare<[number]>('DELETE FROM search_text WHERE rowid = CAST(? AS INTEGER)'),
  };
}
