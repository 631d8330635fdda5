import { shallowRef, watch } from 'vue'
import { defineStore } from 'pinia'
import type { FileGrant } from '#shared/contract/envelope.ts'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { PackageInspection, PackageSummary } from '#shared/contract/exchange.ts'
import { dataConnection } from '../transport/dataConnection.ts'
import { useDossier } from './dossier.ts'

type Readable = Extract<PackageInspection, { refusal: null }>

type Stage =
  | { readonly kind: 'inspecting' }
  | { readonly kind: 'refused'; readonly inspection: PackageInspection }
  | { readonly kind: 'readable'; readonly inspection: Readable }
  | { readonly kind: 'importing'; readonly inspection: Readable }
  | {
      readonly kind: 'done'
      readonly importId: number
      readonly packages: readonly PackageSummary[]
      readonly becameExample: boolean
    }
  | { readonly kind: 'failed'; readonly error: AppErrorShape }

/** Where the file was handed over, and so where its story is told: the drop zone, or the section about packages. */
export type PackagePlace = 'dropZone' | 'section'

/** One chosen file of packages on its way into the dossier. */
export interface PackageFile {
  readonly key: number
  readonly fileName: string
  readonly place: PackagePlace
  readonly stage: Stage
}

function lookedAt(inspection: PackageInspection): Stage {
  return inspection.refusal === null ? { kind: 'readable', inspection } : { kind: 'refused', inspection }
}

/** Chosen files of packages; they stay while other pages are looked at, and go with their dossier. */
export const usePackageFiles = defineStore('packageFiles', () => {
  const dossier = useDossier()
  const files = shallowRef<readonly PackageFile[]>([])
  let lastKey = 0

  function find(key: number): PackageFile | undefined {
    return files.value.find((file) => file.key === key)
  }
  /** A file that was taken away meanwhile, by its user or with its dossier, does not come back. */
  function patch(key: number, stage: Stage): void {
    files.value = files.value.map((file) => (file.key === key ? { ...file, stage } : file))
  }
  function remove(key: number): void {
    files.value = files.value.filter((file) => file.key !== key)
  }
  /** What was said about a file does not outlive its place in the dossier. */
  function removeOfImport(importId: number): void {
    files.value = files.value.filter(({ stage }) => stage.kind !== 'done' || stage.importId !== importId)
  }

  async function inspect(grant: Pick<FileGrant, 'grantId' | 'fileName'>, place: PackagePlace): Promise<void> {
    lastKey += 1
    const key = lastKey
    files.value = [...files.value, { key, fileName: grant.fileName, place, stage: { kind: 'inspecting' } }]
    const outcome = await dataConnection.ask('exchange.inspect', { grantId: grant.grantId })
    if (outcome.kind === 'cancelled') remove(key)
    else if (outcome.kind === 'failed') patch(key, { kind: 'failed', error: outcome.error })
    else patch(key, lookedAt(outcome.output))
  }

  /** What a file does follows from the dossier: another import or an undoing may have changed it. */
  async function lookAgain({ key, stage }: PackageFile): Promise<void> {
    if (stage.kind !== 'readable') return
    const { selectionId } = stage.inspection
    const outcome = await dataConnection.ask('exchange.lookAgain', { selectionId })
    if (find(key)?.stage !== stage) return
    if (outcome.kind === 'failed') patch(key, { kind: 'failed', error: outcome.error })
    if (outcome.kind === 'done') patch(key, lookedAt(outcome.output))
  }
  dataConnection.onChanged((topics) => {
    if (topics.includes('benchmark')) for (const file of files.value) void lookAgain(file)
  })

  async function run(key: number, acceptChangedKeys: boolean): Promise<void> {
    const stage = find(key)?.stage
    if (stage?.kind !== 'readable') return
    const { inspection } = stage
    patch(key, { kind: 'importing', inspection })
    const { selectionId, packages } = inspection
    const outcome = await dataConnection.ask('exchange.import', { selectionId, acceptChangedKeys })
    if (outcome.kind === 'cancelled') patch(key, stage)
    else if (outcome.kind === 'failed') patch(key, { kind: 'failed', error: outcome.error })
    else {
      const { importId, becameExample } = outcome.output
      patch(key, { kind: 'done', importId, packages, becameExample })
    }
  }

  // What was looked at is bound to the dossier that was open.
  watch(
    () => dossier.current?.id,
    () => {
      files.value = []
    },
  )
  return { files, inspect, run, remove, removeOfImport }
})
