import { readFileSync } from 'node:fs';
import { rowsOf } from '../../main/extract/lists/list-format.ts';

/** Words or characters sorted into classes 1 to 255 by their surroundings: the class of each. */
export type Classes = ReadonlyMap<string, number>;

/** Reads the classes of words that `scripts/lists/classes.ts` made. */
export function readWordClasses(): Classes {
  return classesOf(rowsIn('words'));
}

/** Reads the classes of characters that it made, and for each class its group. */
export function readCharacterClasses(): { readonly classes: Classes; readonly groups: Uint8Array } {
  const rows = rowsIn('characters');
  const groups = new Uint8Array(0x100);
  for (const [index, [, group]] of rows.entries()) groups[index + 1] = Number(group);
  return { classes: classesOf(rows), groups };
}

function rowsIn(name: string): string[][] {
  return rowsOf(readFileSync(new URL(`classes/${name}.txt`, import.meta.url), 'utf8'));
}

function classesOf(rows: readonly (readonly string[])[]): Classes {
  return new Map(rows.flatMap(([members = ''], index) => members.split(' ').map((member) => [member, index + 1])));
}
