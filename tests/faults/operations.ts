import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { connect } from '#data/db/connection.ts'
import type { Correction } from '#shared/contract/corrections.ts'
import { reportFiguresSchema } from '#shared/contract/reportFigures.ts'
import { noEdits } from '#shared/report/edits.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { importRows, plantedRows } from '../support/plantedTexts.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'
import { dossierIn, fixedNowMs } from './operation.ts'
import type { Operation } from './operation.ts'
import { endsAsZip } from './wholeFile.ts'

const dayMs = 86_400_000
const firstMs = Date.UTC(2025, 0, 6, 8)

/** Two files that share messages; the second is the larger. */
function writeFiles({ dataFolder }: TestServer): void {
  writeTwcs(join(dataFolder, 'a.csv'), invent(500, firstMs))
  writeTwcs(join(dataFolder, 'b.csv'), invent(2_400, firstMs + 60_000, 801))
}

const importFile = async (running: TestServer, name: string): Promise<void> => {
  await importPath(running, join(running.dataFolder, name))
}

const createDossier = async ({ client }: TestServer): Promise<void> => {
  await client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
}

async function makeDossier(running: TestServer): Promise<void> {
  await createDossier(running)
  writeFiles(running)
  await importFile(running, 'a.csv')
}

/** So that undoing and importing have corrections to bring in agreement. */
function correctionUntil(to: string): Correction {
  return { kind: 'topic', target: { filter: { ...allYears, to }, mark: {}, search: '' }, topic: 'complaint' }
}

async function correctSome({ client }: TestServer): Promise<void> {
  await client.call('corrections.make', { correction: correctionUntil('2025-01-20') })
}

async function makeTwoFiles(running: TestServer): Promise<void> {
  await makeDossier(running)
  await importFile(running, 'b.csv')
  await correctSome(running)
}

async function batchNamed({ client }: TestServer, name: string): Promise<number | null> {
  const batches = await client.call('import.batches', {})
  return batches.find(({ fileName }) => fileName === name)?.id ?? null
}

async function undoFile(running: TestServer, name: string): Promise<void> {
  const batchId = await batchNamed(running, name)
  if (batchId !== null) await running.client.call('import.undo', { batchId })
}

/** Only while the log has as many lines as before: done once more it would be a second correction. */
async function correctOnce(running: TestServer, correction: Correction): Promise<void> {
  const { total } = await running.client.call('corrections.log', { offset: 0, limit: 1 })
  if (total === 1) await running.client.call('corrections.make', { correction })
}

async function undoOnce({ client }: TestServer): Promise<void> {
  const { rows } = await client.call('corrections.log', { offset: 0, limit: 10 })
  if (rows.some(({ isUndone }) => isUndone)) return
  await client.call('corrections.undo', {})
}

/** Every file beside the dossier in which a word of a text that no row holds any more still stands. */
function wordsLeft(dataFolder: string): string[] {
  const path = dossierIn(dataFolder)
  const database = connect(path, { readonly: true })
  const kept = Number(database.prepare<[], number>('select count(*) from message_texts').pluck().get())
  database.close()
  if (kept > 0) return []
  return readdirSync(dirname(path), { recursive: true, encoding: 'utf8' })
    .map((name) => join(dirname(path), name))
    .filter(
      (file) => /dialoogmeter(-wal|-journal)?$/.test(file) && readFileSync(file).includes('afvalcontainer'),
    )
    .map((file) => `words of deleted texts in ${basename(file)}`)
}

async function keepTexts(running: TestServer, keeping: 'kept' | 'redacted90Days'): Promise<void> {
  await createDossier(running)
  await running.client.call('texts.setKeeping', { keeping })
  await importRows(running, 'teksten.csv', plantedRows(firstMs, 1_500))
}

/** The oldest golden dossier, with so much in it that copying and rewriting take a while. */
function makeOldDossier({ dataFolder }: TestServer): Promise<void> {
  const path = join(dataFolder, 'dossiers', 'oud', 'dossier.dialoogmeter')
  const golden = join(process.cwd(), 'tests', 'migrations', 'golden', 'v1.sqlite')
  mkdirSync(dirname(path), { recursive: true })
  copyFileSync(golden, path)
  copyFileSync(`${golden}.key`, `${path}.key`)
  const database = connect(path)
  database.exec(`
    with recursive n (i) as (select 1 union all select i + 1 from n where i < 10000)
    insert into row_issues (batch_id, line, code) select (select min(id) from batches), i, 'badDate' from n;
    update batches set issue_count = (select count(*) from row_issues r where r.batch_id = batches.id);
  `)
  database.close()
  return Promise.resolve()
}

/** A backup bears its name only when it is whole: of the old schema, and sound. */
function backupProblems(dataFolder: string): string[] {
  const folder = join(dirname(dossierIn(dataFolder)), 'dossier-backups')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.dialoogmeter'))
  return names.flatMap((name) => {
    const database = connect(join(folder, name), { readonly: true })
    try {
      const found = database.pragma('integrity_check', { simple: true })
      return found === 'ok' ? [] : [`backup ${name}: ${String(found)}`]
    } finally {
      database.close()
    }
  })
}

