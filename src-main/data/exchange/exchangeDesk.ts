import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { CheckedPackage } from './checkPackages.ts'

/** A package as it would leave the house, to the byte. */
export interface Preview {
  readonly content: PackageContent
  readonly fileText: string
  readonly suggestedFileName: string
  readonly fingerprint: string
  /** Packages that had left by then: it was checked beside those only. */
  readonly besideIds: readonly string[]
}

/** A file that was looked at and can be imported, as it was then: the file itself is not read again. */
export interface InspectedFile {
  readonly fileName: string
  readonly contentHash: string
  readonly packages: readonly CheckedPackage[]
}

/** A region's file takes some megabytes; nobody goes back further. */
const mostKept = 8

/** What lies ready between two calls about one dossier, by opaque ids; gone when the dossier closes. */
export class Desk<Item> {
  #bySession = new WeakMap<DossierSession, Map<string, Item>>()

  put(session: DossierSession, id: string, item: Item): void {
    const items = this.#bySession.get(session) ?? new Map<string, Item>()
    items.set(id, item)
    const [oldest] = items.keys()
    if (oldest !== undefined && items.size > mostKept) items.delete(oldest)
    this.#bySession.set(session, items)
  }

  /** null for an id that was never given, or of long ago. */
  find(session: DossierSession, id: string): Item | null {
    return this.#bySession.get(session)?.get(id) ?? null
  }
}

export const previews = new Desk<Preview>()
export const inspectedFiles = new Desk<InspectedFile>()
