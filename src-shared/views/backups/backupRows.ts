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

function consequenceOf(words: Words, { since }: BackupView, moment: string): string {
  const text = words.text.backups.restore
  if (since === null) return text.lossUnknown(moment)
  if (since.files === 0) return text.lossOther(moment)
  const { messages, files } = words.text.backups
  return text.loss(moment, counted(words, since.messages, messages), counted(words, since.files, files))
}

/** To the minute, and to the second for those that were made in the same one. */
function momentsOf(words: Words, backups: readonly BackupView[]): readonly string[] {
  const minutes = backups.map(({ madeAtMs }) => words.instant(madeAtMs))
  return backups.map(({ madeAtMs }, index) => {
    const minute = minutes[index] ?? ''
    const isAlone = minutes.indexOf(minute) === minutes.lastIndexOf(minute)
    return isAlone ? minute : words.instantToSecond(madeAtMs)
  })
}

function rowOf(words: Words, backup: BackupView, moment: string): BackupRow {
  return {
    id: backup.id,
    moment,
    reason: words.text.backups.reasons[backup.reason],
    holds: holdsOf(words, backup),
    size: words.bytes(backup.sizeBytes),
    isUsable: backup.state === 'usable',
    consequence: consequenceOf(words, backup, moment),
  }
}

/** Newest first, as they come. */
export function backupRows(words: Words, backups: readonly BackupView[]): readonly BackupRow[] {
  const moments = momentsOf(words, backups)
  return backups.map((backup, index) => rowOf(words, backup, moments[index] ?? ''))
}

export function safetyProgressText(words: Words, progress: SafetyProgressView): string {
  return words.text.backups.phases[progress.phase]
}
