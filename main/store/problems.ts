import type Database from 'better-sqlite3';

/** What SQLite finds wrong with a file, at most some lines of it; empty when it is whole. */
export function problemsOf(
  database: Database.Database,
  check: 'quick_check' | 'integrity_check' = 'quick_check',
): string[] {
  try {
    const found = database.pragma(check, { simple: false }) as Record<string, string>[];
    return found
      .flatMap((row) => Object.values(row))
      .filter((line) => line !== 'ok')
      .map((line) => line.replace(/^\*\*\* in database \w+ \*\*\*\s*/, ''));
  } catch (error) {
    if (error instanceof Error && 'code' in error && isDamage(String(error.code))) return [error.message];
    throw error;
  }
}

/** Whether a failure of SQLite says that the file is not what it should be. */
export function isDamage(code: string): boolean {
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}
