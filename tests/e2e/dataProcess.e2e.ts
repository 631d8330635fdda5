import { expect, test } from '@playwright/test'
import { askData } from '../support/askData.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'

test('the data process answers the page over a port of its own, from the resources beside the app', async () => {
  const { page, close, userData } = await launchApp()
  const found = await askData(page, 'municipalities.search', { text: 'utrecht', limit: 3 })
  expect(found).toContainEqual(expect.objectContaining({ code: 'GM0344', name: 'Utrecht' }))
  await close()
  await removeUserData(userData)
})

test('the data process refuses what the contract does not know', async () => {
  const { page, close, userData } = await launchApp()
  await expect(askData(page, 'dossier.erase', {})).rejects.toThrow('unknownProcedure')
  await expect(askData(page, 'municipalities.search', { text: 1 })).rejects.toThrow('invalidInput')
  await close()
  await removeUserData(userData)
})
