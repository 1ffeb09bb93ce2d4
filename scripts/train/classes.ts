import { readFileSync } from 'node:fs';

/** Words or characters sorted into classes 1 to 255 by their surroundings. */
export interface Classes {
  readonly classOf: ReadonlyMap<string, number>;
  /** For each class of characters its group; 0 for all classes of words. */
  readonly groups: Uint8Array;
}

/** Reads the classes of `words` or `characters` that `scripts/lists/classes.ts` made. */
export function readClasses(name: 'words' | 'characters'): Classes {
  const classOf = new Map<string, number>();
  const groups = new Uint8Array(0x100);
  const lines = readFileSync(new URL(`classes/${name}.txt`, import.meta.url), 'utf8').split('\n');
  for (const [index, line] of lines.filter((text) => text !== '' && !text.startsWith('#')).entries()) {
    const [members = '', group] = line.split('\t');
    groups[index + 1] = Number(group ?? 0);
    for (const member of members.split(' ')) classOf.set(member, index + 1);
  }
  return { classOf, groups };
}
