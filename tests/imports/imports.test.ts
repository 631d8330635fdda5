// Every folder with a case.json is one export, written for these tests in the layout of the real tool with invented
// people. expected.txt holds what is read from it, one message a line, and was checked by hand.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import type {
  AdapterItem,
  FormatAdapter,
  ImportSource,
  ParsedMessage,
  ReadOptions,
  SourceFile,
} from '#data/importing/adapter.ts'
import { adapterOf } from '#data/importing/detect.ts'
import { inspectSource } from '#data/importing/inspect.ts'
import { openSources } from '#data/importing/source/openSources.ts'
import { openTableSource } from '#data/importing/source/tableSources.ts'
import { wholeOf } from '#data/importing/source/locator.ts'
import type { Mapping } from '#shared/mapping/mapping.ts'
import { xlsxBytes } from '../support/xlsxFile.ts'
import type { XlsxSheet } from '../support/xlsxFile.ts'

interface ImportCase {
  readonly about: string
  readonly input: string
  readonly format: string
  readonly needs: readonly string[]
  readonly candidates: readonly string[]
  readonly issues: readonly string[]
  readonly observedUntil?: string
  readonly withOwn?: readonly string[]
  readonly withDateOrder?: ReadOptions['dateOrder']
  /** Tables of one's own: what a user answered. The input is text, or the sheets a workbook is made of. */
  readonly mapping?: Mapping
  readonly withChannel?: ReadOptions['channel']
}

const root = new URL('.', import.meta.url).pathname

function casesIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .map((name) => `${folder}/${name}`)
    .filter((path) => statSync(join(root, path)).isDirectory())
}

const cases = readdirSync(root)
  .filter((name) => statSync(join(root, name)).isDirectory())
  .flatMap(casesIn)

const noAnswers: ReadOptions = {
  own: [],
  dateOrder: null,
  timeZone: 'Europe/Amsterdam',
  accountName: null,
  channel: null,
}

const temporary = mkdtempSync(join(tmpdir(), 'import-cases-'))
afterAll(() => {
  rmSync(temporary, { recursive: true })
})

/** A workbook is made from its sheets, so that they can be read here. */
function inputPath(folder: string, { input }: ImportCase): string {
  if (!input.endsWith('workbook.json')) return join(folder, input)
  const path = join(temporary, `${basename(folder)}.xlsx`)
  writeFileSync(path, xlsxBytes(JSON.parse(readFileSync(join(folder, input), 'utf8')) as XlsxSheet[]))
  return path
}

async function openOne(path: string, isMapped: boolean) {
  const opened = isMapped ? [await openTableSource(wholeOf(path))] : await openSources([path])
  expect(opened).toHaveLength(1)
  const [first] = opened
  if (first?.status !== 'ok') throw new Error(`rejected: ${JSON.stringify(first)}`)
  return first.source
}

async function inspectOne(
  source: Awaited<ReturnType<typeof openOne>>,
  options: ReadOptions,
  isMapped: boolean,
) {
  const result = await inspectSource(source, options, isMapped ? adapterOf('mappedTable') : null)
  if (result.status !== 'ok') throw new Error(`rejected: ${result.reason} ${result.detail ?? ''}`)
  return result
}

function described(message: ParsedMessage): string {
  const at = (ms: number | null): string => (ms === null ? '' : new Date(ms).toISOString().slice(0, 19))
  const facts = [
    message.line,
    message.channel,
    message.accountName ?? '-',
    `${message.direction} ${message.kind}${message.isPublic ? '' : ' private'}`,
    at(message.sentAtMs),
    `${message.authorHandle ?? '-'} > ${message.addresseeHandle ?? '-'}`,
    message.replyToExternalId === null ? '' : `answers ${at(message.replyToSentAtMs)}`.trim(),
    message.needsReply === null ? '' : `needs ${message.needsReply}`,
    message.closedAtMs === null ? '' : `closed ${at(message.closedAtMs)}`,
    JSON.stringify(message.text),
  ]
  return facts.filter((fact) => fact !== '').join(' | ')
}

/** The same files, handed over a few bytes at a time. */
function inCrumbs(source: ImportSource): ImportSource {
  async function* crumbs(file: SourceFile): AsyncGenerator<Buffer> {
    for await (const part of await file.open()) {
      const bytes: Buffer = part
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
    }
  }
  const files = source.files.map((file) => ({
    ...file,
    open: () => Promise.resolve(Readable.from(crumbs(file))),
  }))
  return { ...source, files }
}

async function itemsOf(
  adapter: FormatAdapter,
  source: ImportSource,
  options: ReadOptions,
): Promise<AdapterItem[]> {
  const items: AdapterItem[] = []
  const signal = new AbortController().signal
  for await (const item of adapter.read(source, options, signal, () => undefined)) items.push(item)
  return items
}

describe.each(cases)('%s', (path) => {
  const folder = join(root, path)
  const facts = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as ImportCase
  const answers: ReadOptions = {
    ...noAnswers,
    own: facts.withOwn ?? [],
    dateOrder: facts.withDateOrder ?? null,
    channel: facts.withChannel ?? null,
    mapping: facts.mapping ?? null,
  }
  const isMapped = facts.mapping !== undefined

  test('is recognised, and asks only what it cannot tell', async () => {
    const source = await openOne(inputPath(folder, facts), isMapped)
    const { inspection } = await inspectOne(source, noAnswers, isMapped)
    expect(inspection.format).toBe(facts.format)
    expect(inspection.needs).toEqual(facts.needs)
    expect(inspection.candidates).toEqual(facts.candidates)
    const observedUntil = facts.observedUntil ?? null
    expect(inspection.observedUntilMs).toBe(observedUntil === null ? null : Date.parse(observedUntil))
    expect((await inspectOne(source, answers, isMapped)).inspection.needs).toEqual([])
  })

  test('is read message by message, with every faulty row reported', async () => {
    const source = await openOne(inputPath(folder, facts), isMapped)
    const { adapter, inspection } = await inspectOne(source, answers, isMapped)
    const messages: ParsedMessage[] = []
    const issues: string[] = []
    for (const item of await itemsOf(adapter, source, answers)) {
      if (item.type === 'message') messages.push(item.message)
      if (item.type !== 'issue') continue
      const { line, column, code } = item.issue
      issues.push([line ?? '-', column ?? '-', code].join(' '))
    }
    await expect(`${messages.map(described).join('\n')}\n`).toMatchFileSnapshot(join(folder, 'expected.txt'))
    expect(issues).toEqual(facts.issues)
    expect(inspection.preview).toEqual(messages)
    const ids = messages.map((message) => message.externalId).filter((id) => id !== null || !isMapped)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('is read the same in crumbs of seven bytes', async () => {
    const source = await openOne(inputPath(folder, facts), isMapped)
    const { adapter } = await inspectOne(source, answers, isMapped)
    const crumbled = inCrumbs(source)
    const { inspection } = await inspectOne(crumbled, answers, isMapped)
    expect(inspection).toEqual((await inspectOne(source, answers, isMapped)).inspection)
    expect(await itemsOf(adapter, crumbled, answers)).toEqual(await itemsOf(adapter, source, answers))
  })
})
