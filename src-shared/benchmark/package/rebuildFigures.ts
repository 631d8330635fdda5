import { figure, noFigure } from '../../domain/figure.ts'
import type { Figure } from '../../domain/figure.ts'
import type { Clock } from '../../domain/period.ts'
import { normMs } from '../../metrics/firstResponse.ts'
import type { CurvePoint, NormHours } from '../../metrics/metricsResult.ts'
import { reliable, shareFigure } from '../../metrics/reliability.ts'
import type { Curve } from '../../metrics/statistics/curve.ts'
import { pointAt } from '../../metrics/statistics/curveBand.ts'
import type { BenchmarkMetricId } from '../benchmarkMetric.ts'
import type { PackageContent, PackageShare, PackageStratumOf } from './exchangePackage.ts'
import { lastClassOf } from './gridCounts.ts'
import { curveOfGrid, pointsOf } from './rebuildCurve.ts'
import { medianOfGrid } from './rebuildMedian.ts'
import { stratumIn } from './stratumOf.ts'

/** The figures that a package can give: those of benchmark files. */
export type PackageFigures = Readonly<Record<BenchmarkMetricId, Figure>>

/**
 * A package holds nothing below 10 and does not say whether there was less or nothing; n is then not known either.
 */
const notGiven = noFigure('tooFew', 0)

/**
 * The figures of one part of a package with their 95 % intervals, made by the code that makes them from messages;
 * times in milliseconds, shares 0-1. Shares at the grid's times are exact to four decimals, rates are exact, and the
 * median lies within its class of the grid (beyond 30 days: "notReached"). The conversation ratio is of the whole only,
 * and there it is given without the rest too. null when the part is not in the package.
 */
export function packageFigures(
  content: PackageContent,
  of: PackageStratumOf,
  clock: Clock,
): PackageFigures | null {
  const stratum = stratumIn(content, of)
  if (stratum === null) {
    return of.by === 'all' && content.sending !== null
      ? { ...noneGiven, conversationRatio: ratioOf(content) }
      : null
  }
  const grid = stratum[clock]
  const curve = curveOfGrid(grid)
  const within = (norm: NormHours): Figure =>
    reliable(curve.n, 'noMessages', () => withinFigure(curve, normMs[norm]))
  return {
    medianMs: reliable(curve.n, 'noMessages', () => medianOfGrid(curve, lastClassOf(grid))),
    within1h: within('1h'),
    within2h: within('2h'),
    within4h: within('4h'),
    within24h: within('24h'),
    responseRate7d: rateOf(stratum.responseRate7d),
    dialogueShare: rateOf(stratum.dialogueShare),
    conversationRatio: of.by === 'all' ? ratioOf(content) : notGiven,
  }
}

/**
 * The response curve of one part at the ends of the grid's classes, from the first at which anybody was answered up to
 * the data's end; empty below 10 cases or when nobody was. null when the part is not in the package.
 */
export function packageCurve(
  content: PackageContent,
  of: PackageStratumOf,
  clock: Clock,
): readonly CurvePoint[] | null {
  const stratum = stratumIn(content, of)
  return stratum === null ? null : pointsOf(curveOfGrid(stratum[clock]))
}

const noneGiven: PackageFigures = {
  medianMs: notGiven,
  within1h: notGiven,
  within2h: notGiven,
  within4h: notGiven,
  within24h: notGiven,
  responseRate7d: notGiven,
  conversationRatio: notGiven,
  dialogueShare: notGiven,
}

function withinFigure(curve: Curve, limitMs: number): Figure {
  const point = pointAt(curve, limitMs)
  if (point === null) return noFigure('notObservedLongEnough', curve.n)
  return figure(point.share, point.low, point.high, curve.n)
}

function rateOf(share: PackageShare | null): Figure {
  return share === null ? notGiven : shareFigure(share.successes, share.n, share.designEffect, 'noMessages')
}

function ratioOf({ sending }: PackageContent): Figure {
  if (sending === null) return notGiven
  return shareFigure(sending.replies, sending.sent, sending.designEffect, 'noMessages')
}
