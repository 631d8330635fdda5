import { overviewPublished, overviewPublishedIds } from '#shared/benchmark/publishedFigures.ts'
import type { Filter } from '#shared/contract/figures.ts'
import type { ResponsePage } from '#shared/contract/response.ts'
import { noFigure } from '#shared/domain/figure.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { byChannel, byTeam, byTopic, countWhileClosed } from '#shared/metrics/breakdown.ts'
import type { ChosenOf } from '#shared/metrics/breakdown.ts'
import { byMoment } from '#shared/metrics/byMoment.ts'
import { answersOfChosen } from '#shared/metrics/caseCourse.ts'
import { changeOf } from '#shared/metrics/compareMetrics.ts'
import { meanOfTimes } from '#shared/metrics/firstResponse.ts'
import { wholeCurves } from '#shared/metrics/responseChoice.ts'
import { drawnCurve } from '#shared/metrics/responseCurve.ts'
import type { ResponseCurve } from '#shared/metrics/responseCurve.ts'
import { responseFiguresOf } from '#shared/metrics/responseFigures.ts'
import type { ResponseFigures } from '#shared/metrics/responseFigures.ts'
import { openWeek, weekHeatmap } from '#shared/metrics/weekHeatmap.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { publishedView } from './benchmarkPublished.ts'
import { choiceData } from './choiceData.ts'
import { chosenResponse } from './chosenResponse.ts'
import type { ChosenResponse } from '../responseOfSelection.ts'
import { peersOf } from './overviewPeers.ts'
import type { WholePeriod } from './overviewPeriods.ts'
import { normsOf, seriesOf, slowestOf } from './responseParts.ts'
import { holdsMessages, settleChoice } from './settledChoice.ts'
import type { SettledChoice } from './settledChoice.ts'
import { annotationsIn, breaksOf } from './timeAxisMarks.ts'

type Page = ReadonlyDeep<ResponsePage>

const largeCurvePoints = 400

interface WholeFigures {
  readonly figures: ResponseFigures
  readonly curve: ResponseCurve
}

function wholeFigures(chosen: ChosenOf): WholeFigures {
  const { choice, known } = chosen
  const curves = wholeCurves(choice)
  const whileClosed = (): number => countWhileClosed(chosen)
  const { unknown } = known
  const curve = drawnCurve(curves.time, { unknown, maxPoints: largeCurvePoints, whileClosed })
  return { figures: responseFiguresOf(curves, known), curve }
}

function stateOf(
  session: DossierSession,
  filter: Filter,
  { days, period }: SettledChoice,
  { cases, answered }: ResponseFigures,
  hasBenchmark: boolean,
): Page['state'] {
  if (days === null) return hasBenchmark ? 'benchmarkOnly' : 'empty'
  if (cases !== 0 && typeof cases === 'number') return answered === 0 ? 'nobodyAnswered' : 'figures'
  if (period !== null && !holdsMessages(session, filter, period)) return 'noMessagesInPeriod'
  return cases === 0 ? 'figures' : 'noCitizensMessages'
}

/** Nothing imported: null because there are no own data, not because the choice holds no messages. */
const withoutOwnData = { unsupported: 'noOwnData', unknown: 'noOwnData' } as const

/** No comparison is a missing value with a reason, never a difference of 0. */
function differencesOf(now: ResponseFigures, before: ResponseFigures | null): Page['differences'] {
  const none = { value: null, reason: 'noMessages' } as const
  if (before === null) return { medianMs: none, within4h: none, withinNorm: none }
  return {
    medianMs: changeOf(now.medianMs, before.medianMs),
    within4h: changeOf(now.within['4h'], before.within['4h']),
    withinNorm: changeOf(now.withinNorm, before.withinNorm),
  }
}

function curveView(curve: ResponseCurve): Page['curves']['own'] {
  if (curve.points === null) return curve
  const { points, n, answeredWhileClosed: whileClosed } = curve
  return { points, n, answeredWhileClosed: whileClosed }
}

/** What is published in calendar time stands beside nothing in opening hours. */
function publishedOf(app: DataApp, { clock }: Filter): Page['published'] {
  if (clock === 'opening') return []
  return overviewPublished(app.reference.research)
    .filter(({ id }) => responsePublished.has(id))
    .map(publishedView)
}

const { meanMs, within2h } = overviewPublishedIds
const responsePublished: ReadonlySet<string> = new Set([meanMs, within2h])

function groupsOf(chosen: ChosenResponse): Pick<Page, 'byChannel' | 'byTopic' | 'byTeam'> {
  const view = <Group extends { readonly curve: ResponseCurve }>(group: Group) => ({
    ...group,
    curve: curveView(group.curve),
  })
  return {
    byChannel: byChannel(chosen, chosen.sources).map(view),
    byTopic: byTopic(chosen).map(view),
    byTeam: byTeam(chosen).map(view),
  }
}

function weekOf(
  { settings }: DossierSession,
  period: WholePeriod | null,
  chosen: ChosenOf,
): Pick<Page, 'week' | 'byMoment'> {
  const open = openWeek(settings.openingHours, period?.to ?? '9999-12-31')
  return { week: { ...weekHeatmap(chosen), open }, byMoment: byMoment(chosen) }
}

function meanOf({ table, choice, known: { unknown } }: ChosenOf): Figure {
  if (unknown !== null) return noFigure(unknown, 0)
  return meanOfTimes(answersOfChosen(table, choice), choice.ranks.length)
}

/** What the response figures of a settled filter count; without own data nothing is known of it. */
export function ownResponse(
  session: DossierSession,
  filter: Filter,
  { days, period }: Pick<SettledChoice, 'days' | 'period'>,
): ChosenResponse {
  const picked = chosenResponse(session, filter, period)
  return days === null ? { ...picked, known: withoutOwnData } : picked
}

/** Everything the page Reactietijd shows. A period without dates becomes the one that the overview settles. */
export const responseFigures: Handler<'response.figures'> = (app, filter) => {
  const session = app.openSession()
  const settled = settleChoice(session, filter)
  const { period, comparison } = settled
  const chosen = ownResponse(session, filter, settled)
  const own = wholeFigures(chosen)
  const before = comparison === null ? null : wholeFigures(chosenResponse(session, filter, comparison.period))
  const peers = peersOf(app, session, filter, period)
  return {
    ...choiceData(session, filter, settled),
    state: stateOf(session, filter, settled, own.figures, peers.benchmarkMunicipalities > 0),
    current: own.figures,
    previous: before?.figures ?? null,
    meanMs: meanOf(chosen),
    differences: differencesOf(own.figures, before?.figures ?? null),
    curves: {
      own: curveView(own.curve),
      comparison: before === null ? null : curveView(before.curve),
      peers: peers.peerCurve,
    },
    published: publishedOf(app, filter),
    norms: normsOf(chosen),
    ...weekOf(session, period, chosen),
    ...groupsOf(chosen),
    ...seriesOf(session, filter, settled, chosen),
    annotations: annotationsIn(session, settled),
    breaks: breaksOf(session, filter, settled),
    slowest: slowestOf(session, filter, chosen),
  }
}
