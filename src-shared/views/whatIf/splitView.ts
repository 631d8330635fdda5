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

/** Where a part's name stands over a bar: pixels from its start. `tier` 0 is the lowest line. */
export interface SplitLabel {
  readonly part: WaitPart
  readonly text: string
  readonly tier: number
  readonly anchor: 'start' | 'end'
  /** Of the words, and of the line down to the part. */
  readonly x: number
  readonly lineX: number
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

/** Letters of 12.5 px, a little wider than their mean. */
const letterPx = 6.3
const besidePx = 4
/** A line that runs up past a name keeps this distance from it. */
const lineRoomPx = 3
const tiers = 3

interface Taken {
  readonly tier: number
  readonly from: number
  readonly to: number
}

function candidates(
  name: string,
  lineX: number,
): readonly (Taken & { anchor: 'start' | 'end'; x: number })[] {
  const width = name.length * letterPx
  return Array.from({ length: tiers }, (_, tier) => [
    { tier, anchor: 'start' as const, x: lineX + besidePx, from: lineX, to: lineX + besidePx + width },
    { tier, anchor: 'end' as const, x: lineX - besidePx, from: lineX - besidePx - width, to: lineX },
  ]).flat()
}

/**
 * A place over the bar for the name of every part that is wide enough to see, free of the other names and of the lines
 * down from them; a name without room is left out, the bar's words and table have it.
 */
export function splitLabels(
  parts: readonly SplitPart[],
  barPx: number,
  roomPx: number,
): readonly SplitLabel[] {
  const seen = parts.filter(({ left, right }) => (right - left) * barPx >= 1)
  const lines = seen.map(({ left, right }) => ((left + right) / 2) * barPx)
  const taken: Taken[] = []
  const labels: SplitLabel[] = []
  seen.forEach(({ part, name }, index) => {
    const lineX = lines[index] ?? 0
    const place = candidates(name, lineX).find(({ tier, from, to }) => {
      const isInside = from >= -1 && to <= roomPx
      const isFree = taken.every((other) => other.tier !== tier || to < other.from || from > other.to)
      // Lines of names in higher tiers run down through the lower ones.
      const ownLine = taken.every(
        (other) => other.tier >= tier || lineX < other.from - lineRoomPx || lineX > other.to + lineRoomPx,
      )
      const otherLines = labels.every(
        (other) => other.tier <= tier || other.lineX < from - lineRoomPx || other.lineX > to + lineRoomPx,
      )
      return isInside && isFree && ownLine && otherLines
    })
    if (place === undefined) return
    taken.push(place)
    labels.push({ part, text: name, tier: place.tier, anchor: place.anchor, x: place.x, lineX })
  })
  return labels
}
