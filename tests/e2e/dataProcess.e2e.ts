import { expect, test } from '@playwright/test'
import { launchApp, removeUserData } from '../support/electronApp.ts'

test('the data process answers a page through its own port', async () => {
  const { page, close, userData } = await launchApp()
  const answer = await page.evaluate(async () => {
    const bridge = (globalThis as unknown as { dialoogmeter: { connectToData: () => Promise<void> } })
      .dialoogmeter
    const port = new Promise<MessagePort>((resolve) => {
      addEventListener('message', (event) => {
        const [first] = event.ports
        if (event.data === 'dialoogmeter:dataPort' && first) resolve(first)
      })
    })
    await bridge.connectToData()
    const own = await port
    return new Promise((resolve) => {
      own.onmessage = (event) => resolve(event.data)
      own.postMessage({ type: 'hello', contractVersion: 1 })
    })
  })
  expect(answer).toMatchObject({ type: 'welcome', contractVersion: 1 })
  await close()
  await removeUserData(userData)
})
