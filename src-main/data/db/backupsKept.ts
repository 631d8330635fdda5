import type { BackupName } from './backupNames.ts'

const keptOfEachReason = 5
const keptForMs = 90 * 86_400_000
/** Nothing was made for so long: either the dossier lay still, or the clock has leapt. Age alone removes nothing then. */
const longestPauseMs = 366 * 86_400_000

/**
 * Newest first. A moment that has still to come is of a clock that was wrong: such a backup counts as the oldest, else it
 * would push out every later one for as long as the clock was ahead.
 */
function newestFirst(backups: readonly BackupName[], nowMs: number): BackupName[] {
  const rank = ({ madeAtMs }: BackupName): number => (madeAtMs > nowMs ? madeAtMs - nowMs - 1e15 : madeAtMs)
  return [...backups].sort((a, b) => rank(b) - rank(a))
}

/**
 * Which backups need not be kept: of each reason all but the five newest, and what is older than 90 days, unless nothing was
 * made for more than a year: the next backup then lets them go.
 *
 * @param made file name of the one that was just made; never among them
 * @param nowMs UTC epoch milliseconds
 * @returns file names
 */
export function namesToRemove(backups: readonly BackupName[], made: string, nowMs: number): string[] {
  const others = newestFirst(
    backups.filter(({ fileName }) => fileName !== made),
    nowMs,
  )
  const reasonOfMade = backups.find(({ fileName }) => fileName === made)?.reason
  const counts = new Map(reasonOfMade === undefined ? [] : [[reasonOfMade, 1]])
  const removed: string[] = []
  const newestMs = Math.max(...others.map(({ madeAtMs }) => madeAtMs).filter((atMs) => atMs <= nowMs))
  const goesByAge = nowMs - newestMs <= longestPauseMs
  for (const { fileName, reason, madeAtMs } of others) {
    const count = (counts.get(reason) ?? 0) + 1
    counts.set(reason, count)
    const isOld = goesByAge && nowMs - madeAtMs > keptForMs
    if (count > keptOfEachReason || isOld) removed.push(fileName)
  }
  return removed
}
