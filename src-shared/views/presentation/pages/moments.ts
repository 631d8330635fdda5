import type { ReportFigures } from '../../../contract/reportFigures.ts'
import { moments, type Moment } from '../../../domain/moment.ts'
import type { ChartTick, ReportChart } from '../../../report/chart.ts'
import type { PageFigure } from '../../../report/page.ts'
import { timeAxis, type TimeAxis } from '../chartAxis.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { figureOf } from '../pageFigures.ts'
import { altText, isWithoutInterval, markOf, placesOf } from './chartMarks.ts'
import { momentCallouts } from './momentCallouts.ts'
import { eveningClaim, isDaytime, isLonger } from './momentClaim.ts'
import { normTimeOf } from './normTime.ts'
import { openBands, openStretches } from './openBands.ts'
import {
  chartPage,
  clockOf,
  noPage,
  partFigures,
  responseWhyNot,
  timesWhyNot,
  timeText,
} from './responseParts.ts'

type HourOfDay = ReportFigures['response']['byHour'][number]

interface HourFigure {
  readonly hour: number
  readonly name: string
  readonly reason: string | null
  readonly figure: PageFigure
}

const fewestHours = 3
/** A norm this many times above all figures would press them flat against the axis. */
const normWithin = 3

function hourName({ words }: PageInput, hour: number): string {
  return words.text.presentationPages.moments.hour(String(hour), String(hour + 1))
}

function hoursOf(input: PageInput): readonly HourFigure[] {
  const text = input.words.text.presentationPages.moments
  const { byHour } = input.figures.response
  const hours = Array.from({ length: 24 }, (_, hour) => byHour.find((one) => one.hour === hour)).filter(
    (one): one is HourOfDay => one !== undefined,
  )
  const figures = partFigures(
    input,
    hours.map(({ hour, medianMs, cases }) => ({
      key: `medianMs.hour.${hour}`,
      name: text.figureHour(hourName(input, hour)),
      unit: 'ms',
      figure: medianMs,
      count: cases,
    })),
  )
  return hours.flatMap(({ hour, medianMs }, index) => {
    const figure = figures[index]
    const reason = medianMs.value === null ? medianMs.reason : null
    return figure === undefined ? [] : [{ hour, name: hourName(input, hour), reason, figure }]
  })
}

type ByMoment = Readonly<Record<Moment, PageFigure>>

function byMomentOf(input: PageInput): ByMoment {
  const text = input.words.text.presentationPages.moments
  const found = input.figures.response.byMoment
  const none = { value: null, reason: 'noMessages', n: 0 } as const
  const figures = partFigures(
    input,
    moments.map((key) => {
      const one = found.find((moment) => moment.key === key)
      return {
        key: `medianMs.moment.${key}`,
        name: text.figureMoment[key],
        unit: 'ms',
        figure: one?.medianMs ?? none,
        count: one?.cases ?? 0,
      }
    }),
  )
  const [open, closed, weekend] = figures
  const missing = figureOf(input, 'medianMs.moment', '', 'ms', none)
  return { open: open ?? missing, closed: closed ?? missing, weekend: weekend ?? missing }
}

function besideClosed(input: PageInput, when: string, { open, closed }: ByMoment): string {
  const text = input.words.text.presentationPages.moments
  const time = timeText(input, open.value ?? 0)
  if (closed.value === null) return text.openOnly(when, time)
  const closedTime = timeText(input, closed.value)
  if (clockOf(input) === 'opening' && isLonger(open, closed))
    return closed.value === 0
      ? text.closedBeforeOpening(when, time)
      : text.closedFromOpening(when, time, timeText(input, closed.value, 'calendar'))
  if (isLonger(closed, open)) return text.closedLonger(when, time, closedTime)
  if (isLonger(open, closed)) return text.closedShorter(when, time, closedTime)
  return text.closedUnsure(when, time, closedTime)
}

/** The first hour of the evening: from it on "’s avonds", later ones by their number. */
const eveningAt = 18

/** What the hours carry: the day against the evening where the intervals allow it, else against closing time. */
function findingOf(input: PageInput, hours: readonly HourFigure[], byMoment: ByMoment): string {
  const { words, figures } = input
  const text = words.text.presentationPages.moments
  const { open, closed } = byMoment
  if (open.value === null) {
    if (closed.value !== null) return text.closedOnly(timeText(input, closed.value))
    const { medianMs } = figures.response.current
    return medianMs.value === null ? `${text.perHour}.` : text.whole(timeText(input, medianMs.value))
  }
  const stretches = openStretches(figures.response.byHour)
  const when = isDaytime(stretches) ? text.when.day : text.when.opening
  const closingMinute = stretches.at(-1)?.toMinute
  const claim =
    closingMinute === undefined || !isLonger(closed, open)
      ? null
      : eveningClaim(
          hours.map(({ hour, figure }) => ({ hour, median: figure })),
          Math.ceil(closingMinute / 60),
          clockOf(input),
        )
  if (claim === null) return besideClosed(input, when, byMoment)
  const time = timeText(input, open.value)
  if (claim.fromHour <= eveningAt)
    return claim.until === 'morning' ? text.nextMorning(when, time) : text.nextDay(when, time)
  const hour = String(claim.fromHour)
  return claim.until === 'morning'
    ? text.nextMorningFrom(when, time, hour)
    : text.nextDayFrom(when, time, hour)
}

