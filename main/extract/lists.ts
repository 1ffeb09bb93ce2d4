import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkStop, neverStop, type Stop } from '../../model/stop.ts';
import { listNames, type WordLists, wordListsOf } from './lists/word-lists.ts';

/**
 * Reads the word lists that Kanwu ships.
 *
 * @param resourcesDirectory the directory that holds `lists/`
 * @throws what `readFileSync` throws when a list is not there
 */
export function loadWordLists(resourcesDirectory: string, stop: Stop = neverStop): WordLists {
  const read = (name: string): string => readFileSync(join(resourcesDirectory, 'lists', `${name}.txt`), 'utf8');
  checkStop(stop);
  return wordListsOf(
    Object.fromEntries(listNames.map((name) => [name, read(name)])) as Record<(typeof listNames)[number], string>,
  );
}
