import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBoundaryModel, writeBoundaryModel } from './model-file.ts';

const shipped = readFileSync(new URL('../../../resources/models/segmenter.bin', import.meta.url));

describe('the file of the segmenter’s weights', () => {
  it('is read as it was written, up to what 16 bits hold', () => {
    const model = readBoundaryModel(shipped);
    const again = readBoundaryModel(writeBoundaryModel(model, {}));
    expect(again.trees).toHaveLength(model.trees.length);
    expect(again.bounds).toEqual(model.bounds);
    for (const [index, weight] of model.weights.entries()) expect(again.weights[index]).toBeCloseTo(weight, 3);
    for (const [index, tree] of model.trees.entries()) expect(again.trees[index]?.left).toEqual(tree.left);
  });

  it('is refused when it is another file, cut short, or for other numbers', () => {
    expect(() => readBoundaryModel(new TextEncoder().encode('KANWUTAG and so on, for longer'))).toThrow(RangeError);
    expect(() => readBoundaryModel(shipped.subarray(0, 100))).toThrow(RangeError);
    expect(() => readBoundaryModel(shipped.subarray(0, shipped.length - 3))).toThrow(RangeError);
    const other = Buffer.from(shipped);
    other.write('w1dth', other.indexOf('width'));
    expect(() => readBoundaryModel(other)).toThrow(RangeError);
  });
});
