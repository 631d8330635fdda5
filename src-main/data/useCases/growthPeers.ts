import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import { minimumPeers } from '#shared/benchmark/peerValues.ts'
import type { GrowthPeers } from '#shared/contract/growth.ts'
import { isSameModel } from '#shared/maturity/growthModel.ts'
import type { Range } from '#shared/maturity/levelRange.ts'
import { packagesInForce } from '../exchange/packagesInForce.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { chosenGroup } from './compareGroup.ts'
import { growthModelOf } from './growthAssessment.ts'

type Given = NonNullable<PackageContent['growth']>

/** Of one municipality's packages the latest made that carries a phase. A predecessor's phase is not its successor's. */
function phasesByCode(
  packages: ReturnType<typeof packagesInForce>,
): ReadonlyMap<string, { readonly madeAt: string; readonly growth: Given }> {
  const latest = new Map<string, { madeAt: string; growth: Given }>()
  for (const { code, isPredecessor, content } of packages) {
    const { growth, madeAt } = content
    if (growth === null || isPredecessor || growth.lowest > growth.highest) continue
    const before = latest.get(code)
    if (before === undefined || Date.parse(before.madeAt) < Date.parse(madeAt))
      latest.set(code, { madeAt, growth })
  }
  return latest
}

function countsOf(ranges: readonly Range[]): ReadonlyDeep<GrowthPeers>['phases'] {
  if (ranges.length < minimumPeers) return { ranges: null, reason: 'tooFewPeers' }
  const counts = new Map<string, Range & { count: number }>()
  for (const { lowest, highest } of ranges) {
    const key = `${String(lowest)}-${String(highest)}`
    const before = counts.get(key) ?? { lowest, highest, count: 0 }
    counts.set(key, { ...before, count: before.count + 1 })
  }
  return {
    ranges: [...counts.values()].sort((a, b) => a.lowest - b.lowest || a.highest - b.highest),
    byPhase: [1, 2, 3, 4].map((phase) => ({
      phase,
      certain: ranges.filter(({ lowest, highest }) => lowest === phase && highest === phase).length,
      possible: ranges.filter(({ lowest, highest }) => lowest <= phase && highest >= phase).length,
    })),
  }
}

/** The phases that members of the chosen group gave in their packages. */
export const growthPeers: Handler<'growth.peers'> = (app) => {
  const session = app.openSession()
  const { modelVersion } = growthModelOf(app)
  const { members } = chosenGroup(app, session)
  const given = phasesByCode(packagesInForce(session, app.reference))
  const phases = members.flatMap(({ code }) => given.get(code)?.growth ?? [])
  const ofModel = phases.filter((phase) => isSameModel(phase.modelVersion, modelVersion))
  return {
    members: members.length,
    withPhase: ofModel.length,
    otherModel: phases.length - ofModel.length,
    phases: countsOf(ofModel),
  }
}
