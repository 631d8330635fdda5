import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter, type RouteLocationRaw } from 'vue-router'
import type { Filter } from '#shared/contract/figures.ts'
import { addressOfFilter, filterFromAddress, filterKeys } from '#shared/views/filter/filterAddress.ts'

export interface PageFilter {
  readonly filter: ComputedRef<Filter>
  readonly change: (part: Partial<Filter>) => void
}

/** The filter of the page's address; an address without a period gets the data server's default. */
export function usePageFilter(): PageFilter {
  const route = useRoute()
  const router = useRouter()
  const filter = computed((): Filter => {
    const query = Object.fromEntries(
      Object.entries(route.query).map(([key, value]) => [key, typeof value === 'string' ? value : undefined]),
    )
    return filterFromAddress(query)
  })
  function change(part: Partial<Filter>): void {
    // What else the page keeps in its address stays.
    const others = Object.entries(carriedQuery(route.query)).filter(
      ([key]) => !filterKeys.some((one) => one === key),
    )
    const address = addressOfFilter({ ...filter.value, ...part })
    void router.push({ query: { ...Object.fromEntries(others), ...address } })
  }
  return { filter, change }
}

/**
 * An address of another page with the filter of this one. What else this page keeps in its address stays behind: a saved
 * assessment that was looked at is not what somebody comes back to after answering.
 */
export function useCarriedFilter(): (path: string, hash?: string) => RouteLocationRaw {
  const route = useRoute()
  return (path, hash = '') => {
    const carried = Object.entries(carriedQuery(route.query))
    const query = Object.fromEntries(carried.filter(([key]) => filterKeys.some((one) => one === key)))
    return { path, query, hash }
  }
}

/** The address query to carry from page to page, so that the choice stays. */
export function carriedQuery(query: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )
}

export interface PageAddress {
  /** The page as a saved view keeps it. */
  readonly here: ComputedRef<{ readonly path: string; readonly query: string }>
  /** The filter leaves something out or stands otherwise than a page opens. */
  readonly isChosen: ComputedRef<boolean>
  readonly open: (view: { readonly path: string; readonly query: string }) => void
  /** Back to how a page opens; what else it keeps in its address stays. */
  readonly reset: () => void
}

/** The address of the page as something to keep, to go to, and to take the filter out of. */
export function usePageAddress(): PageAddress {
  const route = useRoute()
  const router = useRouter()
  const isFilterKey = (key: string): boolean => filterKeys.some((one) => one === key)
  const carried = computed(() => Object.entries(carriedQuery(route.query)))
  return {
    here: computed(() => ({ path: route.path, query: new URLSearchParams(carried.value).toString() })),
    isChosen: computed(() => carried.value.some(([key]) => isFilterKey(key))),
    open: ({ path, query }) => {
      void router.push({ path, query: Object.fromEntries(new URLSearchParams(query)) })
    },
    reset: () => {
      void router.push({ query: Object.fromEntries(carried.value.filter(([key]) => !isFilterKey(key))) })
    },
  }
}
