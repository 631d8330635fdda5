import { quantileType7 } from '../../metrics/statistics/sample.ts'
import { countBefore, dayMs } from './workLog.ts'
import type { WorkLog } from './workLog.ts'

const leastLeftMs = 7 * dayMs
const mostLeftMs = 28 * dayMs

/**
 * After how long an unanswered question is taken to be left lying: the time within which 99 % of the answers came, at
 * least a week and at most four. Such questions, and those closed without an answer, cost the team no work and are no
 * part of what is simulated (leftLyingShare tells how large a part that is).
 */
export function leftAfterMs({ responseMs }: WorkLog): number {
  const answered = responseMs.filter((ms) => ms !== Infinity).sort()
  if (answered.length === 0) return mostLeftMs
  return Math.min(mostLeftMs, Math.max(leastLeftMs, quantileType7(answered, 0.99)))
}

/** Per question of the log: 1 = answered, or open for so short that it still may be; 0 = left lying or closed. */
export function toBeAnswered(log: WorkLog): Uint8Array {
  const leftMs = leftAfterMs(log)
  return Uint8Array.from(log.arrivalMs, (arrivalMs, index) => {
    if (log.answeredMs[index] !== Infinity) return 1
    return log.closedMs[index] === Infinity && log.untilMs - arrivalMs < leftMs ? 1 : 0
  })
}

/** Part of the questions that is never answered, 0-1; null without questions that are old enough to tell. */
export function leftLyingShare(log: WorkLog): number | null {
  const count = countBefore(log.arrivalMs, log.untilMs - leftAfterMs(log))
  if (count === 0) return null
  return log.answeredMs.subarray(0, count).filter((ms) => ms === Infinity).length / count
}

/**
 * Questions that wait at the end of the log and will be answered, by what became of earlier questions that had waited as
 * long: the expected number, whole. What was closed sooner tells nothing of those.
 */
export function openQuestions(log: WorkLog): number {
  const stays = toBeAnswered(log)
  const responses = log.responseMs.filter((ms) => ms !== Infinity).sort()
  const unanswered = log.arrivalMs
    .map((arrivalMs, index) => Math.min(log.closedMs[index] ?? Infinity, log.untilMs) - arrivalMs)
    .filter((_, index) => stays[index] === 0)
    .sort()
  let expected = 0
  for (let index = 0; index < log.arrivalMs.length; index += 1) {
    if (log.answeredMs[index] !== Infinity || stays[index] === 0) continue
    const ageMs = log.untilMs - (log.arrivalMs[index] ?? 0)
    const answeredLater = responses.length - countBefore(responses, ageMs)
    const never = unanswered.length - countBefore(unanswered, ageMs)
    // Where none has waited so long before, nothing says that it will not be answered.
    expected += answeredLater + never === 0 ? 1 : answeredLater / (answeredLater + never)
  }
  return Math.round(expected)
}
