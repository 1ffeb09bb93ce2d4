import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** For each character those that recognition may have read it for, simplified. */
export type LookAlikes = ReadonlyMap<string, readonly string[]>;

/** Loads the list that comes with Kanwu. @throws when it is not there */
export function loadLookAlikes(resourcesDirectory: string): LookAlikes {
  const text = readFileSync(join(resourcesDirectory, 'lists/look-alikes.txt'), 'utf8');
  const groups = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const found = new Map<string, string[]>();
  for (const group of groups) {
    const characters = [...group.trim()];
    for (const character of characters) {
      const others = characters.filter((each) => each !== character);
      found.set(character, [...new Set([...(found.get(character) ?? []), ...others])]);
    }
  }
  return found;
}
