import { createHash } from 'node:crypto';
import type { Sha256 } from '../../../model/issue.ts';
import type { Sources } from '../sources.ts';

/**
 * What the reading of a file in another encoding is called by: the same in every copy of a workspace, and another one where the file was
 * read in that encoding before.
 */
export function readingOfFile(sources: Sources, file: Sha256, encoding: string): Sha256 {
  const known = new Set(sources.readingsOf(file));
  for (let time = 1; ; time += 1) {
    const key = createHash('sha256').update(`${file}\n${encoding}\n${time}`).digest('hex');
    if (!known.has(key)) return key;
  }
}
