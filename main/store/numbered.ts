import type Database from 'better-sqlite3';
import { KanwuError } from '../../model/error.ts';

/** Names that stand in very many rows: each is kept once, and rows have its number. */
export interface Numbered {
  /** The number of a name, which it is given where it has none. */
  numberOf(name: string): number;
  /** The number of a name; −1, which is nobody's, where it has none. */
  known(name: string): number;
  /** @throws {KanwuError} `workspace-damaged` */
  nameOf(number: number): string;
  /** Forgets what a transaction that was rolled back may have made. */
  forget(): void;
}

export function sqlNumbered(database: Database.Database): Numbered {
  const find = database.prepare<[string], number>('SELECT number FROM numbered WHERE name = ?').pluck();
  const read = database.prepare<[number], string>('SELECT name FROM numbered WHERE number = ?').pluck();
  const insert = database.prepare<[string]>('INSERT INTO numbered (name) VALUES (?)');
  const numbers = new Map<string, number>();
  const names = new Map<number, string>();
  const keep = (name: string, number: number): void => {
    numbers.set(name, number);
    names.set(number, name);
  };
  const known = (name: string): number => {
    const kept = numbers.get(name);
    if (kept !== undefined) return kept;
    const number = find.get(name);
    if (number === undefined) return -1;
    keep(name, number);
    return number;
  };
  return {
    known,
    numberOf(name) {
      const number = known(name);
      if (number >= 0) return number;
      const made = Number(insert.run(name).lastInsertRowid);
      keep(name, made);
      return made;
    },
    nameOf(number) {
      const kept = names.get(number);
      if (kept !== undefined) return kept;
      const name = read.get(number);
      if (name === undefined) throw new KanwuError('workspace-damaged', { path: database.name, reason: `#${number}` });
      keep(name, number);
      return name;
    },
    forget() {
      numbers.clear();
      names.clear();
    },
  };
}
