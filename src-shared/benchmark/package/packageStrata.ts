import { SMALLEST_STRATUM } from '../../domain/disclosureLimits.ts'
import { channelIds } from '../../domain/channel.ts'
import { teamIds, topicIds } from '../../domain/message.ts'
import type { CaseRow } from '../../metrics/caseRow.ts'
import { dialogueShareCounts, responseRateCounts } from '../../metrics/caseShares.ts'
import type { SourceRow } from '../../metrics/metricsInput.ts'
import { supportOf } from '../../metrics/selectRows.ts'
import type { WaitingClock } from '../../metrics/waitingClock.ts'
import { keptStrata } from './disclosure.ts'
import type { PackageContent, PackageStratum, PackageStratumOf } from './exchangePackage.ts'
import { gridOf, packageShareOf } from './packageGrid.ts'
import { isSafeShare, shareNames, withGivenShares, withoutShare } from './shareCells.ts'

/** The counted cases of a period with what is needed to cut them into parts. */
export interface StrataInput {
  readonly cases: readonly CaseRow[]
  readonly sources: readonly SourceRow[]
  readonly clocks: Readonly<Record<'calendar' | 'opening', WaitingClock>>
  readonly monthOf: (atMs: number) => string
  readonly months: readonly string[]
  /** Only a reply tells which team a question went to, so that no team's open questions are known. */
  readonly hidesTeams: boolean
}

export type Strata = Pick<PackageContent, 'strata' | 'leftOut'>

/** The whole and every part of it that may be given, with the number of those that may not. */
export function strataOf(input: StrataInput): Strata {
  const leftOut = { channel: 0, topic: 0, team: 0, month: 0 }
  if (input.cases.length < SMALLEST_STRATUM) return { strata: [], leftOut }
  const all = stratumOf(input, { by: 'all' }, input.cases)
  const strata = [all]
  const splits: readonly (readonly PackageStratumOf[])[] = [
    channelIds.map((key) => ({ by: 'channel', key })),
    topicIds.map((key) => ({ by: 'topic', key })),
    teamIds.map((key) => ({ by: 'team', key })),
    input.months.map((key) => ({ by: 'month', key })),
  ]
  for (const split of splits) {
    const by = split[0]?.by ?? 'all'
    if (by === 'all') continue
    const parts = partsOf(input, split)
    const kept =
      by === 'team' && input.hidesTeams
        ? new Set<string>()
        : keptStrata(parts.map(({ key, cases }) => ({ key, cases: cases.length })))
    leftOut[by] = parts.length - kept.size
    const given = parts.filter(({ key }) => kept.has(key))
    const shown = given.map(({ of, cases }) => stratumOf(input, of, cases))
    strata.push(...withGivenShares(by, all, shown))
  }
  return { strata, leftOut }
}

interface Part {
  readonly of: PackageStratumOf
  readonly key: string
  readonly cases: readonly CaseRow[]
}

/** The parts of one split that hold any case. */
function partsOf({ cases, monthOf }: StrataInput, split: readonly PackageStratumOf[]): readonly Part[] {
  const byKey = new Map<string, CaseRow[]>()
  const [first] = split
  if (first === undefined || first.by === 'all') return []
  for (const row of cases) {
    const key = first.by === 'month' ? monthOf(row.startedAtMs) : row[first.by]
    const part = byKey.get(key)
    if (part === undefined) byKey.set(key, [row])
    else part.push(row)
  }
  return split.flatMap((of) => {
    if (of.by === 'all') return []
    const part = byKey.get(of.key)
    return part === undefined ? [] : [{ of, key: of.key, cases: part }]
  })
}

/** One part with the shares that may be given by themselves. */
function stratumOf(input: StrataInput, of: PackageStratumOf, cases: readonly CaseRow[]): PackageStratum {
  const { calendar, opening } = input.clocks
  const sources =
    of.by === 'channel' ? input.sources.filter(({ channel }) => channel === of.key) : input.sources
  const isRateKnown = supportOf(sources, 'responseRate') === null
  const isDialogueKnown = supportOf(sources, 'dialogueShare') === null
  const stratum: PackageStratum = {
    of,
    cases: cases.length,
    calendar: gridOf(cases, calendar),
    opening: gridOf(cases, opening),
    responseRate7d: isRateKnown ? packageShareOf(responseRateCounts(cases, calendar)) : null,
    dialogueShare: isDialogueKnown ? packageShareOf(dialogueShareCounts(cases, calendar)) : null,
  }
  return shareNames
    .filter((name) => !isSafeShare(name, stratum))
    .reduce((safe, name) => withoutShare(name, safe), stratum)
}
