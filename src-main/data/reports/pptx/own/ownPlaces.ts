import type { catalogues } from '#shared/locale/catalogue.ts'
import type { LayoutKind, PlaceName } from '../slideBase.ts'
import type { LookName } from '../looks.ts'
import type { Placeholder } from '../slideShapes.ts'
import type { Place } from './layoutXml.ts'
import { coverTitleFrame, ownFrames } from './ownFrames.ts'

export type SlideWords = (typeof catalogues)['nl']['presentationSlides']
export type NamedPlace = Place & { readonly place: PlaceName }

const placeholders = {
  title: { type: 'title', idx: null },
  subtitle: { type: 'subTitle', idx: 1 },
  name: { type: 'ftr', idx: 11 },
  number: { type: 'sldNum', idx: 12 },
  lead: { type: 'body', idx: 13 },
  body: { type: 'body', idx: 14 },
  remark: { type: 'body', idx: 15 },
  foot: { type: 'body', idx: 16 },
  lines: { type: 'body', idx: 17 },
} as const satisfies Readonly<Record<PlaceName, Placeholder>>

const onEvery = ['foot', 'name', 'number'] as const
const placesOfKind: Readonly<Record<LayoutKind, readonly PlaceName[]>> = {
  cover: ['title', 'subtitle', 'lines', ...onEvery],
  chart: ['title', 'lead', 'body', 'remark', ...onEvery],
  table: ['title', 'lead', 'body', 'remark', ...onEvery],
  points: ['title', 'lead', 'body', 'remark', ...onEvery],
  free: ['title', 'lead', 'remark', ...onEvery],
}

function placeholderOf(place: PlaceName, kind: LayoutKind | null): Placeholder {
  if (place === 'title' && kind === 'cover') return { type: 'ctrTitle', idx: null }
  if (place === 'body' && kind === 'chart') return { type: 'chart', idx: placeholders.body.idx }
  if (place === 'body' && kind === 'table') return { type: 'tbl', idx: placeholders.body.idx }
  return placeholders[place]
}

function lookOf(place: PlaceName, kind: LayoutKind | null): LookName {
  if (place === 'title') return kind === 'cover' ? 'coverTitle' : 'title'
  if (place === 'lines') return 'coverLines'
  return place === 'body' ? 'points' : place
}

function placeOf(place: PlaceName, kind: LayoutKind | null, hasLogo: boolean, words: SlideWords): NamedPlace {
  const isCoverTitle = place === 'title' && kind === 'cover'
  return {
    place,
    name: words.places[place],
    look: lookOf(place, kind),
    placeholder: placeholderOf(place, kind),
    frame: isCoverTitle ? coverTitleFrame : ownFrames(hasLogo)[place],
    prompt: words.places[place],
    hasGround: place === 'remark',
  }
}

/** What a layout keeps a place for. */
export function placesOf(kind: LayoutKind, hasLogo: boolean, words: SlideWords): readonly NamedPlace[] {
  return placesOfKind[kind].map((place) => placeOf(place, kind, hasLogo, words))
}

/** What a master has, and its layouts build on: title, body, footer and slide number. */
export function masterPlaces(hasLogo: boolean, words: SlideWords): readonly Place[] {
  const body = { ...placeOf('body', null, hasLogo, words), placeholder: { type: 'body', idx: 1 } }
  const footer = { ...placeOf('name', null, hasLogo, words), placeholder: { type: 'ftr', idx: 3 } }
  const number = { ...placeOf('number', null, hasLogo, words), placeholder: { type: 'sldNum', idx: 4 } }
  return [placeOf('title', null, hasLogo, words), body, footer, number]
}
