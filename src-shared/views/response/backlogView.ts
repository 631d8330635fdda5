import type { ResponsePage } from '../../contract/response.ts'
import type { Scale, Tick } from '../scale.ts'
import type { AxisPoint, AxisSlot, TimeAxisView } from '../timeAxis.ts'
import type { CasesOf, ResponseInput } from './responseInput.ts'

export type Part = ResponsePage['series'][number]

export interface BacklogView {
  readonly title: string
  readonly subtitle: string
  /** Why nothing is drawn; null where it is. */
  readonly nothing: string | null
  readonly yTicks: readonly Tick[]
  /** At the end of each part. */
  readonly points: readonly AxisPoint[]
  /** The last known number, at the end of the line. */
  readonly last: string
  readonly alt: string
  readonly slotWords: readonly string[]
  readonly slotCases: readonly (CasesOf | null)[]
}

function waitingText(input: ResponseInput, part: Part, slot: AxisSlot): string {
  const { words } = input
  const text = words.text.responseCharts.series
  const date = words.date(part.backlogOn ?? slot.to)
  if (part.backlog === null) return text.waitingUnknown(date)
  if (part.backlog === 0) return text.waitingNone(date)
  return part.backlog === 1 ? text.waitingOne(date) : text.waiting(date, words.number(part.backlog))
}

export function waitingCases(input: ResponseInput, part: Part): CasesOf | null {
  const date = part.backlogOn
  if (part.backlog === null || part.backlog === 0 || date === null) return null
  return {
    mark: { waitingOn: date },
    title: input.words.text.response.cases.waitingOn(input.words.date(date)),
  }
}

/** Round numbers from 0 up to at least the most: at most four steps. */
function countScale(words: ResponseInput['words'], most: number): Scale {
  const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000]
  const size = sizes.find((one) => one * 4 >= most) ?? most / 4
  const steps = Math.max(1, Math.ceil(most / size))
  return {
    at: (count) => count / (size * steps),
    ticks: Array.from({ length: steps + 1 }, (_, index) => ({
      at: index / steps,
      label: words.number(index * size),
    })),
  }
}

/** Questions that wait at the end of each part of the axis. */
export function backlogView(input: ResponseInput, axis: TimeAxisView): BacklogView {
  const { response, words } = input
  const text = words.text.responseCharts.series
  const parts = response.series
  const known = parts.flatMap(({ backlog }) => (backlog === null ? [] : [backlog]))
  const scale = countScale(words, Math.max(0, ...known))
  const slotWords = axis.slots.map((slot, index) => {
    const part = parts[index]
    return part === undefined ? slot.name : waitingText(input, part, slot)
  })
  return {
    title: text.backlogTitle,
    subtitle: text.backlogSubtitle,
    nothing: known.length === 0 ? text.backlogNone : null,
    yTicks: scale.ticks,
    points: axis.slots.map((slot, index) => {
      const backlog = parts[index]?.backlog ?? null
      return { slot: index, x: slot.right, y: backlog === null ? null : scale.at(backlog), isWhole: true }
    }),
    last: words.number(known.at(-1) ?? 0),
    alt: text.backlogAlt(slotWords.at(-1) ?? ''),
    slotWords,
    slotCases: axis.slots.map((_, index) => {
      const part = parts[index]
      return part === undefined ? null : waitingCases(input, part)
    }),
  }
}
