import { describe, expect, it } from 'vitest';
import { UnpackBudget } from './budget.ts';

const gigabyte = 1024 ** 3;

describe('what an archive may come to', () => {
  it('is four gigabytes', () => {
    const budget = new UnpackBudget(gigabyte);
    budget.take(4 * gigabyte);
    expect(() => budget.take(1)).toThrow('archive-too-large');
  });

  it('is 200,000 files, with those of the archives in it', () => {
    const budget = new UnpackBudget(gigabyte);
    budget.take(0, 200_000);
    expect(() => budget.take(0, 1)).toThrow('archive-too-large');
  });

  it('is 300 times its size once it is more than any text', () => {
    const megabyte = 1024 ** 2;
    new UnpackBudget(1).take(64 * megabyte);
    const budget = new UnpackBudget(megabyte);
    budget.take(300 * megabyte);
    expect(() => budget.take(1)).toThrow('archive-too-large');
  });
});
