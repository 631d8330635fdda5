// Puts a backup of a shared dossier back as one computer, in a process of its own that a test ends at a named place.
import { startServer } from './dataClient.ts'
import { openShared, rename } from './twoComputers.ts'

const [dataFolder = '', owner = '', dossier = '', name = ''] = process.argv.slice(2)
const computer = startServer({ dataFolder, person: { owner, computer: `LT-${owner}` } })
const { id } = await openShared(computer, dossier)
const backup = await computer.client.call('backups.make', {})
await rename(computer, name)
await computer.client.call('shared.save', {})
await computer.client.call('backups.restore', { dossierId: id, backupId: backup.id })
await computer.stop()
