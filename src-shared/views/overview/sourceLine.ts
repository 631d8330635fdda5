import type { OverviewInput } from './overviewInput.ts'
import { groupName, whomText } from '../groupWords.ts'
import { minimumPeers } from '../../benchmark/peerValues.ts'
import { publishedBeside, publishedMean } from './publishedFigures.ts'
import type { ChoiceData, Filter, Overview } from '../../contract/figures.ts'
import { keyFigureIds } from '../../contract/keyFigureIds.ts'
import type { Words } from '../words.ts'

/** What is told of the sources of a choice, on every page. */
export interface ChannelsInput {
  readonly data: Pick<ChoiceData, 'channels' | 'accounts' | 'lastImportAtMs' | 'privateQuestionsOnly'>
  readonly filter: Filter
  readonly words: Words
}

/** The channels that the choice takes in. */
function chosenChannels({ data, filter }: ChannelsInput): Overview['channels'] {
  const { channels, accountIds } = filter
  const ofAccounts = data.accounts.filter(({ id }) => accountIds?.includes(id) ?? false)
  const kept = ofAccounts.map(({ channel }) => channel)
  return data.channels.filter(
    (id) => (channels?.includes(id) ?? true) && (accountIds === null || kept.includes(id)),
  )
}

/** Which channels, and when they were imported; null without any. */
export function channelsSource(input: ChannelsInput): string | null {
  const { data, words } = input
  const text = words.text.overview.source
  const chosen = chosenChannels(input)
  const [only] = chosen
  if (data.lastImportAtMs === null || only === undefined) return null
  const date = words.instantDate(data.lastImportAtMs)
  const names = words.text.figures.channels
  const source =
    chosen.length === 1
      ? text.oneChannel(names[only], date)
      : text.channels(words.number(chosen.length), date)
  const onlyPrivate = chosen.filter((id) => data.privateQuestionsOnly?.includes(id) ?? false)
  if (onlyPrivate.length === 0) return source
  return `${source} ${text.privateOnly(words.list(onlyPrivate.map((id) => names[id])))}`
}

/** Nothing imported, or figures of municipalities of which too few are comparable. */
function noPeers({ overview, words }: Pick<OverviewInput, 'overview' | 'words'>, members: number): string {
  const text = words.text.overview.source
  const imported = overview.benchmarkMunicipalities
  const kind = overview.peerGroup?.kind ?? null
  const [group, whom] = [groupName(words, kind), whomText(words, kind)]
  if (imported === 0 || members === 0) return text.noPeers(group, whom)
  const have = words.number(Math.max(...Object.values(overview.peers).map((values) => values.n)))
  const [all, needed] = [words.number(members), words.number(minimumPeers)]
  return imported === 1
    ? text.fewPeersOne(group, whom, have, all, needed)
    : text.fewPeers(group, whom, have, all, needed, words.number(imported))
}

function peers({ overview, words }: OverviewInput): string {
  const text = words.text.overview.source
  const known = Object.values(overview.peers).filter((values) => values.median !== null)
  const years = words.list([...new Set(known.map((values) => String(values.year)))].sort())
  const members = overview.peerGroup?.members.length ?? 0
  if (known.length === 0) return noPeers({ overview, words }, members)
  if (overview.peerGroup?.kind === 'example') return text.peersExample(words.number(members), years)
  const most = Math.max(...known.map((values) => values.n))
  return text.peers(groupName(words, overview.peerGroup?.kind ?? null), words.number(most), years)
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
  const { overview: data, filter, words } = input
  return [channelsSource({ data, filter, words }), peers(input), published(input)]
    .filter((part) => part !== null)
    .join(' ')
}
