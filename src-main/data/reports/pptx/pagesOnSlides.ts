import type { ReportPage, ReportTable } from '#shared/report/page.ts'
import type { Frame } from './frame.ts'
import { leastBodyPt } from './looks.ts'
import { pathPlan } from './pathShape.ts'
import type { LayoutKind, SlideLayout } from './slideBase.ts'
import { pointsHeight, slideFrames, textHeight } from './slideFrames.ts'
import { measureTable } from './tableShape.ts'

/** Lower than this a chart says nothing. */
const leastChartPt = 150

type Layouts = Readonly<Record<LayoutKind, SlideLayout>>

function layoutOf({ body }: ReportPage, layouts: Layouts): SlideLayout {
  return layouts[body.kind === 'path' ? 'free' : body.kind]
}

function coverFits({ body, remark }: ReportPage, { frames }: SlideLayout): boolean {
  if (body.kind !== 'cover') return true
  const lines = remark === null ? body.lines : [...body.lines, remark]
  const used = lines.reduce((sum, line) => sum + textHeight(line, frames.lines.width, 'coverLines'), 0)
  return used <= frames.lines.height
}

function bodyFits({ body }: ReportPage, frame: Frame): boolean {
  if (body.kind === 'chart') return frame.height >= leastChartPt
  if (body.kind === 'table') {
    return measureTable(body.table, frame).heights.reduce((sum, one) => sum + one, 0) <= frame.height + 1
  }
  if (body.kind === 'points') return pointsHeight(body.points, frame.width, leastBodyPt) <= frame.height
  if (body.kind !== 'path') return true
  const plan = pathPlan(body.steps, frame, body.chart !== null)
  return plan.frame.height <= frame.height && (body.chart === null || plan.rest.height >= leastChartPt)
}

function fits(page: ReportPage, layouts: Layouts): boolean {
  const layout = layoutOf(page, layouts)
  return page.body.kind === 'cover' ? coverFits(page, layout) : bodyFits(page, slideFrames(page, layout).body)
}

/** Rows that have room under the head; at least one. */
function rowsThatFit(page: ReportPage, table: ReportTable, layouts: Layouts): number {
  const { body } = slideFrames(page, layoutOf(page, layouts))
  let count = table.rows.length
  while (count > 1) {
    const { heights } = measureTable({ ...table, rows: table.rows.slice(0, count) }, body)
    if (heights.reduce((sum, one) => sum + one, 0) <= body.height + 1) return count
    count -= 1
  }
  return 1
}

/** A long table goes on on a next slide, under the same head. */
function tablePages(page: ReportPage, layouts: Layouts): readonly ReportPage[] {
  if (page.body.kind !== 'table' || fits(page, layouts)) return [page]
  const { table } = page.body
  const count = rowsThatFit(page, table, layouts)
  if (count >= table.rows.length) return [page]
  const rest = {
    ...page,
    body: { kind: 'table', table: { ...table, rows: table.rows.slice(count) } },
  } as const
  const first = {
    ...page,
    body: { kind: 'table', table: { ...table, rows: table.rows.slice(0, count) } },
  } as const
  return [first, ...tablePages(rest, layouts)]
}

/** A path and the chart beside it, on a slide each where one has no room for both. */
function pathPages(page: ReportPage, layouts: Layouts): readonly ReportPage[] {
  if (page.body.kind !== 'path' || page.body.chart === null || fits(page, layouts)) return [page]
  const { chart, steps } = page.body
  return [
    { ...page, body: { kind: 'path', steps, chart: null } },
    { ...page, body: { kind: 'chart', chart } },
  ]
}

/** Points that have no room go on on a next slide; at least one stands on each. */
function pointPages(page: ReportPage, layouts: Layouts): readonly ReportPage[] {
  if (page.body.kind !== 'points' || fits(page, layouts)) return [page]
  const { points } = page.body
  const withPoints = (from: number, to?: number): ReportPage => ({
    ...page,
    body: { kind: 'points', points: points.slice(from, to) },
  })
  let count = points.length - 1
  while (count > 1 && !fits(withPoints(0, count), layouts)) count -= 1
  return count < 1 ? [page] : [withPoints(0, count), ...pointPages(withPoints(count), layouts)]
}

function bodyPages(page: ReportPage, layouts: Layouts): readonly ReportPage[] {
  if (page.body.kind === 'path') return pathPages(page, layouts)
  return page.body.kind === 'points' ? pointPages(page, layouts) : tablePages(page, layouts)
}

/**
 * A page as one slide where it fits; else its remark stands on a slide of its own after it, and a table, points or a path with
 * its chart go on. Letters never become smaller than a slide takes.
 */
export function pagesOnSlides(page: ReportPage, layouts: Layouts): readonly ReportPage[] {
  if (page.remark === null || fits(page, layouts)) return bodyPages(page, layouts)
  const remark: ReportPage = {
    ...page,
    lead: null,
    remark: null,
    body: { kind: 'points', points: [{ head: null, text: page.remark }] },
  }
  return [...bodyPages({ ...page, remark: null }, layouts), remark]
}
