import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { procedures } from '#shared/contract/registry.ts'
import type { InputOf, ProcedureName, Procedures } from '#shared/contract/registry.ts'
import { correct } from '../support/corrections.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears } from '../support/figures.ts'
import { importTable, said, writeTable } from '../support/twoTables.ts'

type QueryName = {
  [Name in ProcedureName]: Procedures[Name]['kind'] extends 'query' ? Name : never
}[ProcedureName]

/** Why the answer has nothing to do with a second source of the same messages, or is different by its nature. */
interface Apart {
  readonly apart: string
}
type Asked = { readonly [Name in QueryName]: readonly InputOf<Name>[] | Apart }

let running: TestServer
beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  await running.client.call('texts.setKeeping', { keeping: 'kept' })
})
afterEach(() => running.stop())

const wholeList = { mark: {}, search: '', sort: { by: 'startedAt', isDescending: false } } as const
const page = { offset: 0, limit: 500 }

function asked(caseIds: readonly number[]): Asked {
  return {
    'accounts.list': [{}],
    'annotations.list': [{}],
    'backups.list': { apart: 'tells of files' },
    'benchmark.files': [{}],
    'benchmark.ownYears': [{}],
    'benchmark.published': [{}],
    'calendar.current': [{}],
    'cases.list': [
      { filter: allYears, ...wholeList, ...page },
      { filter: allYears, ...wholeList, ...page, mark: { needsReply: 'all' } },
      { filter: allYears, ...wholeList, ...page, search: 'vuilnisbak' },
      { filter: allYears, ...wholeList, ...page, search: 'collega' },
    ],
    'cases.thread': caseIds.map((caseId) => ({ caseId, filter: allYears })),
    'compare.figures': [allYears],
    'compare.group': [{}],
    'compare.tryGroup': { apart: 'looks at other municipalities only' },
    'conversation.figures': [allYears],
    'corrections.log': [page],
    'diagnostics.preview': { apart: 'counts rows of the file, with what they were imported from' },
    'shared.current': { apart: 'tells of files' },
    'program.current': { apart: 'tells of the program' },
    'program.notices': { apart: 'tells of the program' },
    'dossier.current': [{}],
    'dossier.health': [{}],
    'dossier.recent': [{}],
    'exchange.exports': [{}],
    'exchange.imports': [{}],
    'exchange.lookAgain': { apart: 'of a file of packages' },
    'figures.counted': [allYears, { ...allYears, clock: 'opening' }],
    'figures.overview': [allYears, { ...allYears, clock: 'opening' }, { ...allYears, channels: ['x'] }],
    'growth.answers': { apart: 'of a respondent' },
    'growth.assessment': [{ filter: allYears }],
    'growth.history': [{}],
    'growth.model': [{}],
    'growth.peers': [{}],
    'growth.respondents': [{}],
    'growth.try': [{ filter: allYears, levels: {}, indicators: {} }],
    'hours.current': [{}],
    'import.batches': { apart: 'tells of files' },
    'import.formats': [{}],
    'import.issues': { apart: 'tells of a file' },
    'import.reinspect': { apart: 'of a file' },
    'municipalities.search': { apart: 'of the list of municipalities' },
    'key.state': { apart: 'tells of files' },
    'norms.current': [{}],
    'origins.current': [{}],
    'overlap.list': { apart: 'tells of two files' },
    'register.current': { apart: 'tells what kinds of things are kept' },
    'persons.deletions': { apart: 'counts what was deleted, of whatever file' },
    'reference.editions': [{}],
    'reference.facts': { apart: 'of the list of municipalities' },
    'report.list': [{}],
    'report.open': { apart: 'of a report that was kept' },
    'response.figures': [allYears, { ...allYears, clock: 'opening' }],
    'scheme.current': [{}],
    'staffing.plan': { apart: 'of a plan' },
    'staffing.plans': [{}],
    'staffing.work': [{}],
    'style.current': [{}],
    'table.applyProfile': { apart: 'of a file' },
    'table.check': { apart: 'of a file' },
    'table.chooseSheet': { apart: 'of a file' },
    'table.profiles': { apart: 'of a file' },
    'table.values': { apart: 'of a file' },
    'texts.current': { apart: 'tells how many texts are on this computer, of both files' },
    'topics.training': [{}],
    'topics.tryText': { apart: 'of a sentence' },
    'topics.words': [{}],
    'views.list': [{}],
  }
}

/** Tells of storage or of files: how many texts are kept, which file a message came from, when the last one came. */
const ofStorage = new Set(['textsKept', 'fileName', 'lastImportAtMs', 'lastOpenedAtMs', 'batches'])

