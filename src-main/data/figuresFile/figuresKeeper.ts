import { randomUUID } from 'node:crypto'
import type { Database } from '../db/connection.ts'
import { removeFiguresFile } from '../db/figuresFilePath.ts'
import {
  isFiguresStampLeft,
  putFiguresStamp,
  readFiguresStamp,
  removeFiguresStamp,
} from '../repositories/figuresStamp.ts'
import { readFiguresFile, writeFiguresFile } from './figuresFile.ts'
import type { KeptColumns } from './figuresFile.ts'

/** Below this many cases and replies, reading them from the dossier takes no longer than a file is worth. */
export const fewestKept = 25_000

export interface FiguresKeeperOptions {
  /** Null: no file is read or written; a stamp is taken out all the same. */
  readonly appVersion: string | null
  readonly fewestKept: number | undefined
}

/**
 * Keeps what the figures are made of in a file beside the dossier, so that opening does not read a million messages again.
 *
 * File and dossier bear one stamp. It is taken out of the dossier before anything is written there, and put back only when
 * that has ended well and changed no figures: a kill in between leaves a dossier without a stamp, and a copy or a backup
 * that bears a stamp holds what the file of that stamp was made of. A file of no stamp is removed. The owner tells of every
 * change (`beforeChange`, `afterChange`) and of every change of figures (`forget`).
 */
export class FiguresKeeper {
  readonly #database: Database
  readonly #dossierPath: string
  #options: FiguresKeeperOptions
  /** Of what the file holds, and the dossier still does; null = nothing is kept. */
  #stamp: string | null
  /** Whether a stamp stands in the dossier, or what guards one. */
  #isStamped: boolean

  constructor(database: Database, dossierPath: string, options: FiguresKeeperOptions) {
    this.#database = database
    this.#dossierPath = dossierPath
    this.#options = options
    this.#isStamped = isFiguresStampLeft(database)
    this.#stamp = readFiguresStamp(database)
  }

  /** Null while the dossier is being changed, and while nothing is kept of it. */
  get stamp(): string | null {
    return this.#isStamped ? this.#stamp : null
  }

  /** What the file holds, if it is of this very dossier; else the file goes. */
  read(): KeptColumns | null {
    const { appVersion } = this.#options
    const stamp = this.#stamp
    const isKept = appVersion !== null && stamp !== null
    const columns = isKept ? readFiguresFile(this.#dossierPath, { appVersion, stamp }) : null
    if (columns !== null) return columns
    this.#stamp = null
    removeFiguresFile(this.#dossierPath)
    return null
  }

  /** Whether columns that were read anew are worth a file. */
  isWorthKeeping({ cases, linkedReplies }: KeptColumns): boolean {
    const fewest = this.#options.fewestKept ?? fewestKept
    return this.#options.appVersion !== null && cases.count + linkedReplies.count >= fewest
  }

  /**
   * Writes the file, and stamps the dossier. Nobody may be writing in the dossier until it has ended.
   *
   * @param isStillSo whether the columns are still those of the dossier
   * @throws CancelledError; Error of the file system; SqliteError. Nothing is kept then
   */
  async keep(columns: KeptColumns, isStillSo: () => boolean, signal: AbortSignal): Promise<void> {
    const { appVersion } = this.#options
    if (appVersion === null || !isStillSo()) return
    // More of the same figures bears the stamp that they have: an answer that was kept by it still holds.
    const stamp = this.#stamp ?? randomUUID()
    await writeFiguresFile(this.#dossierPath, columns, { appVersion, stamp }, signal)
    if (signal.aborted || !isStillSo()) return
    this.#stamp = stamp
    this.#putStamp(stamp)
  }

  /** Before anything is written in the dossier. @throws SqliteError, as the writing itself would */
  beforeChange(): void {
    if (!this.#isStamped) return
    removeFiguresStamp(this.#database)
    this.#isStamped = false
  }

  /** After something was written that ended well. */
  afterChange(): void {
    if (this.#stamp === null) return
    try {
      this.#putStamp(this.#stamp)
    } catch {
      // A full disk: figures are read from the dossier next time.
      this.#stamp = null
    }
  }

  /** When figures have changed, or are about to: nothing that was kept is of this dossier any more. */
  forget(): void {
    this.#stamp = null
    this.beforeChange()
    removeFiguresFile(this.#dossierPath)
  }

  /** From here on nothing is kept or read; what stands in the dossier is taken out with its next change. */
  stop(): void {
    this.#stamp = null
    this.#options = { ...this.#options, appVersion: null }
  }

  #putStamp(stamp: string): void {
    putFiguresStamp(this.#database, stamp)
    this.#isStamped = true
  }
}
