import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

let running: TestServer
beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

async function registerText(language: 'nl' | 'en' = 'nl'): Promise<string> {
  const path = join(running.dataFolder, 'register.txt')
  await running.client.call('register.save', { grantId: running.grant(path), format: 'text', language })
  return readFileSync(path, 'utf8').replace(/\s+/g, ' ')
}

test('the text says what an empty dossier keeps', async () => {
  const text = await registerText()
  expect(text).toContain('nog geen berichten ingelezen')
  expect(text).toContain('Teksten: niet bewaard.')
  expect(text).toContain('Utrecht')
  expect(text).not.toMatch(/undefined|null|\[object/)
})

test('the text follows the settings and what was imported', async () => {
  const { client, dataFolder } = running
  await client.call('texts.setKeeping', { keeping: 'redacted90Days' })
  await importPath(running, writeTwcs(join(dataFolder, 'a.csv'), invent(10, Date.UTC(2025, 0, 6, 8))))
  const text = await registerText()
  expect(text).toContain('Kanalen in dit dossier: X')
  expect(text).toContain('Teksten van berichten worden bewaard (nu 18)')
  expect(text).toContain('Teksten: 90 dagen na het inlezen')
  expect(text).not.toContain('Teksten van berichten worden niet bewaard')
  const { findId } = await client.call('persons.find', { text: '100001', channel: null })
  await client.call('persons.erase', { findId: findId ?? '', channels: ['x'] })
  expect(await registerText()).toContain('alleen een pseudoniem per naam en kanaal (nu 1)')
  expect(await registerText('en')).toContain('one pseudonym for each name and channel only (now 1)')
})

test('it is a document of Word as well', async () => {
  const path = join(running.dataFolder, 'register.docx')
  const grantId = running.grant(path)
  expect(await running.client.call('register.save', { grantId, format: 'docx', language: 'nl' })).toEqual({
    fileName: 'register.docx',
  })
  expect(readFileSync(path).subarray(0, 2).toString('latin1')).toBe('PK')
})

test('texts that go by their term, or because keeping is turned off, are told with a count and a date', async () => {
  const { client, dataFolder } = running
  await client.call('texts.setKeeping', { keeping: 'kept' })
  await importPath(running, writeTwcs(join(dataFolder, 'a.csv'), invent(10, Date.UTC(2025, 0, 6, 8))))
  await client.call('texts.setKeeping', { keeping: 'off' })
  expect((await client.call('persons.deletions', {})).deletions).toMatchObject([
    { kind: 'textsTurnedOff', messages: 0, texts: 18 },
  ])
})
