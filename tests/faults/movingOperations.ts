import { scryptSync } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chunksIn, openChunk, sealedChunkBytes } from '#data/moving/chunks.ts'
import { headBytes } from '#data/moving/head.ts'
import type { TestServer } from '../support/dataClient.ts'
import { InventedKeychain } from '../support/keychain.ts'
import { importFile, makeDossier } from './madeDossiers.ts'
import { dossierIn, nothing } from './operation.ts'
import type { Operation } from './operation.ts'

const passphrase = 'molen fiets regen kantoor'
const oldContent = 'what stood there before'

const outFile = (dataFolder: string): string => join(dataFolder, 'uit', 'dossier.verhuizing')

async function packTo({ client, grant }: TestServer, path: string): Promise<void> {
  await client.call('moving.pack', { grantId: grant(path), passphrase })
}

async function unpackFrom({ client, grant, dataFolder }: TestServer): Promise<void> {
  const grantId = grant(outFile(dataFolder))
  const { selectionId } = await client.call('moving.inspect', { grantId, passphrase })
  await client.call('moving.unpack', { selectionId, replace: true })
}

function makeOutFolder({ dataFolder }: TestServer): void {
  mkdirSync(dirname(outFile(dataFolder)))
}

/** Every chunk is proven with the keys that docs/moving-file.md makes of the passphrase. */
function isWholeMoveFile(path: string): boolean {
  const bytes = readFileSync(path)
  const keys = scryptSync(passphrase, bytes.subarray(24, 56), 64, { N: 2 ** 17, r: 8, maxmem: 2 ** 28 })
  const sealing = { sealKey: keys.subarray(0, 32), fileDigest: bytes.subarray(88, headBytes) }
  const sealed = bytes.subarray(headBytes)
  const { count } = chunksIn(sealed.length)
  for (let index = 0; index < count; index += 1) {
    const from = index * sealedChunkBytes
    openChunk(sealing, { index, isLast: index === count - 1 }, sealed.subarray(from, from + sealedChunkBytes))
  }
  return true
}

function filesOfMove(dataFolder: string): string[] {
  const file = outFile(dataFolder)
  const isAsBefore = readFileSync(file, 'utf8') === oldContent
  try {
    return isAsBefore || isWholeMoveFile(file) ? [] : ['the moving file is not whole']
  } catch (error) {
    return [`the moving file is neither as before nor whole: ${String(error)}`]
  }
}

/** What a move has left in the clear beside the dossiers is gone at the next start. */
function copiesLeft(dataFolder: string): string[] {
  const names = readdirSync(join(dataFolder, 'dossiers'), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.moving/.test(name)).map((name) => `left: ${name}`)
}

/** Opened once more the keys are wrapped, and stand nowhere beside the dossier as they were. */
function plainKeysLeft(dataFolder: string): string[] {
  const folder = dirname(dossierIn(dataFolder))
  const plain = '07'.repeat(32)
  return readdirSync(folder).flatMap((name) => [
    ...(/\.(next|last)$/.test(name) ? [`left: ${name}`] : []),
    ...(/key/.test(name) && readFileSync(join(folder, name), 'utf8').includes(plain)
      ? [`${name} holds a plain key`]
      : []),
  ])
}

export const movingOperations = {
  pack: {
    prepare: async (running) => {
      await makeDossier(running)
      makeOutFolder(running)
      writeFileSync(outFile(running.dataFolder), oldContent)
    },
    run: (running) => packTo(running, outFile(running.dataFolder)),
    besideProblems: (dataFolder) => [...filesOfMove(dataFolder), ...copiesLeft(dataFolder)],
  },
  unpackOver: {
    prepare: async (running) => {
      await makeDossier(running)
      makeOutFolder(running)
      await packTo(running, outFile(running.dataFolder))
      await importFile(running, 'b.csv')
    },
    run: unpackFrom,
    besideProblems: copiesLeft,
  },
  /** The dossier that arrives has the smaller id: it is the first of the two as soon as it is there. */
  unpackNew: {
    prepare: async (running) => {
      await makeDossier(running)
      makeOutFolder(running)
      await packTo(running, outFile(running.dataFolder))
      const { id = '' } = (await running.client.call('dossier.current', {})) ?? {}
      await running.client.call('dossier.delete', { id })
      await running.client.call('dossier.create', { municipalityCode: 'GM0363', name: null })
    },
    run: unpackFrom,
    besideProblems: copiesLeft,
  },
  wrapKeys: {
    prepare: async (running) => {
      await makeDossier(running)
      await running.client.call('exchange.preview', { from: null, to: null })
    },
    keyKeeper: new InventedKeychain('An'),
    opens: true,
    run: nothing,
    besideProblems: plainKeysLeft,
  },
} as const satisfies Readonly<Record<string, Operation>>
