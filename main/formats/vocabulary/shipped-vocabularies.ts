import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Vocabulary } from '../../../model/category.ts';

/** The vocabularies that come with Kanwu, one a file, in the order of their file names. */
export function loadVocabularies(resourcesDirectory: string): Vocabulary[] {
  const directory = join(resourcesDirectory, 'vocabularies');
  return readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => Vocabulary.parse(JSON.parse(readFileSync(join(directory, file), 'utf8'))));
}
