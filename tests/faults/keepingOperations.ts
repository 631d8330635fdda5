import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { connect } from '#data/db/connection.ts'
import type { TestServer } from '../support/dataClient.ts'
import { importRows, plantedRows } from '../support/plantedTexts.ts'
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

async function erasePerson({ client }: TestServer): Promise<void> {
  const { findId, channels } = await client.call('persons.find', { text: '100005', channel: null })
  const found = channels.filter(({ messages }) => messages > 0).map(({ channel }) => channel)
  if (findId !== null && found.length > 0) await client.call('persons.erase', { findId, channels: found })
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
  undoTexts: {
    prepare: (running) => keepTexts(running, 'kept'),
    run: (running) => undoFile(running, 'teksten.csv'),
    besideProblems: wordsLeft,
  },
  erase: { prepare: makeTwoFiles, run: erasePerson, besideProblems: backupProblems },
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
