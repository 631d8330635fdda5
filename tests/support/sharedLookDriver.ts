// Opens a shared dossier whose folder may only be read, as whoever runs this, and tells what came of it.
import { startServer, CallFailed } from './dataClient.ts'
import { openShared } from './twoComputers.ts'

const [dataFolder = '', dossier = ''] = process.argv.slice(2)
const computer = startServer({ dataFolder, person: { owner: 'Bo', computer: 'LT-Bo' } })
const refusal = await openShared(computer, dossier).then(
  () => null,
  (error: unknown) => (error instanceof CallFailed ? error.error.code : Promise.reject(error as Error)),
)
await computer.client.call('shared.look', {})
const standing = await computer.client.call('shared.current', {})
const name = (await computer.client.call('dossier.current', {}))?.name ?? null
await computer.client.call('dossier.close', {})
await computer.stop()
process.stdout.write(JSON.stringify({ refusal, manner: standing?.manner ?? null, name }))
