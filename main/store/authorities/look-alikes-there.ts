import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LookAlikes, lookAlikesOf } from '../../../model/names/look-alikes.ts';

const known = new Map<string, LookAlikes>();

/** The characters that look alike, as the list says that comes with Kanwu; read once. @throws when it is not there */
export function lookAlikesThere(resourcesDirectory: string): LookAlikes {
  const found = known.get(resourcesDirectory) ?? lookAlikesOf(read(resourcesDirectory));
  known.set(resourcesDirectory, found);
  return found;
}

function read(resourcesDirectory: string): string {
  return readFileSync(join(resourcesDirectory, 'lists/look-alikes.txt'), 'utf8');
}
