import { groupName } from '../groupWords.ts'
import { channelsSource } from '../overview/sourceLine.ts'
import { knownCount, type ConversingInput } from './conversingInput.ts'

/** "1.325 vragen, juli t/m september 2026."; null where questions are not known. */
export function questionCount({ page, words }: ConversingInput): string | null {
  const text = words.text.conversation.source
  const n = knownCount(page.current.cases)
  if (n === null || page.period === null) return null
  const span = words.period(page.period.from, page.period.to)
  return n === 1 ? text.nOne(span) : text.n(words.number(n), span)
}

/** How many public messages the figures of what is posted rest on; null without any. */
export function sentCount({ page, words }: ConversingInput): string | null {
  const { replies, reposts, ownPosts } = page.current.sending
  const all = replies + reposts + ownPosts
  return all === 0 ? null : words.text.conversation.source.sent(words.number(all))
}

function peers({ page, words }: ConversingInput): string | null {
  const most = Math.max(...Object.values(page.peers).map((values) => (values.median === null ? 0 : values.n)))
  if (most === 0) return null
  return words.text.conversation.source.peers(groupName(words, page.peerKind), words.number(most))
}

function published({ page, words }: ConversingInput): string | null {
  const years = [...new Set(page.published.map(({ year }) => String(year)))].sort()
  return years.length === 0 ? null : words.text.conversation.source.published(words.list(years))
}

/** How many questions and messages, of when and from where, in one line under the page. */
export function conversationSource(input: ConversingInput): string {
  const { page, filter, words } = input
  const text = words.text.conversation.source
  return [
    questionCount(input),
    sentCount(input),
    channelsSource({ data: page, filter, words }),
    page.dataTo === null ? null : text.dataTo(words.date(page.dataTo)),
    page.inhabitants === null
      ? null
      : text.inhabitants(words.number(page.inhabitants.count), String(page.inhabitants.year)),
    filter.withoutIncidents === true ? text.incidents : null,
    peers(input),
    published(input),
  ]
    .filter((part) => part !== null)
    .join(' ')
}
