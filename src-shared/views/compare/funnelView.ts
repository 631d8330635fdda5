import type { ComparedFigure } from '../../contract/compare.ts'
import { comparedFigure, type CompareInput } from './compareInput.ts'
import { funnelDrawing, funnelParts, type FunnelDrawing, type FunnelParts } from './funnelDrawing.ts'

export interface FunnelRow {
  readonly code: string
  readonly name: string
  readonly isOwn: boolean
  readonly share: string
  readonly n: string
  readonly position: string
  /** The share pulled towards the group's, the more so the fewer it rests on; "–" where it is not calculated. */
  readonly shrunk: string
}

export interface FunnelView {
  readonly title: string
  readonly explain: string
  /** null where there is no funnel; then `reason` tells why. */
  readonly drawing: FunnelDrawing | null
  readonly reason: string | null
  /** Said first: the lines are too narrow to judge by. */
  readonly overdispersed: string | null
  readonly notes: readonly string[]
  readonly rows: readonly FunnelRow[]
}

function rowsOf({ input, funnel, rowOf }: FunnelParts): FunnelRow[] {
  const { words, comparison } = input
  const { funnel: text } = words.text.compareEvidence
  return funnel.points
    .map((point) => {
      const row = rowOf(point.code)
      const shrunk = row?.shrunk ?? null
      return {
        code: point.code,
        name: row?.name ?? point.code,
        isOwn: point.code === comparison.group.own.code,
        share: words.percent(point.value),
        n: words.number(point.n),
        position: text.positions[point.position],
        shrunk: shrunk === null ? words.text.compareEvidence.none : words.percent(shrunk),
      }
    })
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))
}

function reasonOf({ words }: CompareInput, figure: ComparedFigure | null): string {
  const { text } = words
  if (figure === null || figure.funnel.target !== null) return text.figures.reasons.noMessages
  const { reason } = figure.funnel
  return reason === 'notAShare' ? text.compareEvidence.funnel.notAShare : text.figures.reasons[reason]
}

function notesOf({ input, funnel, shares }: FunnelParts): string[] {
  const { words, comparison, metric } = input
  const text = words.text.compareEvidence.funnel
  const percent = (share: number): string => words.number(share * 100)
  const isWhole = shares.low === 0 && shares.high === 1
  const isOtherPart = comparison.stratum.isWholeOnly && metric !== 'conversationRatio'
  return [
    // Of the mean square the root: how far apart they are is read as a distance, not as a variance.
    funnel.isOverdispersed ? text.overdispersion(words.number(Math.sqrt(funnel.overdispersion), 1)) : null,
    isOtherPart ? text.wholeOnly : null,
    isWhole ? null : text.zoom(percent(shares.low), percent(shares.high)),
  ].filter((note) => note !== null)
}

/** Shares against the number they rest on, with exact limits of chance around the share of all together. */
export function funnelView(input: CompareInput): FunnelView {
  const text = input.words.text.compareEvidence.funnel
  const figure = comparedFigure(input)
  const funnel = figure?.funnel ?? null
  const shared = {
    title: text.title,
    explain: input.metric === 'conversationRatio' ? text.explainRatio : text.explain,
  }
  if (figure === null || funnel === null || funnel.target === null) {
    const reason = reasonOf(input, figure)
    return { ...shared, drawing: null, reason, overdispersed: null, notes: [], rows: [] }
  }
  const parts = funnelParts(input, figure, funnel)
  return {
    ...shared,
    drawing: funnelDrawing(parts),
    reason: null,
    overdispersed: funnel.isOverdispersed ? text.overdispersed : null,
    notes: notesOf(parts),
    rows: rowsOf(parts),
  }
}
