import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBoundaryModel } from './boundaries/model-file.ts';
import { createSegmenter, type Segmenter } from './segment.ts';

/**
 * Loads the segmenter that comes with Kanwu.
 *
 * @throws {RangeError} when its weights are not what they should be
 */
export function loadSegmenter(resourcesDirectory: string): Segmenter {
  return createSegmenter(readBoundaryModel(readFileSync(join(resourcesDirectory, 'models/segmenter.bin'))));
}
