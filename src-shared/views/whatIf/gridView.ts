import type { PlanPerson, WorkBlock } from '../../staffing/plan/plan.ts'
import type { Words } from '../words.ts'
import { extentsOf, levelsOf, presentPlaces, stretchesOf, type StretchKind } from './gridAgainstPresent.ts'
import { axisOf, fractionOf, ticksOf, type GridAxis, type GridTick } from './gridAxis.ts'
import { curveOf, questionsText, type QuestionCurve } from './gridCurve.ts'
import { blocksWithin } from './gridEdits.ts'
import { dayName, exactTimes } from './gridTimes.ts'
import { isPartly, nameOf, peopleText } from './personWords.ts'

/** The week as it is drawn: places are parts (0-1) of the axis, so that every width can show it. */

export interface GridInput {
  readonly people: readonly PlanPerson[]
  /** The cover that the scenario is held against; null = this is the present cover itself. */
  readonly present: readonly PlanPerson[] | null
  /** Questions in each of the 168 hours of a week from Monday 0:00. */
  readonly perHourOfWeek: readonly number[]
  readonly isWholeDay: boolean
  /** "A"; null where the scenario has no letter. */
  readonly scenario: string | null
}

export interface GridPart {
  readonly kind: StretchKind
  readonly left: number
  readonly width: number
}

export interface GridBar {
  readonly key: string
  /** Place in the list of people; null for what is only in the present cover. */
  readonly person: number | null
  /** Place among the blocks of the day; null for what the scenario takes away. */
  readonly block: number | null
  readonly lane: number
  readonly left: number
  readonly width: number
  readonly parts: readonly GridPart[]
  /** Not on duty every week, or beside other work: drawn lower. */
  readonly isPartly: boolean
  /** "donderdag 17.00–21.00, Medewerker 1" */
  readonly words: string
}

export interface GridDayView {
  readonly day: number
  readonly name: string
  readonly bars: readonly GridBar[]
  readonly lanes: number
  /** Outline of the questions per hour in a square of 1 by 1; null without questions. */
  readonly curve: QuestionCurve | null
  /** "9.00–17.00: 1 medewerker", one for each change in number, or that nobody is on duty. */
  readonly onDuty: readonly string[]
  /** "erbij in A: 17.00–21.00 (Medewerker 1)", and what goes. */
  readonly changes: readonly string[]
  /** "9.00–17.00: 1 medewerker; erbij in A: 17.00–21.00 (Medewerker 1)" */
  readonly words: string
}

export interface GridView {
  readonly axis: GridAxis
  readonly ticks: readonly GridTick[]
  readonly days: readonly GridDayView[]
  readonly kinds: ReadonlySet<StretchKind>
  readonly hasPartly: boolean
  /** "vragen per uur; 22% komt in het weekend"; null without questions. */
  readonly questions: string | null
}

interface Row {
  /** Stays the same while the hours change. */
  readonly key: string
  readonly person: number | null
  readonly label: string
  readonly isPartly: boolean
  readonly now: readonly WorkBlock[]
  readonly before: readonly WorkBlock[]
}

/** Everybody of the scenario, and after them whoever is in the present cover only. */
function rowsOf(words: Words, { people, present }: GridInput, day: number): readonly Row[] {
  const places = present === null ? [] : presentPlaces(people, present)
  const blocks = (person: PlanPerson | undefined): readonly WorkBlock[] => person?.days[day] ?? []
  const own = people.map((person, index): Row => {
    const place = places[index]
    const before =
      present === null ? blocks(person) : place === null || place === undefined ? [] : blocks(present[place])
    const label = nameOf(words, people, index)
    return {
      key: String(index),
      person: index,
      label,
      isPartly: isPartly(person),
      now: blocks(person),
      before,
    }
  })
  const gone = (present ?? []).flatMap((person, index): Row[] =>
    places.includes(index)
      ? []
      : [
          {
            key: `now-${String(index)}`,
            person: null,
            label: nameOf(words, present ?? [], index),
            isPartly: isPartly(person),
            now: [],
            before: blocks(person),
          },
        ],
  )
  return [...own, ...gone]
}

