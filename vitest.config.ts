import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/tools/**', 'test/shells/**', 'test/page/browser/**', 'node_modules/**'],
    setupFiles: ['test/setup.ts'],
    // Most tests wait for the command that they start: with one more than cores none is idle.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
