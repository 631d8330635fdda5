import { overviewPublished, overviewPublishedIds } from '#shared/benchmark/publishedFigures.ts'
import type { Filter } from '#shared/contract/figures.ts'
import type { ResponsePage } from '#shared/contract/response.ts'
import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import { noFigure } from '#shared/domain/figure.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { answeredWhileClosed, byChannel, byTeam, byTopic } from '#shared/metrics/breakdown.ts'
import { changeOf } from '#shared/metrics/compareMetrics.ts'
import { meanFigure } from '#shared/metrics/firstResponse.ts'
import { drawnCurve } from '#shared/metrics/responseCurve.ts'
import type { ResponseCurve } from '#shared/metrics/responseCurve.ts'
import { responseFiguresOf } from '#shared/metrics/responseFigures.ts'
import type { ResponseFigures } from '#shared/metrics/responseFigures.ts'
import { curvesOfGroups, groupChosen } from '#shared/metrics/responseTable.ts'
import type { ResponseTable } from '#shared/metrics/responseTable.ts'
import { countedCases, hidesOpenCases, supportOf } from '#shared/metrics/selectRows.ts'
import { openWeek, weekHeatmap } from '#shared/metrics/weekHeatmap.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { responseTableOf } from '../responseTableOf.ts'
import { rowsOfSelection } from '../rowsOfSelection.ts'
import { publishedView } from './benchmarkPublished.ts'
import { choiceData } from './choiceData.ts'
import { peersOf } from './overviewPeers.ts'
import type { WholePeriod } from './overviewPeriods.ts'
import { annotationsIn, breaksOf, normsOf, seriesOf } from './responseParts.ts'
import type { ChosenCases } from './responseParts.ts'
import { selectionOf } from './selectionOf.ts'
import { settleChoice } from './settledChoice.ts'
import type { SettledChoice } from './settledChoice.ts'
import { slowestOf } from './slowestCases.ts'

type Page = ReadonlyDeep<ResponsePage>

const largeCurvePoints = 400

function chosenCases(
  session: DossierSession,
  filter: Filter,
  table: ResponseTable,
  period: WholePeriod | null,
): ChosenCases {
  const selection = selectionOf(session, filter, period)
  const rows = rowsOfSelection(session, selection)
  const span = timeSpanOf(selection.period, createZone(session.openingHours.timeZone))
  const unsupported = supportOf(rows.sources, 'firstResponse')
  const hidden = hidesOpenCases(session.figuresInput, selection, span) ? 'teamOfAnsweredOnly' : null
  return {
    rows,
    groupOf: groupChosen(table.cases, countedCases(rows), () => 0),
    known: { unsupported, unknown: unsupported ?? hidden },
  }
}

interface WholeFigures {
  readonly figures: ResponseFigures
  readonly curve: ResponseCurve
}

function wholeFigures(table: ResponseTable, { groupOf, known }: ChosenCases): WholeFigures | null {
  const [curves] = curvesOfGroups(table, groupOf, 1)
  if (curves === undefined) return null
  const whileClosed = (): number => answeredWhileClosed(table, (position) => groupOf[position] === 0)
  const { unknown } = known
  const curve = drawnCurve(curves.time, { unknown, maxPoints: largeCurvePoints, whileClosed })
  return { figures: responseFiguresOf(curves, known), curve }
}

function stateOf(
  { days }: SettledChoice,
  hasBenchmark: boolean,
  { rows }: ChosenCases,
  { cases, answered }: ResponseFigures,
): Page['state'] {
  if (days === null) return hasBenchmark ? 'benchmarkOnly' : 'empty'
  const count = rows.cases.length + rows.linkedReplies.length + rows.inbound.length + rows.sending.length
  if (count === 0) return 'noMessagesInPeriod'
  if (typeof cases !== 'number') return 'noCitizensMessages'
  return cases > 0 && answered === 0 ? 'nobodyAnswered' : 'figures'
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

function groupsOf(
  table: ResponseTable,
  { rows, groupOf, known }: ChosenCases,
): Pick<Page, 'byChannel' | 'byTopic' | 'byTeam'> {
  const view = <Group extends { readonly curve: ResponseCurve }>(group: Group) => ({
    ...group,
    curve: curveView(group.curve),
  })
  return {
    byChannel: byChannel(table, groupOf, rows.sources, known).map(view),
    byTopic: byTopic(table, groupOf, known).map(view),
    byTeam: byTeam(table, groupOf, known).map(view),
  }
}

function weekOf(
  session: DossierSession,
  { period }: SettledChoice,
  table: ResponseTable,
  { groupOf, known }: ChosenCases,
): Page['week'] {
  const open = openWeek(session.openingHours, period?.to ?? '9999-12-31')
  return { ...weekHeatmap(table, groupOf, known.unknown), open }
}

/** Everything the page Reactietijd shows. A period without dates becomes the one that the overview settles. */
export const responseFigures: Handler<'response.figures'> = (app, filter) => {
  const session = app.openSession()
  const settled = settleChoice(session, filter)
  const { days, period, comparison } = settled
  const table = responseTableOf(session, filter.clock)
  const picked = chosenCases(session, filter, table, period)
  const chosen = days === null ? { ...picked, known: withoutOwnData } : picked
  const own = wholeFigures(table, chosen)
  const before =
    comparison === null ? null : wholeFigures(table, chosenCases(session, filter, table, comparison.period))
  if (own === null) throw new RangeError('no figures of the chosen cases')
  const peers = peersOf(app, session, filter, period)
  return {
    ...choiceData(session, filter, settled),
    state: stateOf(settled, peers.benchmarkMunicipalities > 0, chosen, own.figures),
    current: own.figures,
    previous: before?.figures ?? null,
    meanMs:
      chosen.known.unknown === null
        ? meanFigure(countedCases(chosen.rows))
        : noFigure(chosen.known.unknown, 0),
    differences: differencesOf(own.figures, before?.figures ?? null),
    curves: {
      own: curveView(own.curve),
      comparison: before === null ? null : curveView(before.curve),
      peers: peers.peerCurve,
    },
    published: publishedOf(app, filter),
    norms: normsOf(table, chosen),
    week: weekOf(session, settled, table, chosen),
    ...groupsOf(table, chosen),
    ...seriesOf(session, filter, settled, table, chosen),
    annotations: annotationsIn(session, settled),
    breaks: breaksOf(session, filter, settled),
    slowest: slowestOf(session, filter, table, chosen),
  }
}
