import type {
  PackageContent,
  PackageDimension,
  PackageGrid,
  PackageShare,
  PackageStratum,
  PackageStratumOf,
} from '../../benchmark/package/exchangePackage.ts'
import { gridClassCount } from '../../benchmark/package/responseGrid.ts'
import { monthKeyOf, periodOfMonth } from '../../domain/calendarPeriod.ts'
import type { MonthKey } from '../../domain/calendarPeriod.ts'
import { parseLocalDate } from '../../domain/localDate.ts'
import { toSegments, type Segment } from '../../locale/segments.ts'
import type { Words } from '../words.ts'

export interface ContentsFact {
  readonly name: string
  readonly text: string
}

export interface StratumRow {
  readonly key: string
  readonly part: string
  readonly cases: string
  /** How the waits ended in calendar time; the counts on the other clock are the same. */
  readonly answered: string
  readonly closed: string
  readonly open: string
  readonly within7Days: string
  readonly dialogue: string
}

/** The parts of one kind, such as the channels; null = the whole. */
export interface StratumGroup {
  readonly name: string | null
  readonly rows: readonly StratumRow[]
}

/** All that a package says, in words: what a person reads before giving it away. */
export interface PackageContentsView {
  readonly finding: readonly Segment[]
  readonly facts: readonly ContentsFact[]
  readonly groups: readonly StratumGroup[]
  /** Why parts are absent; none where nothing was left out. */
  readonly leftOutNotes: readonly string[]
  readonly gridNote: string
}

const dimensions: readonly PackageDimension[] = ['channel', 'topic', 'team', 'month']

/** What a source cannot tell is a dash, never 0. */
const unknown = '–'

