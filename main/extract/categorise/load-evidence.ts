import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CategoryEvidence, categoryEvidenceOf } from './evidence.ts';

/**
 * Reads the words that speak for categories.
 *
 * @param resourcesDirectory the directory that holds `lists/`
 * @throws what `readFileSync` throws when the list is not there
 */
export function loadCategoryEvidence(resourcesDirectory: string): CategoryEvidence {
  return categoryEvidenceOf(readFileSync(join(resourcesDirectory, 'lists', 'category-evidence.txt'), 'utf8'));
}
