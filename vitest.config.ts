import { defineConfig } from 'vitest/config';

// Unit tests say what is right, not how long it takes: a busy machine needs its time.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
