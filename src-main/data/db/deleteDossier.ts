import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { removeBackups } from './backup.ts'
import { assertOwnHeader } from './fileHeader.ts'
import { defaultKeyPath, signingKeyPath } from './keyFile.ts'
import { removeFiguresFile } from './figuresFilePath.ts'
import { sweepSecretLeftovers } from './secretFile.ts'
import { lockDossier, lockPath } from './lock.ts'

/** The file first: whatever stops this half-way, the messages are gone and a second try takes the rest. */
function removeFiles(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true })
  removeFiguresFile(path)
  for (const key of [defaultKeyPath(path), signingKeyPath(path)]) {
    rmSync(key, { force: true })
    sweepSecretLeftovers(key)
  }
  removeBackups(path)
}

/**
 * Deletes a closed dossier for good. Nothing happens when it is gone already.
 *
 * @param ownsFolder the folder was made by the app for this dossier alone and goes too; else only the file and what
 *   the app keeps beside it
 * @throws AppError dossierLocked while another process has it open; notADossier when another file has taken its place
 */
export function deleteDossierFile(path: string, ownsFolder: boolean): void {
  const folder = dirname(path)
  if (!existsSync(folder)) return
  if (!ownsFolder && existsSync(path)) assertOwnHeader(path, Number.POSITIVE_INFINITY)
  const lock = lockDossier(path)
  try {
    removeFiles(path)
  } finally {
    lock.release()
  }
  rmSync(lockPath(path), { force: true })
  if (ownsFolder) rmSync(folder, { recursive: true, force: true })
}
