import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { FileGrant, GrantMessage } from '#shared/contract/envelope.ts'

/**
 * Turns files the user has chosen into grants. The data process learns the path before the page learns the grant's name,
 * so that a grant always works; the page never learns the path. What does not exist gives no grant.
 */
export async function grantFiles(
  paths: readonly string[],
  tellDataProcess: (message: GrantMessage) => void,
): Promise<readonly FileGrant[]> {
  const grants: FileGrant[] = []
  for (const file of paths) {
    const found = await stat(file).catch(() => null)
    if (found === null || !(found.isFile() || found.isDirectory())) continue
    const grantId = randomUUID()
    tellDataProcess({ type: 'grant', grantId, path: path.resolve(file) })
    grants.push({ grantId, fileName: path.basename(file), sizeBytes: found.isFile() ? found.size : 0 })
  }
  return grants
}

/** A place to write that the user has pointed at; the file need not be there yet. */
export function grantSaveFile(file: string, tellDataProcess: (message: GrantMessage) => void): FileGrant {
  const grantId = randomUUID()
  tellDataProcess({ type: 'grant', grantId, path: path.resolve(file) })
  return { grantId, fileName: path.basename(file), sizeBytes: 0 }
}
