import type { Overview } from '#shared/contract/figures.ts'
import { peerCurve, peerValues } from '#shared/benchmark/peerValues.ts'
import type { BenchmarkValue } from '#shared/benchmark/peerValues.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { ReadonlyDeep } from '../handler.ts'
import { chosenGroup } from './compareGroup.ts'
import { municipalityOf } from './dossierView.ts'

/** The default peer group with what the benchmark files tell of it. */
export function peersOf(
  app: DataApp,
  session: DossierSession,
  values: readonly BenchmarkValue[],
): Pick<ReadonlyDeep<Overview>, 'peerGroup' | 'peers' | 'peerCurve' | 'benchmarkMunicipalities'> {
  const own = municipalityOf(app, session)
  const members = chosenGroup(app, session).members.map(({ code, name }) => ({ code, name }))
  const codes = members.map((member) => member.code)
  return {
    peerGroup: { kind: own.country === 'EX' ? 'example' : 'nearestNeighbours', members },
    peers: {
      medianMs: peerValues(values, codes, 'medianMs'),
      within2h: peerValues(values, codes, 'within2h'),
      responseRate7d: peerValues(values, codes, 'responseRate7d'),
      conversationRatio: peerValues(values, codes, 'conversationRatio'),
      dialogueShare: peerValues(values, codes, 'dialogueShare'),
    },
    benchmarkMunicipalities: new Set(values.map(({ code }) => code)).size,
    peerCurve: peerCurve(values, codes),
  }
}
