import { waitParts, type ScenarioFigures, type WaitPart } from '../../staffing/plan/outcome.ts'
import type { Words } from '../words.ts'

/** One part of the mean wait; places are fractions of the longest bar, 0 = its start. */
export interface SplitPart {
  readonly part: WaitPart
  readonly name: string
  readonly time: string
  readonly left: number
  readonly right: number
}

export interface SplitView {
  readonly mean: string
  readonly parts: readonly SplitPart[]
  readonly alt: string
}

/** What the parts of all bars are called together. */
export interface SplitKey {
  /** Those that are drawn, in the order of the bars. */
  readonly parts: readonly SplitPart[]
  /** The first bar is long enough to hold their names over it. */
  readonly hasRoomForNames: boolean
}

/** Where a part's name stands over a bar: pixels from its start. `tier` 0 is the lowest line. */
export interface SplitLabel {
  readonly part: WaitPart
  readonly text: string
  readonly tier: number
  readonly anchor: 'start' | 'end'
  readonly x: number
  /** Of the line down to the part; null where the name stands on it. */
  readonly lineX: number | null
}

/** `longestMs` > 0: the mean of the scenario that takes longest. */
export function splitView(words: Words, { parts, meanMs }: ScenarioFigures, longestMs: number): SplitView {
  const text = words.text.whatIfResults
  let left = 0
  const shown = waitParts.map((part) => {
    const width = longestMs > 0 ? parts[part].value / longestMs : 0
    const one = {
      part,
      name: text.parts[part],
      time: words.short(parts[part].value),
      left,
      right: left + width,
    }
    left += width
    return one
  })
  const mean = words.short(meanMs.value)
  const spoken = shown.map(({ name, time }) => text.table.splitPart(name, time))
  return { mean, parts: shown, alt: text.table.splitAlt(mean, words.list(spoken)) }
}

/** A smaller part of the longest bar is not seen; a bar of under half of it has no room for names. */
const leastDrawn = 0.002
const leastNamed = 0.5

/** Null without bars. */
export function splitKey(bars: readonly SplitView[]): SplitKey | null {
  const [first] = bars
  if (first === undefined) return null
  const drawn = bars.flatMap(({ parts }) => parts.filter(({ left, right }) => right - left >= leastDrawn))
  return {
    parts: first.parts.filter(({ part }) => drawn.some((one) => one.part === part)),
    hasRoomForNames: (first.parts.at(-1)?.right ?? 0) >= leastNamed,
  }
}

/** Letters of 12.5 px, a little wider than their mean. */
const letterPx = 6.3
const besidePx = 4
/** A line down from a name keeps this distance from other names. */
const lineRoomPx = 3
const tiers = [0, 1, 2]
/** Names find their place in this order: the outermost first, the first part last. */
const order: readonly WaitPart[] = ['attention', 'consultation', 'handling', 'queue', 'closed']

interface Candidate {
  readonly tier: number
  readonly anchor: 'start' | 'end'
  readonly x: number
  readonly from: number
  readonly to: number
  readonly lineX: number | null
}

/** Left of its line for the parts in front, right of it for those behind; the first part has its name over its start. */
function candidatesOf(
  { part, name, left }: SplitPart,
  middlePx: number,
  barPx: number,
): readonly Candidate[] {
  const width = name.length * letterPx
  if (part === 'closed') {
    const x = left * barPx
    return tiers.map((tier) => ({ tier, anchor: 'start', x, from: x, to: x + width, lineX: null }))
  }
  const [before, after] = [middlePx - besidePx, middlePx + besidePx]
  const lineX = middlePx
  return tiers.flatMap((tier): Candidate[] => {
    const start: Candidate = { tier, anchor: 'start', x: after, from: middlePx, to: after + width, lineX }
    const end: Candidate = { tier, anchor: 'end', x: before, from: before - width, to: middlePx, lineX }
    return part === 'attention' || part === 'queue' ? [end, start] : [start, end]
  })
}

/** Whether the line of one runs down through the words of the other. */
function crosses(line: Candidate, words: Candidate): boolean {
  if (line.lineX === null || line.tier <= words.tier) return false
  return line.lineX > words.from - lineRoomPx && line.lineX < words.to + lineRoomPx
}

function collide(one: Candidate, other: Candidate): boolean {
  const isBeside =
    one.tier === other.tier && one.from < other.to + lineRoomPx && other.from < one.to + lineRoomPx
  return isBeside || crosses(one, other) || crosses(other, one)
}

/**
 * A place over the bar for the name of every part that is wide enough to see, free of the other names and of the lines
 * down from them; a name without room is left out, the bar's words have it. `barPx`: the longest bar, `roomPx`: its cell.
 */
export function splitLabels(
  parts: readonly SplitPart[],
  barPx: number,
  roomPx: number,
): readonly SplitLabel[] {
  const placed: (Candidate & { readonly part: WaitPart; readonly text: string })[] = []
  for (const part of parts.toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part))) {
    if ((part.right - part.left) * barPx < 1) continue
    const middlePx = ((part.left + part.right) / 2) * barPx
    const found = candidatesOf(part, middlePx, barPx).find(
      (candidate) =>
        candidate.from >= -1 && candidate.to <= roomPx && placed.every((other) => !collide(candidate, other)),
    )
    if (found !== undefined) placed.push({ ...found, part: part.part, text: part.name })
  }
  return placed.map(({ part, text, tier, anchor, x, lineX }) => ({ part, text, tier, anchor, x, lineX }))
}
