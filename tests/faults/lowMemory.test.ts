import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canonicalDossier, differences } from './canonicalDossier.ts'
import { createDossier, firstMs } from './madeDossiers.ts'
import { dossierIn, openIn } from './operation.ts'
import { problemsOf } from './soundDossier.ts'
import { startServer, temporaryFolder } from '../support/dataClient.ts'
import type { CallFailed, TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { accountName, invent, writeTwcs } from '../support/twcsFile.ts'
import { writeMappedXlsx } from '../support/mappedMessages.ts'

/** Enough for the thread to start, and too little for what it must hold of a large file. */
const fewMb = 9

let dataFolder: string
beforeEach(async () => {
  dataFolder = temporaryFolder()
  const running = startServer({ dataFolder })
  await createDossier(running)
  await importPath(running, writeTwcs(join(dataFolder, 'klein.csv'), invent(200, firstMs)))
  await running.stop()
})
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

async function failureOf(work: Promise<unknown>): Promise<CallFailed['error']> {
  const failed = await work.then(() => null).catch((error: CallFailed) => error)
  if (failed === null) throw new Error('it was done all the same')
  return failed.error
}

const tables: Readonly<Record<string, (running: TestServer) => Promise<unknown>>> = {
  'table of comma-separated values': (running) =>
    importPath(running, writeTwcs(join(dataFolder, 'groot.csv'), invent(12_000, firstMs, 10_001))),
  'export of tickets in JSON': (running) => importPath(running, writeTickets(join(dataFolder, 'groot.json'))),
  workbook: async ({ client, grant }) => {
    const path = writeMappedXlsx(join(dataFolder, 'groot.xlsx'), invent(6_000, firstMs, 10_001))
    const looked = await client.call('table.inspect', { grantId: grant(path), target: 'messages' })
    if (looked.refusal !== null) throw new Error(looked.refusal)
    const { tableId, proposed } = looked
    await client.call('table.importMessages', { tableId, mapping: proposed, accountName, channel: 'x' })
  },
}

/** Tickets with a long conversation each, as Zendesk's own export writes them: one a line. */
function writeTickets(path: string): string {
  const at = (minutes: number): string => new Date(firstMs + minutes * 60_000).toISOString()
  const lines = Array.from({ length: 1_200 }, (_, ticket) => {
    const comments = Array.from({ length: 12 }, (_, comment) => ({
      id: ticket * 100 + comment,
      author_id: comment % 2 === 0 ? 500 + ticket : 7,
      public: true,
      body: `Vraag over het afval nummer ${String(comment)}`,
      created_at: at(ticket * 60 + comment),
    }))
    return JSON.stringify({
      id: ticket + 1,
      requester_id: 500 + ticket,
      submitter_id: 500 + ticket,
      assignee_id: 7,
      status: 'closed',
      via: { channel: 'email' },
      created_at: at(ticket * 60),
      updated_at: at(ticket * 60 + 30),
      comments,
    })
  })
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

test.each(Object.keys(tables))(
  'an import of a large %s that finds too little memory says so, leaves nothing, and works when there is enough',
  async (kind) => {
    const importLarge = tables[kind]
    if (importLarge === undefined) throw new Error(kind)
    const before = canonicalDossier(dossierIn(dataFolder))
    const short = startServer({ dataFolder, importMemoryMb: fewMb })
    await openIn(short)
    expect(await failureOf(importLarge(short))).toMatchObject({ code: 'memoryShort', retryable: true })
    expect(await short.client.call('import.batches', {})).toHaveLength(1)
    expect((await short.client.call('figures.overview', allYears)).state).not.toBe('empty')
    await short.stop()
    expect(differences(canonicalDossier(dossierIn(dataFolder)), before)).toEqual([])
    expect(problemsOf(dossierIn(dataFolder))).toEqual([])

    const enough = startServer({ dataFolder })
    await openIn(enough)
    await importLarge(enough)
    expect(await enough.client.call('import.batches', {})).toHaveLength(2)
    await enough.stop()
    expect(problemsOf(dossierIn(dataFolder))).toEqual([])
  },
)
