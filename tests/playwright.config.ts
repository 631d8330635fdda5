import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  // One window at a time: each test owns a display, a user-data folder and two processes.
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  // Two cores are the smallest machine this runs on, and an import keeps both busy.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
})
