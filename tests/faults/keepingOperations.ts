import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { connect } from '#data/db/connection.ts'
import { keptFilePath } from '#data/db/keptFiles.ts'
import type { TestServer } from '../support/dataClient.ts'
import { importRows, plantedRows } from '../support/plantedTexts.ts'
import type { TwcsRow } from '../support/twcsFile.ts'
import {
  batchNamed,
  createDossier,
  firstMs,
  importFile,
  makeDossier,
  makeTwoFiles,
  undoFile,
} from './madeDossiers.ts'
import { dossierIn, fixedNowMs, nothing } from './operation.ts'
import type { Operation } from './operation.ts'

const dayMs = 86_400_000

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

/** A backup bears its name only when it is whole: of the old schema, and sound. */
export function backupProblems(dataFolder: string): string[] {
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

const personsName = 'Zwierbeer_Ontroerend'
const personsWords = 'zonnewijzer op het kaasplein'

/** A person among others, whose words stand in the dossier, in a backup and in a damaged file that was kept. */
async function makeWithPerson(running: TestServer): Promise<void> {
  await keepTexts(running, 'kept')
  const own = [0, 1, 2].map((index): TwcsRow => {
    const atMs = firstMs + index * 10 * dayMs
    const text = `De ${personsWords} staat stil`
    return { id: 900_001 + index, author: personsName, inbound: true, atMs, text, inReplyTo: null }
  })
  await importRows(running, 'persoon.csv', own)
  await running.client.call('backups.make', {})
  const path = dossierIn(running.dataFolder)
  copyFileSync(path, keptFilePath(path, fixedNowMs - dayMs))
}

async function erasePerson({ client }: TestServer): Promise<void> {
  const { findId, channels } = await client.call('persons.find', { text: personsName, channel: null })
  const found = channels.filter(({ messages }) => messages > 0).map(({ channel }) => channel)
  if (findId !== null && found.length > 0) await client.call('persons.erase', { findId, channels: found })
}

/** Once a person is among the erased no file of the dossier holds a word of theirs, and nothing is left to be done. */
export function personLeft(dataFolder: string): string[] {
  const path = dossierIn(dataFolder)
  const database = connect(path, { readonly: true })
  const erased = Number(database.prepare<[], number>('select count(*) from purged_people').pluck().get())
  database.close()
  if (erased === 0) return []
  const files = readdirSync(dirname(path), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return files.flatMap(({ name, parentPath }) => {
    if (name.startsWith('renew-pending')) return ['the mark of an erasure still stands']
    const bytes = readFileSync(join(parentPath, name))
    return bytes.includes(personsWords) ? [`words of an erased person in ${name}`] : []
  })
}

/** A backup is there before, so that there is one to be renewed. */
async function keepTextsAndBackUp(running: TestServer, keeping: 'kept' | 'redacted90Days'): Promise<void> {
  await keepTexts(running, keeping)
  await running.client.call('backups.make', {})
}

async function dossierId({ client }: TestServer): Promise<string> {
  return (await client.call('dossier.current', {}))?.id ?? ''
}

async function restoreFirst(running: TestServer): Promise<void> {
  if ((await batchNamed(running, 'b.csv')) === null) return
  const id = await dossierId(running)
  const { backups } = await running.client.call('backups.list', { dossierId: id })
  const made = backups.find(({ reason }) => reason === 'byHand')
  await running.client.call('backups.restore', { dossierId: id, backupId: made?.id ?? '' })
}

export const keepingOperations = {
  textsOff: {
    prepare: (running) => keepTextsAndBackUp(running, 'kept'),
    run: async ({ client }) => void (await client.call('texts.setKeeping', { keeping: 'off' })),
    besideProblems: wordsLeft,
  },
  textsOverTerm: {
    preparedAtMs: fixedNowMs - 91 * dayMs,
    prepare: (running) => keepTextsAndBackUp(running, 'redacted90Days'),
    opens: true,
    run: nothing,
    besideProblems: wordsLeft,
  },
  undoTexts: {
    prepare: (running) => keepTexts(running, 'kept'),
    run: (running) => undoFile(running, 'teksten.csv'),
    besideProblems: wordsLeft,
  },
  erase: {
    prepare: makeWithPerson,
    run: erasePerson,
    besideProblems: (dataFolder) => [...backupProblems(dataFolder), ...personLeft(dataFolder)],
  },
  backUp: {
    prepare: makeTwoFiles,
    run: async ({ client }) => void (await client.call('backups.make', {})),
    besideProblems: backupProblems,
  },
  restore: {
    prepare: async (running) => {
      await makeDossier(running)
      await running.client.call('backups.make', {})
      await importFile(running, 'b.csv')
    },
    run: restoreFirst,
    besideProblems: backupProblems,
  },
} as const satisfies Readonly<Record<string, Operation>>
