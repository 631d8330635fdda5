import type { ChoiceData } from '../../contract/figures.ts'
import { teamIds, topicIds, type TeamId, type TopicId } from '../../domain/message.ts'
import type { Words } from '../words.ts'

export interface GroupChoice<Id extends string> {
  readonly value: Id
  readonly label: string
  /** Why it cannot be chosen; null when it can. */
  readonly unavailable: string | null
}

type KnownGroups = Pick<ChoiceData, 'topics' | 'teams'>

function groupChoices<Id extends string>(
  ids: readonly Id[],
  labelOf: (id: Id) => string,
  known: readonly Id[],
  reason: string,
): readonly GroupChoice<Id>[] {
  return ids.map((id) => ({
    value: id,
    label: labelOf(id),
    unavailable: known.includes(id) ? null : reason,
  }))
}

/** Whose accounts of before a merger can be seen apart; empty where no accounts came with one. `code` null = together. */
export function predecessorChoices(
  words: Words,
  data: Pick<ChoiceData, 'predecessors'> | null,
  ownCode: string,
): readonly { readonly code: string | null; readonly label: string }[] {
  const former = data?.predecessors ?? []
  const { together, formerUntil, withoutFormer } = words.text.app.filter
  if (former.length === 0) return []
  return [
    { code: null, label: together },
    ...former.map(({ code, name, until }) => ({ code, label: formerUntil(name, words.date(until)) })),
    { code: ownCode, label: withoutFormer },
  ]
}

/** A team by its name in a sentence, so that it cannot be read as a topic. */
export function teamName(words: Words, team: TeamId): string {
  const name = words.text.figures.teams[team]
  return team === 'communications' || team === 'contactCentre' ? words.text.app.filter.teamNamed(name) : name
}

/** All topics; those that the data do not know stand there with the reason. Without data yet all can be chosen. */
export function topicChoices(words: Words, data: KnownGroups | null): readonly GroupChoice<TopicId>[] {
  const { figures, app } = words.text
  return groupChoices(topicIds, (id) => figures.topics[id], data?.topics ?? topicIds, app.filter.notInData)
}

/** All teams; those that the data do not know stand there with the reason. Without data yet all can be chosen. */
export function teamChoices(words: Words, data: KnownGroups | null): readonly GroupChoice<TeamId>[] {
  const { app } = words.text
  return groupChoices(teamIds, (id) => teamName(words, id), data?.teams ?? teamIds, app.filter.notInData)
}
