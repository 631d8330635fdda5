import { nearestNeighbours, sizeClassGroup } from '#shared/benchmark/peerGroup.ts'
import { publishedFigures } from '#shared/benchmark/publishedFigures.ts'
import type { PublishedFigure } from '#shared/benchmark/publishedFigures.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import type { Reference, ReferenceMunicipality } from '#shared/benchmark/reference.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { municipalityOf, summaryOf } from './dossierView.ts'

/** The example is compared with its invented peers only, a real municipality with real ones only. */
export function poolOf(reference: Reference, own: ReferenceMunicipality): readonly ReferenceMunicipality[] {
  return own.country === 'EX' ? reference.example : reference.municipalities
}

export const benchmarkPeers: Handler<'benchmark.peers'> = (app, input) => {
  const own = municipalityOf(app, app.openSession())
  const pool = poolOf(app.reference, own)
  const members =
    input.kind === 'sizeClass'
      ? sizeClassGroup(pool, own).map((member) => ({ ...summaryOf(member), distance: null }))
      : nearestNeighbours(pool, own).map(({ municipality, distance }) => ({
          ...summaryOf(municipality),
          distance,
        }))
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
