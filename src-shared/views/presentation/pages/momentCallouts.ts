import type { Moment } from '../../../domain/moment.ts'
import type { ChartBand, ChartCallout } from '../../../report/chart.ts'
import type { PageFigure } from '../../../report/page.ts'
import type { PageInput } from '../pageInput.ts'
import { isLonger } from './momentClaim.ts'
import { clockOf } from './responseParts.ts'

interface Hours {
  /** Opening hours, earliest first. */
  readonly bands: readonly ChartBand[]
  /** For each of the 24 hours whether it has a figure. */
  readonly isTold: readonly boolean[]
  readonly isDaytime: boolean
}

/**
 * The two figures of the finding, each over the hours that it is about. The second only where it differs clearly, and in the time
 * of the calendar: in opening hours nothing passes after closing.
 */
export function momentCallouts(
  input: PageInput,
  { open, closed }: Readonly<Record<Moment, PageFigure>>,
  { bands, isTold, isDaytime }: Hours,
): readonly ChartCallout[] {
  const text = input.words.text.presentationPages.moments.callouts
  const [first, last] = [bands[0], bands.at(-1)]
  if (first === undefined || last === undefined || open.value === null) return []
  const byDay = { from: first.from, to: last.to, label: text.open[isDaytime ? 'day' : 'opening'](open.text) }
  const evening = last.to + 1
  const latest = isTold.lastIndexOf(true)
  const isClear = clockOf(input) === 'calendar' && closed.value !== null && isLonger(closed, open)
  if (!isClear || latest < evening) return [byDay]
  return [byDay, { from: evening, to: latest, label: text.closed(closed.text) }]
}
