import { figure, noFigure } from '../../domain/figure.ts'
import type { Figure } from '../../domain/figure.ts'
import type { Clock } from '../../domain/period.ts'
import { MIN_SAMPLE } from '../../metrics/reliability.ts'
import { wilson } from '../../metrics/statistics/wilson.ts'
import type { BenchmarkMetricId } from '../benchmarkMetric.ts'
import type { PackageContent, PackageStratumOf } from '../package/exchangePackage.ts'
import { otherDefinitions } from '../package/otherDefinitions.ts'
import { packageFigures } from '../package/rebuildFigures.ts'
import type { PackageFigures } from '../package/rebuildFigures.ts'
import type { Candidate, ComparisonRemark } from './candidate.ts'

/** One municipality's package in force. */
export interface PeerPackage {
  /** Of today's municipality, also where the package names a predecessor. */
  readonly code: string
  readonly isPredecessor: boolean
  readonly fileName: string
  readonly fingerprint: string
  readonly content: PackageContent
}

/** One figure of a benchmark file, in the store's units (milliseconds, fractions). */
export interface PeerFileFigure {
  readonly code: string
  readonly isPredecessor: boolean
  readonly metric: BenchmarkMetricId
  readonly year: number
  readonly value: number
  /** Cases (or messages) the figure rests on; null where the file does not tell. */
  readonly n: number | null
  readonly fileName: string
  readonly source: string
}

export type CandidateSource =
  | {
      readonly kind: 'package'
      readonly fileName: string
      readonly madeAt: string
      readonly from: string
      readonly to: string
      readonly fingerprint: string
    }
  | { readonly kind: 'file'; readonly fileName: string; readonly source: string; readonly year: number }

export interface SourcedCandidate extends Candidate {
  readonly source: CandidateSource | null
}

/** What the own figures are of, and the part of the others' that stands beside them. */
export interface ComparedPart {
  readonly clock: Clock
  /** Local dates, both inclusive; null without own data. */
  readonly period: { readonly from: string; readonly to: string } | null
  readonly stratum: PackageStratumOf
}

const dayMs = 86_400_000
const clockFigures: ReadonlySet<BenchmarkMetricId> = new Set([
  'medianMs',
  'within1h',
  'within2h',
  'within4h',
  'within24h',
])

/** The own period lies within the other's: of several packages, the one that holds it stands beside it. */
function isWithin(period: ComparedPart['period'], from: string, to: string): boolean {
  return period === null || (period.from >= from && period.to <= to)
}

/** Data that begin or end within the other's period are about the same one, up to this many days (app-defined). */
const mostDaysLonger = 31

/** Another period, or one that is much longer: a quarter beside a whole year is said, and still counted. */
function isAboutOther(period: ComparedPart['period'], from: string, to: string): boolean {
  if (period === null) return false
  const daysOf = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / dayMs
  return !isWithin(period, from, to) || daysOf(from, to) - daysOf(period.from, period.to) > mostDaysLonger
}

function isBetterBeside(one: PeerPackage, other: PeerPackage, period: ComparedPart['period']): boolean {
  const holds = ({ content }: PeerPackage): boolean =>
    isWithin(period, content.period.from, content.period.to)
  if (holds(one) !== holds(other)) return holds(one)
  if (one.isPredecessor !== other.isPredecessor) return other.isPredecessor
  const lastOf = ({ content }: PeerPackage): string => `${content.period.to} ${content.madeAt}`
  return lastOf(one) > lastOf(other)
}

/** One package a municipality: the one that holds the own period, else its own before a predecessor's, else the latest. */
export function packagesBeside(
  packages: readonly PeerPackage[],
  period: ComparedPart['period'],
): readonly PeerPackage[] {
  const byCode = new Map<string, PeerPackage>()
  for (const one of packages) {
    const before = byCode.get(one.code)
    if (before === undefined || isBetterBeside(one, before, period)) byCode.set(one.code, one)
  }
  return [...byCode.values()]
}

/** The interval is Wilson's where the file tells n; of a time no interval follows from n. */
function fileFigure({ metric, value, n }: PeerFileFigure): Figure {
  if (n !== null && n < MIN_SAMPLE) return noFigure('tooFew', n)
  if (n === null || metric === 'medianMs') return figure(value, null, null, n ?? 0)
  const { low, high } = wilson(value * n, n)
  return figure(value, low, high, n)
}

function remarksIf(found: Readonly<Partial<Record<ComparisonRemark, boolean>>>): ComparisonRemark[] {
  return (Object.keys(found) as ComparisonRemark[]).filter((remark) => found[remark] === true)
}

