import { publishedBeside } from '../overview/publishedFigures.ts'
import { channelsSource } from '../overview/sourceLine.ts'
import { knownCount, type ResponseInput } from './responseInput.ts'

function count({ response, words }: ResponseInput): string | null {
  const text = words.text.response.source
  const n = knownCount(response.current.cases)
  if (n === null || response.period === null) return null
  const span = words.period(response.period.from, response.period.to)
  return n === 1 ? text.nOne(span) : text.n(words.number(n), span)
}

function peers({ response, words }: ResponseInput): string | null {
  const most = Math.max(0, ...response.curves.peers.map(({ n }) => n))
  return most === 0 ? null : words.text.response.source.peers(words.number(most))
}

function published({ response, words, filter }: ResponseInput): string | null {
  const found = filter.clock === 'opening' ? null : publishedBeside(response.published, 'within2h')
  return found === null ? null : words.text.response.source.published(String(found.year))
}

/** How many questions, of when and from where, in one line under the page. */
export function responseSource(input: ResponseInput): string {
  const { response, filter, words } = input
  const text = words.text.response.source
  return [
    count(input),
    channelsSource({ data: response, filter, words }),
    response.dataTo === null ? null : text.dataTo(words.date(response.dataTo)),
    filter.withoutIncidents === true ? text.incidents : null,
    peers(input),
    published(input),
  ]
    .filter((part) => part !== null)
    .join(' ')
}
