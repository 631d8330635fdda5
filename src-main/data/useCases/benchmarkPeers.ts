import { nearestNeighbours, sizeClassGroup } from '#shared/benchmark/peerGroup.ts'
import { publishedFigures } from '#shared/benchmark/publishedFigures.ts'
import type { Reference, ReferenceMunicipality } from '#shared/benchmark/reference.ts'
import type { Handler } from '../handler.ts'
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

export const benchmarkPublished: Handler<'benchmark.published'> = (app) =>
  publishedFigures(app.reference.research)
