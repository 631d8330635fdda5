import type { ChoiceData, Filter } from '../contract/figures.ts'
import type { Segment } from '../locale/segments.ts'
import { teamName } from './filter/choices.ts'
import type { Words } from './words.ts'

/** What the page's one action does; the screen knows how. */
export type PageAction = 'import' | 'showAll' | 'whichSource' | 'allTeams'

export interface FindingView {
  readonly segments: readonly Segment[]
  readonly deck: string | null
  readonly action: { readonly kind: PageAction; readonly label: string } | null
}

/** What the words about a choice are made of, on every page. */
export interface ChoiceInput {
  readonly data: Pick<
    ChoiceData,
    'dataFrom' | 'dataTo' | 'topics' | 'teams' | 'accounts' | 'period' | 'periodUnfinished'
  >
  readonly filter: Filter
  readonly words: Words
}

/** Why a choice shows nothing: what it leaves out first, then how far the data reach. */
export function emptyChoice(input: ChoiceInput): string {
  const { data, words, filter } = input
  const { dataFrom, dataTo, topics, teams } = data
  const text = words.text.overview.deck
  const unknown = [
    ...whenAllUnknown(filter.topics, topics).map((id) => words.text.figures.topics[id]),
    ...whenAllUnknown(filter.teams, teams).map((id) => teamName(words, id)),
  ]
  if (unknown.length > 0) return text.notInData(words.list(unknown))
  if (dataFrom === null || dataTo === null) return text.noMessagesUnknown
  const span = text.noMessages(words.date(dataFrom), words.date(dataTo))
  const named = limits(input)
  return named.length > 0 ? `${text.narrowed(words.list(named))} ${span}` : span
}

/** The chosen ones where the data know none of them. */
function whenAllUnknown<T>(chosen: readonly T[] | null, known: readonly T[]): readonly T[] {
  return chosen?.some((one) => known.includes(one)) === false ? chosen : []
}

/** What the filter limits the data to, by name. */
function limits({ data, words, filter }: ChoiceInput): string[] {
  const { channels, topics } = words.text.figures
  const accounts = data.accounts.filter(({ id }) => filter.accountIds?.includes(id) ?? false)
  return [
    ...accounts.map(({ name }) => name),
    ...(filter.channels ?? []).map((id) => channels[id]),
    ...(filter.topics ?? []).map((id) => topics[id]),
    ...(filter.teams ?? []).map((id) => teamName(words, id)),
  ]
}

/** That a period reaches beyond the data; null when the data cover it. */
export function incomplete({ data, words }: ChoiceInput): string | null {
  const { period, dataFrom, dataTo, periodUnfinished } = data
  const text = words.text.overview.deck
  if (periodUnfinished && dataTo !== null) return text.unfinished(words.date(dataTo))
  const startsBefore = period !== null && dataFrom !== null && period.from < dataFrom
  return startsBefore ? text.startsLater(words.date(dataFrom)) : null
}
