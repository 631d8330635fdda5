import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import type { ImportSource, SourceFile } from '#data/importing/adapter.ts'
import { signalenAdapter } from '#data/importing/adapters/signalen/adapter.ts'
import { openSources } from '#data/importing/source/openSources.ts'
import { zipBytes } from '../../support/zipBytes.ts'

const folder = mkdtempSync(join(tmpdir(), 'reporters-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const options = { own: [], dateOrder: null, timeZone: 'Europe/Amsterdam', accountName: null, channel: null }
const exported = new URL('../../imports/signalen/whole-export/input/', import.meta.url).pathname
const tables = readdirSync(exported).map((name) => ({ name, content: readFileSync(join(exported, name)) }))
const reporters = {
  name: '131415UTC_reporters.csv',
  content: Buffer.from('id,email,phone,_signal_id\r\n1,a,b,101\r\n'),
}

test('who reported is never looked at, though the file lies among the others', async () => {
  const opened: string[] = []
  const files = [reporters, ...tables].map(({ name, content }): SourceFile => ({
    name,
    sizeBytes: content.length,
    open: () => {
      opened.push(name)
      return Promise.resolve(Readable.from([content]))
    },
  }))
  const source: ImportSource = {
    displayName: '20240110_131415UTC.zip',
    container: 'zip',
    sizeBytes: 1,
    contentHash: '',
    files,
  }
  expect(await signalenAdapter.detect(source)).toBe(1)
  const { preview, observedUntilMs } = await signalenAdapter.inspect(source, options)
  expect(preview).toHaveLength(15)
  expect(new Date(observedUntilMs ?? 0).toISOString()).toBe('2024-01-10T13:14:15.000Z')
  expect(opened).toContain('131415UTC_signals.csv')
  expect(opened).not.toContain(reporters.name)
})

test('who reported is no part of what is opened from a zip', async () => {
  const path = join(folder, '20240110_131415UTC.zip')
  writeFileSync(path, zipBytes([reporters, ...tables]))
  const sources = await openSources([path])
  const whole = sources.flatMap((one) =>
    one.status === 'ok' && one.source.files.length > 1 ? [one.source] : [],
  )
  expect(whole).toHaveLength(1)
  expect(whole[0]?.files.map(({ name }) => name)).not.toContain(reporters.name)
})

test('what whoever reported thought of the handling goes with the report', async () => {
  const files = tables.map(({ name, content }): SourceFile => ({
    name,
    sizeBytes: content.length,
    open: () => Promise.resolve(Readable.from([content])),
  }))
  const source: ImportSource = { displayName: 'x', container: 'zip', sizeBytes: 1, contentHash: '', files }
  const { preview } = await signalenAdapter.inspect(source, options)
  const said = preview.filter(({ satisfaction }) => typeof satisfaction === 'number')
  expect(said.map(({ externalId, satisfaction }) => [externalId, satisfaction])).toEqual([
    ['101', 1],
    ['105', 0],
  ])
  expect(preview[0]?.topicLabel).toBe(
    'Melding openbare ruimte: Wegen, verkeer, straatmeubilair, Straatverlichting',
  )
})
