import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readParts } from '#data/reports/ooxml/readParts.ts'
import { noEdits } from '#shared/report/edits.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { importRows, planted, plantedRows } from '../support/plantedTexts.ts'
import { accountName } from '../support/twcsFile.ts'

const dossierName = 'Dossier van Truus Testers'
const fileName = 'geheim-kerkstraat.csv'
const firstAuthor = 700_001

let running: TestServer
beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: dossierName })
})
afterEach(() => running.stop())

const packed: readonly string[] = ['.pptx', '.docx', '.xlsx']

/** All text of a file: of a packed one every part of it, and what is packed in those. */
async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  if (!packed.includes(extname(name))) return Buffer.from(bytes).toString('utf8')
  const parts = await readParts(bytes, () => true)
  const texts = [...parts].map(async ([part, content]) => `${part}\n${await textOf(part, content)}`)
  return (await Promise.all(texts)).join('\n')
}

test('no file of a report holds a text, a handle, an account, a name of the dossier or of a file', async () => {
  const questions = 60
  await importRows(running, fileName, plantedRows(Date.UTC(2025, 0, 20, 8), questions))
  const filter = {
    from: null,
    to: null,
    channels: null,
    accountIds: null,
    topics: null,
    teams: null,
    clock: 'calendar',
  } as const
  const figures = await running.client.call('report.take', { filter, planId: null })
  const out = join(running.dataFolder, 'raad')
  for (const language of ['nl', 'en'] as const) {
    mkdirSync(join(out, language), { recursive: true })
    const written = await running.client.call('report.export', {
      figures,
      edits: noEdits(language),
      formats: ['pptx', 'xlsx', 'docx', 'onePager', 'text', 'appendix', 'svg'],
      target: { kind: 'folder', grantId: running.grant(join(out, language)), replaces: false },
    })
    expect(written.outcome).toBe('written')
  }
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => extname(name) !== '')
  expect(new Set(names.map((name) => extname(name)))).toEqual(
    new Set(['.pptx', '.xlsx', '.docx', '.txt', '.svg']),
  )
  const authors = Array.from({ length: questions }, (_, index) => String(firstAuthor + index))
  const secrets = [...planted, accountName, 'Truus', 'kerkstraat', 'afvalcontainer is vol', ...authors]
  for (const name of names) {
    const text = await textOf(name, readFileSync(join(out, name)))
    expect(text.length, name).toBeGreaterThan(500)
    // The search finds what stands there.
    expect(text, name).toContain(extname(name) === '.svg' ? '<text' : 'Utrecht')
    for (const secret of secrets) expect(text.includes(secret), `${name}: ${secret}`).toBe(false)
  }
})
