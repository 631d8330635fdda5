import type { PeerGroup } from '../../contract/compare.ts'
import type { Words } from '../words.ts'
import { countInWords } from './compareInput.ts'

type Member = PeerGroup['own']

export interface PeerGroupRow {
  readonly code: string
  readonly name: string
  readonly province: string
  readonly population: string
  readonly density: string
  readonly urbanity: string
  /** null of the own municipality, and where the group is not made by distance. */
  readonly distance: string | null
  /** What the distance comes from, in words and percentages. */
  readonly contributions: string
  readonly isOwn: boolean
}

export interface PeerGroupView {
  /** In the filter sentence: "15 vergelijkbare gemeenten". */
  readonly label: string
  /** "Waarom deze vijftien?" */
  readonly why: string
  readonly whyTitle: string
  /** What comparable rests on, for a source line. */
  readonly short: string
  /** How the group was made, sentence by sentence; the first says it shortest. */
  readonly basis: readonly string[]
  readonly notes: readonly string[]
  /** That a group is too small to give a median or place; null when it is not. */
  readonly smallNote: string | null
  readonly rows: readonly PeerGroupRow[]
  readonly populationColumn: string
  readonly hasDistance: boolean
  readonly hasUrbanity: boolean
}

/** Limits of Kok 2015: S below 50,000, M below 100,000, L from there on. */
function kokSize(population: number): 'small' | 'medium' | 'large' {
  if (population < 50_000) return 'small'
  return population < 100_000 ? 'medium' : 'large'
}

function provinceOf(words: Words, { country, province }: Member): string {
  return country === 'EX' ? words.text.peerGroup.inventedProvince : province
}

function labelOf(words: Words, { choice, own, members }: PeerGroup): string {
  const text = words.text.peerGroup.label
  const count = words.number(members.length)
  if (members.length === 1) return text.one
  if (choice.kind !== 'province') return text[choice.kind](count)
  return own.country === 'EX' ? text.inventedProvince(count) : text.province(count, own.province)
}

type ByDistance = Extract<PeerGroup['choice'], { readonly kind: 'nearestNeighbours' }>

function variablesOf(words: Words, { withUrbanity }: ByDistance): string {
  const { population, density, urbanity } = words.text.peerGroup.variables
  return words.list([population, density, ...(withUrbanity ? [urbanity] : [])])
}

function shortOf(words: Words, { choice }: PeerGroup): string {
  const text = words.text.peerGroup.short
  return choice.kind === 'nearestNeighbours'
    ? text.nearestNeighbours(variablesOf(words, choice))
    : text[choice.kind]
}

/** What the group rests on, in one or two sentences. */
function basisOf(words: Words, { choice, own }: PeerGroup): readonly string[] {
  const text = words.text.peerGroup
  const sizes: Readonly<Record<string, string>> = text.sizes
  const province = provinceOf(words, own)
  switch (choice.kind) {
    case 'nearestNeighbours': {
      const near = text.basis.nearestNeighbours(variablesOf(words, choice))
      return choice.sameProvince ? [near, text.basis.sameProvince(province)] : [near]
    }
    case 'sizeClass':
      return [text.basis.sizeClass(sizes[String(own.sizeClass)] ?? '')]
    case 'kokSize':
      return [text.basis.kokSize(text.kokSizes[kokSize(own.population)])]
    case 'province':
      return [text.basis.province(province)]
    case 'own':
      return [text.basis.own]
  }
}

/** Biggest part first; a part that rounds to nothing is left out. */
function contributionText(words: Words, { distance, contributions }: Member): string {
  const text = words.text.peerGroup.contribution
  if (distance === null) return '–'
  const parts = (['population', 'density', 'urbanity'] as const)
    .flatMap((variable) => {
      const share = contributions[variable]
      return share === undefined || Math.round(share * 100) === 0 ? [] : [{ variable, share }]
    })
    .toSorted((a, b) => b.share - a.share)
    .map(({ variable, share }) => text[variable](`${words.number(share * 100)}%`))
  return parts.length === 0 ? text.none : parts.join(', ')
}

function rowOf(words: Words, member: Member, isOwn: boolean): PeerGroupRow {
  const urbanity: Readonly<Record<string, string>> = words.text.peerGroup.urbanity
  return {
    code: member.code,
    name: member.name,
    province: provinceOf(words, member),
    population: words.number(member.population),
    density: words.number(member.densityPerKm2),
    urbanity: urbanity[String(member.urbanityClass)] ?? '–',
    distance: member.distance === null || isOwn ? null : words.number(member.distance, 2),
    contributions: isOwn ? words.text.peerGroup.ownMark : contributionText(words, member),
    isOwn,
  }
}

/** Who is comparable and why: by what a municipality is, never by how it does. */
export function peerGroupView(words: Words, group: PeerGroup): PeerGroupView {
  const text = words.text.peerGroup
  const { own, members, notes } = group
  const count = countInWords(words, members.length)
  const hasDistance = members.some(({ distance }) => distance !== null)
  const explained = hasDistance ? [text.basis.distance, text.basis.contributions] : []
  const source = own.country === 'EX' ? text.basis.editionExample : text.basis.edition(group.edition)
  return {
    label: labelOf(words, group),
    why: text.why(count),
    whyTitle: text.whyTitle(count),
    short: shortOf(words, group),
    basis: [...basisOf(words, group), text.whyNever, ...explained, source],
    notes: notes.map((note) => text.notes[note]),
    smallNote: notes.includes('fewerThanFive') ? text.notes.fewerThanFive : null,
    rows: [rowOf(words, own, true), ...members.map((member) => rowOf(words, member, false))],
    populationColumn: text.columns.inhabitants(String(own.populationYear)),
    hasDistance,
    hasUrbanity: own.urbanityClass !== null,
  }
}
