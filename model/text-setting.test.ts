import { expect, it } from 'vitest';
import { nextSize, TextSetting, textSizes, usualSetting } from './text-setting.ts';

it('from the usual size all sizes are reached step by step, and none beyond', () => {
  let [size, steps] = [usualSetting.size, 0];
  for (; nextSize(size, 1) !== size; steps++) size = nextSize(size, 1);
  expect(size).toBe(textSizes.most);
  expect(steps).toBeLessThan(12);
  while (nextSize(size, -1) !== size) {
    size = nextSize(size, -1);
    expect(TextSetting.safeParse({ ...usualSetting, size }).success).toBe(true);
  }
  expect(size).toBe(textSizes.least);
});
