import { join } from 'node:path'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'
import type { Operation } from './operation.ts'

const firstMs = Date.UTC(2025, 0, 6, 8)

/** Two files that share messages; the second is the larger. */
function writeFiles({ dataFolder }: TestServer): void {
  writeTwcs(join(dataFolder, 'a.csv'), invent(500, firstMs))
  writeTwcs(join(dataFolder, 'b.csv'), invent(2_400, firstMs + 60_000, 801))
}

const importFile = async (running: TestServer, name: string): Promise<void> => {
  await importPath(running, join(running.dataFolder, name))
}

async function makeDossier(running: TestServer): Promise<void> {
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  writeFiles(running)
  await importFile(running, 'a.csv')
}

/** So that undoing and importing have corrections to bring in agreement. */
async function correctSome({ client }: TestServer): Promise<void> {
  const target = { filter: { ...allYears, to: '2025-02-15' }, mark: {}, search: '' }
  await client.call('corrections.make', { correction: { kind: 'topic', target, topic: 'complaint' } })
}

async function undoFile({ client }: TestServer, name: string): Promise<void> {
  const batch = (await client.call('import.batches', {})).find(({ fileName }) => fileName === name)
  if (batch !== undefined) await client.call('import.undo', { batchId: batch.id })
}

export const operations = {
  import: {
    prepare: async (running) => {
      await makeDossier(running)
      await correctSome(running)
    },
    run: (running) => importFile(running, 'b.csv'),
  },
  undo: {
    prepare: async (running) => {
      await makeDossier(running)
      await importFile(running, 'b.csv')
      await correctSome(running)
    },
    run: (running) => undoFile(running, 'a.csv'),
  },
} as const satisfies Readonly<Record<string, Operation>>

export type OperationName = keyof typeof operations
