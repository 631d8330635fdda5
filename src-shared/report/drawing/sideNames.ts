import type { Markup } from '../markup.ts'
import type { Box } from './box.ts'
import { axisLine } from './colours.ts'
import { baselineAt, labelLinePx, labelMarkup, strongFont } from './label.ts'
import { straightLine } from './shapes.ts'
import { textLines, widestPx } from './textLines.ts'

/** A series that is named at the right of the plot, where it ends. */
export interface SideName {
  readonly name: string
  readonly colour: string
  /** Where its last mark lies. */
  readonly x: number
  readonly y: number
}

interface SpreadName extends SideName {
  readonly lines: readonly string[]
  readonly top: number
}

const mostShare = 0.26
const leaderPx = 22
const gapPx = 3

/** What the names take beside the plot. */
export function sideRoomPx(names: readonly string[], widthPx: number): number {
  const lines = names.flatMap((name) => textLines(name, widthPx * mostShare, strongFont))
  return lines.length === 0 ? 0 : widestPx(lines, strongFont) + leaderPx + 6
}

/**
 * Names from top to bottom as their marks end, moved apart where they would touch, each tied to its mark.
 * @returns null where they do not fit under each other
 */
export function sideNames(names: readonly SideName[], plot: Box, widthPx: number): readonly Markup[] | null {
  const spread = spreadOut(
    names.map((one) => ({ ...one, lines: textLines(one.name, widthPx * mostShare, strongFont) })),
    plot,
  )
  return spread === null ? null : spread.flatMap((one) => drawn(one, plot.x + plot.width + leaderPx))
}

function drawn({ lines, top, x, y, colour }: SpreadName, textX: number): readonly Markup[] {
  const middle = top + (lines.length * labelLinePx) / 2
  return [
    straightLine([x + 9, y], [textX - 5, middle], axisLine),
    ...lines.map((text, row) =>
      labelMarkup({
        text,
        x: textX,
        y: baselineAt(top + (row + 0.5) * labelLinePx, strongFont),
        anchor: 'start',
        font: strongFont,
        colour,
      }),
    ),
  ]
}

function spreadOut(
  names: readonly Omit<SpreadName, 'top'>[],
  { y: ceiling, height }: Box,
): readonly SpreadName[] | null {
  const needed = names.reduce((sum, { lines }) => sum + lines.length * labelLinePx + gapPx, 0)
  if (needed > height + labelLinePx / 2) return null
  const floor = ceiling + height + 4
  const placed: SpreadName[] = []
  let free = ceiling - labelLinePx / 2
  for (const one of names.toSorted((a, b) => a.y - b.y)) {
    const top = Math.max(one.y - (one.lines.length * labelLinePx) / 2, free)
    placed.push({ ...one, top })
    free = top + one.lines.length * labelLinePx + gapPx
  }
  let limit = floor
  return placed
    .toReversed()
    .map((one) => {
      const top = Math.min(one.top, limit - one.lines.length * labelLinePx)
      limit = top - gapPx
      return { ...one, top }
    })
    .toReversed()
}
