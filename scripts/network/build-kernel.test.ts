import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kernelFolders, kernelModule } from './build-kernel.ts';

test.each(kernelFolders)(
  'the kernel in %s is the one that its source compiles to',
  async (folder) => {
    const there = readFileSync(`${folder}/kernel.generated.ts`, 'utf8');
    expect(await kernelModule(folder)).toBe(there);
  },
  30_000,
);
