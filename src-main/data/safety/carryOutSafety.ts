import { basename } from 'node:path'
import { backUp } from '../db/backup.ts'
import { checkDossier } from '../db/checkDossier.ts'
import { connectToCopy } from '../db/connection.ts'
import { beginSnapshot, endSnapshot } from '../db/consistentCopy.ts'
import { copyBackupTo, restoreBackup } from '../db/restoreBackup.ts'
import { assertNever } from '#shared/domain/assertNever.ts'
import type { BackUpOrder, SafetyOrder, SafetyOutcome, SafetyProgress } from './safetyOrder.ts'

type Tell = (progress: SafetyProgress) => void

/** On a snapshot: what is written meanwhile changes nothing of the copy, and does not make it begin anew. */
async function carryOutBackUp(
  order: BackUpOrder,
  isCancelled: () => boolean,
  tell: Tell,
): Promise<SafetyOutcome> {
  const database = connectToCopy(order.path, { readonly: true })
  try {
    beginSnapshot(database)
    const { nowMs, reason, appVersion } = order
    const made = await backUp(database, order.path, {
      nowMs,
      reason,
      appVersion,
      isCancelled,
      onProgress: (fraction) => tell({ phase: 'copying', fraction }),
      onCopied: () => {
        // The check reads the copy; what is asked of the dossier meanwhile must not wait for it.
        endSnapshot(database)
        tell({ phase: 'checking', fraction: null })
      },
    })
    return { kind: 'backUp', fileName: basename(made) }
  } finally {
    database.close()
  }
}

/**
 * @throws CancelledError with nothing left of it; AppError as `backUp`, `restoreBackup` and `copyBackupTo`
 */
export async function carryOutSafety(order: SafetyOrder, tell: Tell): Promise<SafetyOutcome> {
  const flag = new Int32Array(order.cancelled)
  const isCancelled = (): boolean => Atomics.load(flag, 0) !== 0
  switch (order.kind) {
    case 'backUp':
      return carryOutBackUp(order, isCancelled, tell)
    case 'restore':
      return { kind: 'restore', ...(await restoreBackup(order, (phase) => tell({ phase, fraction: null }))) }
    case 'check':
      return {
        kind: 'check',
        isSound: checkDossier(order.path, isCancelled, (fraction) => tell({ phase: 'checking', fraction })),
      }
    case 'copy':
      await copyBackupTo(order.backupPath, order.target, order.keyCheck)
      return { kind: 'copy' }
    default:
      return assertNever(order)
  }
}
