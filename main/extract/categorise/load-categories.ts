import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CategoryEvidence, categoryEvidenceOf } from './evidence.ts';
import { Vocabulary, vocabularyNames } from './vocabulary.ts';

/**
 * Reads the vocabularies that Kanwu ships.
 *
 * @param resourcesDirectory the directory that holds `vocabularies/`
 * @throws what `readFileSync` throws when a file is not there, and `ZodError` for one that is no vocabulary
 */
export function loadVocabularies(resourcesDirectory: string): readonly Vocabulary[] {
  return vocabularyNames.map((name) => {
    const content = readFileSync(join(resourcesDirectory, 'vocabularies', `${name}.json`), 'utf8');
    return Vocabulary.parse(JSON.parse(content));
  });
}

/**
 * Reads the words that speak for categories.
 *
 * @param resourcesDirectory the directory that holds `lists/`
 * @throws what `readFileSync` throws when the list is not there
 */
export function loadCategoryEvidence(resourcesDirectory: string): CategoryEvidence {
  return categoryEvidenceOf(readFileSync(join(resourcesDirectory, 'lists', 'category-evidence.txt'), 'utf8'));
}
