import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import type { CaseChoice } from '#shared/contract/cases.ts'
import type { Filter } from '#shared/contract/figures.ts'
import {
  addressOfCases,
  casesFromAddress,
  casesKeys,
  usualSort,
  type CasesAddress,
  type CasesRequest,
} from '#shared/views/cases/casesAddress.ts'
import { filterFromAddress } from '#shared/views/filter/filterAddress.ts'
import { carriedQuery } from './filter.ts'

export type { CasesRequest } from '#shared/views/cases/casesAddress.ts'

export interface Cases {
  /** What is open, as the address says it: a list, a case of it, or a case alone. */
  readonly shown: ComputedRef<CasesAddress>
  readonly isOpen: ComputedRef<boolean>
  /** The list that is asked for; null where there is none. */
  readonly request: ComputedRef<CasesRequest | null>
  /** Opens the cases behind a mark of a chart. */
  readonly open: (request: CasesRequest) => void
  /** Opens one case: of the open list, or by itself. */
  readonly openThread: (caseId: number, filter: Filter) => void
  /** From a case back to its list; closes where it stands by itself. */
  readonly back: () => void
  readonly close: () => void
  /** Another order or search of the open list; no step of its own for "back". */
  readonly change: (part: { readonly search?: string; readonly sort?: CaseChoice['sort'] }) => void
}

/** What the history keeps with a step of the drill-down, also when the page is loaded again. */
interface Step {
  /** Steps back to the page without it; 0 where an address led straight in. */
  readonly casesDepth: number
  /** The step before it is its list. */
  readonly casesFromList: boolean
}

function stepNow(): Step {
  const depth: unknown = history.state?.casesDepth
  return {
    casesDepth: typeof depth === 'number' ? depth : 0,
    casesFromList: history.state?.casesFromList === true,
  }
}

function plain(query: LocationQuery): Record<string, string> {
  return carriedQuery(query)
}

/** The drill-down of every page: part of the address, so that back leads out of it and a reload keeps it. */
export function useCases(): Cases {
  const route = useRoute()
  const router = useRouter()
  const shown = computed(() => casesFromAddress(plain(route.query)))

  const isOpen = computed(() => shown.value.request !== null || shown.value.caseId !== null)

  function pageQuery(): Record<string, string> {
    const others = Object.entries(plain(route.query)).filter(([key]) => !casesKeys.some((one) => one === key))
    return Object.fromEntries(others)
  }
  function queryOf(next: CasesAddress): Record<string, string> {
    const page = pageQuery()
    return { ...page, ...addressOfCases(next, filterFromAddress(page)) }
  }
  function step(next: CasesAddress): void {
    const { casesDepth } = stepNow()
    const state = {
      casesDepth: isOpen.value && casesDepth === 0 ? 0 : casesDepth + 1,
      casesFromList: shown.value.request !== null,
    }
    void router.push({ query: queryOf(next), hash: route.hash, state })
  }
  function change(part: Partial<CasesAddress>): void {
    const query = queryOf({ ...shown.value, ...part })
    void router.replace({ query, hash: route.hash, state: { ...stepNow() } })
  }
  function close(): void {
    const { casesDepth } = stepNow()
    if (casesDepth > 0) router.go(-casesDepth)
    else void router.replace({ query: pageQuery(), hash: route.hash })
  }
  return {
    shown,
    isOpen,
    request: computed(() => shown.value.request),
    open: (request) => step({ request, filter: request.filter, caseId: null, search: '', sort: usualSort }),
    openThread: (caseId, filter) => step({ ...shown.value, filter, caseId }),
    back: () => {
      if (shown.value.request === null || shown.value.caseId === null) close()
      else if (stepNow().casesFromList) router.back()
      else change({ caseId: null })
    },
    close,
    change,
  }
}
