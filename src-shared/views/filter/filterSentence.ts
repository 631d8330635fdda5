import type { ChoiceData, Filter } from '../../contract/figures.ts'
import { channelIds } from '../../domain/channel.ts'
import { teamIds, topicIds } from '../../domain/message.ts'
import type { Words } from '../words.ts'
import { teamName } from './choices.ts'
import { settledGranularity } from './timeChoices.ts'

export interface ChosenLabel {
  /** The one by its name, "2 van 5 kanalen" for more. */
  readonly label: string
  /** The choice leaves something out. */
  readonly isLimited: boolean
}

/** The words on the choices of the filter sentence. `isLimited` marks a choice that leaves something out. */
export interface FilterSentence {
  readonly period: string
  /** The parts of the time axes; null while the period is not settled. */
  readonly granularity: string | null
  readonly comparison: string | null
  /** Why there is no comparison; null where there is one, and where nobody wants one. */
  readonly noComparison: string | null
  readonly channel: ChosenLabel
  readonly topic: ChosenLabel
  readonly team: ChosenLabel
  readonly clock: string
  /** Whose accounts of before a merger; null where no accounts came with one. */
  readonly predecessor: ChosenLabel | null
  /** Whether noted events count; null where none can be left out. */
  readonly incidents: ChosenLabel | null
  /** What is chosen of channels, topics and teams, every one by its name. */
  readonly said: { readonly channel: string; readonly topic: string; readonly team: string }
  /** The whole sentence in plain text, as exports and documents repeat it. */
  readonly plain: string
}

type FilteredData = Pick<
  ChoiceData,
  | 'period'
  | 'comparisonPeriod'
  | 'comparisonKind'
  | 'comparisonIsPart'
  | 'noComparison'
  | 'hasIncidents'
  | 'channels'
  | 'topics'
  | 'teams'
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
  const text = words.text.app.filter
  if (data.comparisonKind !== 'sameWeeksLastYear') return words.period(before.from, before.to)
  const weeks = text.sameWeeks(before.from.slice(0, 4))
  return data.comparisonIsPart === true ? text.samePart(weeks) : weeks
}

function noComparisonText(words: Words, data: FilteredData | null): string | null {
  const reason = data?.noComparison ?? null
  return reason === null || reason === 'chosen' ? null : words.text.app.filter.noComparison[reason]
}

function incidentsText(words: Words, filter: Filter, data: FilteredData | null): ChosenLabel | null {
  const text = words.text.app.filter
  if (filter.withoutIncidents === true) return { label: text.withoutIncidents, isLimited: true }
  return data?.hasIncidents === true ? { label: text.withIncidents, isLimited: false } : null
}

/** A choice that may leave something out; `label` on the button, `said` in the sentence that exports repeat. */
interface ChoiceText extends ChosenLabel {
  readonly said: string
}

/** All, the one by its name, or "2 van 5": the names of more are in the menu and in what exports say. */
function choiceText(
  words: Words,
  names: readonly string[] | null,
  all: string,
  someOf: (count: string, total: string) => string,
  total: number,
): ChoiceText {
  if (names === null) return { label: all, isLimited: false, said: all }
  const said = words.list(names)
  if (names.length === 1) return { label: said, isLimited: true, said }
  const label = someOf(words.number(names.length), words.number(Math.max(total, names.length)))
  return { label, isLimited: true, said }
}

function channelText(words: Words, filter: Filter, data: FilteredData | null): ChoiceText {
  const text = words.text.app.filter
  const { channels } = words.text.figures
  const { accountIds } = filter
  const accounts = data?.accounts ?? []
  if (accountIds !== null) {
    const chosen = accounts.filter(
      ({ id, channel }) => accountIds.includes(id) && (filter.channels?.includes(channel) ?? true),
    )
    const names = chosen.map(({ name, channel }) => `${name} (${channels[channel]})`)
    const known = names.length === 0 ? [text.unknownAccount] : names
    return choiceText(words, known, text.allChannels, text.someAccounts, accounts.length)
  }
  const names = filter.channels?.map((id) => channels[id]) ?? null
  const total = (data?.channels ?? channelIds).length
  return choiceText(words, names, text.allChannels, text.someChannels, total)
}

function topicText(words: Words, { topics }: Filter, data: FilteredData | null): ChoiceText {
  const text = words.text.app.filter
  const names = topics?.map((id) => words.text.figures.topics[id]) ?? null
  return choiceText(words, names, text.allTopics, text.someTopics, (data?.topics ?? topicIds).length)
}

function teamText(words: Words, { teams }: Filter, data: FilteredData | null): ChoiceText {
  const text = words.text.app.filter
  const names = teams?.map((id) => teamName(words, id)) ?? null
  return choiceText(words, names, text.allTeams, text.someTeams, (data?.teams ?? teamIds).length)
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

/** The word on the choice; "alle kanalen, onderwerpen en teams" says "alle" once. */
function labelOf({ label, isLimited }: ChoiceText, before?: ChoiceText, short?: string): ChosenLabel {
  const isSaidBefore = !isLimited && before?.isLimited === false
  return { label: isSaidBefore ? (short ?? label) : label, isLimited }
}

/** The filter as a sentence people can read aloud; without data yet the comparison is left open. */
export function filterSentence(words: Words, filter: Filter, data: FilteredData | null): FilterSentence {
  const text = words.text.app.filter
  const granularity = settledGranularity(filter, data)
  const parts = {
    period: periodText(words, filter, data),
    comparison: comparisonText(words, data),
    noComparison: noComparisonText(words, data),
    clock: filter.clock === 'calendar' ? text.calendar : text.opening,
    predecessor: predecessorText(words, filter, data),
    incidents: incidentsText(words, filter, data),
  }
  const channel = channelText(words, filter, data)
  const topic = topicText(words, filter, data)
  const team = teamText(words, filter, data)
  const topicLabel = labelOf(topic, channel, text.topicsToo)
  const teamLabel = labelOf(team, topic, text.teamsToo)
  const { comparison, noComparison, predecessor, incidents } = parts
  const isAsked = (filter.granularity ?? null) !== null && granularity !== null
  const why = noComparison === null ? '' : ` (${noComparison})`
  const plain = [
    isAsked ? `${parts.period}, ${text.granularities[granularity]}` : parts.period,
    comparison === null ? `${text.notCompared}${why}` : `${text.comparedWith} ${comparison}`,
    `${text.for} ${channel.said}`,
    `${topic.isLimited ? topic.said : topicLabel.label} ${text.and} ${team.isLimited ? team.said : teamLabel.label}`,
    predecessor?.label,
    incidents?.label,
    `${text.in} ${parts.clock}`,
  ].filter((part) => part !== undefined)
  return {
    ...parts,
    granularity: granularity === null ? null : text.granularities[granularity],
    channel: labelOf(channel),
    topic: topicLabel,
    team: teamLabel,
    said: { channel: channel.said, topic: topic.said, team: team.said },
    plain: `${text.start} ${plain.join(', ')}.`,
  }
}
