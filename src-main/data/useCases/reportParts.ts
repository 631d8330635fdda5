import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { shareTimesMs } from '#shared/contract/reportFigures.ts'
import type { Overview } from '#shared/contract/figures.ts'
import type { GrowthAssessment } from '#shared/contract/growth.ts'
import { noFigure } from '#shared/domain/figure.ts'
import { formatIds } from '#shared/domain/importing.ts'
import { formatLocalDate } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import type { ChosenOf } from '#shared/metrics/breakdown.ts'
import { metricDefinitions } from '#shared/metrics/definitions.ts'
import { withinFigure } from '#shared/metrics/firstResponse.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { ReadonlyDeep } from '../handler.ts'
import { sourceFormats } from '../queries/sourceFormats.ts'

type Taken = ReadonlyDeep<ReportFigures>

/** Own shares by each time, from the curve that the pages draw; the peers' where their curve has that very time. */
export function sharesOf(
  { choice, known: { unknown } }: ChosenOf,
  peerCurve: ReadonlyDeep<Overview>['peerCurve'],
): Taken['shares'] {
  const curve = choice.timeCurve
  return shareTimesMs.map((timeMs) => {
    const peers = peerCurve.find((point) => point.timeMs === timeMs)
    return {
      timeMs,
      own: unknown === null ? withinFigure(curve, timeMs) : noFigure(unknown, 0),
      peers: peers === undefined ? null : { median: peers.median, q1: peers.q1, q3: peers.q3, n: peers.n },
    }
  })
}

const knownFormats: ReadonlySet<string> = new Set(formatIds)

/** Which account began is known to the own screens alone. */
export function withoutAccountNames<Break extends { readonly detail: string | null }>(
  breaks: readonly Break[],
): (Break & { readonly detail: string | null })[] {
  return breaks.map((one) => ({
    ...one,
    detail: one.detail !== null && knownFormats.has(one.detail) ? one.detail : null,
  }))
}

/** null while no facet has a level. */
export function growthOf({
  modelVersion,
  phase,
  holdsBack,
  facets,
  respondents,
}: ReadonlyDeep<GrowthAssessment>): Taken['growth'] {
  if (facets.every(({ level }) => level.lowest === null)) return null
  return { modelVersion, phase, holdsBack, facets, respondents: respondents.length }
}

/** Of every figure, so that a later version tells which ones came to mean something else. */
export function definitionVersions(): Taken['definitionVersions'] {
  return Object.fromEntries(metricDefinitions.map(({ id, version }) => [id, version]))
}

/** Files that count, by format, with the local days they tell of. */
export function sourcesOf({ database, row }: DossierSession): Taken['sources'] {
  const zone = createZone(row.timeZone)
  const dateOf = (atMs: number | null): string | null =>
    atMs === null ? null : formatLocalDate(zone.epochDayAt(atMs))
  return sourceFormats(database).map(({ format, files, firstSentAtMs, lastSentAtMs }) => ({
    format,
    files,
    from: dateOf(firstSentAtMs),
    to: dateOf(lastSentAtMs),
  }))
}
