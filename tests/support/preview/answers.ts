import { overviews, filled } from './handMadeOverview.ts'

const scenario = new URLSearchParams(window.location.search).get('scenario') ?? 'filled'

const municipality = {
  code: 'EX01',
  name: 'Rijnhoven',
  country: 'EX',
  province: 'Verzonnen',
  population: 48_200,
  populationYear: 2026,
  sizeClass: 5,
}
const dossier = {
  id: 'd1',
  name: 'Rijnhoven',
  isExample: scenario === 'filled' || scenario === 'example',
  municipality,
  createdAtMs: 0,
}

/** One hand-made answer per procedure; `undefined` keeps the caller waiting. */
export function answers(procedure: string, input: unknown, progress: (value: unknown) => void): unknown {
  if (scenario === 'error' && procedure.startsWith('figures'))
    return { failure: { code: 'internal', params: {}, retryable: true, incidentId: 'a1b2c3' } }
  if (scenario === 'loading' && procedure.startsWith('figures')) return undefined
  switch (procedure) {
    case 'dossier.current':
      return scenario === 'start' ? null : dossier
    case 'figures.overview':
      return overviews[scenario] ?? filled
    case 'import.batches':
      return []
    default:
      void input
      void progress
      return { failure: { code: 'unknownProcedure', params: {}, retryable: false, incidentId: '' } }
  }
}