const oldContent = 'what stood there before'
const outOf = (dataFolder: string): string => join(dataFolder, 'uit')

/** Each file that was asked for is as it was, or whole and new. */
function filesWhole(dataFolder: string, isWhole: (path: string) => boolean): string[] {
  const names = readdirSync(outOf(dataFolder)).filter((name) => !name.endsWith('.part'))
  return names
    .map((name) => join(outOf(dataFolder), name))
    .filter((path) => readFileSync(path, 'utf8') !== oldContent && !isWhole(path))
    .map((path) => `${basename(path)} is neither as before nor whole`)
}

async function makeForSaving(running: TestServer, ...names: string[]): Promise<void> {
  await makeDossier(running)
  mkdirSync(outOf(running.dataFolder))
  for (const name of names) writeFileSync(join(outOf(running.dataFolder), name), oldContent)
}

async function saveCases({ client, grant, dataFolder }: TestServer): Promise<void> {
  await client.call('cases.save', {
    filter: allYears,
    mark: {},
    search: '',
    sort: { by: 'startedAt', isDescending: false },
    format: 'xlsx',
    language: 'nl',
    title: 'Alle vragen',
    grantId: grant(join(outOf(dataFolder), 'vragen.xlsx')),
  })
}

async function saveReport({ client, grant, dataFolder }: TestServer): Promise<void> {
  const example = join(process.cwd(), 'tests', 'support', 'reportFigures.example.json')
  await client.call('report.export', {
    figures: reportFiguresSchema.parse(JSON.parse(readFileSync(example, 'utf8'))),
    edits: noEdits('nl'),
    formats: ['pptx', 'xlsx', 'docx'],
    target: { kind: 'folder', grantId: grant(outOf(dataFolder)), replaces: true },
  })
}

async function savePackage({ client, grant, dataFolder }: TestServer): Promise<void> {
  if ((await client.call('exchange.exports', {})).length > 0) return
  const preview = await client.call('exchange.preview', { from: null, to: null })
  if (preview.previewId === null) throw new Error(preview.reason)
  const grantId = grant(join(outOf(dataFolder), 'pakket.json'))
  await client.call('exchange.save', { previewId: preview.previewId, grantId })
}

/** What has left the house is remembered: the other way round a small part could follow from a second package. */
function packageProblems(dataFolder: string): string[] {
  const database = connect(dossierIn(dataFolder), { readonly: true })
  const told = Number(database.prepare<[], number>('select count(*) from exported_packages').pluck().get())
  database.close()
  const isThere = readFileSync(join(outOf(dataFolder), 'pakket.json'), 'utf8') !== oldContent
  return isThere && told === 0 ? ['a package lies there that the dossier does not know of'] : []
}

const nothing = (): Promise<void> => Promise.resolve()

export const operations = {
  import: {
    prepare: async (running) => {
      await makeDossier(running)
      await correctSome(running)
    },
    run: (running) => importFile(running, 'b.csv'),
  },
  undo: { prepare: makeTwoFiles, run: (running) => undoFile(running, 'a.csv') },
  correct: {
    prepare: makeTwoFiles,
    run: (running) => correctOnce(running, correctionUntil('2025-12-31')),
  },
  moveAccount: {
    prepare: makeTwoFiles,
    run: async (running) => {
      const batchId = (await batchNamed(running, 'b.csv')) ?? 0
      await correctOnce(running, { kind: 'moveAccount', batchId, accountName: 'AndereNaam' })
    },
  },
  undoCorrection: { prepare: makeTwoFiles, run: undoOnce },
  textsOff: {
    prepare: (running) => keepTexts(running, 'kept'),
    run: async ({ client }) => void (await client.call('texts.setKeeping', { keeping: 'off' })),
    besideProblems: wordsLeft,
  },
  textsOverTerm: {
    preparedAtMs: fixedNowMs - 91 * dayMs,
    prepare: (running) => keepTexts(running, 'redacted90Days'),
    opens: true,
    run: nothing,
    besideProblems: wordsLeft,
  },
  migrate: { prepare: makeOldDossier, opens: true, run: nothing, besideProblems: backupProblems },
  saveCases: {
    prepare: (running) => makeForSaving(running, 'vragen.xlsx'),
    run: saveCases,
    besideProblems: (dataFolder) => filesWhole(dataFolder, endsAsZip),
  },
  saveReport: {
    prepare: (running) => makeForSaving(running),
    run: saveReport,
    besideProblems: (dataFolder) => filesWhole(dataFolder, endsAsZip),
  },
  savePackage: {
    prepare: (running) => makeForSaving(running, 'pakket.json'),
    run: savePackage,
    besideProblems: packageProblems,
  },
} as const satisfies Readonly<Record<string, Operation>>

export type OperationName = keyof typeof operations
