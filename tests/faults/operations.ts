import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { connect } from '#data/db/connection.ts'
import type { Correction } from '#shared/contract/corrections.ts'
import { reportFiguresSchema } from '#shared/contract/reportFigures.ts'
import { noEdits } from '#shared/report/edits.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears } from '../support/figures.ts'
import { backupProblems, keepingOperations } from './keepingOperations.ts'
import {
  batchNamed,
  correctionUntil,
  correctSome,
  importFile,
  makeDossier,
  makeTwoFiles,
  undoFile,
} from './madeDossiers.ts'
import { movingOperations } from './movingOperations.ts'
import { dossierIn, nothing } from './operation.ts'
import type { Operation } from './operation.ts'
import { endsAsZip } from './wholeFile.ts'

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

export const operations = {
  ...keepingOperations,
  ...movingOperations,
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
