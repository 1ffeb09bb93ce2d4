import { isAnythingBehind } from './behind/behind.ts';
import { type Projection, type ProjectionParts, quietWalk } from './projection.ts';

/**
 * The names of the projections that are other than they would be if they were made anew, which they are, beside the file. Takes as long
 * as that. The database may be read only. Of those that follow later nothing is said while they are behind.
 */
export function projectionProblems(projections: readonly Projection[], parts: ProjectionParts): string[] {
  const { database } = parts;
  // Where some had to be made beside the file when it was opened, that is what everybody reads.
  if (database.prepare("SELECT 1 FROM temp.sqlite_schema WHERE type = 'table' LIMIT 1").get() !== undefined) return [];
  const readOnly = database.pragma('query_only', { simple: true }) === 1;
  database.pragma('query_only = OFF');
  try {
    database.exec('SAVEPOINT made_anew');
    const isBehind = isAnythingBehind(database);
    const said = projections.filter(({ mayFollowLater }) => mayFollowLater === undefined || !isBehind);
    return said.filter((projection) => differs(projection, parts)).map(({ name }) => name);
  } finally {
    // Takes the temporary tables away, too.
    database.exec('ROLLBACK TO made_anew; RELEASE made_anew');
    if (readOnly) database.pragma('query_only = ON');
  }
}

function differs(projection: Projection, parts: ProjectionParts): boolean {
  const { database } = parts;
  const rowsIn = compared(projection);
  if (rowsIn.length === 0) return false;
  // A name without a schema means the temporary table, where there is one of that name.
  for (const sql of Object.values(projection.tables)) database.exec(sql('temp'));
  projection.over(parts).rebuild(quietWalk);
  return rowsIn.some((rows) => {
    const [kept, made] = [rows('main'), rows('temp')];
    const more = `SELECT 1 FROM (${kept} EXCEPT ${made}) UNION ALL SELECT 1 FROM (${made} EXCEPT ${kept}) LIMIT 1`;
    return database.prepare(more).get() !== undefined;
  });
}

function compared({ tables, compared: told }: Projection): readonly ((schema: 'main' | 'temp') => string)[] {
  return told ?? Object.keys(tables).map((table) => (schema) => `SELECT * FROM ${schema}.${table}`);
}
