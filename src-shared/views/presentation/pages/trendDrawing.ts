import type { ChartTick } from '../../../report/chart.ts'
import type { PageFigure } from '../../../report/page.ts'
import { agreedShare } from '../../response/responseInput.ts'
import { pointShareAxis, timeAxis, type TimeAxis } from '../chartAxis.ts'
import { plainFigure } from '../pageFigures.ts'
import type { PageInput } from '../pageInput.ts'
import { placesOf } from './chartMarks.ts'
import { commonTarget, normTimeOf } from './normTime.ts'
import { clockOf } from './responseParts.ts'

/** A norm this many times above all times would press them flat against the axis. */
const normWithin = 3

interface Line {
  readonly tick: ChartTick | null
  readonly figure: PageFigure | null
  /** Said of a norm that lies beyond the axis. */
  readonly above: string | null
}

export interface TrendDrawing {
  readonly axis: TimeAxis
  readonly line: Line
}

/** Times by the norm, where it lies within reach of them. */
export function timeDrawing(input: PageInput, figures: readonly PageFigure[]): TrendDrawing {
  const text = input.words.text.presentationPages
  const places = placesOf(figures)
  const norm = normTimeOf(input, text.trend.figureNorm)
  const isInside = norm !== null && norm.limitMs <= Math.max(...places) * normWithin
  const times = isInside ? [...places, norm.limitMs] : places
  const axis = timeAxis(input.words, clockOf(input), times, text.axis.half)
  if (norm === null) return { axis, line: { tick: null, figure: null, above: null } }
  const tick = { value: axis.at(norm.limitMs), label: text.trend.norm(norm.figure.text) }
  return {
    axis,
    line: isInside
      ? { tick, figure: norm.figure, above: null }
      : { tick: null, figure: norm.figure, above: text.trend.normAbove(norm.figure.text) },
  }
}

/** Shares by the share that was agreed, where all norms agree on one. */
export function shareDrawing(input: PageInput, figures: readonly PageFigure[]): TrendDrawing {
  const { words } = input
  const text = words.text.presentationPages
  const target = commonTarget(input)
  const places = placesOf(figures)
  const shares = target === null ? places : [...places, target]
  const title = text.axis.shareInNorm
  const axis = { axis: pointShareAxis(words, title, shares), at: (share: number) => share }
  if (target === null) return { axis, line: { tick: null, figure: null, above: null } }
  const told = plainFigure(input, 'norm.target', text.trend.figureTarget, 'share', { value: target })
  const figure = { ...told, text: agreedShare(words, target) }
  return {
    axis,
    line: { tick: { value: target, label: text.trend.target(figure.text) }, figure, above: null },
  }
}
