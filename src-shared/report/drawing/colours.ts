import type { SeriesRole } from '../chart.ts'
import type { HouseColours } from '../houseStyle.ts'
import { contrastRatio, mixedColour } from './contrast.ts'

/** A sheet is paper in every theme. The inks are the app's own: 16.2, 9.2 and 5.7 : 1 on this paper. */
export const paper = '#FAF8F3'
export const ink = '#1C1B18'
export const ink2 = '#47443D'
export const ink3 = '#66625A'
export const hairline = '#DBD6CA'
export const axisLine = '#8A857A'
/** A fourth series beside the four house colours; 6.99 : 1 on white. */
const extra = '#7A3E9D'

/** WCAG 2.2, 1.4.3 (text; large text from 18.66 px bold) and 1.4.11 (marks). */
const leastForText = 4.5
export const leastForMarks = 3

export type Shape = 'circle' | 'square' | 'diamond' | 'triangle'
export type Filling = 'solid' | 'hollow' | 'striped' | 'crossed'

/** How one series is told from the others: a form, a filling and a colour together, so that colour is never alone. */
export interface SeriesLook {
  readonly colour: string
  /** Around the mark: ink where the colour is too light to be seen by itself. */
  readonly edge: string
  /** Of a label: ink where the colour is too light to be read. */
  readonly text: string
  /** Behind an interval. */
  readonly tint: string
  readonly shape: Shape
  readonly filling: Filling
}

const forms: Readonly<
  Record<SeriesRole, { readonly from: keyof HouseColours | 'extra'; shape: Shape; filling: Filling }>
> = {
  own: { from: 'own', shape: 'circle', filling: 'solid' },
  before: { from: 'others', shape: 'square', filling: 'hollow' },
  others: { from: 'others', shape: 'square', filling: 'solid' },
  first: { from: 'own', shape: 'circle', filling: 'solid' },
  second: { from: 'second', shape: 'diamond', filling: 'striped' },
  third: { from: 'others', shape: 'square', filling: 'hollow' },
  fourth: { from: 'extra', shape: 'triangle', filling: 'crossed' },
}

export function seriesLook(role: SeriesRole, colours: HouseColours): SeriesLook {
  const { from, shape, filling } = forms[role]
  const colour = from === 'extra' ? extra : colours[from]
  return {
    colour,
    edge: contrastRatio(colour, paper) >= leastForMarks ? colour : ink,
    text: readableColour(colour),
    tint: mixedColour(colour, paper, 0.78),
    shape,
    filling,
  }
}

/** The colour where a text in it can be read on paper, else ink. */
export function readableColour(colour: string): string {
  return contrastRatio(colour, paper) >= leastForText ? colour : ink
}

/** The colour where a large label in it can be read on this ground (3 : 1 for bold from 14 pt), else ink. */
export function readableOn(colour: string, ground: string): string {
  return contrastRatio(colour, ground) >= leastForMarks ? colour : ink
}

/** White or ink: whichever is read better on this colour. */
export function textOn(colour: string): string {
  const white = '#FFFFFF'
  return contrastRatio(white, colour) >= contrastRatio(ink, colour) ? white : ink
}

/** Behind figures; made lighter until the faintest ink is read on it. */
export function groundColour(colours: HouseColours): string {
  for (let share = 0; share < 1; share += 0.05) {
    const lighter = mixedColour(colours.ground, paper, share)
    if (contrastRatio(ink3, lighter) >= leastForText) return lighter
  }
  return paper
}
