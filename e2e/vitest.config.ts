import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { needsDisplays } from './harness/displays.ts';

/** Apps that run at once: on one display, their windows would take the focus from each other. */
const apps = needsDisplays ? Math.min(4, availableParallelism()) : 1;

/** The end-to-end tests: the real app on the real Electron, each worker's on a display of its own. */
export default defineConfig({
  cacheDir: '../node_modules/.vite-e2e',
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    // The packaged program's have a stage of their own.
    exclude: ['packaged/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Tests wait for states, and a busy machine may take its time to reach them.
    expect: { poll: { timeout: 20_000, interval: 25 } },
    globalSetup: ['harness/displays.ts'],
    setupFiles: ['harness/own-display.ts', 'harness/shown-at-failure.ts'],
    maxWorkers: apps,
  },
});
