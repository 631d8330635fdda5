import type { PageFigure, PageFoot } from '../../report/page.ts'
import { filterSentence } from '../filter/filterSentence.ts'
import type { PageInput } from './pageInput.ts'

/** What a page's figures count; `sent`: public messages of the municipality, `forms`: questionnaires that were filled in. */
export type BasisOf = 'questions' | 'sent' | 'answered' | 'forms'

/**
 * "n = 961 vragen", from a count that `countOf` made; "minder dan 5 vragen" where no more may be told; null where it is
 * not known.
 */
export function basisOf({ words }: PageInput, count: PageFigure, of: BasisOf = 'questions'): string | null {
  const text = words.text.presentationStory.foot
  const { one, other } = text.what[of]
  if (count.value !== null) return text.n(count.text, count.value === 1 ? one : other)
  return /\d/.test(count.text) ? text.few(count.text, other) : null
}

/** Period, channels, topics, teams and clock. Accounts stay unnamed: their names may be people's. */
export function choiceText({ figures, words }: PageInput): string {
  const text = words.text.presentationStory.foot
  const isOfAccounts = figures.filter.accountIds !== null
  const choice = { ...figures.choice, accounts: [] }
  const said = filterSentence(words, { ...figures.filter, accountIds: null }, choice)
  const isAllChannels = !isOfAccounts && !said.channel.isLimited
  const channels = isOfAccounts ? text.someAccounts : said.said.channel
  const topics = !said.topic.isLimited && isAllChannels ? words.text.app.filter.topicsToo : said.said.topic
  const rest = [
    text.channelsAndTopics(channels, topics),
    ...(said.team.isLimited ? [text.ofTeams(said.said.team)] : []),
    ...(said.predecessor?.isLimited === true ? [said.predecessor.label] : []),
    ...(said.incidents?.isLimited === true ? [said.incidents.label] : []),
    said.clock,
  ]
  return text.choice(said.period, rest.join(', '))
}

export interface FootParts {
  /** From `basisOf`; null where nothing was counted. */
  readonly basis: string | null
  /** One line, at most some 130 signs; without its own heading word. */
  readonly definition: string | null
  /** Where the figures come from; absent = the municipality's own data. */
  readonly source?: string
  /** What else than the report's own choice the figures are about. */
  readonly about?: string
}

/** The lines under a page. */
export function footOf(input: PageInput, { basis, definition, source, about }: FootParts): PageFoot {
  const { figures, words } = input
  const text = words.text.presentationStory.foot
  const from = source ?? text.ownData(figures.municipality.name)
  return {
    basis,
    choice: `${about ?? choiceText(input)}. ${text.source(from)}`,
    definition: definition === null ? null : text.definition(definition),
  }
}
