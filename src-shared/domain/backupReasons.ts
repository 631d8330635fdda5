/** Why a backup was made. opened: by itself, of a dossier that was opened and had changed. */
export const backupReasons = ['opened', 'beforeMigration', 'beforeRestore', 'byHand', 'afterErasure'] as const
export type BackupReason = (typeof backupReasons)[number]
