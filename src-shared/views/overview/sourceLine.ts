import type { OverviewInput } from './overviewInput.ts'
import { publishedBeside, publishedMean } from './publishedFigures.ts'
import { keyFigureIds, type Overview } from '../../contract/figures.ts'

/** The channels that the choice takes in. */
function chosenChannels({ overview, filter }: OverviewInput): Overview['channels'] {
  const account = overview.accounts.find(({ id }) => id === filter.accountId)
  const channel = account?.channel ?? filter.channel
  return channel === null ? overview.channels : [channel]
}

function channels(input: OverviewInput): string | null {
  const { overview, words } = input
  const text = words.text.overview.source
  const chosen = chosenChannels(input)
  const [only] = chosen
  if (overview.lastImportAtMs === null || only === undefined) return null
  const date = words.instantDate(overview.lastImportAtMs)
  return chosen.length === 1
    ? text.oneChannel(words.text.figures.channels[only], date)
    : text.channels(words.number(chosen.length), date)
}

function peers({ overview, words }: OverviewInput): string {
  const text = words.text.overview.source
  if (overview.peerGroup?.kind === 'example')
    return text.peersExample(words.number(overview.peerGroup.members.length))
  const known = Object.values(overview.peers).filter((values) => values.median !== null)
  if (known.length === 0) return text.noPeers
  const most = Math.max(...known.map((values) => values.n))
  const years = [...new Set(known.map((values) => String(values.year)))].sort()
  return text.peers(words.number(most), words.list(years))
}

function published({ overview, words }: OverviewInput): string | null {
  const years = [
    ...keyFigureIds.map((id) => publishedBeside(overview.published, id)?.year ?? null),
    publishedMean(overview.published)?.year ?? null,
  ].filter((year) => year !== null)
  if (years.length === 0) return null
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return words.text.overview.source.published(first === last ? String(first) : `${first}–${last}`)
}

/** Where the figures come from, in one line under the page. */
export function sourceLine(input: OverviewInput): string {
  return [channels(input), peers(input), published(input)].filter((part) => part !== null).join(' ')
}
