import type { Reference } from '#shared/benchmark/reference.ts'
import { readAdded, removeAdded, writeAdded } from './addedReference.ts'
import { loadReference, referenceOf } from './loadReference.ts'
import { compareEditions, parseReferenceFile } from './parseReferenceFile.ts'

/** Why an added edition is not the one in use. */
export type AddedProblem = 'damaged' | 'older'

export interface ReferenceInUse {
  readonly reference: Reference
  /** null = the edition that came with the program. */
  readonly addedAtMs: number | null
  readonly problem: AddedProblem | null
}

/** The tables in use: an added edition where there is a newer and undamaged one, else those of the program. */
export class ReferenceStore {
  #resourcesFolder: string
  #dataFolder: string
  #inUse: ReferenceInUse | null = null

  constructor(resourcesFolder: string, dataFolder: string) {
    this.#resourcesFolder = resourcesFolder
    this.#dataFolder = dataFolder
  }

  /** @throws AppError resourceDamaged */
  get shipped(): Reference {
    return loadReference(this.#resourcesFolder)
  }

  /** @throws AppError resourceDamaged, of the shipped tables only */
  get inUse(): ReferenceInUse {
    this.#inUse ??= this.#choose()
    return this.#inUse
  }

  #choose(): ReferenceInUse {
    const { shipped } = this
    const fallBack = (problem: AddedProblem | null): ReferenceInUse => ({
      reference: shipped,
      addedAtMs: null,
      problem,
    })
    const added = readAdded(this.#dataFolder)
    if (added === null) return fallBack(null)
    if (added === 'unreadable') return fallBack('damaged')
    const parsed = parseReferenceFile(added.file)
    if (parsed.refusal !== null) return fallBack('damaged')
    // A newer program brings its own, newer tables.
    if (compareEditions(parsed.tables.edition, shipped.edition) <= 0) return fallBack('older')
    return {
      reference: referenceOf(parsed.tables, shipped.example),
      addedAtMs: added.addedAtMs,
      problem: null,
    }
  }

  /**
   * Keeps a file that has been checked, and uses it from now on.
   *
   * @throws AppError diskFull, fileNotWritable: the edition in use stays
   */
  async add(file: string, addedAtMs: number): Promise<void> {
    await writeAdded(this.#dataFolder, { addedAtMs, file })
    this.#inUse = null
  }

  /** Back to the tables that came with the program. */
  restore(): void {
    removeAdded(this.#dataFolder)
    this.#inUse = null
  }
}
