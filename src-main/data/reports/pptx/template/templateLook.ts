import { contrastRatio } from '#shared/report/drawing/contrast.ts'
import type { Palette } from '../colour.ts'
import { pointsOf } from '../frame.ts'
import type { Frame } from '../frame.ts'
import type { Placeholder } from '../slideShapes.ts'
import type { PlaceName } from '../slideBase.ts'
import { elementsOf, everyElement, findPath } from './xmlTree.ts'
import type { XmlElement } from './xmlTree.ts'

/** A place of a layout or a master. */
export interface FoundPlace {
  readonly placeholder: Placeholder
  readonly frame: Frame | null
}

function frameOf(shape: XmlElement): Frame | null {
  const transform = findPath(shape, 'p:spPr', 'a:xfrm')
  if (transform === undefined) return null
  const at = findPath(transform, 'a:off')?.attributes
  const size = findPath(transform, 'a:ext')?.attributes
  const numbers = [at?.['x'], at?.['y'], size?.['cx'], size?.['cy']].map(Number)
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = numbers.map(pointsOf)
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : null
}

/** The places on it, in its order. */
export function placesOn(root: XmlElement): readonly FoundPlace[] {
  const tree = findPath(root, 'p:cSld', 'p:spTree')
  if (tree === undefined) return []
  return elementsOf(tree).flatMap((shape): readonly FoundPlace[] => {
    const place = findPath(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph')
    if (place === undefined) return []
    const { type = 'obj', idx } = place.attributes
    const number = Number(idx)
    return [
      {
        placeholder: { type, idx: idx === undefined || !Number.isInteger(number) ? null : number },
        frame: frameOf(shape),
      },
    ]
  })
}

/** As `type` asks; a layout without a place of its own takes the master's. */
export function placeOf(
  layout: readonly FoundPlace[],
  master: readonly FoundPlace[],
  types: readonly string[],
): FoundPlace | null {
  const found = layout.find(({ placeholder }) => types.includes(placeholder.type))
  if (found === undefined) return null
  const inherited = master.find(({ placeholder }) => types.includes(placeholder.type))
  return { ...found, frame: found.frame ?? inherited?.frame ?? null }
}

const gap = 12
const footHeight = 58
const nameShare = 0.24
const leastNameWidth = 184

/**
 * Room for what our slides show: below the title of that layout, above its foot.
 * @param footBottom where the foot ends
 */
export function framesBelow(
  slide: { readonly width: number; readonly height: number },
  title: Frame,
  footBottom: number,
): Readonly<Record<PlaceName, Frame>> {
  const x = Math.max(24, title.x)
  const width = Math.min(title.width, slide.width - 24 - x)
  const top = title.y + title.height + gap
  const footY = Math.max(top + 120, footBottom - footHeight)
  const nameWidth = Math.max(width * nameShare, leastNameWidth)
  const name = { x: x + width - nameWidth, y: footY, width: nameWidth, height: 18 }
  const bodyHeight = footY - gap - top
  return {
    title,
    subtitle: { x, y: top, width, height: 60 },
    lines: { x, y: top + 74, width, height: Math.max(40, bodyHeight - 74) },
    lead: { x, y: top, width, height: 44 },
    body: { x, y: top, width, height: bodyHeight },
    remark: { x, y: footY - gap - 60, width, height: 60 },
    foot: { x, y: footY, width: name.x - 16 - x, height: footHeight },
    name,
    number: { ...name, y: footY + 18, height: 16 },
  }
}

/** Colours of the theme through the master's map: "#rrggbb", or null where it is no plain colour. */
function themeColour(theme: XmlElement, master: XmlElement, name: string): string | null {
  const slot = findPath(master, 'p:clrMap')?.attributes[name] ?? name
  const scheme = findPath(theme, 'a:themeElements', 'a:clrScheme', `a:${slot}`)
  const [colour] = scheme === undefined ? [] : elementsOf(scheme)
  const value = colour?.attributes['lastClr'] ?? colour?.attributes['val'] ?? ''
  return /^[0-9a-f]{6}$/i.test(value) ? `#${value}` : null
}

const leastForText = 4.5
const leastForMarks = 3

/** The template's own colours; the own figure in its first accent. */
export function templatePalette(theme: XmlElement, master: XmlElement): Palette {
  const paper = themeColour(theme, master, 'bg1') ?? '#ffffff'
  const accent = themeColour(theme, master, 'accent1') ?? '#000000'
  const hasPicture = [...everyElement(master)].some(
    ({ name, children }) =>
      name === 'p:bgPr' && children.some((one) => typeof one !== 'string' && one.name === 'a:blipFill'),
  )
  const ratio = contrastRatio(accent, paper)
  const isReadable = !hasPicture && ratio >= leastForText
  return {
    own: { theme: 'accent1' },
    others: { theme: 'tx1', alpha: 0.55 },
    second: { theme: 'accent2' },
    extra: { theme: 'accent3' },
    ink: { theme: 'tx1' },
    softInk: { theme: 'tx1' },
    paper: { theme: 'bg1' },
    ground: { theme: 'tx1', alpha: 0.08 },
    hairline: { theme: 'tx1', alpha: 0.16 },
    axis: { theme: 'tx1', alpha: 0.5 },
    tableRule: { theme: 'tx1' },
    ownEdge: { theme: ratio >= leastForMarks ? 'accent1' : 'tx1' },
    ownText: { theme: isReadable ? 'accent1' : 'tx1' },
  }
}
