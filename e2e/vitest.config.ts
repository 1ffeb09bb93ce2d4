import { defineConfig } from 'vitest/config';

/** The end-to-end tests: the real app on the real Electron, one at a time. */
export default defineConfig({
  cacheDir: '../node_modules/.vite-e2e',
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    // The packaged program's have a stage of their own.
    exclude: ['packaged/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Tests wait for states, and a busy machine may take its time to reach them.
    expect: { poll: { timeout: 20_000, interval: 25 } },
    fileParallelism: false,
    maxWorkers: 1,
  },
});
