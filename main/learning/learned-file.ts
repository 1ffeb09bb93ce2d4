import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { KanwuError } from '../../model/error.ts';
import type { WeightDeltaData } from '../extract/tagger/weight-delta.ts';

const Learned = z.strictObject({
  format: z.literal('kanwu-weight-delta'),
  model: z.string(),
  articles: z.int().nonnegative(),
  features: z.array(z.int()).readonly(),
  weights: z.array(z.number()).readonly(),
});

/**
 * Reads what was learned elsewhere, as it was exported.
 *
 * @param model the version of the weights that it must be changes to
 * @throws {KanwuError} `learning-unreadable`, `learning-other-model`
 */
export async function readLearned(path: string, model: string): Promise<WeightDeltaData> {
  let learned: WeightDeltaData;
  try {
    learned = Learned.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new KanwuError('learning-unreadable', { path }, { cause: error });
  }
  if (learned.model !== model)
    throw new KanwuError('learning-other-model', { path, model: learned.model, wanted: model });
  return learned;
}
