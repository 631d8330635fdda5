import { mark, type Markup } from '../markup.ts'
import { type Box, px } from './box.ts'
import { ink, paper, type Filling, type SeriesLook } from './colours.ts'

const stripeGapPx = 9

/** A filled rectangle in the manner of its series: full, open, striped or crossed. */
export function filledBox(box: Box, look: SeriesLook): readonly Markup[] {
  const { x, y, width, height } = box
  const isSolid = look.filling === 'solid'
  const inset = Math.min(1, width / 4, height / 4)
  const outline = mark('rect', {
    x: px(x + inset),
    y: px(y + inset),
    width: px(width - 2 * inset),
    height: px(height - 2 * inset),
    fill: isSolid ? look.colour : look.filling === 'hollow' ? paper : look.tint,
    ...(isSolid && look.edge === look.colour ? {} : { stroke: look.edge, 'stroke-width': 2 }),
  })
  return [outline, ...stripesOf(box, look.filling, look.edge)]
}

function stripesOf(box: Box, filling: Filling, colour: string): readonly Markup[] {
  if (filling !== 'striped' && filling !== 'crossed') return []
  const down = filling === 'crossed' ? diagonals(box, -1) : ''
  return [
    mark('path', { d: `${diagonals(box, 1)}${down}`, fill: 'none', stroke: colour, 'stroke-width': 1.5 }),
  ]
}

/** Lines at 45 degrees, cut at the edges of the box: no pattern with a name is needed, which two drawings could share. */
function diagonals({ x, y, width, height }: Box, slope: 1 | -1): string {
  const lines: string[] = []
  for (let offset = stripeGapPx / 2; offset < width + height; offset += stripeGapPx) {
    const [startX, startY] = offset <= height ? [0, offset] : [offset - height, height]
    const [endX, endY] = offset <= width ? [offset, 0] : [width, offset - width]
    const at = (across: number): number => px(slope === 1 ? x + across : x + width - across)
    lines.push(`M${at(startX)} ${px(y + startY)}L${at(endX)} ${px(y + endY)}`)
  }
  return lines.join('')
}

/** The mark of one value. */
export function pointMark(x: number, y: number, radius: number, look: SeriesLook): Markup {
  const isHollow = look.filling === 'hollow'
  const paint = {
    fill: isHollow ? paper : look.colour,
    ...(isHollow || look.edge !== look.colour ? { stroke: look.edge, 'stroke-width': 2 } : {}),
  }
  if (look.shape === 'circle') return mark('circle', { cx: px(x), cy: px(y), r: radius, ...paint })
  return mark('path', { d: outlineOf(look.shape, x, y, radius), ...paint })
}

function outlineOf(shape: 'square' | 'diamond' | 'triangle', x: number, y: number, radius: number): string {
  const corners: Readonly<Record<typeof shape, readonly (readonly [number, number])[]>> = {
    square: [
      [-0.9, -0.9],
      [0.9, -0.9],
      [0.9, 0.9],
      [-0.9, 0.9],
    ],
    diamond: [
      [0, -1.25],
      [1.25, 0],
      [0, 1.25],
      [-1.25, 0],
    ],
    triangle: [
      [0, -1.2],
      [1.15, 0.9],
      [-1.15, 0.9],
    ],
  }
  const points = corners[shape].map(([dx, dy]) => `${px(x + dx * radius)} ${px(y + dy * radius)}`)
  return `M${points.join('L')}Z`
}

const usualCapPx = 6

/** An interval as a line with two ends; paper around it keeps it apart from the bar that it lies on. */
export function whisker(
  along: 'x' | 'y',
  at: number,
  from: number,
  to: number,
  capPx = usualCapPx,
): readonly Markup[] {
  const line = (a: number, b: number, c: number, d: number): string =>
    along === 'y' ? `M${px(b)} ${px(a)}L${px(d)} ${px(c)}` : `M${px(a)} ${px(b)}L${px(c)} ${px(d)}`
  const d =
    line(from, at, to, at) + line(from, at - capPx, from, at + capPx) + line(to, at - capPx, to, at + capPx)
  return [
    mark('path', { d, fill: 'none', stroke: paper, 'stroke-width': 5 }),
    mark('path', { d, fill: 'none', stroke: ink, 'stroke-width': 2 }),
  ]
}

export function straightLine(
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: string,
  dashes?: string,
): Markup {
  return mark('line', {
    x1: px(from[0]),
    y1: px(from[1]),
    x2: px(to[0]),
    y2: px(to[1]),
    stroke,
    ...(dashes === undefined ? {} : { 'stroke-width': 2, 'stroke-dasharray': dashes }),
  })
}
