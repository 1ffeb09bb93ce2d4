import { defineConfig } from 'vitest/config';

/** The tests of the packaged program: as people get it, with every fuse set. */
export default defineConfig({
  cacheDir: '../../node_modules/.vite-packaged',
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000, interval: 25 } },
    globalSetup: ['../harness/displays.ts'],
    setupFiles: ['../harness/own-display.ts', '../harness/shown-at-failure.ts'],
    maxWorkers: 1,
  },
});
