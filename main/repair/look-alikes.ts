import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LookAlikes, lookAlikesOf } from '../../model/names/look-alikes.ts';

/** Loads the list that comes with Kanwu. @throws when it is not there */
export function loadLookAlikes(resourcesDirectory: string): LookAlikes {
  return lookAlikesOf(readFileSync(join(resourcesDirectory, 'lists/look-alikes.txt'), 'utf8'));
}
