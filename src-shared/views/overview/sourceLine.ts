import type { OverviewInput } from './overviewInput.ts'
import { publishedBeside, publishedMean } from './publishedFigures.ts'
import { keyFigureIds } from '../../contract/figures.ts'

function channels({ overview, words }: OverviewInput): string | null {
  const text = words.text.overview.source
  const { lastImportAtMs } = overview
  const [only] = overview.channels
  if (lastImportAtMs === null || only === undefined) return null
  const date = words.instantDate(lastImportAtMs)
  return overview.channels.length === 1
    ? text.oneChannel(words.text.figures.channels[only], date)
    : text.channels(words.number(overview.channels.length), date)
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
