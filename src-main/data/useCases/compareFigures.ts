import { benchmarkMetrics } from '#shared/benchmark/benchmarkMetric.ts'
import { comparedFigure } from '#shared/benchmark/comparison/comparedFigure.ts'
import { middleCurve, peerCurves } from '#shared/benchmark/comparison/peerCurves.ts'
import { companyPublished, publishedBeside } from '#shared/benchmark/publishedFigures.ts'
import type { ComparedFigure, Comparison } from '#shared/contract/compare.ts'
import { keyFigureIds } from '#shared/contract/keyFigureIds.ts'
import type { Filter } from '#shared/contract/figures.ts'
import type { KeyFigureId } from '#shared/contract/keyFigureIds.ts'
import { noFigure } from '#shared/domain/figure.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { keyFigure } from '#shared/metrics/keyFigure.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { curveOfSelection } from '../figuresOfSelection.ts'
import { publishedView } from './benchmarkPublished.ts'
import { poolOf } from './compareGroup.ts'
import { ownYearsOf } from './compareOwnYears.ts'
import { codesWithData, comparePeers, isOfPart, isOfWhole } from './comparePeers.ts'
import type { ComparePeers } from './comparePeers.ts'
import { municipalityOf } from './dossierView.ts'
import { currentMetrics } from './figuresOverview.ts'
import { settledWholePeriod } from './settledChoice.ts'
import type { WholePeriod } from './overviewPeriods.ts'
import { selectionOf } from './selectionOf.ts'

type OwnFigures = (id: KeyFigureId) => Figure

function ownFigures(session: DossierSession, filter: Filter, period: WholePeriod | null): OwnFigures {
  if (period === null) return () => noFigure('noOwnData', 0)
  const metrics = currentMetrics(session, filter)
  return (id) => keyFigure(metrics, id)
}

/** Of two that are told in opening hours nothing is published in opening hours. */
function publishedOf(
  app: DataApp,
  metric: KeyFigureId,
  { clock }: Filter,
): ReadonlyDeep<ComparedFigure>['published'] {
  const isOtherClock = clock === 'opening' && (metric === 'medianMs' || metric === 'within2h')
  return isOtherClock ? [] : publishedBeside(app.reference.research, metric).map(publishedView)
}

function figureOf(
  peers: ComparePeers,
  metric: KeyFigureId,
  own: Figure,
): Omit<ReadonlyDeep<ComparedFigure>, 'published' | 'ownYears'> {
  const { group, candidate } = peers
  const definition = benchmarkMetrics.find(({ id }) => id === metric)
  const members = [...group.members].sort((a, b) => (a.name < b.name ? -1 : 1))
  const candidates = members.map((member) => candidate(member, metric))
  const compared = comparedFigure({
    own: { code: group.own.code, name: group.own.name, figure: own },
    members: candidates,
    direction: definition?.direction ?? 'neutral',
    unit: definition?.unit === 'minutes' ? 'ms' : 'share',
    isPart: isOfPart(peers, metric),
    isWholeOnly: isOfWhole(peers, metric),
  })
  const sources = new Map(candidates.map(({ code, source }) => [code, source]))
  const places = new Map([group.own, ...group.members].map((place) => [place.code, place]))
  return {
    metric,
    ...compared,
    rows: compared.rows.map((row) => {
      const { population, lon, lat } = places.get(row.code) ?? group.own
      return { ...row, population, lon, lat, source: sources.get(row.code) ?? null }
    }),
  }
}

function curvesOf(
  session: DossierSession,
  filter: Filter,
  peers: ComparePeers,
): ReadonlyDeep<Comparison>['curves'] {
  const { group, packages, part, isPart, candidate } = peers
  const selection = selectionOf(session, filter, part.period)
  const own = part.period === null ? null : curveOfSelection(session, selection)
  const curves = peerCurves(group.members, packages, part)
  const middle = middleCurve(group.members, curves, candidate, { clock: filter.clock, isPart })
  return { own: own?.points ?? [], peers: curves, middle }
}

function outsideGroup(app: DataApp, session: DossierSession, peers: ComparePeers) {
  const members = new Set(peers.group.members.map(({ code }) => code))
  const codes = codesWithData(peers)
  return poolOf(app.reference, municipalityOf(app, session))
    .filter(({ code }) => codes.has(code) && !members.has(code))
    .map(({ code, name }) => ({ code, name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function onMap(app: DataApp, session: DossierSession): ReadonlyDeep<Comparison>['map'] {
  const own = municipalityOf(app, session)
  return poolOf(app.reference, own)
    .filter(({ country }) => country === own.country)
    .map(({ code, lon, lat }) => ({ code, lon, lat }))
}

/** Everything the page Vergelijken shows. A period without dates becomes the one that the overview settles. */
export const compareFigures: Handler<'compare.figures'> = (app, filter) => {
  const session = app.openSession()
  const period = settledWholePeriod(session, filter)
  const peers = comparePeers(app, session, filter, period)
  const own = ownFigures(session, filter, period)
  const ownYears = ownYearsOf(session, filter)
  const { stratum } = peers.part
  const withData = codesWithData(peers)
  return {
    group: peers.group,
    period,
    stratum: {
      by: stratum.by,
      key: stratum.by === 'all' ? null : stratum.key,
      isWholeOnly: peers.narrowed.questions && !peers.isPart,
    },
    figures: keyFigureIds.map((metric) => ({
      ...figureOf(peers, metric, own(metric)),
      published: publishedOf(app, metric, filter),
      ownYears: ownYears(metric),
    })),
    curves: curvesOf(session, filter, peers),
    map: onMap(app, session),
    outsideGroup: outsideGroup(app, session, peers),
    membersWithData: peers.group.members.filter(({ code }) => withData.has(code)).length,
    companies: companyPublished(app.reference.research).map(publishedView),
  }
}
