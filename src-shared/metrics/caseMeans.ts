import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import { mostTurnsApart } from './caseMark.ts'
import type { CaseRow } from './caseRow.ts'
import { meanFigureOf } from './meanFigure.ts'
import { collectMean } from './statistics/clusteredMean.ts'
import type { WaitingClock } from './waitingClock.ts'

/**
 * Mean number of turns of answered cases: a turn is a question, or a run of them, until the next reply. `answered` are the
 * cases with a reply.
 */
export function turnsPerCaseOf(answered: readonly CaseRow[], clock: Pick<WaitingClock, 'weekAt'>): Figure {
  if (answered.length === 0) return noFigure('nobodyAnswered', 0)
  const known = answered.filter((row) => row.authorKnown)
  const sample = collectMean()
  for (const { startedAtMs, turnCount } of known)
    if (turnCount !== null) sample.add(clock.weekAt(startedAtMs), turnCount)
  const whenNone = known.length === 0 ? 'noAuthor' : 'notExported'
  return meanFigureOf(sample, { lowest: 1, highest: Infinity }, whenNone)
}

/** Answered cases by their number of turns, 1 up to "5 or more"; together those of the mean. */
export function turnsDistribution(
  answered: readonly CaseRow[],
): readonly { readonly turns: number; readonly cases: number }[] {
  const counts = Array.from({ length: mostTurnsApart }, () => 0)
  for (const { authorKnown, turnCount } of answered) {
    if (!authorKnown || turnCount === null) continue
    const place = Math.min(Math.max(turnCount, 1), mostTurnsApart) - 1
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts.map((cases, index) => ({ turns: index + 1, cases }))
}

/** Mean of the scores (0-1) that citizens gave, as far as the source exported them; n = scores. */
export function satisfactionOf(cases: readonly CaseRow[], clock: Pick<WaitingClock, 'weekAt'>): Figure {
  if (cases.length === 0) return noFigure('noMessages', 0)
  const sample = collectMean()
  for (const { startedAtMs, satisfaction } of cases)
    if (satisfaction !== null) sample.add(clock.weekAt(startedAtMs), satisfaction)
  return meanFigureOf(sample, { lowest: 0, highest: 1 }, 'notExported')
}
