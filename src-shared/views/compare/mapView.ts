import type { PeerRow } from '../../contract/compare.ts'
import { comparedFigure, hasValue, isLowFirst, type CompareInput } from './compareInput.ts'
import { labelPlaces, type MapLabel } from './labelPlaces.ts'

/** Against the middle half; `unplaced` has a figure that cannot be placed, `none` has none. */
export type MapShape = 'above' | 'within' | 'below' | 'unplaced' | 'none'

export interface MapMark {
  readonly code: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly shape: MapShape
  readonly isOwn: boolean
}

export interface MapView {
  readonly width: number
  readonly height: number
  /** All other municipalities, as faint dots. */
  readonly dots: readonly { readonly x: number; readonly y: number }[]
  /** The group, and the own municipality as the last: it lies on top. */
  readonly marks: readonly MapMark[]
  readonly labels: readonly MapLabel[]
  readonly keys: readonly { readonly shape: MapShape; readonly text: string }[]
  readonly note: string | null
  readonly alt: string
}

const mapWidth = 412
const mostHeight = 404
/** Room around the outermost dots, so that names fit. */
const edge = 22
/** More names than this would cover the country. */
const mostNames = 30
const shapes: readonly MapShape[] = ['above', 'within', 'below', 'unplaced', 'none']

interface Place {
  readonly lon: number
  readonly lat: number
}

interface Projection {
  readonly height: number
  readonly at: (place: Place) => { readonly x: number; readonly y: number }
}

/**
 * Equirectangular around the middle latitude: within one small country indistinguishable from better projections.
 * Fills the width or the height, whichever is reached first.
 */
function projectionOf(places: readonly Place[]): Projection {
  const lons = places.map(({ lon }) => lon)
  const lats = places.map(({ lat }) => lat)
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [wide, high] = [Math.max((east - west) * narrowing, 0.01), Math.max(north - south, 0.01)]
  const scale = Math.min((mapWidth - 2 * edge) / wide, (mostHeight - 2 * edge) / high)
  const height = Math.round(high * scale + 2 * edge)
  const left = (mapWidth - wide * scale) / 2
  const round = (value: number): number => Math.round(value * 10) / 10
  return {
    height,
    at: ({ lon, lat }) => ({
      x: round(left + (lon - west) * narrowing * scale),
      y: round(edge + (north - lat) * scale),
    }),
  }
}

function shapeText({ words, metric }: CompareInput, shape: MapShape): string {
  const text = words.text.compare.map
  if (!isLowFirst(metric)) return text[shape]
  if (shape === 'above') return text.aboveTime
  return shape === 'below' ? text.belowTime : text[shape]
}

function rowsByCode(input: CompareInput): ReadonlyMap<string, PeerRow> {
  return new Map((comparedFigure(input)?.rows ?? []).map((row) => [row.code, row]))
}

function marksOf(input: CompareInput, { at }: Projection): MapMark[] {
  const { group } = input.comparison
  const rows = rowsByCode(input)
  const shapeOf = (code: string): MapShape => {
    const row = rows.get(code)
    return row === undefined || !hasValue(row) ? 'none' : (row.place ?? 'unplaced')
  }
  const peers = group.members.map((member) => ({
    code: member.code,
    name: member.name,
    ...at(member),
    shape: shapeOf(member.code),
    isOwn: false,
  }))
  const { own } = group
  return [...peers, { code: own.code, name: own.name, ...at(own), shape: 'within', isOwn: true }]
}

function altText(input: CompareInput, marks: readonly MapMark[]): string {
  const { words, comparison } = input
  const text = words.text.compare.map
  const peers = marks.filter(({ isOwn }) => !isOwn)
  const places = shapes.flatMap((shape) => {
    const names = peers.filter((mark) => mark.shape === shape).map(({ name }) => name)
    return names.length === 0 ? [] : [text.altPlace(shapeText(input, shape), words.list(names))]
  })
  return [text.alt(comparison.group.own.name, words.number(peers.length)), ...places].join(' ')
}

/** Where the group lies: every municipality of the country as a dot, the group by shape, the own one filled. */
export function mapView(input: CompareInput): MapView {
  const { comparison, words } = input
  const { group, map } = comparison
  const projection = projectionOf([...map, ...group.members, group.own])
  const marks = marksOf(input, projection)
  const marked = new Set(marks.map(({ code }) => code))
  const own = marks.filter(({ isOwn }) => isOwn)
  const isCrowded = marks.length > mostNames
  const named = isCrowded ? own : [...own, ...marks.filter(({ isOwn }) => !isOwn)]
  const shown = new Set(marks.filter(({ isOwn }) => !isOwn).map(({ shape }) => shape))
  return {
    width: mapWidth,
    height: projection.height,
    dots: map.filter(({ code }) => !marked.has(code)).map((place) => projection.at(place)),
    marks,
    labels: labelPlaces(named, mapWidth, projection.height),
    keys: shapes
      .filter((shape) => shown.has(shape))
      .map((shape) => ({ shape, text: shapeText(input, shape) })),
    note: isCrowded ? words.text.compare.map.manyNames : null,
    alt: altText(input, marks),
  }
}
