import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { OperationName } from './operations.ts'

const isRoot = process.getuid?.() === 0

/** Runs a command where it may mount what only it sees; null where the system lets nobody do so. */
function ownMounts(): readonly string[] | null {
  const ways = isRoot ? [['unshare', '--mount']] : [['unshare', '--user', '--map-root-user', '--mount']]
  return ways.find(([command = '', ...args]) => spawnSync(command, [...args, 'true']).status === 0) ?? null
}

/** The words before a command that make it run as somebody whom the file system's modes bind; root is not. */
export function asOrdinaryUser(): readonly string[] {
  return isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
}

export interface Driven {
  readonly isDone: boolean
  /** Code of the failure as the page gets it; null where there was none. */
  readonly failure: string | null
  readonly said: string
}

async function run(command: readonly string[], env: NodeJS.ProcessEnv): Promise<Driven> {
  const [program = '', ...args] = command
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  await once(child, 'close')
  return { isDone: /^end$/m.test(said), failure: /^failed (\S+)$/m.exec(said)?.[1] ?? null, said }
}

export interface Errand {
  readonly programs: string
  readonly operation: OperationName
  readonly dataFolder: string
  /** In place of the one in the data folder. */
  readonly dossier?: string
}

function driverOf({ programs, ...order }: Errand, nodeOptions: readonly string[] = []): string[] {
  return [process.execPath, ...nodeOptions, join(programs, 'faultDriver.js'), JSON.stringify(order)]
}

/** Does an operation in a process of its own. */
export function carryOut(
  errand: Errand,
  how: {
    readonly before?: readonly string[]
    readonly nodeOptions?: readonly string[]
    readonly env?: NodeJS.ProcessEnv
  } = {},
): Promise<Driven> {
  const env = { DIALOOGMETER_TEST_WORKERS: errand.programs, ...how.env }
  return run([...(how.before ?? []), ...driverOf(errand, how.nodeOptions)], env)
}

/**
 * The same with the data folder on a disk of `sizeKb` that nothing else is on; afterwards all that lies there is copied into
 * `outFolder`. @returns null where no disk can be mounted here
 */
export async function carryOutOnSmallDisk(
  errand: Errand & { readonly sizeKb: number; readonly outFolder: string },
): Promise<Driven | null> {
  const mounts = ownMounts()
  if (mounts === null) return null
  const { programs, operation, dataFolder, sizeKb, outFolder } = errand
  const script = `
    from="$1"; out="$2"; size="$3"; disk="$4"; shift 4
    mkdir -p "$disk" && mount -t tmpfs -o size="$size"k none "$disk" || { echo 'failed mounting' >&2; exit 9; }
    cp -a "$from/." "$disk/" || { echo 'failed copying' >&2; exit 9; }
    "$@"
    cp -a "$disk/." "$out/"`
  const disk = `${outFolder}-disk`
  const driver = driverOf({ programs, operation, dataFolder: disk })
  const shell = ['sh', '-c', script, 'sh', dataFolder, outFolder, String(sizeKb), disk, ...driver]
  return run([...mounts, ...shell], { DIALOOGMETER_TEST_WORKERS: programs })
}
