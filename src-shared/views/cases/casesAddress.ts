import type { CaseChoice, CaseMark } from '../../contract/cases.ts'
import { caseSortKeys } from '../../contract/caseSortKeys.ts'
import type { Filter } from '../../contract/figures.ts'
import { addressOfFilter, filterFromAddress } from '../filter/filterAddress.ts'
import { addressOfMark, markFromAddress } from './markAddress.ts'

/** A list of cases that somebody asks for at a mark of a chart. */
export interface CasesRequest {
  readonly filter: Filter
  readonly mark: CaseMark
  /** The chart and the mark in words. */
  readonly title: string
}

/** What of the drill-down stands in the address: a list, a case of it, or a case alone. */
export interface CasesAddress {
  readonly request: CasesRequest | null
  /** The filter that the opened case is told with. */
  readonly filter: Filter
  readonly caseId: number | null
  readonly search: string
  readonly sort: CaseChoice['sort']
}

/** What of a page's address belongs to the drill-down. */
export const casesKeys = ['cases', 'casesTitle', 'casesFilter', 'casesSort', 'casesSearch', 'case'] as const

export const usualSort: CaseChoice['sort'] = { by: 'startedAt', isDescending: true }

const descending = '-'

type Query = Readonly<Record<string, string | undefined>>

/** "from:2026-01-01;channel:x,facebook": no part of a filter's address holds these signs. */
function textOfFilter(filter: Filter): string {
  return Object.entries(addressOfFilter(filter))
    .map(([key, value]) => `${key}:${value}`)
    .join(';')
}

function filterOfText(text: string): Filter {
  const parts = text.split(';').map((part) => {
    const at = part.indexOf(':')
    return [part.slice(0, at), part.slice(at + 1)]
  })
  return filterFromAddress(Object.fromEntries(parts))
}

function filterIn(query: Query): Filter {
  const own = query['casesFilter']
  return own === undefined ? filterFromAddress(query) : filterOfText(own)
}

function sortFrom(text: string | undefined): CaseChoice['sort'] {
  const isDescending = text?.startsWith(descending) ?? false
  const name = isDescending ? text?.slice(descending.length) : text
  const by = caseSortKeys.find((key) => key === name)
  return by === undefined ? usualSort : { by, isDescending }
}

function caseIdFrom(text: string | undefined): number | null {
  const id = Number(text)
  return text !== undefined && Number.isSafeInteger(id) && id > 0 ? id : null
}

/** Reads a page's address; `request` and `caseId` are null where nothing is asked for. */
export function casesFromAddress(query: Query): CasesAddress {
  const mark = markFromAddress(query['cases'])
  const filter = filterIn(query)
  return {
    request: mark === null ? null : { filter, mark, title: query['casesTitle'] ?? '' },
    filter,
    caseId: caseIdFrom(query['case']),
    search: query['casesSearch'] ?? '',
    sort: sortFrom(query['casesSort']),
  }
}

/**
 * The keys for an address. A filter that is the page's own is left out: the drill-down then follows the page.
 *
 * @param page filter in the address of the page
 */
export function addressOfCases(
  { request, filter, caseId, search, sort }: CasesAddress,
  page: Filter,
): Record<string, string> {
  if (request === null && caseId === null) return {}
  const asked = textOfFilter(request?.filter ?? filter)
  const isUsual = sort.by === usualSort.by && sort.isDescending === usualSort.isDescending
  return {
    ...(request === null ? {} : { cases: addressOfMark(request.mark) }),
    ...(request === null || request.title === '' ? {} : { casesTitle: request.title }),
    ...(asked === textOfFilter(page) ? {} : { casesFilter: asked }),
    ...(isUsual ? {} : { casesSort: `${sort.isDescending ? descending : ''}${sort.by}` }),
    ...(search === '' ? {} : { casesSearch: search }),
    ...(caseId === null ? {} : { case: String(caseId) }),
  }
}
