import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Surroundings } from '#data/clock.ts'
import type { KeyKeeper } from '#data/keyKeeper.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'

/** What the user is doing when the power fails. */
export interface Operation {
  /** Makes the dossier as it is before, with the files it needs beside it. The dossier may be left open. */
  readonly prepare: (running: TestServer) => Promise<void>
  /** When it was prepared; the fixed moment where it is not said. */
  readonly preparedAtMs?: number
  /** There is none while it is prepared. */
  readonly keyKeeper?: KeyKeeper
  /** Opening the dossier is part of what is done. */
  readonly opens?: boolean
  /** Does it. Done once more after it was done already, it does nothing. */
  readonly run: (running: TestServer) => Promise<void>
  /** What is wrong in the data folder beside the dossier, whenever it is looked at. */
  readonly besideProblems?: (dataFolder: string) => string[]
}

/** 1 June 2026: always the same, so that two dossiers can be held against each other to the millisecond. */
export const fixedNowMs = Date.UTC(2026, 5, 1, 9)

export function fixedSurroundings(firstId: number, nowMs = fixedNowMs): Surroundings {
  let ids = firstId
  return {
    nowMs: () => nowMs,
    randomBytes: (size) => Buffer.alloc(size, 7),
    randomId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  }
}

export function serverIn(
  dataFolder: string,
  firstId = 100,
  nowMs = fixedNowMs,
  keyKeeper: KeyKeeper | undefined = undefined,
): TestServer {
  const surroundings = fixedSurroundings(firstId, nowMs)
  return startServer({ dataFolder, surroundings, ...(keyKeeper === undefined ? {} : { keyKeeper }) })
}

/** The one dossier of a data folder. */
export function dossierIn(dataFolder: string): string {
  const [id] = readdirSync(join(dataFolder, 'dossiers'))
  if (id === undefined) throw new Error('no dossier here')
  return join(dataFolder, 'dossiers', id, 'dossier.dialoogmeter')
}

export const nothing = (): Promise<void> => Promise.resolve()

/** Through the way the app opens a dossier: sweeping, completing, retention. */
export async function openIn(running: TestServer, path = dossierIn(running.dataFolder)): Promise<void> {
  await running.client.call('dossier.openGranted', { grantId: running.grant(path) })
}
