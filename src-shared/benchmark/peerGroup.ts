import type { Municipality } from '../domain/municipality.ts'
import { foldText } from './foldText.ts'
import { nearestNeighbours, usesUrbanity } from './nearestNeighbours.ts'
import { minimumPeers } from './peerValues.ts'
import type { Neighbour, NeighbourOptions } from './nearestNeighbours.ts'

/** How comparable municipalities are chosen: by what they are, never by how they do. */
export type PeerGroupChoice =
  | ({ readonly kind: 'nearestNeighbours' } & NeighbourOptions)
  | { readonly kind: 'sizeClass' | 'kokSize' | 'province' }
  /** Codes of today's municipalities. */
  | { readonly kind: 'own'; readonly codes: readonly string[] }

export const defaultPeerGroup = {
  kind: 'nearestNeighbours',
  count: 15,
  withUrbanity: false,
  sameProvince: false,
} as const satisfies PeerGroupChoice

export type PeerGroupNote =
  'flandersWithoutUrbanity' | 'flandersWithoutNeighbours' | 'urbanityEstimated' | 'fewerThanFive'

/** A member; distance and contributions only where the group is made by distance. */
export interface PeerMember<M extends Municipality = Municipality> {
  readonly municipality: M
  readonly distance: number | null
  readonly contributions: Neighbour<M>['contributions']
}

interface ComparableMunicipality extends Municipality {
  readonly provinceCode: string
  readonly urbanityIsEstimate: boolean
}

export interface PeerGroup<M extends Municipality = Municipality> {
  /** Nearest first, else by name; never the municipality itself. */
  readonly members: readonly PeerMember<M>[]
  readonly notes: readonly PeerGroupNote[]
}

// S, M and L of Kok, "Open Gemeente, de sociale media-almanak voor gemeenten 2015": limits in residents.
const kokLimits = [50_000, 100_000]

function kokSizeOf({ population }: Municipality): number {
  return kokLimits.filter((limit) => population >= limit).length
}

function belongs<M extends ComparableMunicipality>(
  choice: Exclude<PeerGroupChoice, { kind: 'nearestNeighbours' }>,
  own: M,
): (municipality: M) => boolean {
  switch (choice.kind) {
    case 'sizeClass':
      return ({ sizeClass }) => sizeClass === own.sizeClass
    case 'kokSize':
      return (municipality) => kokSizeOf(municipality) === kokSizeOf(own)
    case 'province':
      return ({ provinceCode }) => provinceCode === own.provinceCode
    case 'own': {
      const codes = new Set(choice.codes)
      return ({ code }) => codes.has(code)
    }
  }
}

function byName(a: Municipality, b: Municipality): number {
  const [first, second] = [foldText(a.name), foldText(b.name)]
  if (first === second) return a.code < b.code ? -1 : 1
  return first < second ? -1 : 1
}

function membersOf<M extends ComparableMunicipality>(
  country: readonly M[],
  own: M,
  choice: PeerGroupChoice,
): readonly PeerMember<M>[] {
  if (choice.kind === 'nearestNeighbours') return nearestNeighbours(country, own, choice)
  return country
    .filter(({ code }) => code !== own.code)
    .filter(belongs(choice, own))
    .toSorted(byName)
    .map((municipality) => ({ municipality, distance: null, contributions: {} }))
}

function notesOf<M extends ComparableMunicipality>(
  country: readonly M[],
  own: M,
  choice: PeerGroupChoice,
  members: readonly PeerMember<M>[],
): readonly PeerGroupNote[] {
  const isFlemish = own.country === 'VL'
  const isByDistance = choice.kind === 'nearestNeighbours'
  const isEstimated =
    isByDistance &&
    usesUrbanity(country, choice) &&
    [own, ...members.map(({ municipality }) => municipality)].some((one) => one.urbanityIsEstimate)
  const holds: Readonly<Record<PeerGroupNote, boolean>> = {
    flandersWithoutUrbanity: isFlemish && isByDistance,
    // Nobody publishes which Flemish municipalities border on each other in the form of this table.
    flandersWithoutNeighbours: isFlemish && (isByDistance || choice.kind === 'own'),
    urbanityEstimated: isEstimated,
    fewerThanFive: members.length < minimumPeers,
  }
  const order = ['fewerThanFive', 'flandersWithoutUrbanity', 'flandersWithoutNeighbours', 'urbanityEstimated']
  return (Object.keys(holds) as PeerGroupNote[])
    .filter((note) => holds[note])
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
}

/**
 * The municipalities of `own`'s country that the choice makes comparable. The same whatever the order of `pool`;
 * codes that the pool does not hold are passed over.
 */
export function peerGroupOf<M extends ComparableMunicipality>(
  pool: readonly M[],
  own: M,
  choice: PeerGroupChoice,
): PeerGroup<M> {
  const country = pool.filter((municipality) => municipality.country === own.country)
  const members = membersOf(country, own, choice)
  return { members, notes: notesOf(country, own, choice, members) }
}
