import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import { standardColours, standardStyle } from '#shared/report/houseStyle.ts'
import { DossierSession } from '#data/dossierSession.ts'
import { houseStyleOf, templateBytesOf } from '#data/houseStyle.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { jpegBytes, pngBytes, templateBytes } from '../support/houseStyleFiles.ts'

let running: TestServer
let dossier: Dossier
beforeEach(async () => {
  running = startServer()
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

function grant(name: string, bytes: Buffer): string {
  const path = join(running.dataFolder, name)
  writeFileSync(path, bytes)
  return running.grant(path)
}

const refused = (code: string, why: string): object => ({ error: { code, params: { why } } })

describe('the house style of a dossier', () => {
  test('is the standard one until somebody sets it, and again when all is taken away', async () => {
    const { client } = running
    expect(await client.call('style.current', {})).toEqual(standardStyle)
    await client.call('style.setColours', { colours: { ...standardColours, own: '#154273' } })
    await client.call('style.setLogo', { grantId: grant('logo.png', pngBytes(31, 7)) })
    await client.call('style.setTemplate', { grantId: grant('stijl.potx', templateBytes()) })
    expect(await client.call('style.current', {})).toMatchObject({
      colours: { own: '#154273', others: standardColours.others },
      template: { fileName: 'stijl.potx' },
    })
    await client.call('style.setColours', { colours: standardColours })
    await client.call('style.setLogo', { grantId: null })
    await client.call('style.setTemplate', { grantId: null })
    expect(await client.call('style.current', {})).toEqual(standardStyle)
  })

  test('is there after the dossier was closed, with the very bytes of the template', async () => {
    const { client } = running
    await client.call('style.setLogo', { grantId: grant('logo.jpg', jpegBytes(40, 17)) })
    await client.call('style.setTemplate', { grantId: grant('stijl.potx', templateBytes()) })
    await client.call('dossier.close', {})
    const session = await DossierSession.open(dossier.location.databasePath, {
      keyPath: dossier.location.keyPath,
      nowMs: Date.now(),
    })
    const base64 = jpegBytes(40, 17).toString('base64')
    expect(houseStyleOf(session).logo).toEqual({ type: 'image/jpeg', widthPx: 40, heightPx: 17, base64 })
    expect(Buffer.from(templateBytesOf(session) ?? [])).toEqual(templateBytes())
    await session.close()
  })

  test('is of one dossier', async () => {
    const { client } = running
    await client.call('style.setLogo', { grantId: grant('logo.png', pngBytes(31, 7)) })
    await client.call('dossier.create', { municipalityCode: 'GM0363', name: null })
    expect(await client.call('style.current', {})).toEqual(standardStyle)
  })
})

describe('a file that is refused', () => {
  test('says why, and what was chosen before stays', async () => {
    const { client } = running
    await client.call('style.setLogo', { grantId: grant('logo.png', pngBytes(31, 7)) })
    await client.call('style.setTemplate', { grantId: grant('stijl.potx', templateBytes()) })
    const before = await client.call('style.current', {})
    const gif = client.call('style.setLogo', { grantId: grant('logo.png', Buffer.from('GIF89a')) })
    await expect(gif).rejects.toMatchObject(refused('pictureUnusable', 'otherKind'))
    const large = client.call('style.setLogo', { grantId: grant('groot.png', Buffer.alloc(1_000_001)) })
    await expect(large).rejects.toMatchObject(refused('pictureUnusable', 'tooLarge'))
    const text = client.call('style.setTemplate', { grantId: grant('stijl.potx', Buffer.from('tekst')) })
    await expect(text).rejects.toMatchObject(refused('templateUnusable', 'otherKind'))
    const heavy = Buffer.alloc(20 * 1024 ** 2 + 1)
    const tooLarge = client.call('style.setTemplate', { grantId: grant('zwaar.pptx', heavy) })
    await expect(tooLarge).rejects.toMatchObject(refused('templateUnusable', 'tooLarge'))
    expect(await client.call('style.current', {})).toEqual(before)
  })

  test('is one that was never chosen', async () => {
    const call = running.client.call('style.setLogo', { grantId: 'geraden' })
    await expect(call).rejects.toMatchObject({ error: { code: 'grantUnknown' } })
  })

  test('is a colour that is none', async () => {
    const colours = { ...standardColours, own: 'red; background: url(//example.org)' }
    const call = running.client.call('style.setColours', { colours })
    await expect(call).rejects.toMatchObject({ error: { code: 'invalidInput' } })
  })
})
