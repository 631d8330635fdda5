import { existsSync, rmSync, writeFileSync } from 'node:fs'

function markPath(dossierPath: string): string {
  return `${dossierPath}.erased-since-saved`
}

/** Where a copy of a shared dossier keeps what it is a copy of: it stands beside such copies only. */
export function copyStatePath(localPath: string): string {
  return `${localPath}.shared.json`
}

/** Something was erased on purpose in a copy of a shared dossier: the version that the next saving replaces must not stay. */
export function noteErasedInCopy(dossierPath: string): void {
  if (existsSync(copyStatePath(dossierPath))) writeFileSync(markPath(dossierPath), '', { mode: 0o600 })
}

export function isErasedSinceSaved(dossierPath: string): boolean {
  return existsSync(markPath(dossierPath))
}

export function forgetErasedInCopy(dossierPath: string): void {
  rmSync(markPath(dossierPath), { force: true })
}
