import type { z } from 'zod'
import type { publishedFigureSchema } from '../../contract/figures.ts'
import type { KeyFigureId } from '../../contract/keyFigureIds.ts'

export type PublishedFigure = z.infer<typeof publishedFigureSchema>

/** Which published research figure may stand beside which own figure. A median has none: only means were published. */
const metricOf: Readonly<Partial<Record<KeyFigureId, string>>> = {
  within2h: 'share_answered_within_2h',
  responseRate7d: 'response_rate_share_of_citizens_digital_questions_answered',
  conversationRatio: 'conversation_ratio_share_of_tweets_that_are_replies',
}
const meanMetric = 'response_time_mean'
const hourMs = 3_600_000

export interface PublishedBeside {
  /** A share 0-1, or milliseconds for the mean. */
  readonly value: number
  readonly year: number
}

function isDutchMunicipalities(figure: PublishedFigure): boolean {
  return /^(tweets of )?Dutch municipalities/.test(figure.scope)
}

function newest(figures: readonly PublishedFigure[]): PublishedFigure | null {
  return figures.toSorted((a, b) => b.year - a.year)[0] ?? null
}

/** The newest published share of Dutch municipalities for a key figure; null where none was ever published. */
export function publishedBeside(
  published: readonly PublishedFigure[],
  keyFigure: KeyFigureId,
): PublishedBeside | null {
  const found = newest(
    published.filter((figure) => figure.metric === metricOf[keyFigure] && isDutchMunicipalities(figure)),
  )
  return found === null ? null : { value: found.value / 100, year: found.year }
}

/** The newest published mean response time (ms); to be held against the own mean only. */
export function publishedMean(published: readonly PublishedFigure[]): PublishedBeside | null {
  const found = newest(
    published.filter(
      (figure) =>
        figure.metric === meanMetric && isDutchMunicipalities(figure) && figure.unit.startsWith('hour'),
    ),
  )
  return found === null ? null : { value: found.value * hourMs, year: found.year }
}