/** The bars of one person on one day, all but their lane. */
function barsOf(words: Words, axis: GridAxis, day: number, row: Row): Omit<GridBar, 'lane'>[] {
  const stretches = stretchesOf(row.now, row.before)
  const placed = ({ openMinute, closeMinute }: WorkBlock): { left: number; width: number } => {
    const left = fractionOf(axis, openMinute)
    return { left, width: fractionOf(axis, closeMinute) - left }
  }
  const told = (time: WorkBlock): string =>
    words.text.whatIfGrid.block(dayName(words, day), exactTimes(words, time), row.label)
  const bar = (block: number | null, time: WorkBlock, parts: readonly GridPart[]): Omit<GridBar, 'lane'> => ({
    key: block === null ? `${row.key}-gone-${String(time.openMinute)}` : `${row.key}-${String(block)}`,
    person: row.person,
    block,
    ...placed(time),
    parts,
    isPartly: row.isPartly,
    words: block === null ? words.text.whatIfGrid.gone(told(time)) : told(time),
  })
  const own = row.now.map((block, index) => {
    const parts = stretches
      .filter(({ kind }) => kind !== 'removed')
      .flatMap((part) =>
        blocksWithin([part], block.openMinute, block.closeMinute).map((time) => ({
          kind: part.kind,
          ...placed(time),
        })),
      )
    return bar(index, block, parts)
  })
  const removed = stretches
    .filter(({ kind }) => kind === 'removed')
    .map((time) => bar(null, time, [{ kind: 'removed', ...placed(time) }]))
  return [...own, ...removed]
}

/** Each takes the lowest lane that is free there, so that who comes after somebody else stands beside them. */
function inLanes(
  words: Words,
  axis: GridAxis,
  day: number,
  rows: readonly Row[],
): { readonly bars: readonly GridBar[]; readonly lanes: number } {
  const taken: WorkBlock[][] = []
  const bars = rows.flatMap((row) => {
    const extents = extentsOf(stretchesOf(row.now, row.before)).map((extent) => {
      const free = taken.findIndex(
        (lane) => blocksWithin(lane, extent.openMinute, extent.closeMinute).length === 0,
      )
      const lane = free < 0 ? taken.length : free
      taken[lane] = [...(taken[lane] ?? []), extent]
      return { left: fractionOf(axis, extent.openMinute), lane }
    })
    return barsOf(words, axis, day, row).map((bar) => ({
      ...bar,
      lane: extents.findLast(({ left }) => left <= bar.left)?.lane ?? 0,
    }))
  })
  return { bars, lanes: taken.length }
}

/** Who is on duty when on a day, and what the scenario adds and takes away, in words. */
function dayWords(
  words: Words,
  rows: readonly Row[],
  scenario: string | null,
): Pick<GridDayView, 'onDuty' | 'changes' | 'words'> {
  const { text } = words
  const levels = levelsOf(rows.flatMap(({ before }) => before))
  const counted = levels.map((level) =>
    text.whatIfGrid.onDuty(exactTimes(words, level), peopleText(words, level.count)),
  )
  const changed = (kind: StretchKind): string =>
    words.list(
      rows.flatMap(({ label, now, before }) =>
        stretchesOf(now, before)
          .filter((part) => part.kind === kind)
          .map((part) => text.whatIfGrid.whoWhen(exactTimes(words, part), label)),
      ),
    )
  const [added, removed] = [changed('added'), changed('removed')]
  const onDuty = counted.length === 0 ? [text.whatIfGrid.nobody] : counted
  const changes = [
    ...(added === '' ? [] : [text.whatIfGrid.addedIn(scenario, added)]),
    ...(removed === '' ? [] : [text.whatIfGrid.removedIn(scenario, removed)]),
  ]
  return { onDuty, changes, words: [onDuty.join(', '), ...changes].join('; ') }
}

/** Everything of the grid that does not depend on where the pointer is. */
export function gridView(words: Words, input: GridInput): GridView {
  const { people, present, perHourOfWeek } = input
  const axis = axisOf([...people, ...(present ?? [])], input.isWholeDay)
  const most = perHourOfWeek.reduce((highest, count) => Math.max(highest, count), 0)
  const days = Array.from({ length: 7 }, (_, day): GridDayView => {
    const rows = rowsOf(words, input, day)
    return {
      day,
      name: dayName(words, day),
      ...inLanes(words, axis, day, rows),
      curve: curveOf(perHourOfWeek, axis, most, day),
      ...dayWords(words, rows, input.scenario),
    }
  })
  const bars = days.flatMap((day) => day.bars)
  return {
    axis,
    ticks: ticksOf(words, axis),
    days,
    kinds: new Set(bars.flatMap(({ parts }) => parts.map(({ kind }) => kind))),
    hasPartly: bars.some((bar) => bar.isPartly),
    questions: questionsText(words, perHourOfWeek),
  }
}
