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
    province: municipality.province,
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

function publishedValue(words: Words, value: number, unit: string): string {
  const number = words.number(value, Number.isInteger(value) ? 0 : 1)
  if (unit.startsWith('%')) return `${number}%`
  return unit.startsWith('hour') ? words.text.compare.hours(number) : number
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
      value: publishedValue(words, figure.value, figure.unit),
      year: String(figure.year),
      scope: scopeText(words, figure.scope),
      source: figure.source,
      confidence: words.text.compare.confidence[figure.confidence],
    }))
}
