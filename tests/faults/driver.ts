// Does one operation on the dossier of a data folder, through the real data server, and tells when it begins and ends. The
// fault loop starts it as a process of its own and ends it somewhere in between.
import { writeSync } from 'node:fs'
import { openIn, serverIn } from './operation.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import type { OperationName } from './operations.ts'

interface Order {
  readonly operation: OperationName
  readonly dataFolder: string
  /** In place of the one in the data folder. */
  readonly dossier?: string
}

const order = JSON.parse(process.argv[2] ?? '{}') as Order
const { opens = false, run, keyKeeper }: Operation = operations[order.operation]
const running = serverIn(order.dataFolder, undefined, undefined, keyKeeper)
try {
  if (!opens) await openIn(running, order.dossier)
  writeSync(2, 'begin\n')
  if (opens) await openIn(running, order.dossier)
  await run(running)
  writeSync(2, 'end\n')
} catch (error) {
  writeSync(2, `failed ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
await running.stop()
