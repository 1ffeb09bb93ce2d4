import type Database from 'better-sqlite3';
import { checkStop, neverStop, type Stop } from '../../model/stop.ts';

/**
 * Has every statement that is prepared on a database from now on look, before it runs and for each row that is read one by one, whether
 * the work is to end. Whatever the store does for long, it does in statements; what they throw rolls their transaction back.
 *
 * @returns what says whose stop it is from then on; without any nobody looks
 */
export function lookingStatements(database: Database.Database): (stop: Stop) => void {
  let current = neverStop;
  const looks: Looks = {
    look: () => checkStop(current),
    get isAtWork() {
      return current !== neverStop;
    },
  };
  const prepare: (sql: string) => Database.Statement = database.prepare.bind(database);
  database.prepare = ((sql: string) => looking(prepare(sql), looks)) as typeof database.prepare;
  return (stop) => {
    current = stop;
  };
}

interface Looks {
  look(): void;
  /** Whether there is anything to look at. */
  readonly isAtWork: boolean;
}

function looking(statement: Database.Statement, looks: Looks): Database.Statement {
  const [run, get, all, iterate] = [statement.run, statement.get, statement.all, statement.iterate];
  statement.run = (...parameters) => {
    looks.look();
    return run.apply(statement, parameters);
  };
  statement.get = (...parameters) => {
    looks.look();
    return get.apply(statement, parameters);
  };
  statement.all = (...parameters) => {
    if (!looks.isAtWork) return all.apply(statement, parameters);
    looks.look();
    const rows: unknown[] = [];
    for (const row of iterate.apply(statement, parameters)) {
      looks.look();
      rows.push(row);
    }
    return rows;
  };
  statement.iterate = function* (...parameters) {
    looks.look();
    for (const row of iterate.apply(statement, parameters)) {
      looks.look();
      yield row;
    }
  };
  return statement;
}
