import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { machineProbe } from '../db/location.ts'
import { readCopyState } from './copyState.ts'

const lookPrefix = 'kijk-'

/** Windows tells no capitals apart in the name of a file. */
function isSamePath(one: string, other: string): boolean {
  return process.platform === 'win32' ? one.toLowerCase() === other.toLowerCase() : one === other
}

/** The shared file's own path, whatever letter or link led to it: so that two ways to it are one dossier. */
export function settledPath(path: string): string {
  return /^[\\/]{2}/.test(path) ? path : machineProbe().realPath(path)
}

/** Copies are found by what stands beside them. @param candidates further dossiers that may be one */
export function findWorkCopy(
  dossiersFolder: string,
  sharedPath: string,
  candidates: readonly string[],
): string | null {
  const own = existsSync(dossiersFolder)
    ? readdirSync(dossiersFolder).map((name) => join(dossiersFolder, name, 'dossier.dialoogmeter'))
    : []
  const found = [...own, ...candidates].find((path) => {
    const state = readCopyState(path)
    return state !== null && state.manner === 'work' && isSamePath(state.sharedPath, sharedPath)
  })
  return found ?? null
}

/** A folder for a copy that is only looked at. */
export function lookFolder(dossiersFolder: string, id: string): string {
  return join(dossiersFolder, `${lookPrefix}${id}`)
}

/** Takes away copies for looking that a crash has left. @param inUse path of the open dossier */
export function sweepLookCopies(dossiersFolder: string, inUse: string | null): void {
  if (!existsSync(dossiersFolder)) return
  for (const name of readdirSync(dossiersFolder)) {
    const folder = join(dossiersFolder, name)
    if (!name.startsWith(lookPrefix) || inUse?.startsWith(folder) === true) continue
    rmSync(folder, { recursive: true, force: true })
  }
}
