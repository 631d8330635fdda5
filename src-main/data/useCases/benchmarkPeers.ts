import { defaultPeerGroup, peerGroupOf } from '#shared/benchmark/peerGroup.ts'
import { publishedFigures } from '#shared/benchmark/publishedFigures.ts'
import type { PublishedFigure } from '#shared/benchmark/publishedFigures.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { poolOf } from './compareGroup.ts'
import { municipalityOf, summaryOf } from './dossierView.ts'

export const benchmarkPeers: Handler<'benchmark.peers'> = (app, input) => {
  const own = municipalityOf(app, app.openSession())
  const choice = input.kind === 'sizeClass' ? ({ kind: 'sizeClass' } as const) : defaultPeerGroup
  const members = peerGroupOf(poolOf(app.reference, own), own, choice).members.map(
    ({ municipality, distance }) => ({ ...summaryOf(municipality), distance }),
  )
  return { own: summaryOf(own), members }
}

type PublishedView = ReadonlyDeep<OutputOf<'benchmark.published'>>[number]

/** As the contract gives it: the reference's own id stays inside. */
export function publishedView(figure: PublishedFigure): PublishedView {
  const { metric, value, unit, scope, n, year, source, url, confidence } = figure
  return { metric, value, unit, scope, n, year, source, url, confidence }
}

export const benchmarkPublished: Handler<'benchmark.published'> = (app) =>
  publishedFigures(app.reference.research).map(publishedView)
