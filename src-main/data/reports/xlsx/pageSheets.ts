import type { ChartUnit, ReportChart } from '#shared/report/chart.ts'
import type { ReportPage, ReportTable } from '#shared/report/page.ts'
import type { DocumentInput } from '#shared/views/presentation/documents/documentInput.ts'
import type { CellKind, CellValue, Row, Sheet } from './workbook.ts'

const kindOfAxis: Readonly<Record<ChartUnit, CellKind>> = {
  share: 'percent',
  hours: 'decimal',
  minutes: 'decimal',
  count: 'integer',
  level: 'decimal',
  euro: 'integer',
}

/** Each mark of a chart in its order, as drawn; a norm as a row of its own. Numbers are in the unit of the axis. */
function chartRows({ words }: DocumentInput, chart: ReportChart): readonly Row[] {
  const text = words.text.presentationDocuments.workbook
  const kind = kindOfAxis[chart.axis.unit]
  const cell = (value: number | null): CellValue => (value === null ? null : { value, kind })
  const unit = text.axisUnits[chart.axis.unit]
  const marks = chart.series.flatMap(({ name, values }) =>
    chart.categories.map((category, index) => {
      const { value = null, low = null, high = null, label = '' } = values[index] ?? {}
      return [category, name, cell(value), cell(low), cell(high), label, unit]
    }),
  )
  const { norm } = chart
  return norm === null ? marks : [...marks, [null, text.norm, cell(norm.value), null, null, norm.label, unit]]
}

function chartSheet(input: DocumentInput, name: string, chart: ReportChart): Sheet {
  const text = input.words.text.presentationDocuments.workbook.columns
  return {
    name,
    columns: [
      { header: chart.categoryTitle ?? text.about, kind: 'text', width: 30 },
      { header: text.series, kind: 'text', width: 34 },
      { header: text.value, kind: 'decimal', width: 12 },
      { header: text.low, kind: 'decimal', width: 12 },
      { header: text.high, kind: 'decimal', width: 12 },
      { header: text.asPrinted, kind: 'text', width: 22 },
      { header: text.unit, kind: 'text', width: 18 },
    ],
    rows: chartRows(input, chart),
  }
}

/** As printed: the numbers behind it stand on the first sheet. */
function tableSheet(name: string, { columns, rows }: ReportTable): Sheet {
  return {
    name,
    columns: columns.map(({ header }, index) => ({
      header,
      kind: 'text',
      width: index === 0 ? 36 : 20,
      wraps: true,
    })),
    rows: rows.map(({ cells, isOwn }) =>
      cells.map((value): CellValue => ({ value, kind: 'text', isBold: isOwn })),
    ),
  }
}

function sheetOf(input: DocumentInput, page: ReportPage, number: number): readonly Sheet[] {
  const text = input.words.text.presentationDocuments
  const name = text.workbook.sheet(String(number), text.appendix.pageNames[page.kind])
  const { body } = page
  if (body.kind === 'table') return [tableSheet(name, body.table)]
  const chart = body.kind === 'chart' || body.kind === 'path' ? body.chart : null
  return chart === null ? [] : [chartSheet(input, name, chart)]
}

/** A sheet for each page with a chart or a table, named after its number and subject. */
export function pageSheets(input: DocumentInput): readonly Sheet[] {
  return input.deck.pages.flatMap((page, index) => sheetOf(input, page, index + 1))
}
