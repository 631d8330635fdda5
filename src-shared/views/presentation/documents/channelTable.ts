import type { PageFigure, ReportTable } from '../../../report/page.ts'
import { MIN_SAMPLE } from '../../../metrics/reliability.ts'
import { intervalText, plainFigure, smallestOf } from '../pageFigures.ts'
import type { PageInput } from '../pageInput.ts'
import { partFigures } from '../pages/responseParts.ts'
import { tellableParts } from '../tellableParts.ts'

export interface ChannelTable {
  /** null where no channel can be told. */
  readonly table: ReportTable | null
  readonly figures: readonly PageFigure[]
  /** Some channel is not in the table. */
  readonly leavesOut: boolean
}

interface Row {
  readonly name: string
  readonly count: PageFigure
  readonly half: PageFigure
}

const mostRows = 6

/** Channels with ten questions or more, without those from which a small number would follow. */
function rowsOf(input: PageInput): readonly Row[] {
  const { figures, words } = input
  const text = words.text.presentationPages.channels
  const { byChannel } = figures.response
  const counts = byChannel.map(({ of }) => (typeof of.cases === 'number' ? of.cases : 0))
  const told = tellableParts(counts, smallestOf(input))
  const halves = partFigures(
    input,
    byChannel.map(({ key, of }) => ({
      key: `medianMs.channel.${key}`,
      name: text.figureHalf(words.text.figures.channels[key]),
      unit: 'ms',
      figure: of.medianMs,
      count: of.cases,
    })),
  )
  return byChannel.flatMap(({ key }, index) => {
    const [cases, half] = [counts[index] ?? 0, halves[index]]
    if (half === undefined || told[index] !== true || cases < MIN_SAMPLE) return []
    const name = words.text.figures.channels[key]
    const counted = words.text.presentationDocuments.names.casesOf(name)
    return [
      { name, half, count: plainFigure(input, `cases.channel.${key}`, counted, 'count', { value: cases }) },
    ]
  })
}

/** Questions and half of each channel, by name: nothing in the order says which is better. */
export function channelTable(input: PageInput): ChannelTable {
  const { words, figures } = input
  const documents = words.text.presentationDocuments
  const text = documents.onePager
  const all = rowsOf(input)
  const rows = all
    .toSorted((one, other) => (other.count.value ?? 0) - (one.count.value ?? 0))
    .slice(0, mostRows)
    .toSorted((one, other) => one.name.localeCompare(other.name, words.language))
  const table: ReportTable = {
    caption: '',
    columns: [
      { header: text.channelColumns.channel, isNumber: false },
      { header: text.channelColumns.questions, isNumber: true },
      { header: text.channelColumns.half, isNumber: true },
      { header: documents.table.interval, isNumber: true },
    ],
    rows: rows.map(({ name, count, half }) => ({
      cells: [name, count.text, half.text, intervalText(input, half) ?? documents.table.none],
      isOwn: false,
    })),
  }
  return {
    table: rows.length === 0 ? null : table,
    figures: rows.flatMap(({ count, half }) => [count, half]),
    leavesOut: rows.length < figures.response.byChannel.length,
  }
}