/** "X", "servicevragen", "maart 2026"; for the whole "alle vragen". */
function stratumName(words: Words, of: PackageStratumOf): string {
  switch (of.by) {
    case 'all':
      return words.text.exchange.strata.all
    case 'channel':
      return words.text.figures.channels[of.key]
    case 'topic':
      return words.text.figures.topics[of.key]
    case 'team':
      return words.text.figures.teams[of.key]
    case 'month':
      return words.month(of.key)
  }
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

function shareText(words: Words, share: PackageShare | null): string {
  if (share === null) return unknown
  return words.text.exchange.strata.of(words.number(share.successes), words.number(share.n))
}

function gridTotals(words: Words, grid: PackageGrid): Pick<StratumRow, 'answered' | 'closed' | 'open'> {
  return {
    answered: words.number(total(grid.answered)),
    closed: words.number(total(grid.closed)),
    open: words.number(total(grid.open)),
  }
}

function stratumRow(words: Words, stratum: PackageStratum): StratumRow {
  const { of } = stratum
  return {
    key: of.by === 'all' ? 'all' : `${of.by}-${of.key}`,
    part: stratumName(words, of),
    cases: words.number(stratum.cases),
    ...gridTotals(words, stratum.calendar),
    within7Days: shareText(words, stratum.responseRate7d),
    dialogue: shareText(words, stratum.dialogueShare),
  }
}

function groupsOf(words: Words, content: PackageContent): readonly StratumGroup[] {
  const rowsOf = (by: PackageStratumOf['by']): readonly StratumRow[] =>
    content.strata.filter(({ of }) => of.by === by).map((stratum) => stratumRow(words, stratum))
  return [
    { name: null, rows: rowsOf('all') },
    ...dimensions.map((by) => ({ name: words.text.exchange.contents[by], rows: rowsOf(by) })),
  ].filter(({ rows }) => rows.length > 0)
}

/** Months that follow each other as one period: "januari t/m november 2025". */
function monthRuns(words: Words, parts: readonly PackageStratumOf[]): readonly string[] {
  const months = parts.flatMap((of) => (of.by === 'month' ? [of.key] : [])).toSorted()
  const runs: { readonly first: MonthKey; readonly last: MonthKey }[] = []
  for (const month of months) {
    const run = runs.at(-1)
    if (run !== undefined && nextMonth(run.last) === month) runs.splice(-1, 1, { ...run, last: month })
    else runs.push({ first: month, last: month })
  }
  return runs.map(({ first, last }) => words.period(periodOfMonth(first).from, periodOfMonth(last).to))
}

function nextMonth(month: MonthKey): MonthKey | null {
  const lastDay = parseLocalDate(periodOfMonth(month).to)
  return lastDay === null ? null : monthKeyOf(lastDay + 1)
}

function partsText(words: Words, content: PackageContent, by: PackageDimension): string {
  const text = words.text.exchange.contents
  const parts = content.strata.map(({ of }) => of).filter((of) => of.by === by)
  const names = by === 'month' ? monthRuns(words, parts) : parts.map((of) => stratumName(words, of))
  const leftOut = content.leftOut[by]
  const count = words.number(leftOut)
  if (names.length === 0) return leftOut === 0 ? text.none : text.leftOutOnly(count)
  const list = words.list(names)
  return leftOut === 0 ? list : `${list}. ${text.leftOut(count)}`
}

function leftOutNotes(words: Words, { leftOut, strata }: PackageContent): readonly string[] {
  const text = words.text.exchange.contents
  if (total(Object.values(leftOut)) === 0) return []
  const hasTeams = strata.some(({ of }) => of.by === 'team')
  return leftOut.team > 0 && !hasTeams ? [text.leftOutNote, text.teamsOfAnswered] : [text.leftOutNote]
}

function figuresText(words: Words, content: PackageContent): string {
  const text = words.text.exchange.contents
  const has = (key: 'responseRate7d' | 'dialogueShare'): boolean =>
    content.strata.some((stratum) => stratum[key] !== null)
  return words.list([
    ...(content.strata.length > 0 ? [text.responseTimes] : []),
    ...(has('responseRate7d') ? [text.within7Days] : []),
    ...(has('dialogueShare') ? [text.dialogue] : []),
    ...(content.sending === null ? [] : [text.replies]),
  ])
}

function sendingText(words: Words, { sending }: PackageContent): string {
  const text = words.text.exchange.contents
  if (sending === null) return text.noSending
  const sentence = text.sendingText(words.number(sending.replies), words.number(sending.sent))
  if (sending.ownPosts === null || sending.reposts === null) return sentence
  return `${sentence} ${text.sendingParts(words.number(sending.ownPosts), words.number(sending.reposts))}`
}

function growthText(words: Words, { growth }: PackageContent): string {
  const text = words.text.exchange.contents
  if (growth === null) return text.noGrowth
  const { lowest, highest } = growth
  return lowest === highest
    ? text.growthText(words.number(lowest))
    : text.growthRange(words.number(lowest), words.number(highest))
}

function factsOf(words: Words, content: PackageContent): readonly ContentsFact[] {
  const text = words.text.exchange.contents
  const { municipality, period, program } = content
  const made = words.instant(Date.parse(content.madeAt))
  return [
    { name: text.municipality, text: `${municipality.name} (${municipality.code})` },
    {
      name: text.period,
      text: text.periodText(words.period(period.from, period.to), words.date(content.observedTo)),
    },
    { name: text.cases, text: words.number(casesOf(content)) },
    { name: text.figures, text: figuresText(words, content) },
    ...dimensions.map((by) => ({ name: text[by], text: partsText(words, content, by) })),
    { name: text.sending, text: sendingText(words, content) },
    { name: text.growth, text: growthText(words, content) },
    { name: text.counting, text: text.countingText(words.number(content.caseGapHours)) },
    { name: text.marks, text: text.marksText(`${program.name} ${program.version}`, made) },
  ]
}

/** Questions in the whole; 0 where only sending is given. */
function casesOf(content: PackageContent): number {
  return content.strata.find(({ of }) => of.by === 'all')?.cases ?? 0
}

export function packageContentsView(words: Words, content: PackageContent): PackageContentsView {
  const { make, strata } = words.text.exchange
  const { from, to } = content.period
  return {
    finding: toSegments(make.leaves(words.number(casesOf(content)), words.period(from, to))),
    facts: factsOf(words, content),
    groups: groupsOf(words, content),
    leftOutNotes: leftOutNotes(words, content),
    gridNote: strata.gridNote(words.number(gridClassCount)),
  }
}
