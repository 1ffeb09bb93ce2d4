import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LanguageModel } from './language-model/language-model.ts';
import { readLanguageModel } from './language-model/model-file.ts';
import { loadLookAlikes } from './look-alikes.ts';
import { MisreadingFinder } from './misreadings.ts';

/**
 * Loads the language model and the look-alikes that come with Kanwu.
 *
 * @throws {RangeError} when the model is not what it should be
 */
export function loadMisreadingFinder(resourcesDirectory: string): MisreadingFinder {
  const bytes = readFileSync(join(resourcesDirectory, 'models/language.bin'));
  return new MisreadingFinder(new LanguageModel(readLanguageModel(bytes)), loadLookAlikes(resourcesDirectory));
}
