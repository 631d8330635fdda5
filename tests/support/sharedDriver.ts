// Works on a shared dossier as one computer, in a process of its own that a test ends at a named place.
import { startServer } from './dataClient.ts'
import { openShared, rename } from './twoComputers.ts'

const [dataFolder = '', owner = '', dossier = '', name = ''] = process.argv.slice(2)
const computer = startServer({ dataFolder, person: { owner, computer: `LT-${owner}` } })
await openShared(computer, dossier)
await rename(computer, name)
await computer.client.call('shared.save', {})
await computer.client.call('dossier.close', {})
await computer.stop()
