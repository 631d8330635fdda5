/** How the texts of a slide are set, in points: as placeholders of the own layouts, and as text boxes on another's. */
export interface TextLook {
  readonly sizePt: number
  readonly isBold: boolean
  readonly ink: 'ink' | 'softInk'
  readonly anchor: 't' | 'ctr' | 'b'
  readonly align: 'l' | 'r'
  /** Left, top, right, bottom. */
  readonly insetsPt: readonly [number, number, number, number]
}

const none = [0, 0, 0, 0] as const

export const looks = {
  title: { sizePt: 30, isBold: false, ink: 'ink', anchor: 't', align: 'l', insetsPt: none },
  coverTitle: { sizePt: 40, isBold: false, ink: 'ink', anchor: 'b', align: 'l', insetsPt: none },
  subtitle: { sizePt: 24, isBold: false, ink: 'softInk', anchor: 't', align: 'l', insetsPt: none },
  coverLines: { sizePt: 18, isBold: false, ink: 'softInk', anchor: 't', align: 'l', insetsPt: none },
  lead: { sizePt: 18, isBold: false, ink: 'softInk', anchor: 't', align: 'l', insetsPt: none },
  points: { sizePt: 22, isBold: false, ink: 'ink', anchor: 't', align: 'l', insetsPt: none },
  remark: { sizePt: 18, isBold: false, ink: 'ink', anchor: 'ctr', align: 'l', insetsPt: [12, 6, 12, 6] },
  foot: { sizePt: 12, isBold: false, ink: 'softInk', anchor: 't', align: 'l', insetsPt: none },
  name: { sizePt: 14, isBold: true, ink: 'ink', anchor: 't', align: 'r', insetsPt: none },
  number: { sizePt: 12, isBold: false, ink: 'softInk', anchor: 't', align: 'r', insetsPt: none },
  example: { sizePt: 12, isBold: true, ink: 'ink', anchor: 't', align: 'r', insetsPt: none },
} as const satisfies Readonly<Record<string, TextLook>>
export type LookName = keyof typeof looks

/** Height of a line of Arial against its size. */
export const lineHeight = 1.2
/** Lines of a title, which are set a little closer. */
export const titleLineShare = 0.95
/** Sizes that a title may take where a person wrote a long one; none smaller. */
export const titleSizesPt = [30, 28, 26, 24] as const
/** Never smaller on a slide. */
export const leastBodyPt = 18
export const leastChartPt = 14
