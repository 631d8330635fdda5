import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { PackagePreview } from '#shared/contract/exchange.ts'
import { periodOfMonth } from '#shared/domain/calendarPeriod.ts'
import { chooseSaveFile } from '../../../transport/bridge.ts'
import { dataConnection } from '../../../transport/dataConnection.ts'

export type MadePackage = Extract<PackagePreview, { previewId: string }>

export interface PackageMaking {
  /** "2026-03"; empty until the first preview has said which twelve months it took. */
  readonly first: Ref<string>
  readonly last: Ref<string>
  /** Gives the phase of the latest saved assessment along. */
  readonly withPhase: Ref<boolean>
  /** The newest preview; the old one stays while a new one is made. */
  readonly preview: ShallowRef<PackagePreview | null>
  readonly error: ShallowRef<AppErrorShape | null>
  readonly isBusy: Ref<boolean>
  readonly saved: ShallowRef<{
    readonly fileName: string
    readonly sizeBytes: number
  } | null>
  readonly saveError: ShallowRef<AppErrorShape | null>
  readonly isSaving: Ref<boolean>
  readonly load: () => Promise<void>
  /** Asks where to, and writes; the preview stays whatever comes of it. */
  readonly save: (made: MadePackage) => Promise<void>
}

/** The period of a package, its preview and its saving. An answer about an earlier choice is dropped. */
export function usePackageMaking(): PackageMaking {
  const first = ref('')
  const last = ref('')
  const withPhase = ref(false)
  const preview: PackageMaking['preview'] = shallowRef(null)
  const error: PackageMaking['error'] = shallowRef(null)
  const saved: PackageMaking['saved'] = shallowRef(null)
  const saveError: PackageMaking['saveError'] = shallowRef(null)
  const isBusy = ref(false)
  const isSaving = ref(false)
  let lastTurn = 0

  async function load(): Promise<void> {
    lastTurn += 1
    const turn = lastTurn
    isBusy.value = true
    saved.value = null
    saveError.value = null
    const outcome = await dataConnection.ask('exchange.preview', {
      from: first.value === '' ? null : `${first.value}-01`,
      to: last.value === '' ? null : periodOfMonth(last.value).to,
      withPhase: withPhase.value,
    })
    if (turn !== lastTurn) return
    isBusy.value = false
    error.value = outcome.kind === 'failed' ? outcome.error : null
    if (outcome.kind !== 'done') return
    preview.value = outcome.output
    if (outcome.output.previewId === null) return
    const { period } = outcome.output.content
    first.value = period.from.slice(0, 7)
    last.value = period.to.slice(0, 7)
  }

  async function save(made: MadePackage): Promise<void> {
    saved.value = null
    saveError.value = null
    const grant = await chooseSaveFile('package', made.suggestedFileName)
    if (grant === null) return
    isSaving.value = true
    const { previewId } = made
    const outcome = await dataConnection.ask('exchange.save', {
      previewId,
      grantId: grant.grantId,
    })
    isSaving.value = false
    if (outcome.kind === 'done') saved.value = outcome.output
    if (outcome.kind === 'failed') saveError.value = outcome.error
  }
  return { first, last, withPhase, preview, error, isBusy, saved, saveError, isSaving, load, save }
}
