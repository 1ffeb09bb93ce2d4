import { defineConfig } from 'vitest/config';

// Unit tests say what is right, not how long it takes: a busy machine needs its time.
export default defineConfig({
  test: {
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Vitest leaves one processor to others; whoever runs all tests waits for them.
    maxWorkers: '100%',
  },
});
