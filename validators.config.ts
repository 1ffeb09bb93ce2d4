import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Unit tests in which others' tools look at what is written. */
const checked = globSync('main/**/*.test.ts').filter((file) =>
  readFileSync(file, 'utf8').includes('fixtures/checkers.ts'),
);

// What others' tools say of what Kanwu writes: those that every run asks, and those that take longer or are large to install.
export default defineConfig({
  test: {
    include: ['main/**/*.validators.ts', ...checked],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // An office program and a virtual machine at once are enough.
    maxWorkers: 2,
  },
});
