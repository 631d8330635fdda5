import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { lchownSync, mkdirSync, rmSync } from 'node:fs'
import { copyFile, cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** What `openDesk` of scripts/runtime gives; that is plain JavaScript and brings no types. */
interface OpenedDesk {
  readonly appFolder: string
  readonly program: string
  readonly env: NodeJS.ProcessEnv
  readonly identity: { readonly uid?: number; readonly gid?: number }
  readonly close: () => void
}

/** Where the built app and the bare window can be started, as the user for whom the sandbox is on. */
export interface Desk {
  /** The built app, as its user has it. */
  readonly appFolder: string
  readonly bareFolder: string
  /** An empty folder that belongs to that user. */
  readonly newFolder: (name: string) => string
  /** Copies a dossier with its key. @returns the path of the copy */
  readonly copyDossier: (dossier: string) => Promise<string>
  readonly spawn: (args: readonly string[], env: Readonly<Record<string, string>>) => ChildProcess
}

const signals = ['SIGINT', 'SIGTERM'] as const
const deskModule = new URL('../../../scripts/runtime/desk.mjs', import.meta.url).href

/** Prepares runtime, build, display and user, and takes all of it away again. */
export async function atDesk<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
  // Standard output is for the measures alone; what is under way is told beside it.
  console.log = console.error
  const { openDesk }: { openDesk: (options: { virtualDisplay: boolean }) => Promise<OpenedDesk> } =
    await import(deskModule)
  const opened = await openDesk({ virtualDisplay: true })
  const place = await mkdtemp(path.join(tmpdir(), 'dialoogmeter-electron-'))
  const started: ChildProcess[] = []
  const clear = (): void => {
    for (const child of started) child.kill('SIGKILL')
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
    opened.close()
  }
  // Whoever interrupts the bench leaves no window and no dossier behind.
  const interrupted = (): void => {
    clear()
    process.exit(1)
  }
  for (const signal of signals) process.once(signal, interrupted)
  try {
    give(place, opened)
    return await work(await deskIn(place, opened, started))
  } finally {
    for (const signal of signals) process.off(signal, interrupted)
    clear()
  }
}

async function deskIn(place: string, opened: OpenedDesk, started: ChildProcess[]): Promise<Desk> {
  const bareFolder = path.join(place, 'bareWindow')
  await cp(fileURLToPath(new URL('bareWindow', import.meta.url)), bareFolder, { recursive: true })
  give(bareFolder, opened)
  return {
    appFolder: opened.appFolder,
    bareFolder,
    newFolder: (name) => {
      const folder = path.join(place, name)
      mkdirSync(folder)
      give(folder, opened)
      return folder
    },
    copyDossier: async (dossier) => {
      const copy = path.join(place, 'bench.dialoogmeter')
      for (const end of ['', '.key']) {
        await copyFile(`${dossier}${end}`, `${copy}${end}`)
        give(`${copy}${end}`, opened)
      }
      return copy
    },
    spawn: (args, env) => {
      const child = spawn(opened.program, args, {
        cwd: opened.appFolder,
        env: { ...opened.env, ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
        ...opened.identity,
      })
      started.push(child)
      return child
    },
  }
}

function give(entry: string, { identity }: OpenedDesk): void {
  const { uid, gid } = identity
  if (uid === undefined || gid === undefined) return
  lchownSync(entry, uid, gid)
}
