import type Database from 'better-sqlite3';

/** What SQLite finds wrong with a file, at most some lines of it; empty when it is whole. */
export function problemsOf(
  database: Database.Database,
  check: 'quick_check' | 'integrity_check' = 'quick_check',
): string[] {
  return problemsFound(database, check);
}

/**
 * The same of one table and its indices at a quick look; of `sqlite_schema` it is what is free in the file. That two tables share a page, or
 * none has it, is seen by looking at all of them in one go only.
 */
export function problemsOfTable(database: Database.Database, table: string): string[] {
  return problemsFound(database, `quick_check('${table.replaceAll("'", "''")}')`);
}

/** The same at a thorough look, with references that lead nowhere. */
export function integrityProblemsOf(database: Database.Database): string[] {
  const dangling = database.pragma('foreign_key_check') as { table: string }[];
  return [...problemsOf(database, 'integrity_check'), ...dangling.map((row) => `dangling reference in ${row.table}`)];
}

/** The tables that have pages in a file, `sqlite_schema` first. */
export function tablesIn(database: Database.Database): string[] {
  const tables = database.prepare<[], string>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY rootpage",
  );
  return ['sqlite_schema', ...tables.pluck().all()];
}

/** How much of the file SQLite may keep in memory while it looks at each page once, in KiB. */
const keptOfPages = 1024;

function problemsFound(database: Database.Database, pragma: string): string[] {
  try {
    const found = withFewPages(database, () => database.pragma(pragma) as Record<string, string>[]);
    return found
      .flatMap((row) => Object.values(row))
      .filter((line) => line !== 'ok')
      .map((line) => line.replace(/^\*\*\* in database \w+ \*\*\*\s*/, ''));
  } catch (error) {
    if (error instanceof Error && 'code' in error && isDamage(String(error.code))) return [error.message];
    throw error;
  }
}

/** Of a file whose schema can't be read, not even this can be set: that fails as looking does. */
function withFewPages<Result>(database: Database.Database, look: () => Result): Result {
  const usual = database.pragma('cache_size', { simple: true }) as number;
  database.pragma(`cache_size = -${keptOfPages}`);
  const result = look();
  database.pragma(`cache_size = ${usual}`);
  return result;
}

/** Whether a failure of SQLite says that the file is not what it should be. */
export function isDamage(code: string): boolean {
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}
