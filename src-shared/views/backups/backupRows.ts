import type { BackupView, SafetyProgressView } from '../../contract/backups.ts'
import type { Words } from '../words.ts'

export interface BackupRow {
  readonly id: string
  readonly moment: string
  readonly reason: string
  readonly holds: string
  readonly size: string
  readonly isUsable: boolean
  /** What would no longer be there, and what is kept: for the second thought. */
  readonly consequence: string
}

function counted(words: Words, count: number, said: Words['text']['backups']['files']): string {
  return count === 1 ? said.one : said.many(words.number(count))
}

function holdsOf(words: Words, { state, content, appVersion }: BackupView): string {
  const text = words.text.backups
  if (state === 'newer') return text.ofNewer(appVersion)
  if (content === null) return text.unreadable
  if (content.files === 0) return text.holdsNothing
  return text.holds(
    counted(words, content.messages, text.messages),
    counted(words, content.files, text.files),
  )
}

function consequenceOf(words: Words, { since, madeAtMs }: BackupView): string {
  const text = words.text.backups.restore
  const moment = words.instant(madeAtMs)
  if (since === null) return text.lossUnknown(moment)
  if (since.files === 0) return text.lossOther(moment)
  const { messages, files } = words.text.backups
  return text.loss(moment, counted(words, since.messages, messages), counted(words, since.files, files))
}

/** Newest first, as they come. */
export function backupRows(words: Words, backups: readonly BackupView[]): readonly BackupRow[] {
  const text = words.text.backups
  return backups.map((backup) => ({
    id: backup.id,
    moment: words.instant(backup.madeAtMs),
    reason: text.reasons[backup.reason],
    holds: holdsOf(words, backup),
    size: words.bytes(backup.sizeBytes),
    isUsable: backup.state === 'usable',
    consequence: consequenceOf(words, backup),
  }))
}

export function safetyProgressText(words: Words, progress: SafetyProgressView): string {
  return words.text.backups.phases[progress.phase]
}
