import type { PeerRow } from '../../contract/compare.ts'
import { comparedFigure, hasValue, type CompareInput } from './compareInput.ts'
import { peerGroupView } from './peerGroupView.ts'
import { publishedRowOf } from './publishedRow.ts'
import { publishedSource } from './publishedView.ts'
import { fileNames } from './remarks.ts'

type Source = NonNullable<PeerRow['source']>

function packagesText({ words }: CompareInput, sources: readonly Source[]): string | null {
  const text = words.text.compare.sourceLine
  const periods = new Set<string>()
  let count = 0
  for (const source of sources) {
    if (source.kind !== 'package') continue
    count += 1
    periods.add(words.period(source.from, source.to))
  }
  if (count === 0) return null
  const [period, ...others] = [...periods]
  if (period === undefined || others.length > 0) return text.packagesDiffer(words.number(count))
  return count === 1 ? text.onePackage(period) : text.packages(words.number(count), period)
}

function filesText({ words }: CompareInput, sources: readonly Source[]): string | null {
  const text = words.text.compare.sourceLine
  const names = sources.flatMap((source) => (source.kind === 'file' ? [text.file(...fileNames(source))] : []))
  return names.length === 0 ? null : words.list([...new Set(names)])
}

function sourcesText(input: CompareInput, rows: readonly PeerRow[]): string | null {
  const text = input.words.text.compare.sourceLine
  const sources = rows.flatMap(({ source }) => (source === null ? [] : [source]))
  const packages = packagesText(input, sources)
  const files = filesText(input, sources)
  if (packages === null) return files === null ? null : `${text.files(files)}.`
  return files === null ? `${packages}.` : `${packages} ${text.andFiles(files)}.`
}

/** Files give a share and its number; the interval is not the source's own. */
function hasCalculatedInterval({ source, figure }: PeerRow): boolean {
  return source?.kind === 'file' && figure !== null && figure.value !== null && figure.low !== null
}

/** Where the figures come from and how the marks read, in one line under the page. */
export function compareSource(input: CompareInput): string {
  const { words, comparison } = input
  const text = words.text.compare.sourceLine
  const figure = comparedFigure(input)
  const rows = (figure?.rows ?? []).filter((row) => !row.isOwn && hasValue(row))
  const published = figure === null ? null : publishedRowOf(input, figure)
  const parts = [
    peerGroupView(words, comparison.group).short,
    sourcesText(input, rows),
    published === null ? null : text.published(publishedSource(words, published.source)),
    rows.length === 0 ? null : text.interval,
    rows.some(hasCalculatedInterval) ? text.fromFile : null,
    figure === null || figure.rank.lowest === null ? null : text.rank,
  ]
  return parts.filter((part) => part !== null).join(' ')
}
