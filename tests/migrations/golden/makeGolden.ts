// Writes the golden dossier of the newest schema: `node tests/migrations/golden/makeGolden.ts`, once for each schema
// that is released. A golden dossier is never made again: it stands for those that users have.
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { migrations } from '#data/db/migrations/all.ts'
import { startServer } from '../../support/dataClient.ts'
import { importPath } from '../../support/figures.ts'
import { invent, writeTwcs } from '../../support/twcsFile.ts'

const version = migrations.at(-1)?.version ?? 0
const target = join(import.meta.dirname, `v${String(version)}.sqlite`)
if (existsSync(target)) throw new Error(`${target} exists`)

const running = startServer()
const { client, dataFolder } = running
const { location } = await client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
await importPath(running, writeTwcs(join(dataFolder, 'a.csv'), invent(40, Date.UTC(2025, 0, 6, 8))))
await importPath(running, writeTwcs(join(dataFolder, 'b.csv'), invent(60, Date.UTC(2025, 0, 6, 8))))
await client.call('dossier.close', {})
copyFileSync(location.databasePath, target)
copyFileSync(location.keyPath, `${target}.key`)
await running.stop()
