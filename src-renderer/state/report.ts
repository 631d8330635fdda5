import { computed, ref, shallowRef, watch, type ShallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import type { SavedReport } from '#shared/contract/reports.ts'
import { noEdits } from '#shared/report/edits.ts'
import { reportCopyName, usualReportName } from '#shared/views/presentation/reportNames.ts'
import { dataConnection } from '../transport/dataConnection.ts'
import { useQuery, type QueryState } from '../transport/useQuery.ts'
import { useDossier } from './dossier.ts'
import { createReportCheck, type ReportCheck } from './reportCheck.ts'
import { createReportDesk, type ReportDesk } from './reportDesk.ts'
import { createReportTake, type ReportSubject, type ReportTake } from './reportTake.ts'
import { useWords } from './words.ts'

type KeptReport = OutputOf<'report.open'>

interface Shelf {
  /** Why a report could not be opened, copied, renewed or removed. */
  readonly error: ShallowRef<AppErrorShape | null>
  readonly begin: (subject: ReportSubject) => Promise<void>
  readonly open: (saved: Pick<SavedReport, 'id'>) => Promise<void>
  readonly duplicate: (saved: SavedReport) => Promise<void>
  /** @returns how to put it back, or null where it is not gone */
  readonly remove: (saved: SavedReport) => Promise<(() => Promise<void>) | null>
  /** For good: one that cannot be read could not be put back. */
  readonly discard: (saved: SavedReport) => Promise<void>
  readonly close: () => void
}

interface Parts {
  readonly desk: ReportDesk
  readonly check: ReportCheck
  readonly taking: ReportTake
  readonly list: QueryState<'report.list'>
}

/** What is taken back later is taken back in the dossier that it was done in: in another, the same number is another report. */
function inThisDossier(run: () => Promise<void>): () => Promise<void> {
  const dossier = useDossier()
  const id = dossier.current?.id
  return async () => {
    if (dossier.current?.id === id) await run()
  }
}

/** Reads one report after another; what is read too late is dropped. */
function createReading(error: Shelf['error']): (id: number) => Promise<KeptReport | null> {
  let turn = 0
  return async (id) => {
    turn += 1
    const mine = turn
    error.value = null
    const outcome = await dataConnection.ask('report.open', { id })
    if (mine !== turn || outcome.kind === 'cancelled') return null
    if (outcome.kind === 'failed') error.value = outcome.error
    return outcome.kind === 'done' ? outcome.output : null
  }
}

function createShelf({ desk, check, taking, list }: Parts): Shelf {
  const words = useWords()
  const error: Shelf['error'] = shallowRef(null)
  const read = createReading(error)
  const names = (): string[] => (list.output.value ?? []).map(({ name }) => name)

  async function create(report: Pick<KeptReport, 'name' | 'figures' | 'edits'>): Promise<void> {
    const { name, figures, edits } = report
    const outcome = await dataConnection.ask('report.create', { name, figures, edits })
    if (outcome.kind === 'failed') error.value = outcome.error
  }
  async function begin(subject: ReportSubject): Promise<void> {
    error.value = null
    const figures = await taking.start(subject)
    if (figures === null) return
    check.clear()
    const name = usualReportName(words.value, figures, names())
    desk.put(figures, noEdits(words.value.language), { id: null, name })
  }
  async function open({ id }: Pick<SavedReport, 'id'>): Promise<void> {
    const report = await read(id)
    if (report === null) return
    taking.clear()
    desk.put(report.figures, report.edits, report)
    check.start(report.figures)
  }
  async function duplicate({ id, name }: SavedReport): Promise<void> {
    const report = await read(id)
    if (report !== null) await create({ ...report, name: reportCopyName(words.value, name, names()) })
  }
  async function remove({ id }: SavedReport): Promise<(() => Promise<void>) | null> {
    const report = await read(id)
    // What cannot be read could not be put back either: that is asked first.
    if (report === null) return null
    await discard({ id })
    return error.value === null ? inThisDossier(() => create(report)) : null
  }
  async function discard({ id }: Pick<SavedReport, 'id'>): Promise<void> {
    const outcome = await dataConnection.ask('report.remove', { id })
    error.value = outcome.kind === 'failed' ? outcome.error : null
  }
  function close(): void {
    check.clear()
    taking.clear()
    desk.clear()
  }
  return { error, begin, open, duplicate, remove, discard, close }
}

/** The newer figures in the place of the saved ones. @returns how to put those back; null where there are none, or they were not kept */
async function renewed(
  { desk, check }: Pick<Parts, 'desk' | 'check'>,
  error: Shelf['error'],
): Promise<(() => Promise<void>) | null> {
  const [before, fresh, place] = [desk.figures.value, check.fresh.value, desk.saver.value]
  if (before === null || fresh === null) return null
  const outcome = await desk.replaceFigures(fresh, place)
  error.value = outcome.kind === 'failed' ? outcome.error : null
  if (outcome.kind !== 'done') return null
  if (desk.saver.value === place) check.clear()
  return inThisDossier(async () => {
    await desk.replaceFigures(before, place)
    if (desk.saver.value === place) check.start(before)
  })
}

/** Saved reports, and the one that is being made. It stays while other pages are looked at, and is in the dossier all the while. */
export const useReport = defineStore('report', () => {
  const dossier = useDossier()
  const isOnPage = ref(false)
  const asked = (): Record<string, never> | null => (isOnPage.value && dossier.current !== null ? {} : null)
  const list = useQuery('report.list', asked, ['dossier', 'reports'])
  const plans = useQuery('staffing.plans', asked, ['dossier', 'plans'])
  const style = useQuery('style.current', asked, ['dossier', 'houseStyle'])
  const desk = createReportDesk()
  const check = createReportCheck()
  const taking = createReportTake()
  const shelf = createShelf({ desk, check, taking, list })

  // A report that is open rests on the data of now: when those change it is looked at again.
  dataConnection.onChanged((topics) => {
    if (topics.includes('figures') && desk.figures.value !== null && check.stage.value !== 'idle')
      check.start(desk.figures.value)
  })
  watch(
    () => dossier.current?.id,
    () => {
      // Leaving the page sent it; now it would go into another dossier, over the report that has the same number there.
      desk.saver.value?.forget()
      shelf.close()
      for (const query of [list, plans, style]) {
        query.output.value = null
        query.reload()
      }
    },
  )
  return {
    ...desk,
    name: computed(() => desk.saver.value?.name.value ?? ''),
    saving: computed(() => desk.saver.value?.state.value ?? 'nothing'),
    check,
    taking,
    ...shelf,
    renew: () => renewed({ desk, check }, shelf.error),
    saved: list.output,
    plans: computed(() => plans.output.value ?? []),
    style: style.output,
    loadError: computed(() => list.error.value ?? plans.error.value ?? style.error.value),
    reload: (): void => {
      for (const query of [list, plans, style]) query.reload()
    },
    enter: (): void => {
      isOnPage.value = true
    },
    leave: (): void => {
      isOnPage.value = false
      desk.saver.value?.flush()
    },
  }
})
