import { catalogues } from '../../locale/catalogue.ts'
import { mark, type Markup } from '../markup.ts'
import type { PageBody, PathStep, StyledDeck } from '../page.ts'
import { axisLine, ink, paper, seriesLook } from './colours.ts'
import { px } from './box.ts'
import { labelFont, labelLinePx } from './label.ts'
import { chartPart } from './chartPart.ts'
import type { SheetPart } from './sheetHead.ts'
import { bodyFont, bodyLinePx, headFont, headLinePx, innerWidthPx } from './sheetMeasures.ts'
import { brokenText } from './sheetText.ts'
import { textLines } from './textLines.ts'

type PathBody = Extract<PageBody, { readonly kind: 'path' }>

const gapPx = 32
const trackPx = 44
const radiusPx = 14
const chartGapPx = 20
const leastChartPx = 150

/** Steps beside each other on one line, each with its name, what it is and, in words, how far it is; a chart below. */
export function pathBody(
  { steps, chart }: PathBody,
  roomPx: number,
  styled: StyledDeck,
  isLast: boolean,
): SheetPart | null {
  const width = Math.floor((innerWidthPx - gapPx * Math.max(0, steps.length - 1)) / Math.max(1, steps.length))
  const words = catalogues[styled.deck.language].presentation.marks.states
  const drawnWith = (parts: readonly PathStep[]): readonly DrawnStep[] =>
    parts.map((step) => drawnStep(step, width, words[step.state]))
  const heightOf = (parts: readonly DrawnStep[]): number =>
    trackPx + Math.max(0, ...parts.map(({ heightPx }) => heightPx))
  const whole = drawnWith(steps)
  // Under the longest remark the names of the steps stay, and what they mean goes.
  const isTooHigh = isLast && heightOf(whole) + bodyLinePx > roomPx
  const drawn = isTooHigh ? drawnWith(steps.map((step) => ({ ...step, line: '' }))) : whole
  const pathPx = heightOf(drawn)
  const restPx = roomPx - pathPx - chartGapPx
  const hasRoom = chart === null ? pathPx <= roomPx : restPx >= leastChartPx
  if (!hasRoom && !isLast) return null
  const more = catalogues[styled.deck.language].presentation.marks.chartElsewhere
  const below =
    chart === null ? { heightPx: 0, parts: [] } : hasRoom ? chartPart(chart, restPx, styled) : elsewhere(more)
  const columns = `${width}px `.repeat(steps.length).trim()
  return {
    heightPx: pathPx + (chart === null ? 0 : chartGapPx + below.heightPx),
    parts: [
      track(steps, width, styled),
      mark(
        'ol',
        { class: 'sheet-path', style: `grid-template-columns:${columns};column-gap:${gapPx}px` },
        ...drawn.map(({ markup }) => markup),
      ),
      ...below.parts,
    ],
  }
}

interface DrawnStep {
  readonly markup: Markup
  readonly heightPx: number
}

/** Where a long remark takes the room of the chart. */
function elsewhere(text: string): SheetPart {
  return { heightPx: bodyLinePx, parts: [mark('p', { class: 'sheet-more' }, text)] }
}

function drawnStep({ name, line }: PathStep, widthPx: number, state: string): DrawnStep {
  const names = textLines(name, widthPx, headFont)
  const states = textLines(state, widthPx, labelFont)
  const lines = line === '' ? [] : textLines(line, widthPx, bodyFont)
  return {
    heightPx: names.length * headLinePx + states.length * labelLinePx + 6 + lines.length * bodyLinePx,
    markup: mark(
      'li',
      {},
      brokenText('h3', {}, names),
      brokenText('p', { class: 'sheet-state' }, states),
      ...(lines.length === 0 ? [] : [brokenText('p', {}, lines)]),
    ),
  }
}

/** Full, half full or open: told by form as well as by the words below. */
function track(steps: readonly PathStep[], widthPx: number, { style }: StyledDeck): Markup {
  const look = seriesLook('own', style.colours)
  const y = trackPx / 2
  const xOf = (index: number): number => radiusPx + 2 + index * (widthPx + gapPx)
  const parts: Markup[] = []
  for (const [index, step] of steps.entries()) {
    if (index > 0) {
      const isWhole = step.state === 'reached'
      parts.push(
        mark('line', {
          x1: px(xOf(index - 1) + radiusPx),
          y1: y,
          x2: px(xOf(index) - radiusPx),
          y2: y,
          stroke: isWhole ? look.edge : axisLine,
          'stroke-width': isWhole ? 4 : 2,
          ...(isWhole ? {} : { 'stroke-dasharray': '3 5' }),
        }),
      )
    }
    parts.push(...stepMark(step.state, xOf(index), y, look.colour, look.edge))
  }
  return mark(
    'svg',
    {
      class: 'sheet-track',
      'aria-hidden': 'true',
      viewBox: `0 0 ${innerWidthPx} ${trackPx}`,
      width: innerWidthPx,
      height: trackPx,
    },
    ...parts,
  )
}

function stepMark(
  state: PathStep['state'],
  x: number,
  y: number,
  colour: string,
  edge: string,
): readonly Markup[] {
  const ring = { cx: px(x), cy: y, r: radiusPx, 'stroke-width': 3 }
  if (state === 'reached') return [mark('circle', { ...ring, fill: colour, stroke: edge })]
  if (state === 'ahead') return [mark('circle', { ...ring, fill: paper, stroke: axisLine })]
  const half = `M${px(x)} ${y - radiusPx}A${radiusPx} ${radiusPx} 0 0 0 ${px(x)} ${y + radiusPx}Z`
  return [
    mark('circle', { ...ring, fill: paper, stroke: edge === ink ? ink : edge }),
    mark('path', { d: half, fill: colour }),
  ]
}