type Found = Omit<SourcedCandidate, 'code' | 'name'>

/** Which own figures are of a part of the questions, or of what was sent; messages sent have no topic or team. */
export interface Narrowed {
  readonly questions: boolean
  readonly sent: boolean
}

function isNarrowed(narrowed: Narrowed, metric: BenchmarkMetricId): boolean {
  return metric === 'conversationRatio' ? narrowed.sent : narrowed.questions
}

/** Rebuilds a part of a package once for all its figures. */
function rebuilding(clock: Clock): (one: PeerPackage, stratum: PackageStratumOf) => PackageFigures | null {
  const known = new Map<string, PackageFigures | null>()
  return (one, stratum) => {
    const key = `${one.code}/${stratum.by}`
    const before = known.get(key)
    if (before !== undefined) return before
    const figures = packageFigures(one.content, stratum, clock)
    known.set(key, figures)
    return figures
  }
}

const whole: PackageStratumOf = { by: 'all' }

function fromPackages(
  part: ComparedPart,
  narrowed: Narrowed,
  packages: readonly PeerPackage[],
): (code: string, metric: BenchmarkMetricId) => Found | null {
  const byCode = new Map(packages.map((one) => [one.code, one]))
  const figuresOf = rebuilding(part.clock)
  return (code, metric) => {
    const one = byCode.get(code)
    if (one === undefined) return null
    // What was sent is told of the whole only.
    const ofPart = metric === 'conversationRatio' ? null : figuresOf(one, part.stratum)
    const figures = ofPart ?? figuresOf(one, whole)
    if (figures === null) return null
    const by = ofPart === null ? 'all' : part.stratum.by
    const { content, fileName, fingerprint } = one
    const { from, to } = content.period
    const isOfPart = by === 'channel' || by === 'topic' || by === 'team'
    return {
      figure: figures[metric],
      year: Number(to.slice(0, 4)),
      source: { kind: 'package', fileName, madeAt: content.madeAt, from, to, fingerprint },
      remarks: remarksIf({
        definitionDiffers: otherDefinitions(content).includes(metric),
        wholeOnly: isNarrowed(narrowed, metric) && !isOfPart,
        periodDiffers: by !== 'month' && isAboutOther(part.period, from, to),
        predecessorArea: one.isPredecessor,
      }),
    }
  }
}

/** Of several years the latest; of several files with one figure of one year the last in `files`. */
function fromFiles(
  part: ComparedPart,
  narrowed: Narrowed,
  files: readonly PeerFileFigure[],
): (code: string, metric: BenchmarkMetricId) => Found | null {
  const latest = new Map<string, PeerFileFigure>()
  for (const one of files) {
    const key = `${one.code}/${one.metric}`
    if ((latest.get(key)?.year ?? 0) <= one.year) latest.set(key, one)
  }
  return (code, metric) => {
    const one = latest.get(`${code}/${metric}`)
    if (one === undefined) return null
    const { year, fileName, source } = one
    const shown = fileFigure(one)
    return {
      figure: shown,
      year,
      source: { kind: 'file', fileName, source, year },
      remarks: remarksIf({
        clockDiffers: part.clock === 'opening' && clockFigures.has(metric),
        wholeOnly: isNarrowed(narrowed, metric),
        periodDiffers: isAboutOther(part.period, `${String(year)}-01-01`, `${String(year)}-12-31`),
        predecessorArea: one.isPredecessor,
        noInterval: shown.value !== null && shown.low === null,
      }),
    }
  }
}

export type CandidateOf = (
  member: { readonly code: string; readonly name: string },
  metric: BenchmarkMetricId,
) => SourcedCandidate

function isKnown({ figure: shown }: Found): boolean {
  return shown !== null && shown.value !== null
}

/**
 * What the sources tell of a municipality: its package first, where that gives the figure; else the files; else why
 * the package does not give it. With the remarks that follow from the part that is compared.
 */
export function candidatesFrom(
  part: ComparedPart,
  narrowed: Narrowed,
  packages: readonly PeerPackage[],
  files: readonly PeerFileFigure[],
): CandidateOf {
  const ofPackage = fromPackages(part, narrowed, packages)
  const ofFile = fromFiles(part, narrowed, files)
  const none: Found = { figure: null, remarks: [], year: null, source: null }
  return ({ code, name }, metric) => {
    const packaged = ofPackage(code, metric)
    const hasValue = packaged !== null && isKnown(packaged)
    const found = hasValue ? packaged : (ofFile(code, metric) ?? packaged)
    return { code, name, ...(found ?? none) }
  }
}
