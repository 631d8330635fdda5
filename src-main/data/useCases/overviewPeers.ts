import { bandOf } from '#shared/benchmark/comparison/comparedFigure.ts'
import { middleCurve, peerCurves } from '#shared/benchmark/comparison/peerCurves.ts'
import type { Filter, Overview } from '#shared/contract/figures.ts'
import type { KeyFigureId } from '#shared/contract/keyFigureIds.ts'
import { keyFigureIds } from '#shared/contract/keyFigureIds.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { ReadonlyDeep } from '../handler.ts'
import { codesWithData, comparePeers, isOfPart, isOfWhole } from './comparePeers.ts'
import type { WholePeriod } from './overviewPeriods.ts'

type Peers = Pick<
  ReadonlyDeep<Overview>,
  'peerGroup' | 'peers' | 'peersOfWhole' | 'peerCurve' | 'benchmarkMunicipalities'
>

/** The chosen group with what packages and files tell of it: the same as on the page Vergelijken. */
export function peersOf(
  app: DataApp,
  session: DossierSession,
  filter: Filter,
  period: WholePeriod | null,
): Peers {
  const compared = comparePeers(app, session, filter, period)
  const { group, packages, part, isPart, candidate } = compared
  const { members } = group
  const band = (metric: KeyFigureId): Peers['peers'][KeyFigureId] =>
    bandOf(
      members.map((member) => candidate(member, metric)),
      isOfPart(compared, metric),
    )
  const curves = peerCurves(members, packages, part)
  return {
    peerGroup: {
      kind: group.own.country === 'EX' ? 'example' : group.choice.kind,
      members: members.map(({ code, name }) => ({ code, name })),
    },
    peers: {
      medianMs: band('medianMs'),
      within2h: band('within2h'),
      responseRate7d: band('responseRate7d'),
      conversationRatio: band('conversationRatio'),
      dialogueShare: band('dialogueShare'),
    },
    peersOfWhole: keyFigureIds.filter((metric) => isOfWhole(compared, metric)),
    benchmarkMunicipalities: codesWithData(compared).size,
    peerCurve: middleCurve(members, curves, candidate, { clock: filter.clock, isPart }),
  }
}
