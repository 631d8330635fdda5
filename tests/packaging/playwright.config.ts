import { defineConfig } from '@playwright/test'

/** Against the packaged app; `npm run e2e:packaged` makes and installs it first. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results',
  workers: 1,
  fullyParallel: false,
  // Longer than the longest thing that is waited for (exampleMs).
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
})