interface Drawing {
  readonly hours: readonly HourFigure[]
  readonly axis: TimeAxis
  readonly norm: ChartTick | null
  readonly byMoment: ByMoment
}

function chartOf(input: PageInput, { hours, axis, norm, byMoment }: Drawing): ReportChart {
  const { words, figures } = input
  const text = words.text.presentationPages
  const bands = openBands(words, figures.response.byHour)
  const told = hours.filter(({ figure }) => figure.value !== null)
  return {
    kind: 'points',
    categories: hours.map(({ hour }) => String(hour)),
    categoryTitle: text.moments.categories,
    series: [
      {
        name: text.moments.series,
        role: 'own',
        values: hours.map(({ figure }) => markOf(figure, axis.at, '')),
      },
    ],
    axis: axis.axis,
    norm,
    bands,
    callouts: momentCallouts(input, byMoment, {
      bands,
      isTold: hours.map(({ figure }) => figure.value !== null),
      isDaytime: isDaytime(openStretches(figures.response.byHour)),
    }),
    ownCategory: null,
    altText: altText(
      input,
      `${text.moments.perHour} (${text.moments.categories}):`,
      told.map(({ name, figure }) => ({ name, figure })),
      [
        ...bands.flatMap(({ label }) => (label === '' ? [] : [text.alt.band(label)])),
        ...(norm === null ? [] : [text.alt.norm(norm.label)]),
      ],
    ),
  }
}

function weekendSentences(input: PageInput, { weekend }: ByMoment): readonly string[] {
  const text = input.words.text.presentationPages.moments
  return weekend.value === null ? [] : [text.weekend(timeText(input, weekend.value))]
}

function leadOf(input: PageInput, drawing: Drawing, byMoment: ByMoment, normAbove: string | null): string[] {
  const text = input.words.text.presentationPages.moments
  const { hours } = drawing
  const isNotReached = hours.some(({ reason }) => reason === 'notReached' || reason === 'nobodyAnswered')
  const isFew = hours.some(({ figure }) => figure.value === null)
  return [
    clockOf(input) === 'opening' ? text.leadOpening : text.lead,
    ...(isNotReached ? [text.notReached] : isFew ? [text.few] : []),
    ...(hours.some(({ figure }) => isWithoutInterval(figure)) ? [text.withoutInterval] : []),
    ...(normAbove === null ? [] : [text.normAbove(normAbove)]),
    ...weekendSentences(input, byMoment),
  ]
}

/** How long half waits, by the hour at which the question came, with opening hours and the norm. */
export function momentsPage(input: PageInput): MadePage {
  const text = input.words.text.presentationPages
  const why = responseWhyNot(input) ?? timesWhyNot(input)
  if (why !== null) return noPage(why)
  const hours = hoursOf(input)
  const told = hours.filter(({ figure }) => figure.value !== null).map(({ figure }) => figure)
  if (told.length < fewestHours) return noPage(text.moments.whyNot)
  const byMoment = byMomentOf(input)
  const norm = normTimeOf(input, text.moments.figureNorm)
  const places = placesOf(told)
  const isInside = norm !== null && norm.limitMs <= Math.max(...places) * normWithin
  const axis = timeAxis(
    input.words,
    clockOf(input),
    isInside ? [...places, norm.limitMs] : places,
    text.axis.half,
  )
  const line = isInside ? { value: axis.at(norm.limitMs), label: text.moments.norm(norm.figure.text) } : null
  const drawing = { hours, axis, norm: line, byMoment }
  return chartPage(input, {
    kind: 'moments',
    finding: findingOf(input, hours, byMoment),
    lead: leadOf(input, drawing, byMoment, norm === null || isInside ? null : norm.figure.text),
    chart: chartOf(input, drawing),
    figures: [
      ...moments.map((key) => byMoment[key]),
      ...(norm === null ? [] : [norm.figure]),
      ...hours.map(({ figure }) => figure),
    ],
    say: weekendSentences(input, byMoment),
    definition: text.definitions.half,
  })
}
