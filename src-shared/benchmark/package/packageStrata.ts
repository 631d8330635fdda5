import { SMALLEST_STRATUM } from '../../domain/disclosureLimits.ts'
import { channelIds } from '../../domain/channel.ts'
import { teamIds, topicIds } from '../../domain/message.ts'
import type { CaseRow } from '../../metrics/caseRow.ts'
import { dialogueShareCounts, responseRateCounts } from '../../metrics/caseShares.ts'
import type { ShareCounts } from '../../metrics/caseShares.ts'
import type { SourceRow } from '../../metrics/metricsInput.ts'
import { supportOf } from '../../metrics/selectRows.ts'
import type { WaitingClock } from '../../metrics/waitingClock.ts'
import { givenShares, isSafeShare, keptStrata } from './disclosure.ts'
import type { SharePart } from './disclosure.ts'
import type { PackageContent, PackageDimension, PackageStratum, PackageStratumOf } from './exchangePackage.ts'
import { gridOf, packageShareOf } from './packageGrid.ts'

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

/** One part before it is known which of its shares may be given. */
interface Draft {
  readonly stratum: PackageStratum
  readonly answered: number
}

/** The whole and every part of it that may be given, with the number of those that may not. */
export function strataOf(input: StrataInput): Strata {
  const leftOut = { channel: 0, topic: 0, team: 0, month: 0 }
  if (input.cases.length < SMALLEST_STRATUM) return { strata: [], leftOut }
  const all = draftOf(input, { by: 'all' }, input.cases)
  const strata = [all.stratum]
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
    const drafts = parts.filter(({ key }) => kept.has(key)).map(({ of, cases }) => draftOf(input, of, cases))
    strata.push(...withGivenShares(by, all, drafts))
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

function draftOf(input: StrataInput, of: PackageStratumOf, cases: readonly CaseRow[]): Draft {
  const { calendar, opening } = input.clocks
  const sources =
    of.by === 'channel' ? input.sources.filter(({ channel }) => channel === of.key) : input.sources
  const rate = supportOf(sources, 'responseRate') === null ? responseRateCounts(cases, calendar) : null
  const dialogue = supportOf(sources, 'dialogueShare') === null ? dialogueShareCounts(cases, calendar) : null
  const answered = cases.filter(({ firstReplyAtMs }) => firstReplyAtMs !== null).length
  const stratum: PackageStratum = {
    of,
    cases: cases.length,
    calendar: gridOf(cases, calendar),
    opening: gridOf(cases, opening),
    responseRate7d: safeShare(rate, cases.length, of),
    dialogueShare: safeShare(dialogue, answered, of),
  }
  return { stratum, answered }
}

function safeShare(
  counts: ShareCounts | null,
  whole: number,
  of: PackageStratumOf,
): PackageStratum['responseRate7d'] {
  return counts !== null && isSafeShare({ whole, n: counts.n }, of) ? packageShareOf(counts) : null
}

/** Takes away the shares of parts from which, with the whole's, one that is not given would follow. */
function withGivenShares(
  dimension: PackageDimension,
  all: Draft,
  drafts: readonly Draft[],
): readonly PackageStratum[] {
  const shareParts = (
    shareOf: (stratum: PackageStratum) => PackageStratum['responseRate7d'],
    wholeOf: (draft: Draft) => number,
  ): ReadonlySet<string> => {
    const parts = drafts.flatMap((draft): readonly SharePart[] => {
      const share = shareOf(draft.stratum)
      return share === null ? [] : [{ key: keyOf(draft.stratum), whole: wholeOf(draft), n: share.n }]
    })
    const whole = shareOf(all.stratum)
    if (whole === null) return new Set(parts.map(({ key }) => key))
    return givenShares(dimension, { whole: wholeOf(all), n: whole.n }, parts)
  }
  const rates = shareParts(
    ({ responseRate7d }) => responseRate7d,
    ({ stratum }) => stratum.cases,
  )
  const dialogues = shareParts(
    ({ dialogueShare }) => dialogueShare,
    ({ answered }) => answered,
  )
  return drafts.map(({ stratum }) => ({
    ...stratum,
    responseRate7d: rates.has(keyOf(stratum)) ? stratum.responseRate7d : null,
    dialogueShare: dialogues.has(keyOf(stratum)) ? stratum.dialogueShare : null,
  }))
}

function keyOf({ of }: PackageStratum): string {
  return of.by === 'all' ? '' : of.key
}
