import type Database from 'better-sqlite3';
import type { DatabasePages } from './database-pages.ts';
import { type Row, treePage } from './page-cells.ts';
import { type NamedValues, type RowShape, rowShapes, valuesAs } from './row-shapes.ts';
import { freePages, treeOwners } from './tree-owners.ts';

/** A row that could be read. */
export interface SalvagedRow {
  readonly table: string;
  readonly values: NamedValues;
  /** How many bytes are missing at its end. */
  readonly missing: number;
}

/**
 * All rows that can be read of a workspace's tables, page by page, so that what is damaged above a page keeps none of its rows from being
 * read. A row counts for the table whose tree leads to it, or else for the one whose rows alone look like it. The same row may come twice.
 *
 * @param schema a database with the tables of a workspace
 */
export function* salvagedRows(pages: DatabasePages, schema: Database.Database): Iterable<SalvagedRow> {
  const shapes = rowShapes(schema);
  const byTable = new Map(shapes.map((shape) => [shape.table, shape]));
  const owners = treeOwners(pages);
  const free = freePages(pages);
  const inOrder = Array.from({ length: pages.count }, (_, at) => at + 1).filter((number) => !free.has(number));
  // What a table's tree leads to is as it stood last: it comes before what may be left over, or is of what is worked out anew, whose rows
  // may look like a table's.
  const isOwned = (number: number): boolean => byTable.has(owners.get(number) ?? '');
  for (const number of [...inOrder.filter(isOwned), ...inOrder.filter((each) => !isOwned(each)), ...free]) {
    const owner = owners.get(number);
    for (const row of treePage(pages, number)?.rows ?? []) {
      const salvaged =
        asIndexed(owner, row) ?? asRowOf(row, byTable.get(owner ?? ''), isOfIndex(owner, row) ? [] : shapes);
      if (salvaged !== null) yield salvaged;
    }
  }
}

/** What stands in an index is in the table as well. A row with a rowid is of a table, whatever seems to lead to it. */
function isOfIndex(owner: string | undefined, { rowid }: Row): boolean {
  return rowid === null && owner !== undefined && (owner.includes('_by_') || owner.startsWith('sqlite_autoindex_'));
}

function asRowOf(row: Row, shape: RowShape | undefined, shapes: readonly RowShape[]): SalvagedRow | null {
  const { missing } = row;
  const own = shape === undefined ? null : valuesAs(shape, row);
  if (shape !== undefined && own !== null) return { table: shape.table, values: own, missing };
  const alike = shapes.flatMap((each) => {
    const values = valuesAs(each, row);
    return values === null || !isLikely(each.table, values) ? [] : [{ table: each.table, values, missing }];
  });
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** What stands in an index as well: the numbers of names, and those of entries, so that it is known how many there were. */
function asIndexed(owner: string | undefined, { values, rowid }: Row): SalvagedRow | null {
  const [indexed, number] = values;
  if (rowid !== null || typeof number !== 'number') return null;
  if (owner === 'sqlite_autoindex_numbered_1' && typeof indexed === 'string')
    return { table: 'numbered', values: { number, name: indexed }, missing: 0 };
  if (owner === 'sqlite_autoindex_entry_1' && indexed instanceof Uint8Array)
    return { table: 'entry', values: { sequence: number, id: indexed }, missing: 1 };
  return null;
}

const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);

/** Whether a row that looks like one of a table says what such a row would. */
function isLikely(table: string, values: NamedValues): boolean {
  switch (table) {
    case 'source':
      return /^[0-9a-f]{64}$/.test(String(values.sha256));
    case 'numbered':
      return /^([0-9a-f]{32}|[a-z][\w@.-]*|[\w.:/-]*\d[\w.:/-]*)$/.test(String(values.name));
    case 'person':
      return isId(values.id) && !isId(values.name);
    case 'replica':
      return isId(values.id) && (values.parent === null || isId(values.parent));
    case 'seen':
      return isId(values.replica) && isId(values.of_replica);
    case 'draft':
      return String(values.place).startsWith('{');
    case 'recipe':
      return String(values.choice).startsWith('{');
    case 'sample':
      return String(values.said).startsWith('{');
    case 'saved_search':
      return String(values.query).startsWith('{');
    case 'authority_list':
    case 'authority_list_removed':
      return /^[0-9a-f]{64}$/.test(String(values.sha256));
    case 'authority_record':
      return String(values.aliases).startsWith('[') && String(values.titles).startsWith('[');
    case 'ruling':
      return values.verdict === 'always' || values.verdict === 'never';
    default:
      return 'id' in values ? isId(values.id) || values.id instanceof Uint8Array : true;
  }
}
