import type { PageFigure, ReportPage } from '#shared/report/page.ts'
import { plainText } from '#shared/locale/segments.ts'
import type { DocumentInput } from '#shared/views/presentation/documents/documentInput.ts'
import { metricOfKey } from '#shared/views/presentation/documents/metricOfKey.ts'
import type { CellKind, CellValue, Row, Sheet } from './workbook.ts'

/** Times as lengths of time, shares as percentages, all with every digit that they have. */
const kindOfUnit: Readonly<Record<PageFigure['unit'], CellKind>> = {
  ms: 'duration',
  share: 'percent',
  count: 'integer',
  mean: 'decimal',
  level: 'integer',
  euro: 'integer',
  hours: 'decimal',
}

function numberCell(value: number | null, kind: CellKind): CellValue {
  return value === null ? null : { value, kind }
}

function figureRow(input: DocumentInput, page: ReportPage, number: number, figure: PageFigure): Row {
  const { words, figures } = input
  const text = words.text.presentationDocuments
  const kind = kindOfUnit[figure.unit]
  const metric = metricOfKey(figure.key)
  return [
    number,
    text.appendix.pageNames[page.kind],
    plainText(page.title),
    figure.name,
    numberCell(figure.value, kind),
    numberCell(figure.low, kind),
    numberCell(figure.high, kind),
    figure.n,
    figure.text,
    text.workbook.units[figure.unit],
    metric === null ? null : (figures.definitionVersions[metric] ?? null),
    figure.key,
  ]
}

/** Every figure of every page, in the order of the pages: a number where it may be told, and always what is printed. */
export function figuresSheet(input: DocumentInput): Sheet {
  const { figures: name, columns: text } = input.words.text.presentationDocuments.workbook
  const of = (header: string, kind: CellKind, width: number, wraps = false): Sheet['columns'][number] => ({
    header,
    kind,
    width,
    wraps,
  })
  return {
    name,
    columns: [
      of(text.page, 'integer', 8),
      of(text.pageName, 'text', 24),
      of(text.title, 'text', 44, true),
      of(text.figure, 'text', 44, true),
      of(text.value, 'decimal', 12),
      of(text.low, 'decimal', 12),
      of(text.high, 'decimal', 12),
      of(text.n, 'integer', 10),
      of(text.asPrinted, 'text', 22),
      of(text.unit, 'text', 18),
      of(text.version, 'integer', 12),
      of(text.key, 'text', 28),
    ],
    rows: input.deck.pages.flatMap((page, index) =>
      page.figures.map((figure) => figureRow(input, page, index + 1, figure)),
    ),
  }
}