/** Numbers in the store, by the order in which an answer first names them: which one stands for what does not matter. */
const ids = new Set(['caseId', 'messageId', 'replyToId'])

function comparable(answer: unknown): unknown {
  const places = new Map<unknown, number>()
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => {
      if (ofStorage.has(key)) return null
      if (!ids.has(key) || value === null) return value
      if (!places.has(value)) places.set(value, places.size)
      return places.get(value)
    }),
  )
}

function isQuery(name: ProcedureName): name is QueryName {
  return procedures[name].kind === 'query'
}

async function caseIds(): Promise<number[]> {
  const choice = { filter: allYears, ...wholeList, ...page, mark: { needsReply: 'all' as const } }
  const { rows } = await running.client.call('cases.list', choice)
  return rows.map(({ caseId }) => caseId)
}

async function answerTo<Name extends QueryName>(name: Name, input: InputOf<Name>): Promise<unknown> {
  return comparable(await running.client.call(name, input))
}

/** What every question to the dossier answers, and what leaves the house of it. */
async function told(): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {}
  const inputs = asked(await caseIds())
  for (const name of Object.keys(inputs)) {
    const known = Object.keys(procedures).find((one): one is ProcedureName => one === name)
    if (known === undefined || !isQuery(known)) throw new Error(`${name} is no question`)
    const of = inputs[known]
    if (!Array.isArray(of)) continue
    for (const [index, input] of of.entries()) all[`${name} ${String(index)}`] = await answerTo(known, input)
  }
  return { ...all, ...(await leaving()) }
}

/** The number of a question means something in its dossier only; the moments of making and importing differ. */
function withoutNumbers(csv: string): string[] {
  const lines = csv.split('\r\n').filter((line) => !/^(?:Gemaakt|Laatst ingelezen) op;/.test(line))
  return lines.map((line) => line.replace(/^\d+;/, ';'))
}

async function leaving(): Promise<Record<string, unknown>> {
  const { client, grant, dataFolder } = running
  const cases = join(dataFolder, 'cases.csv')
  const save = { filter: allYears, ...wholeList, format: 'csv', language: 'nl', title: 'Alles' } as const
  await client.call('cases.save', { ...save, grantId: grant(cases) })
  const preview = await client.call('exchange.preview', { from: '2025-01-01', to: '2025-12-31' })
  const content =
    preview.previewId === null ? preview.reason : { ...preview.content, packageId: null, madeAt: null }
  return { 'cases.save': withoutNumbers(readFileSync(cases, 'utf8')), 'exchange.preview': content }
}

async function judge(): Promise<void> {
  const [first, second, third, fourth] = await caseIds()
  await correct(running, { kind: 'topic', target: { caseIds: [first ?? 0, second ?? 0] }, topic: 'crisis' })
  await correct(running, { kind: 'exclude', target: { caseIds: [third ?? 0] }, as: 'test' })
  await correct(running, { kind: 'needsReply', target: { caseIds: [fourth ?? 0] }, needsReply: 'unlikely' })
}

const inSeconds = (): string => writeTable(join(running.dataFolder, 'seconden.csv'), 'a', true)
const inMinutes = (): string => writeTable(join(running.dataFolder, 'minuten.csv'), 'b', false)

test('every question is answered as if one source held the messages that two hold, before and after corrections', async () => {
  const one = await importTable(running, inSeconds())
  expect(one).toMatchObject({ status: 'committed', messages: said.length })
  const plain = await told()
  await judge()
  const corrected = await told()
  const other = await importTable(running, inMinutes())
  expect(other).toMatchObject({ messages: said.length, alsoElsewhere: said.length })
  expect(await told()).toEqual(corrected)
  for (let step = 0; step < 3; step += 1) await running.client.call('corrections.undo', {})
  const { 'corrections.log 0': undone, ...withoutLog } = await told()
  const { 'corrections.log 0': before, ...plainWithoutLog } = plain
  expect(undone).not.toEqual(before)
  expect(withoutLog).toEqual(plainWithoutLog)
})

test('it makes no difference that the file whose messages count came second', async () => {
  await importTable(running, inSeconds())
  await judge()
  const alone = await told()
  await running.client.call('import.undo', {
    batchId: (await running.client.call('import.batches', {}))[0]?.id ?? 0,
  })
  await importTable(running, inMinutes())
  await importTable(running, inSeconds())
  expect(await told()).toEqual(alone)
})

test('every question of the contract is asked here, or it is said why not', () => {
  const questions = Object.keys(procedures).filter((name) =>
    Object.entries(procedures).some(([one, { kind }]) => one === name && kind === 'query'),
  )
  expect(Object.keys(asked([])).sort()).toEqual(questions.sort())
})
