import type { Part } from '../ooxml/ooxmlPackage.ts'
import type { Palette } from './colour.ts'
import type { Frame } from './frame.ts'
import type { Placeholder } from './slideShapes.ts'

/** A layout by what stands on it: the title page, a finding with a chart, with a table, in points, or with shapes. */
export const layoutKinds = ['cover', 'chart', 'table', 'points', 'free'] as const
export type LayoutKind = (typeof layoutKinds)[number]

export type PlaceName =
  'title' | 'subtitle' | 'lines' | 'lead' | 'body' | 'remark' | 'foot' | 'name' | 'number'

export interface SlideLayout {
  readonly partName: string
  /** What the layout keeps a place for; all else becomes a text box or an object without one. */
  readonly placeholders: Readonly<Partial<Record<PlaceName, Placeholder>>>
  readonly frames: Readonly<Record<PlaceName, Frame>>
  /** Its places have our sizes; of another's layout each text says its own. */
  readonly hasOurSizes: boolean
}

/** What slides are put on: the own master and layouts, or those of a house-style file. */
export interface SlideBase {
  readonly width: number
  readonly height: number
  readonly palette: Palette
  readonly layouts: Readonly<Record<LayoutKind, SlideLayout>>
  readonly masters: readonly { readonly partName: string; readonly id: number }[]
  /** Theme of the first master: of the presentation too. */
  readonly themePart: string
  /** Masters, layouts, themes and pictures. */
  readonly parts: readonly Part[]
}

/** Numbers of masters and layouts begin here, and are one row (ECMA-376 part 1, 19.7.12 and 19.7.14). */
export const firstMasterId = 2_147_483_648
