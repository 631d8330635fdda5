import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '#data/db/connection.ts'
import { startServer, temporaryFolder } from './dataClient.ts'
import type { TestServer } from './dataClient.ts'
import { importPath } from './figures.ts'
import { invent, writeTwcs } from './twcsFile.ts'

/** One folder that is taken for a share, and computers with a data folder each. Invented people. */
export interface SharedWorld {
  readonly shared: string
  readonly dossier: string
  /** A computer that was not started before; `name` is its user. */
  readonly start: (name: string) => TestServer
  /** Ends every computer and removes everything. */
  readonly end: () => Promise<void>
}

export function makeSharedWorld(sharedIn?: string): SharedWorld {
  const root = temporaryFolder()
  const shared = join(sharedIn ?? root, 'afdeling')
  mkdirSync(shared)
  process.env.DIALOOGMETER_SHARED_FOLDERS = shared
  const running: TestServer[] = []
  return {
    shared,
    dossier: join(shared, 'Utrecht.dialoogmeter'),
    start: (name) => {
      const computer = startServer({
        dataFolder: join(root, `laptop-${name}`),
        person: { owner: name, computer: `LT-${name}` },
      })
      running.push(computer)
      return computer
    },
    end: async () => {
      for (const computer of running) await computer.stop()
      delete process.env.DIALOOGMETER_SHARED_FOLDERS
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** A dossier of this computer with twenty invented questions. */
export async function fillOwn(computer: TestServer, folder: string, questions = 20): Promise<void> {
  await computer.client.call('dossier.create', { municipalityCode: 'GM0344', name: 'Utrecht' })
  await importPath(
    computer,
    writeTwcs(join(folder, 'bericht.csv'), invent(questions, Date.UTC(2025, 0, 6, 8))),
  )
}

export function openShared(computer: TestServer, path: string): Promise<{ readonly id: string }> {
  return computer.client.call('dossier.openGranted', { grantId: computer.grant(path) })
}

/** A change that is quickly made and quickly seen. */
export async function rename(computer: TestServer, name: string): Promise<void> {
  await computer.client.call('dossier.rename', { name })
}

/** What a file of a dossier holds, read without the app: its name and number of messages; null where it is damaged. */
export function contentOf(path: string): { readonly name: string; readonly messages: number } | null {
  const database = connect(path, { readonly: true, mustExist: true })
  try {
    if (database.pragma('integrity_check', { simple: true }) !== 'ok') return null
    const row = database
      .prepare<[], { name: string; messages: number }>(
        'select (select name from dossier) as name, (select count(*) from messages) as messages',
      )
      .get()
    return row ?? null
  } finally {
    database.close()
  }
}
