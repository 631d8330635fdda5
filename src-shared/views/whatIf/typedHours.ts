import type { WorkBlock } from '../../staffing/plan/plan.ts'
import { minuteOf } from '../hours/hoursDraft.ts'
import type { Words } from '../words.ts'
import { mostBlocksADay, quarterMinutes } from './gridEdits.ts'

/** Hours of one day as somebody types them: "9-12, 13-17". */

export type HoursFault =
  | { readonly kind: 'notHours' | 'notQuarter' | 'endsBeforeStart' | 'overlap'; readonly part: string }
  | { readonly kind: 'tooMany' }

export type TypedHours =
  | { readonly blocks: readonly WorkBlock[]; readonly fault: null }
  | { readonly blocks: null; readonly fault: HoursFault }

/** Also what is written between two blocks in running text. */
const betweenBlocks = /[,;&]|\s(?:en|and)\s/
const betweenTimes = /\s*[-–—]\s*|\s+(?:tot|to)\s+/
/** What stands for a day without work. */
const nothing = new Set(['', '-', '–', 'vrij', 'geen', 'off', 'none'])

function refuse(kind: 'notHours' | 'notQuarter' | 'endsBeforeStart' | 'overlap', part: string): TypedHours {
  return { blocks: null, fault: { kind, part } }
}

function readBlock(part: string): TypedHours {
  const [from, to, ...more] = part.split(betweenTimes)
  const [openMinute, closeMinute] = [minuteOf(from ?? ''), minuteOf(to ?? '')]
  if (openMinute === null || closeMinute === null || more.length > 0) return refuse('notHours', part)
  if (openMinute % quarterMinutes !== 0 || closeMinute % quarterMinutes !== 0)
    return refuse('notQuarter', part)
  if (openMinute >= closeMinute) return refuse('endsBeforeStart', part)
  return { blocks: [{ openMinute, closeMinute }], fault: null }
}

/** Reads the hours of one day; empty = none. The first thing that cannot be is told with the words it stands in. */
export function readHours(typed: string): TypedHours {
  if (nothing.has(typed.trim().toLowerCase())) return { blocks: [], fault: null }
  const blocks: WorkBlock[] = []
  for (const part of typed.split(betweenBlocks).map((text) => text.trim())) {
    if (part === '') continue
    const read = readBlock(part)
    if (read.blocks === null) return read
    const overlaps = read.blocks.some((one) =>
      blocks.some((other) => one.openMinute < other.closeMinute && other.openMinute < one.closeMinute),
    )
    if (overlaps) return refuse('overlap', part)
    blocks.push(...read.blocks)
  }
  if (blocks.length > mostBlocksADay) return { blocks: null, fault: { kind: 'tooMany' } }
  return { blocks: blocks.sort((a, b) => a.openMinute - b.openMinute), fault: null }
}

/** What is wrong with typed hours, and what to do, in a sentence. */
export function hoursFaultText(words: Words, fault: HoursFault): string {
  const { hoursFaults } = words.text.whatIfGrid
  return fault.kind === 'tooMany'
    ? words.text.whatIfGrid.tooManyBlocks(words.number(mostBlocksADay))
    : hoursFaults[fault.kind](fault.part)
}
