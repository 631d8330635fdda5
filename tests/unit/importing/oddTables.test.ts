import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inspectSource } from '#data/importing/inspect.ts'
import { openSources } from '#data/importing/source/openSources.ts'
import { noAnswers } from '../../support/formats/writtenExport.ts'

const folder = mkdtempSync(join(tmpdir(), 'odd-tables-'))
afterAll(() => rmSync(folder, { recursive: true }))

const header = 'Date of publication;Source type;Url;Message;Tags;Sentiment;Replied on (optional)'
const rows = [
  '08-04-2021 23:58:57;Twitter;https://x.example/1;Eén café; ja;;;09-04-2021 10:00:00',
  '09-04-2021 08:00:00;Twitter;https://x.example/2;tweede;;;',
].map((row) => row.replace('Eén café; ja', '"Eén café; ja"'))
const plain = [header, ...rows, ''].join('\r\n')

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

let files = 0
async function textsIn(bytes: Buffer): Promise<(string | null)[]> {
  const path = join(folder, `${String(files++)}.csv`)
  writeFileSync(path, bytes)
  const [opened] = await openSources([path])
  if (opened?.status !== 'ok') throw new Error(`refused: ${opened?.reason ?? ''}`)
  const looked = await inspectSource(opened.source, noAnswers)
  if (looked.status !== 'ok') throw new Error(`refused: ${looked.reason}`)
  expect(looked.inspection.format).toBe('obi4wan')
  return looked.inspection.preview.filter(({ direction }) => direction === 'in').map(({ text }) => text)
}

test.each([
  ['UTF-8', Buffer.from(plain)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${plain}`)],
  ['UTF-16LE with a mark', Buffer.from(`\uFEFF${plain}`, 'utf16le')],
  ['UTF-16LE without one', Buffer.from(plain, 'utf16le')],
  ['UTF-16BE with a mark', bigEndian(`\uFEFF${plain}`)],
  ['UTF-16BE without one', bigEndian(plain)],
  ['windows-1252', Buffer.from(plain, 'latin1')],
  ['a sep= line', Buffer.from(`sep=;\r\n${plain}`)],
  ['a sep= line in UTF-16', Buffer.from(`\uFEFFsep=;\r\n${plain}`, 'utf16le')],
  ['a title and blank lines above the header', Buffer.from(`Berichten van april\r\n\r\n\r\n${plain}`)],
  ['line ends of LF', Buffer.from(plain.replaceAll('\r\n', '\n'))],
  ['line ends of CR', Buffer.from(plain.replaceAll('\r\n', '\r'))],
  ['a blank last column', Buffer.from(plain.replaceAll('\r\n', ';\r\n'))],
])('%s changes nothing of what is read', async (_, bytes) => {
  expect(await textsIn(bytes)).toEqual(['Eén café; ja', 'tweede'])
})
