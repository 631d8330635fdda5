import { expect, test } from '@playwright/test'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import { leftSince, mark } from '../support/network/recording.ts'
import { tryEveryRequest } from '../support/network/everyRequest.ts'

test('a page of the app that was taken over can send nothing, whatever way it tries', async () => {
  const since = await mark()
  const running = await launchApp()
  try {
    expect(await tryEveryRequest(running.page)).toBeGreaterThan(30)
    expect(await leftSince(since)).toEqual([])
  } finally {
    await running.close()
    await removeUserData(running.userData)
  }
})
