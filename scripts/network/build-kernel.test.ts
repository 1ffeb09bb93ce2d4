import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kernelModule } from './build-kernel.ts';

test('the kernel that is there is the one that its source compiles to', async () => {
  const there = readFileSync('main/extract/tagger/network/kernel.generated.ts', 'utf8');
  expect(await kernelModule()).toBe(there);
}, 30_000);
