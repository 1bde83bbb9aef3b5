import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/site/**'],
    testTimeout: 30_000,
    setupFiles: ['tests/support/seed.ts'],
    // No test changes what another sees, so each module is read once, and not once for every file.
    isolate: false,
    maxWorkers: '100%',
  },
});
