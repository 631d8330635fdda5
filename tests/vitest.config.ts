import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/{unit,contract,integration,migrations,imports,security}/**/*.test.ts'],
    globalSetup: ['tests/support/buildWorkers.ts'],
    // Real SQLite files and worker threads are used; two cores are the smallest machine this runs on.
    maxWorkers: 2,
    testTimeout: 60_000,
  },
})
