import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { dropFiles } from '../support/dropFiles.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'

interface Bridge {
  readonly grantDroppedFiles: (files: readonly File[]) => Promise<readonly object[]>
  readonly chooseFiles: (choice: string) => Promise<readonly object[]>
}

let running: RunningApp
let folder: string

test.beforeAll(async () => {
  running = await launchApp()
  folder = mkdtempSync(path.join(tmpdir(), 'dropped-'))
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

test('a dropped file gives the page a grant without its path', async () => {
  const file = path.join(folder, 'export.csv')
  writeFileSync(file, 'a,b\n')
  await running.page.evaluate(() => {
    const bridge = (globalThis as unknown as { dialoogmeter: Bridge }).dialoogmeter
    const seen = globalThis as unknown as { granted: Promise<readonly object[]> }
    const zone = document.createElement('div')
    zone.id = 'zone-of-this-test'
    zone.style.cssText = 'position:fixed;inset:0;z-index:99'
    zone.addEventListener('dragover', (event) => event.preventDefault())
    seen.granted = new Promise((resolve) => {
      zone.addEventListener('drop', (event) => {
        event.preventDefault()
        resolve(bridge.grantDroppedFiles([...(event.dataTransfer?.files ?? [])]))
      })
    })
    document.body.append(zone)
  })
  await dropFiles(running.page, '#zone-of-this-test', [file])
  const granted = await running.page.evaluate(
    () => (globalThis as unknown as { granted: Promise<readonly object[]> }).granted,
  )
  expect(granted).toEqual([{ grantId: expect.any(String), fileName: 'export.csv', sizeBytes: 4 }])
})

test('a file that a script has made up gives no grant', async () => {
  const granted = await running.page.evaluate(() => {
    const bridge = (globalThis as unknown as { dialoogmeter: Bridge }).dialoogmeter
    return bridge.grantDroppedFiles([new File(['a,b'], '/etc/passwd')])
  })
  expect(granted).toEqual([])
})

test('the system’s dialog gives grants for what was chosen, and none when it was cancelled', async () => {
  const file = path.join(folder, 'chosen.csv')
  writeFileSync(file, 'a,b,c\n')
  const choose = () =>
    running.page.evaluate(() =>
      (globalThis as unknown as { dialoogmeter: Bridge }).dialoogmeter.chooseFiles('exports'),
    )
  await running.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
  expect(await choose()).toEqual([{ grantId: expect.any(String), fileName: 'chosen.csv', sizeBytes: 6 }])
  await running.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
  })
  expect(await choose()).toEqual([])
})

test('an unknown kind of dialog is refused', async () => {
  const refused = await running.page.evaluate(() =>
    (globalThis as unknown as { dialoogmeter: Bridge }).dialoogmeter.chooseFiles('anything').then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  )
  expect(refused).toContain('refused')
})
