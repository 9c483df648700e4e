import { defineConfig } from 'vitest/config';

/** What other programs make of the output. They are no dependency: `npm run test:tools` is apart from `npm test`. */
export default defineConfig({
  test: {
    include: ['test/tools/**/*.test.ts', 'test/page/browser/**/*.test.ts', 'test/shells/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
