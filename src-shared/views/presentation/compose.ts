import { maxRemarkLength, maxTitleLength, type ReportEdits } from '../../report/edits.ts'
import { pageKinds, type PageKind } from '../../report/page.ts'
import { plainText } from '../../locale/segments.ts'
import type { OfferedPage } from './pageInput.ts'

/** One page that can be made, in the list at the left. */
export interface ComposedPage {
  readonly kind: PageKind
  /** Its number among the pages that are in; null where it is left out. */
  readonly number: number | null
  /** As it stands on the sheet: the user's own, else the proposed finding. */
  readonly title: string
  readonly isChosen: boolean
  readonly hasOwnTitle: boolean
  readonly hasRemark: boolean
  /** At least one page stays in. */
  readonly canLeaveOut: boolean
  readonly canGoUp: boolean
  readonly canGoDown: boolean
}

/** A page that the data do not give, with the reason and where that can be mended. */
export interface ImpossiblePage {
  readonly kind: PageKind
  readonly whyNot: string
  readonly mend: MendPlace | null
}

export interface ComposeView {
  readonly pages: readonly ComposedPage[]
  readonly impossible: readonly ImpossiblePage[]
  readonly chosen: number
}

/** Pages of the app where what is missing can be put right. */
export type MendPlace = 'data' | 'settings' | 'compare' | 'growth' | 'whatIf'

const mendOf: Readonly<Record<PageKind, MendPlace | null>> = {
  cover: null,
  residents: 'data',
  moments: 'data',
  trend: 'data',
  norm: 'settings',
  channels: 'data',
  peers: 'compare',
  conversation: 'data',
  phase: 'growth',
  options: 'whatIf',
  cost: 'whatIf',
  unknown: null,
  sources: null,
}

/** All pages in the user's order; those that the order does not name stand where the story has them. */
export function orderOf({ order }: Pick<ReportEdits, 'order'>): readonly PageKind[] {
  if (order === null) return pageKinds
  const result = [...order]
  for (const [place, kind] of pageKinds.entries()) {
    if (result.includes(kind)) continue
    const before = pageKinds.slice(0, place).findLast((one) => result.includes(one))
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, kind)
  }
  return result
}

export function isChosen({ chosen }: Pick<ReportEdits, 'chosen'>, page: OfferedPage): boolean {
  return page.page !== null && (chosen[page.kind] ?? page.isProposed)
}

/** The offered pages in the user's order. */
function inOrder(offered: readonly OfferedPage[], edits: ReportEdits): readonly OfferedPage[] {
  const order = orderOf(edits)
  return offered.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
}

/** What the list at the left shows: pages that can be made, in order, and those that cannot with their reason. */
export function composeView(offered: readonly OfferedPage[], edits: ReportEdits): ComposeView {
  const ordered = inOrder(offered, edits)
  const possible = ordered.flatMap((one) => (one.page === null ? [] : [{ ...one, page: one.page }]))
  const chosen = possible.filter((one) => isChosen(edits, one)).map(({ kind }) => kind)
  const pages = possible.map(({ kind, page }, index): ComposedPage => {
    const isIn = chosen.includes(kind)
    return {
      kind,
      number: isIn ? chosen.indexOf(kind) + 1 : null,
      title: edits.titles[kind] ?? plainText(page.title),
      isChosen: isIn,
      hasOwnTitle: edits.titles[kind] !== undefined,
      hasRemark: edits.remarks[kind] !== undefined,
      canLeaveOut: !isIn || chosen.length > 1,
      canGoUp: index > 0,
      canGoDown: index < possible.length - 1,
    }
  })
  const impossible = ordered.flatMap((one): ImpossiblePage[] =>
    one.page === null ? [{ kind: one.kind, whyNot: one.whyNot, mend: mendOf[one.kind] }] : [],
  )
  return { pages, impossible, chosen: chosen.length }
}

/** Pages in or out; the last one that is in stays in. What is as proposed is not kept. */
export function withPageChosen(
  offered: readonly OfferedPage[],
  edits: ReportEdits,
  kind: PageKind,
  isIn: boolean,
): ReportEdits {
  const page = offered.find((one) => one.kind === kind)
  const others = offered.filter((one) => one.kind !== kind && isChosen(edits, one))
  if (page === undefined || page.page === null || (!isIn && others.length === 0)) return edits
  const rest = without(edits.chosen, kind)
  return { ...edits, chosen: page.isProposed === isIn ? rest : { ...rest, [kind]: isIn } }
}

/**
 * The page at another place among those that can be made.
 * @param to its new place, from 0; beyond an end is at that end
 */
export function withPageAt(
  offered: readonly OfferedPage[],
  edits: ReportEdits,
  kind: PageKind,
  to: number,
): ReportEdits {
  const ordered = inOrder(offered, edits)
  const possible = ordered.filter(({ page }) => page !== null).map((one) => one.kind)
  const from = possible.indexOf(kind)
  const place = Math.min(Math.max(to, 0), possible.length - 1)
  if (from === -1 || from === place) return edits
  const moved = possible.toSpliced(from, 1).toSpliced(place, 0, kind)
  // Pages that cannot be made keep their places: they come back there once they can.
  const isPossible = new Set(possible)
  const next = moved.values()
  const order = orderOf(edits).map((one) => (isPossible.has(one) ? (next.next().value ?? one) : one))
  return { ...edits, order: order.every((one, index) => one === pageKinds[index]) ? null : order }
}

/** The user's own title; null, an empty one, or the proposed one itself follow the figures again. */
export function withTitle(
  offered: readonly OfferedPage[],
  edits: ReportEdits,
  kind: PageKind,
  title: string | null,
): ReportEdits {
  const proposed = offered.find((one) => one.kind === kind)?.page?.title ?? []
  const given = oneLine(title ?? '')
    .slice(0, maxTitleLength)
    .trim()
  const rest = without(edits.titles, kind)
  const isOwn = given !== '' && given !== plainText(proposed)
  return { ...edits, titles: isOwn ? { ...rest, [kind]: given } : rest }
}

export function withRemark(edits: ReportEdits, kind: PageKind, remark: string): ReportEdits {
  const given = oneLine(remark).slice(0, maxRemarkLength).trim()
  const rest = without(edits.remarks, kind)
  return { ...edits, remarks: given === '' ? rest : { ...rest, [kind]: given } }
}

/** What is kept for all pages but this one. */
function without<T>(
  kept: Readonly<Partial<Record<PageKind, T>>>,
  kind: PageKind,
): Partial<Record<PageKind, T>> {
  const rest: Partial<Record<PageKind, T>> = {}
  for (const one of pageKinds) {
    const value = kept[one]
    if (one !== kind && value !== undefined) rest[one] = value
  }
  return rest
}

/** Titles and remarks have no breaks of their own: the sheet breaks its lines. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
