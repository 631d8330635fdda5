import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { ReportEdits } from '#shared/report/edits.ts'
import type { PageKind } from '#shared/report/page.ts'
import { beginHistory, changed, redone, undone, type EditHistory } from '#shared/views/editHistory.ts'
import type { Outcome } from '../transport/dataClient.ts'
import { dataConnection } from '../transport/dataConnection.ts'
import { createDossierSaver, type DossierPlace, type DossierSaver } from './dossierSaving.ts'

/** The report on the screen: its figures, what is made of its pages, and where it is kept. */
export interface ReportDesk {
  readonly figures: ShallowRef<ReportFigures | null>
  readonly edits: ComputedRef<ReportEdits | null>
  readonly saver: ShallowRef<DossierSaver<ReportEdits> | null>
  /** The page that is shown. */
  readonly shown: Ref<PageKind>
  readonly canUndo: ComputedRef<boolean>
  readonly canRedo: ComputedRef<boolean>
  readonly put: (figures: ReportFigures, edits: ReportEdits, place: DossierPlace) => void
  /**
   * Other figures in the place of those of a report; the edits stay. Where they could not be kept, nothing changes.
   * @param place `saver` of that report, which may have left the screen
   */
  readonly replaceFigures: (
    figures: ReportFigures,
    place: DossierSaver<ReportEdits> | null,
  ) => Promise<Outcome<unknown>>
  /** @param control what changed it, so that typing a title is one step back; null = a step of its own */
  readonly edit: (edits: ReportEdits, control: string | null) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly rename: (name: string) => void
  readonly clear: () => void
}

type Kept = Pick<ReportDesk, 'figures' | 'saver'> & {
  readonly history: ShallowRef<EditHistory<ReportEdits> | null>
}

async function send(
  figures: ReportFigures | null,
  id: number | null,
  name: string,
  edits: ReportEdits,
): Promise<Outcome<{ readonly id: number }>> {
  if (figures === null) return { kind: 'cancelled' }
  if (id === null) return dataConnection.ask('report.create', { name, figures, edits })
  const outcome = await dataConnection.ask('report.saveEdits', { id, name, edits })
  return outcome.kind === 'done' ? { kind: 'done', output: { id } } : outcome
}

/** Each change is a step that can be taken back, and is kept in the dossier. */
function createSteps({ history, saver }: Kept): Pick<ReportDesk, 'edit' | 'undo' | 'redo'> {
  function take(next: EditHistory<ReportEdits>): void {
    if (next === history.value) return
    history.value = next
    saver.value?.save(next.present)
  }
  return {
    edit: (edits, control) => {
      const now = history.value
      if (now === null || JSON.stringify(now.present) === JSON.stringify(edits)) return
      take(changed(now, edits, control, Date.now()))
    },
    undo: () => {
      if (history.value !== null) take(undone(history.value))
    },
    redo: () => {
      if (history.value !== null) take(redone(history.value))
    },
  }
}

export function createReportDesk(): ReportDesk {
  const kept: Kept = { figures: shallowRef(null), saver: shallowRef(null), history: shallowRef(null) }
  const { figures, saver, history } = kept
  const shown = ref<PageKind>('cover')

  function clear(): void {
    saver.value?.flush()
    saver.value = null
    history.value = null
    figures.value = null
    shown.value = 'cover'
  }
  function put(next: ReportFigures, edits: ReportEdits, place: DossierPlace): void {
    clear()
    figures.value = next
    history.value = beginHistory(edits)
    const mine = createDossierSaver(place, (id, name, content: ReportEdits) =>
      send(figures.value, id, name, content),
    )
    saver.value = mine
    if (place.id !== null) return
    mine.save(edits)
    mine.flush()
  }
  const replaceFigures: ReportDesk['replaceFigures'] = async (next, place) => {
    const id = place?.id.value ?? null
    const outcome: Outcome<unknown> =
      id === null
        ? { kind: 'done', output: null }
        : await dataConnection.ask('report.renew', { id, figures: next })
    if (outcome.kind === 'done' && saver.value === place) figures.value = next
    return outcome
  }
  return {
    figures,
    saver,
    shown,
    edits: computed(() => history.value?.present ?? null),
    canUndo: computed(() => (history.value?.past.length ?? 0) > 0),
    canRedo: computed(() => (history.value?.future.length ?? 0) > 0),
    put,
    replaceFigures,
    ...createSteps(kept),
    rename: (name) => {
      if (history.value !== null) saver.value?.rename(name, history.value.present)
    },
    clear,
  }
}
