import { defineConfig } from 'vitest/config';

// Unit tests say what is right, not how long it takes: no test has a limit of its own, and a busy machine needs its time.
export default defineConfig({
  test: {
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
    // Vitest leaves one processor to others; whoever runs all tests waits for them.
    maxWorkers: '100%',
  },
});
