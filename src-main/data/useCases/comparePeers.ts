import { matchCode } from '#shared/benchmark/municipalityLookup.ts'
import type { Reference } from '#shared/benchmark/reference.ts'
import { candidatesFrom, packagesBeside } from '#shared/benchmark/comparison/peerSources.ts'
import type {
  CandidateOf,
  ComparedPart,
  Narrowed,
  PeerFileFigure,
  PeerPackage,
} from '#shared/benchmark/comparison/peerSources.ts'
import type { PackageStratumOf } from '#shared/benchmark/package/exchangePackage.ts'
import { stratumIn } from '#shared/benchmark/package/stratumOf.ts'
import { minimumPeers } from '#shared/benchmark/peerValues.ts'
import type { PeerGroup } from '#shared/contract/compare.ts'
import type { Filter } from '#shared/contract/figures.ts'
import type { KeyFigureId } from '#shared/contract/keyFigureIds.ts'
import { periodOfMonth } from '#shared/domain/calendarPeriod.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import { packagesInForce } from '../exchange/packagesInForce.ts'
import type { ReadonlyDeep } from '../handler.ts'
import { KeptWithFigures } from '../keptWithFigures.ts'
import { storedFileFigures } from '../queries/peerFileFigures.ts'
import { chosenGroup } from './compareGroup.ts'
import type { WholePeriod } from './overviewPeriods.ts'

interface Sources {
  readonly packages: readonly PeerPackage[]
  readonly files: readonly PeerFileFigure[]
}

/** The comparable municipalities with everything the sources tell of them: the one basis of every page. */
export interface ComparePeers extends Sources {
  readonly group: ReadonlyDeep<PeerGroup>
  readonly part: ComparedPart
  readonly narrowed: Narrowed
  /** The own figures are of a part that the others' are of as well. */
  readonly isPart: boolean
  readonly candidate: CandidateOf
}

/** Today's municipality for a stored code; null for one that has to be asked or is gone. */
function municipalityToday(
  reference: Reference,
  code: string,
): { code: string; isPredecessor: boolean } | null {
  const match = matchCode(reference, code)
  return match.kind === 'found'
    ? { code: match.municipality.code, isPredecessor: match.merger !== null }
    : null
}

function fileFigures(app: DataApp, session: DossierSession): PeerFileFigure[] {
  return storedFileFigures(session.database).flatMap((row) => {
    const today = municipalityToday(app.reference, row.code)
    return today === null
      ? []
      : [{ ...row, code: today.code, isPredecessor: row.isPredecessor || today.isPredecessor }]
  })
}

const filesKept = new KeptWithFigures<readonly PeerFileFigure[]>(1)

function narrowedBy({
  channels,
  accountIds,
  topics,
  teams,
  predecessor,
  withoutIncidents,
}: Filter): Narrowed {
  const sent =
    channels !== null || accountIds !== null || (predecessor ?? null) !== null || withoutIncidents === true
  return { sent, questions: sent || topics !== null || teams !== null }
}

/** The part of a package that equals the filter: one value of one kind alone, else one whole month; null where none does. */
function equalStratum(filter: Filter, period: WholePeriod | null): PackageStratumOf | null {
  const { channels, accountIds, topics, teams, predecessor, withoutIncidents } = filter
  if (accountIds !== null || (predecessor ?? null) !== null || withoutIncidents === true) return null
  const limits: PackageStratumOf[] = [
    ...(channels ?? []).map((key) => ({ by: 'channel', key }) as const),
    ...(topics ?? []).map((key) => ({ by: 'topic', key }) as const),
    ...(teams ?? []).map((key) => ({ by: 'team', key }) as const),
  ]
  const [only] = limits
  if (only !== undefined) return limits.length === 1 ? only : null
  const month = period?.from.slice(0, 7) ?? ''
  if (period === null || periodOfMonth(month).from !== period.from) return null
  return periodOfMonth(month).to === period.to ? { by: 'month', key: month } : null
}

/**
 * The part that is compared: the one that equals the filter where at least five members' packages hold it, or where
 * too few have anything to compare with the whole instead. Like is compared with like.
 */
function comparedStratum(
  equal: PackageStratumOf | null,
  members: readonly { readonly code: string }[],
  { packages, files }: Sources,
): PackageStratumOf {
  if (equal === null) return { by: 'all' }
  const codes = new Set(members.map(({ code }) => code))
  const holding = packages.filter(
    ({ code, content }) => codes.has(code) && stratumIn(content, equal) !== null,
  )
  if (holding.length >= minimumPeers) return equal
  const withData = new Set([...packages, ...files].map(({ code }) => code).filter((code) => codes.has(code)))
  return holding.length > 0 && withData.size < minimumPeers ? equal : { by: 'all' }
}

/** For the filter's choice, with the period that was settled for it (null without own data). */
export function comparePeers(
  app: DataApp,
  session: DossierSession,
  filter: Filter,
  period: WholePeriod | null,
): ComparePeers {
  const group = chosenGroup(app, session)
  const sources = {
    packages: packagesBeside(packagesInForce(session, app.reference), period),
    files: filesKept.get(session, app.reference.edition, () => fileFigures(app, session)),
  }
  const narrowed = narrowedBy(filter)
  const stratum = comparedStratum(equalStratum(filter, period), group.members, sources)
  const part: ComparedPart = { clock: filter.clock, period, stratum }
  return {
    ...sources,
    group,
    part,
    narrowed,
    isPart: narrowed.questions && stratum.by !== 'all' && stratum.by !== 'month',
    candidate: candidatesFrom(part, narrowed, sources.packages, sources.files),
  }
}

function isNarrowed({ narrowed }: ComparePeers, metric: KeyFigureId): boolean {
  return metric === 'conversationRatio' ? narrowed.sent : narrowed.questions
}

/** The own figure and the others' are of the same part; what was sent is told of the whole only. */
export function isOfPart(peers: ComparePeers, metric: KeyFigureId): boolean {
  return peers.isPart && metric !== 'conversationRatio'
}

/** The own figure is of a part, the others' of the whole. */
export function isOfWhole(peers: ComparePeers, metric: KeyFigureId): boolean {
  return isNarrowed(peers, metric) && !isOfPart(peers, metric)
}

/** Codes of municipalities other than the own one with any figure, comparable or not. */
export function codesWithData({ group, packages, files }: ComparePeers): ReadonlySet<string> {
  const codes = new Set([...packages, ...files].map(({ code }) => code))
  codes.delete(group.own.code)
  return codes
}
