import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import { launchPackaged, removeHome } from '../support/packagedApp.ts'
import { leftSince, loopbackSince, mark } from '../support/network/recording.ts'
import { takeTour } from '../support/network/tour.ts'
import { tryEveryRequest } from '../support/network/everyRequest.ts'

test.setTimeout(300_000)

/** What Chromium puts off until it has nothing to do, it does within the first half minute. */
const idleMs = 30_000

let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tour-'))
})

test.afterEach(() => rmSync(folder, { recursive: true }))

async function toured(page: Page, since: number): Promise<void> {
  const done = await takeTour(page, folder)
  expect(readdirSync(path.join(folder, 'files')).filter((name) => name.endsWith('.pdf'))).not.toEqual([])
  await page.waitForTimeout(idleMs)
  expect(await leftSince(since)).toEqual([])
  console.log(`${done.join(', ')}: 0 packets would have left; on loopback: ${await loopbackSince(since)}`)
}

test('on a tour of everything the app does nothing leaves', async () => {
  const since = await mark()
  const running = await launchApp()
  try {
    await toured(running.page, since)
  } finally {
    await running.close()
    await removeUserData(running.userData)
  }
  expect(await leftSince(since)).toEqual([])
})

test('on the same tour of the packaged app nothing leaves, and nothing once its page was taken over', async () => {
  const since = await mark()
  const running = await launchPackaged()
  try {
    await toured(running.page, since)
    expect(await tryEveryRequest(running.page)).toBeGreaterThan(30)
  } finally {
    await running.close()
    await removeHome(running.home)
  }
  expect(await leftSince(since)).toEqual([])
})

test('asking for paper asks nobody on the network for a printer', async () => {
  const since = await mark()
  const running = await launchApp()
  try {
    await running.page.keyboard.press('Control+p')
    await running.page.waitForTimeout(5_000)
    expect(await leftSince(since)).toEqual([])
  } finally {
    // The dialog stands open, and waits for an answer.
    running.app.process().kill('SIGKILL')
    await removeUserData(running.userData)
  }
})
