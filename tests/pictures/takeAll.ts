// Takes a picture of every page x language x theme x state at the size of a common municipal laptop. Started by
// `npm run screens`; the pictures are for eyes, no test compares them.
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { choose, launchApp, removeUserData } from '../support/electronApp.ts'
import type { Look, RunningApp } from '../support/electronApp.ts'
import { askData } from '../support/askData.ts'
import { makeAnswersFail } from './failingAnswers.ts'

const folder = process.argv[2] ?? 'screens'
const settleMs = 400

const pages = {
  overview: '/overzicht',
  growth: '/groeipad',
  compare: '/vergelijken',
  data: '/gegevens',
  settings: '/instellingen',
  about: '/over',
}
const looks: readonly Look[] = [
  { language: 'nl', theme: 'light' },
  { language: 'nl', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
]

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
let taken = 0

await withApp(async ({ page }) => {
  await inEveryLook(page, async (look) => take(page, 'start', look, 'empty'))
  await askData(page, 'dossier.create', { municipalityCode: 'GM0014', name: null })
  await takeAll(page, 'empty')
})
await withApp(async ({ page }) => {
  await askData(page, 'example.load', {})
  await takeAll(page, 'filled')
  await makeAnswersFail(page)
  await takeAll(page, 'error')
})
console.log(`${taken} pictures in ${folder}/`)

async function withApp(work: (app: RunningApp) => Promise<void>): Promise<void> {
  const running = await launchApp()
  try {
    await work(running)
  } finally {
    await running.close()
    await removeUserData(running.userData)
  }
}

async function takeAll(page: Page, state: string): Promise<void> {
  await inEveryLook(page, async (look) => {
    for (const [name, address] of Object.entries(pages)) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, address)
      await take(page, name, look, state)
    }
  })
}

async function inEveryLook(page: Page, work: (look: Look) => Promise<void>): Promise<void> {
  for (const look of looks) {
    await choose(page, look)
    await work(look)
  }
}

async function take(page: Page, name: string, look: Look, state: string): Promise<void> {
  await page.waitForLoadState('load')
  // Fonts, and the one transition of a chart.
  await page.waitForTimeout(settleMs)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const file = `${name}-${state}-${look.language}-${look.theme}.png`
  await page.screenshot({ path: path.join(folder, file) })
  taken += 1
}
