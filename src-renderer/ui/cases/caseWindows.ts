import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { CaseChoice, CaseRowView } from '#shared/contract/cases.ts'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import { pagesFor, type RowWindow } from '#shared/views/cases/rowWindow.ts'
import { dataConnection } from '../../transport/dataConnection.ts'

export const pageSize = 200
/** Pages kept: a list of a hundred thousand rows is not held whole. */
const mostPages = 30

interface Page {
  readonly rows: readonly CaseRowView[]
  /** The asking it belongs to; a page of an earlier one is shown until the new one is there. */
  readonly asking: number
}

export interface CaseWindows {
  /** null until the first answer. */
  readonly total: Ref<number | null>
  readonly textsKept: Ref<number>
  readonly error: ShallowRef<AppErrorShape | null>
  /** undefined while the row is on its way. */
  readonly rowAt: (index: number) => CaseRowView | undefined
  readonly show: (window: Pick<RowWindow, 'start' | 'end'>) => void
  /** Shows a change at once, until the answer that holds it is there. */
  readonly patch: (caseIds: ReadonlySet<number>, part: Partial<CaseRowView>) => void
  readonly reload: () => void
}

function withPage(pages: ReadonlyMap<number, Page>, number: number, page: Page): ReadonlyMap<number, Page> {
  const current = [...pages].filter(([, { asking }]) => asking === page.asking)
  const near = current.sort(([a], [b]) => Math.abs(a - number) - Math.abs(b - number)).slice(0, mostPages - 1)
  return new Map([...near, [number, page]])
}

/** A part of what can be known already, on the rows of some cases. */
function patched(
  pages: ReadonlyMap<number, Page>,
  caseIds: ReadonlySet<number>,
  part: Partial<CaseRowView>,
): ReadonlyMap<number, Page> {
  const all = [...pages].map(([number, page]): [number, Page] => {
    const rows = page.rows.map((row) => (caseIds.has(row.caseId) ? { ...row, ...part } : row))
    return [number, { ...page, rows }]
  })
  return new Map(all)
}

/** Questions on their way, each for a page. */
class UnderWay {
  readonly #controllers = new Map<number, AbortController>()

  has(page: number): boolean {
    return this.#controllers.has(page)
  }
  start(page: number): AbortController {
    const controller = new AbortController()
    this.#controllers.set(page, controller)
    return controller
  }
  /** False for a question that was given up meanwhile. */
  end(page: number, controller: AbortController): boolean {
    return this.#controllers.get(page) === controller && this.#controllers.delete(page)
  }
  stop(isWanted: (page: number) => boolean = () => false): void {
    for (const [page, controller] of this.#controllers) {
      if (isWanted(page)) continue
      controller.abort()
      this.#controllers.delete(page)
    }
  }
}

/** Rows of a list of cases, asked for by the page as they come in sight and a page ahead. */
export function useCaseWindows(choice: () => CaseChoice | null): CaseWindows {
  const pages = shallowRef<ReadonlyMap<number, Page>>(new Map())
  const total = ref<number | null>(null)
  const textsKept = ref(0)
  const error: CaseWindows['error'] = shallowRef(null)
  const underWay = new UnderWay()
  let asking = 0
  let inSight: Pick<RowWindow, 'start' | 'end'> = { start: 0, end: 40 }

  async function load(number: number, question: CaseChoice): Promise<void> {
    const mine = underWay.start(number)
    const window = { ...question, offset: number * pageSize, limit: pageSize }
    const outcome = await dataConnection.ask('cases.list', window, { signal: mine.signal })
    if (!underWay.end(number, mine)) return
    if (outcome.kind === 'failed') error.value = outcome.error
    if (outcome.kind !== 'done') return
    error.value = null
    total.value = outcome.output.total
    textsKept.value = outcome.output.textsKept
    pages.value = withPage(pages.value, number, { rows: outcome.output.rows, asking })
  }

  function fill(): void {
    const question = choice()
    if (question === null) return
    const wanted = pagesFor(inSight, total.value ?? pageSize, pageSize)
    underWay.stop((page) => wanted.includes(page))
    for (const page of wanted) {
      const isThere = pages.value.get(page)?.asking === asking
      if (!isThere && !underWay.has(page)) void load(page, question)
    }
  }
  function reload(): void {
    asking += 1
    underWay.stop()
    fill()
  }

  watch(() => JSON.stringify(choice()), reload, { immediate: true })
  const stopListening = dataConnection.onChanged((topics) => {
    if (topics.includes('figures') || topics.includes('dossier')) reload()
  })
  onScopeDispose(() => {
    stopListening()
    underWay.stop()
  })
  return {
    total,
    textsKept,
    error,
    rowAt: (index) => pages.value.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    show: (window) => {
      inSight = window
      fill()
    },
    patch: (caseIds, part) => {
      pages.value = patched(pages.value, caseIds, part)
    },
    reload,
  }
}
