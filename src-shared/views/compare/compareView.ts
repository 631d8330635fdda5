import { minimumPeers } from '../../benchmark/peerValues.ts'
import type { OutputOf } from '../../contract/registry.ts'
import { toSegments, type Segment } from '../../locale/segments.ts'
import type { Words } from '../words.ts'

type Peers = OutputOf<'benchmark.peers'>
type Published = OutputOf<'benchmark.published'>
export type PeerKind = 'nearestNeighbours' | 'sizeClass'

export interface PeerRow {
  readonly code: string
  readonly name: string
  readonly province: string
  readonly population: string
  readonly distance: string | null
  readonly isOwn: boolean
}

export interface PublishedRow {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly year: string
  readonly scope: string
  readonly source: string
  readonly confidence: string
}

export interface CompareView {
  readonly segments: readonly Segment[]
  readonly deck: string
  readonly rows: readonly PeerRow[]
  readonly populationColumn: string
  readonly hasDistance: boolean
}

/** Who is comparable, by name, with what the choice rests on; the own municipality first. */
export function compareView(words: Words, kind: PeerKind, peers: Peers): CompareView {
  const text = words.text.compare
  const { own, members } = peers
  const count = words.number(members.length)
  const row = (municipality: Peers['own'], distance: number | null, isOwn: boolean): PeerRow => ({
    code: municipality.code,
    name: municipality.name,
    province: municipality.country === 'EX' ? text.inventedProvince : municipality.province,
    population: words.number(municipality.population),
    distance: distance === null ? null : words.number(distance, 2),
    isOwn,
  })
  const finding =
    members.length === 0
      ? text.finding.none(own.name)
      : kind === 'nearestNeighbours'
        ? text.finding.nearest(own.name, count)
        : text.finding.sizeClass(own.name, count)
  const deck = kind === 'nearestNeighbours' ? text.deck.nearest : text.deck.sizeClass
  return {
    segments: toSegments(finding),
    deck: own.country === 'EX' ? text.deck.example : deck,
    rows: [row(own, null, true), ...members.map((member) => row(member, member.distance, false))],
    populationColumn: text.columns.year(String(own.populationYear)),
    hasDistance: members.some(({ distance }) => distance !== null),
  }
}

/** The reference's remarks ("approx.", "estimate") go with the number: it claims no more than its source. */
function publishedValue(words: Words, { value, unit, scope }: Published[number]): string {
  const text = words.text.compare
  const number = words.number(value, Number.isInteger(value) ? 0 : 1)
  if (unit.startsWith('%')) return `${number}%`
  if (unit.startsWith('hour')) return text.hours(number)
  if (scope.endsWith('; approx.')) return text.about(number)
  return scope.endsWith('; estimate') ? text.estimated(number) : number
}

/** A source as its reference writes it: titles stay, dates and joining words are in the reader's language. */
function sourceText(words: Words, source: string): string {
  const text = words.text.compare.sources
  return source
    .replace(/\b\d{4}-\d{2}-\d{2}\b/, (date) => words.date(date))
    .replace(/\(also /, `(${text.also} `)
    .replace(/round-up, Dec (\d{4})/, (_found, year: string) => text.roundUp(year))
}

function scopeText(words: Words, scope: string): string {
  const text = words.text.compare.scopes
  if (scope.startsWith('Dutch municipalities')) return text.dutch
  if (scope.startsWith('tweets of Dutch municipalities')) return text.tweets
  return scope.replace(/^gemeente /, '')
}

/** Published figures on Dutch municipalities that have a name in the catalogue, newest first within a figure. */
export function publishedRows(words: Words, published: Published): readonly PublishedRow[] {
  const names: Readonly<Record<string, string>> = words.text.compare.metrics
  const order = Object.keys(names)
  const isDutch = (scope: string): boolean => /^(tweets of )?Dutch municipalities|^gemeente /.test(scope)
  return published
    .filter(({ metric, scope }) => names[metric] !== undefined && isDutch(scope))
    .toSorted((a, b) => order.indexOf(a.metric) - order.indexOf(b.metric) || b.year - a.year)
    .map((figure, index) => ({
      key: `${figure.metric}-${figure.year}-${index}`,
      name: names[figure.metric] ?? figure.metric,
      value: publishedValue(words, figure),
      year: String(figure.year),
      scope: scopeText(words, figure.scope),
      source: sourceText(words, figure.source),
      confidence: words.text.compare.confidence[figure.confidence],
    }))
}

/** The years the table spans, with what it is not. */
export function publishedYears(words: Words, rows: readonly PublishedRow[]): string {
  const years = rows.map(({ year }) => year).toSorted()
  return words.text.compare.publishedText(years[0] ?? '', years.at(-1) ?? '')
}

type PeerFigures = Pick<OutputOf<'figures.overview'>, 'peers' | 'peerGroup'>
type Files = OutputOf<'benchmark.files'>

/** Why the peers' figures are not there, line by line; null when they are. */
export function missingPeerFigures(
  words: Words,
  overview: PeerFigures,
  files: Files,
): readonly string[] | null {
  const text = words.text.compare
  const values = Object.values(overview.peers)
  if (values.some(({ median }) => median !== null)) return null
  if (files.length === 0) return [text.noFigures]
  const most = Math.max(0, ...values.map(({ n }) => n))
  const members = overview.peerGroup?.members.length ?? 0
  return [
    text.fewFigures(words.number(most), words.number(members), words.number(minimumPeers)),
    ...files.map((file) => text.importedFigures(file.fileName, words.number(file.municipalities))),
  ]
}
