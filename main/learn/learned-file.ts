import { readFile } from 'node:fs/promises';
import { KanwuError } from '../../model/error.ts';
import { parseLearned } from '../analysis/learned-data.ts';
import type { LearnedData } from '../analysis/learning.ts';

/**
 * Reads what was learned elsewhere, as it was exported.
 *
 * @param model the version of the weights that what was learned of names must be changes to
 * @throws {KanwuError} `learning-unreadable`, `learning-other-model`
 */
export async function readLearned(path: string, model: string): Promise<LearnedData> {
  let learned: LearnedData;
  try {
    learned = parseLearned(await readFile(path, 'utf8'));
  } catch (error) {
    throw new KanwuError('learning-unreadable', { path }, { cause: error });
  }
  if (learned.names.model !== model)
    throw new KanwuError('learning-other-model', { path, model: learned.names.model, wanted: model });
  return learned;
}
