import { defineConfig } from '@playwright/test'
import usual from './playwright.config.ts'

/** Started by `npm run offline`, inside a network in which everything that would leave is recorded. */
export default defineConfig({ ...usual, testDir: 'offline' })
