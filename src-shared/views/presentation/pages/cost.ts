import type { PageFigure, ReportTable } from '../../../report/page.ts'
import { directionOf, isPriced, pointsRange } from '../../whatIf/resultsInput.ts'
import { footOf } from '../pageFoot.ts'
import { plainFigure, withheld } from '../pageFigures.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { isClear, planView, planWeeks, workFigure, type Option, type PlanView } from './planParts.ts'
import { storyPage } from './storyParts.ts'

interface Row {
  readonly option: Option
  readonly hours: PageFigure
  readonly fte: PageFigure
  readonly euro: PageFigure
  /** null of the present. */
  readonly gain: PageFigure | null
}

/** The difference with the present in percentage points: its direction alone where the check afterwards failed. */
function gainOf(input: PageInput, view: PlanView, { shown, key, name, verdict }: Option): PageFigure | null {
  const { words } = input
  const text = words.text.presentationStory
  if (verdict === null) return null
  const figureName = text.cost.gainName(name, view.time)
  const without = (why: string): PageFigure => withheld(`${key}.gain`, figureName, 'mean', null, why)
  if (shown.outcome.kind === 'overloaded') return without(text.options.cannot)
  if (shown.outcome.kind === 'noQuestions') return without(text.options.none)
  if (verdict === 'same') return without(text.cost.notClear)
  const difference = shown.difference?.figures?.withinTarget ?? null
  if (difference === null) return without(text.cost.notComparable)
  if (view.isDirectionOnly) {
    const direction = directionOf(difference)
    if (direction === 'up') return without(text.cost.more)
    return without(direction === 'down' ? text.cost.less : text.cost.notClear)
  }
  // In percentage points, as it is told.
  const [value = 0, low, high] = [difference.value, difference.low, difference.high].map((share) =>
    share === null ? null : share * 100,
  )
  const made = plainFigure(input, `${key}.gain`, figureName, 'mean', { value: value ?? 0, low, high })
  return { ...made, text: text.cost.gain(words.signedPoints(difference.value)) }
}

/** The gain with the range that it has. */
function gainText({ words }: PageInput, { gain, option }: Row): string {
  const text = words.text.presentationStory.cost
  const difference = option.shown.difference?.figures?.withinTarget ?? null
  if (gain === null) return text.present
  const range = gain.low === null || difference === null ? null : pointsRange(words, difference)
  return range === null ? gain.text : text.gainRange(words.signedPoints(difference?.value ?? 0), range)
}

function rowOf(input: PageInput, view: PlanView, option: Option): Row {
  const { words } = input
  const text = words.text.presentationStory.cost
  const { key, name, shown } = option
  const { hoursPerWeek, fte, euroPerYear } = shown.outcome.cost
  const euroName = text.euroName(name)
  const priced = isPriced(view.results, shown.scenario)
  const fteFigure = plainFigure(input, `${key}.fte`, text.fteName(name), 'mean', { value: fte })
  return {
    option,
    hours: plainFigure(input, `${key}.hours`, text.hoursName(name), 'hours', { value: hoursPerWeek }),
    fte: fteFigure,
    euro: priced
      ? plainFigure(input, `${key}.euro`, euroName, 'euro', { value: euroPerYear })
      : withheld(`${key}.euro`, euroName, 'euro', null, text.noPrice),
    gain: gainOf(input, view, option),
  }
}

/** The option that the page of options names first, else the last drawn. */
function namedRow(rows: readonly Row[]): Row | null {
  const others = rows.filter(({ option }) => option.verdict !== null)
  const gain = ({ option }: Row): number => option.shown.difference?.figures?.withinTarget.value ?? 0
  const more = others.filter(({ option }) => option.verdict === 'more')
  return more.toSorted((a, b) => gain(b) - gain(a))[0] ?? others.at(-1) ?? null
}

/** In euro where both have a price, else in hours. Both amounts as they stand in the table: their difference is rounded otherwise. */
function findingOf(input: PageInput, rows: readonly Row[], present: Row): string {
  const text = input.words.text.presentationStory.cost
  const named = namedRow(rows)
  const isPriced = present.euro.value !== null
  if (named === null) return isPriced ? text.nowEuro(present.euro.text) : text.nowHours(present.hours.text)
  const { quoted } = named.option
  if (isPriced && named.euro.value !== null)
    return named.euro.text === present.euro.text
      ? text.sameEuro(quoted)
      : text.euro(quoted, named.euro.text, present.euro.text)
  return named.hours.text === present.hours.text
    ? text.sameHours(quoted)
    : text.hours(quoted, named.hours.text, present.hours.text)
}

function tableOf(input: PageInput, view: PlanView, rows: readonly Row[]): ReportTable {
  const text = input.words.text.presentationStory.cost
  const { columns } = text
  return {
    caption: text.caption,
    columns: [
      { header: columns.option, isNumber: false },
      { header: columns.hours, isNumber: true },
      { header: columns.fte, isNumber: true },
      { header: columns.euro, isNumber: true },
      ...(rows.length > 1 ? [{ header: columns.gain(view.time), isNumber: true }] : []),
    ],
    rows: rows.map((row) => ({
      cells: [
        row.option.name,
        row.hours.text,
        row.fte.text,
        row.euro.text,
        ...(rows.length > 1 ? [gainText(input, row)] : []),
      ],
      isOwn: row.option.verdict === null,
    })),
  }
}

function leadOf(input: PageInput, view: PlanView, rows: readonly Row[]): string | null {
  const text = input.words.text.presentationStory.cost
  const isUnknown = rows.some(({ option }) => {
    const { contactCentreEuroPerYear, savedEuroPerYear } = option.shown.outcome.cost
    return contactCentreEuroPerYear === null || savedEuroPerYear === null
  })
  if (isUnknown) return text.unknownCosts
  if (rows.length < 2) return null
  if (view.isDirectionOnly) return text.leadDirection
  const hasRange = rows.some(({ gain }) => gain !== null && gain.low !== null)
  return hasRange ? text.lead : text.leadNoRange
}

/** What each scenario takes in hours and money, beside what it brings. */
export function costPage(input: PageInput): MadePage {
  const { words, figures } = input
  const text = words.text.presentationStory.cost
  const view = figures.plan === null ? null : planView(input, figures.plan)
  if (figures.plan === null || view === null) return { page: null, whyNot: text.whyNot }
  const rows = view.options.map((option) => rowOf(input, view, option))
  const [present] = rows
  const isEmpty = rows.every(({ hours }) => hours.value === 0)
  if (present === undefined || isEmpty) return { page: null, whyNot: text.whyNot }
  const of = rows.flatMap(({ hours, fte, euro, gain }) => [
    hours,
    fte,
    euro,
    ...(gain === null ? [] : [gain]),
  ])
  const unclear = rows.filter(({ option }) => {
    const difference = option.shown.difference?.figures?.withinTarget
    return option.verdict !== 'same' && difference !== undefined && !isClear(difference)
  })
  return storyPage(input, {
    kind: 'cost',
    finding: findingOf(input, rows, present),
    lead: leadOf(input, view, rows),
    body: { kind: 'table', table: tableOf(input, view, rows) },
    foot: footOf(input, {
      basis: null,
      definition: text.definition,
      source: words.text.presentationStory.options.source(figures.plan.name),
      about: planWeeks(input, figures.plan),
    }),
    figures: [...of, ...workFigure(input, figures.plan)],
    say: unclear.map(({ option }) => text.sayUnclear(option.quoted, view.time)),
  })
}
