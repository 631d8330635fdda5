import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import { mostTurnsApart } from './caseMark.ts'
import type { CaseRow } from './caseRow.ts'
import { meanFigureOf } from './meanFigure.ts'
import { collectMean } from './statistics/clusteredMean.ts'
import type { MeanCollector } from './statistics/clusteredMean.ts'
import type { WaitingClock } from './waitingClock.ts'

/**
 * Mean number of turns of answered cases: a turn is a question, or a run of them, until the next reply. `answered` are the
 * cases with a reply.
 */
export function turnsPerCaseOf(answered: readonly CaseRow[], clock: Pick<WaitingClock, 'weekAt'>): Figure {
  const known = answered.filter((row) => row.authorKnown)
  const sample = collectMean()
  for (const { startedAtMs, turnCount } of known)
    if (turnCount !== null) sample.add(clock.weekAt(startedAtMs), turnCount)
  return turnsPerCaseFrom(sample, { answered: answered.length, knownAuthors: known.length })
}

/** The mean of turns that were collected already, of so many answered cases. */
export function turnsPerCaseFrom(
  turns: MeanCollector,
  { answered, knownAuthors }: { readonly answered: number; readonly knownAuthors: number },
): Figure {
  if (answered === 0) return noFigure('nobodyAnswered', 0)
  const whenNone = knownAuthors === 0 ? 'noAuthor' : 'notExported'
  return meanFigureOf(turns, { lowest: 1, highest: Infinity }, whenNone)
}

/** Numbers of cases by their turns, 1 up to "5 or more". */
export interface TurnsCounter {
  add(turns: number, count?: number): void
  distribution(): readonly { readonly turns: number; readonly cases: number }[]
}

export function countTurns(): TurnsCounter {
  const counts = Array.from({ length: mostTurnsApart }, () => 0)
  return {
    add: (turns, count = 1) => {
      const place = Math.min(Math.max(turns, 1), mostTurnsApart) - 1
      counts[place] = (counts[place] ?? 0) + count
    },
    distribution: () => counts.map((cases, index) => ({ turns: index + 1, cases })),
  }
}

/** Answered cases by their number of turns, 1 up to "5 or more"; together those of the mean. */
export function turnsDistribution(
  answered: readonly CaseRow[],
): readonly { readonly turns: number; readonly cases: number }[] {
  const counter = countTurns()
  for (const { authorKnown, turnCount } of answered)
    if (authorKnown && turnCount !== null) counter.add(turnCount)
  return counter.distribution()
}

/** Mean of the scores (0-1) that citizens gave, as far as the source exported them; n = scores. */
export function satisfactionOf(cases: readonly CaseRow[], clock: Pick<WaitingClock, 'weekAt'>): Figure {
  const sample = collectMean()
  for (const { startedAtMs, satisfaction } of cases)
    if (satisfaction !== null) sample.add(clock.weekAt(startedAtMs), satisfaction)
  return satisfactionFrom(sample, cases.length)
}

/** The mean of scores that were collected already, of so many cases. */
export function satisfactionFrom(scores: MeanCollector, cases: number): Figure {
  if (cases === 0) return noFigure('noMessages', 0)
  return meanFigureOf(scores, { lowest: 0, highest: 1 }, 'notExported')
}
