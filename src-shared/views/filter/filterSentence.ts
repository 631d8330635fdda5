import type { Filter, Overview } from '../../contract/figures.ts'
import type { Words } from '../words.ts'
import { teamName } from './choices.ts'

/** The words on the choices of the filter sentence. `isLimited` marks a choice that leaves something out. */
export interface FilterSentence {
  readonly period: string
  readonly comparison: string | null
  readonly channel: { readonly label: string; readonly isLimited: boolean }
  readonly topic: { readonly label: string; readonly isLimited: boolean }
  readonly team: { readonly label: string; readonly isLimited: boolean }
  readonly clock: string
  /** Whose accounts of before a merger; null where no accounts came with one. */
  readonly predecessor: { readonly label: string; readonly isLimited: boolean } | null
  /** The whole sentence in plain text, as exports and documents repeat it. */
  readonly plain: string
}

type FilteredData = Pick<
  Overview,
  | 'period'
  | 'comparisonPeriod'
  | 'comparisonKind'
  | 'accounts'
  | 'dataFrom'
  | 'dataTo'
  | 'observedTo'
  | 'predecessors'
>

/** A period without dates is settled by the data server; its answer names it. */
function periodText(words: Words, filter: Filter, data: FilteredData | null): string {
  const from = filter.from ?? data?.period?.from ?? filter.to
  const to = filter.to ?? data?.period?.to ?? filter.from
  const text = words.text.app.filter
  if (from === null || to === null) return text.everything
  const { dataFrom = null, dataTo = null, observedTo = null } = data ?? {}
  const span = words.period(from, to)
  if (from === dataFrom && (to === dataTo || to === observedTo)) return text.everythingFrom(span)
  return observedTo !== null && to > observedTo ? text.untilNow(span) : span
}

function comparisonText(words: Words, data: FilteredData | null): string | null {
  const before = data?.comparisonPeriod ?? null
  if (before === null || data === null) return null
  return data.comparisonKind === 'sameWeeksLastYear'
    ? words.text.app.filter.sameWeeks(before.from.slice(0, 4))
    : words.period(before.from, before.to)
}

function channelText(words: Words, filter: Filter, data: FilteredData | null): string {
  const account = data?.accounts.find(({ id }) => id === filter.accountId)
  if (account !== undefined) return `${account.name} (${words.text.figures.channels[account.channel]})`
  return filter.channel === null
    ? words.text.app.filter.allChannels
    : words.text.figures.channels[filter.channel]
}

/** Together unless a former municipality, or the own one without them, is chosen. */
function predecessorText(
  words: Words,
  filter: Filter,
  data: FilteredData | null,
): FilterSentence['predecessor'] {
  const former = data?.predecessors ?? []
  if (former.length === 0) return null
  const chosen = filter.predecessor ?? null
  if (chosen === null) return { label: words.text.app.filter.together, isLimited: false }
  const one = former.find(({ code }) => code === chosen)
  const { formerUntil, withoutFormer } = words.text.app.filter
  const label = one === undefined ? withoutFormer : formerUntil(one.name, words.date(one.until))
  return { label, isLimited: true }
}

/** The filter as a sentence people can read aloud; without data yet the comparison is left open. */
export function filterSentence(words: Words, filter: Filter, data: FilteredData | null): FilterSentence {
  const text = words.text.app.filter
  const period = periodText(words, filter, data)
  const comparison = comparisonText(words, data)
  const channel = channelText(words, filter, data)
  const topic = filter.topic === null ? text.allTopics : words.text.figures.topics[filter.topic]
  const team = filter.team === null ? text.allTeams : teamName(words, filter.team)
  const clock = filter.clock === 'calendar' ? text.calendar : text.opening
  const predecessor = predecessorText(words, filter, data)
  const whose = predecessor === null ? '' : `, ${predecessor.label}`
  const compared = comparison === null ? text.notCompared : `${text.comparedWith} ${comparison}`
  return {
    period,
    comparison,
    channel: { label: channel, isLimited: filter.channel !== null || filter.accountId !== null },
    topic: { label: topic, isLimited: filter.topic !== null },
    team: { label: team, isLimited: filter.team !== null },
    clock,
    predecessor,
    plain: `${text.start} ${period}, ${compared}, ${text.for} ${channel}, ${topic} ${text.and} ${team}${whose}, ${text.in} ${clock}.`,
  }
}
