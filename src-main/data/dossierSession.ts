import type { ReadOptions } from './importing/adapter.ts'
import type { InspectedTable } from './importing/inspectedTable.ts'
import type { SourceLocator } from './importing/source/locator.ts'
import { asDossierError, createDossierFile, openDossierFile } from './db/dossierFile.ts'
import type { DossierFileOptions, NewDossierRow, OpenDossierFile } from './db/dossierFile.ts'
import type { Database } from './db/connection.ts'
import type { Surroundings } from './clock.ts'
import { sweepStagedBatches } from './repositories/batchRemoval.ts'
import { completeCases } from './repositories/caseBuilding.ts'
import { giveDossierUid, readDossierRow, renameDossierRow } from './repositories/dossierRow.ts'
import type { DossierRow } from './repositories/dossierRow.ts'
import { DossierSettings } from './dossierSettings.ts'
import { FiguresKeeper } from './figuresFile/figuresKeeper.ts'
import type { SentColumns } from './queries/accountsSent.ts'
import type { ConversationColumns } from './queries/conversationColumns.ts'
import type { MetricsInput } from '#shared/metrics/metricsInput.ts'
import { SessionFigures } from './sessionFigures.ts'
import type { SharedCopy } from './sharedFolder/sharedCopy.ts'
import { WriteQueue } from './writeQueue.ts'
import { plainKeyText } from './db/keyFile.ts'
import type { KeyProtection } from './db/keyFile.ts'
import type { KeyKeeper } from './keyKeeper.ts'
import { noKeychain } from './noKeychain.ts'

/** A file that was inspected and can be imported; lives until the dossier closes. */
export interface Selection {
  readonly locator: SourceLocator
  readonly fileName: string
  readonly sizeBytes: number
  readonly options: ReadOptions
}

/** Where the file of a batch lay when it was imported, and how it was read. */
export interface BatchFile {
  readonly locator: SourceLocator
  /** With which it was read; null where it was pointed at again after the dossier had been closed. */
  readonly options: ReadOptions | null
}

export interface SessionOptions extends DossierFileOptions {
  /** As `DataAppOptions`. */
  readonly figuresFileFrom?: number | undefined
}

/** One open dossier: its file, its key and what is kept of it in memory. */
export class DossierSession {
  readonly writes = new WriteQueue()
  readonly selections = new Map<string, Selection>()
  /** Files of batches that are still at hand: never stored, so that a dossier does not tell where its files lay. */
  readonly batchFiles = new Map<number, BatchFile>()
  /** Tables that were looked at, by the id the page knows them by. */
  readonly tables = new Map<string, InspectedTable>()
  /** What the municipality has set that figures go by. */
  readonly settings: DossierSettings
  /** Unwraps what this dossier's keychain has wrapped; also its signing key. */
  readonly keyKeeper: KeyKeeper
  /** How the key's file stands on the disk now. */
  keyProtection: KeyProtection
  /** What it is a copy of; null = a dossier of this computer alone. */
  #shared: SharedCopy | null = null
  /** What the last check since the opening said of the file. */
  health: 'unknown' | 'sound' | 'damaged' = 'unknown'
  #ending = new AbortController()
  #file: OpenDossierFile
  #row: DossierRow
  readonly #figures: SessionFigures
  #figuresVersion = 0
  readonly #keeper: FiguresKeeper

  private constructor(file: OpenDossierFile, keeper: FiguresKeeper, keyKeeper: KeyKeeper) {
    const row = readDossierRow(file.database)
    this.#file = file
    this.#keeper = keeper
    this.writes.keptBeside = keeper
    this.#figures = new SessionFigures(file.database, keeper, this.writes, () => this.#row.timeZone)
    this.#row = row
    this.keyProtection = file.keyProtection
    this.keyKeeper = keyKeeper
    this.settings = new DossierSettings(
      file.database,
      () => this.#row,
      () => {
        this.#figuresVersion += 1
      },
    )
  }

  /** A file that cannot be read after all is closed again: its lock would else refuse every later attempt. */
  static #over(file: OpenDossierFile, options: SessionOptions): DossierSession {
    const { keyKeeper = noKeychain, appVersion = null, figuresFileFrom } = options
    try {
      sweepStagedBatches(file.database)
      const keeper = new FiguresKeeper(file.database, file.path, { appVersion, fewestKept: figuresFileFrom })
      // In one transaction with what it changes: a kill in between leaves neither. A stamp was set over complete cases.
      file.database.transaction(() => {
        if (keeper.stamp === null && completeCases(file.database)) keeper.forget()
      })()
      return new DossierSession(file, keeper, keyKeeper)
    } catch (error) {
      file.close()
      throw asDossierError(error)
    }
  }

  /** @throws AppError as `createDossierFile` */
  static async create(
    path: string,
    row: NewDossierRow,
    options: SessionOptions & Pick<Surroundings, 'randomBytes'>,
  ): Promise<DossierSession> {
    return DossierSession.#over(await createDossierFile(path, row, options), options)
  }

  /** @throws AppError as `openDossierFile` */
  static async open(path: string, options: SessionOptions): Promise<DossierSession> {
    return DossierSession.#over(await openDossierFile(path, options), options)
  }

  get path(): string {
    return this.#file.path
  }

  get shared(): SharedCopy | null {
    return this.#shared
  }

  /** Every change is told to the copy from now on; null: the dossier is of this computer alone again. */
  shareAs(copy: SharedCopy | null): void {
    this.#shared = copy
    this.writes.watch = copy
    // A stamp would be a change of the copy, and its folder others' too.
    if (copy !== null) this.#keeper.stop()
  }

  get keyPath(): string {
    return this.#file.keyPath
  }

  get database(): Database {
    return this.#file.database
  }

  get key(): Buffer {
    return this.#file.key
  }

  get row(): DossierRow {
    return this.#row
  }

  /** Everything committed, as the figures take it; kept until `forgetFigures`. */
  get figuresInput(): MetricsInput {
    return this.#figures.input
  }

  /** What the page about conversing needs besides. */
  get conversationColumns(): ConversationColumns {
    return this.#figures.conversation
  }

  /** What each account sent. */
  get sentColumns(): SentColumns {
    return this.#figures.sent
  }

  /** Resolves when what was read anew is kept in a file, or will not be. */
  get keptFigures(): Promise<void> {
    return this.#figures.kept
  }

  /** Told apart from every other state of this dossier's figures; null while none is kept of it in a file. */
  get figuresStamp(): string | null {
    return this.#keeper.stamp
  }

  /** Another number whenever figures may have changed, of the dossier's own messages or of its peers. */
  get figuresVersion(): number {
    return this.#figuresVersion
  }

  /** After a change of the messages. */
  forgetFigures(): void {
    this.#figures.forget()
    this.#figuresVersion += 1
    this.#keeper.forget()
  }

  /** Before people are erased: what was made of their messages goes first. */
  dropFiguresFile(): void {
    this.#keeper.forget()
  }

  /** After a change of the benchmark files. */
  forgetPeerFigures(): void {
    this.#figuresVersion += 1
  }

  /** After texts were deleted: an answer that is kept may hold them. */
  forgetTexts(): void {
    this.#figuresVersion += 1
  }

  rename(name: string): void {
    renameDossierRow(this.#file.database, name)
    this.#row = readDossierRow(this.#file.database)
  }

  /** Makes a copy a dossier of its own, beside the one it was made of. */
  becomeCopy(uid: string, name: string): void {
    renameDossierRow(this.#file.database, name)
    giveDossierUid(this.#file.database, uid)
    this.#keeper.forget()
    this.#row = readDossierRow(this.#file.database)
  }

  /** After the dossier has become another municipality's. */
  forgetMunicipality(): void {
    this.#row = readDossierRow(this.#file.database)
    this.forgetFigures()
    this.settings.forgetOpeningHours()
  }

  /** Aborted when the dossier closes: an import that can still be cancelled is. */
  get ending(): AbortSignal {
    return this.#ending.signal
  }

  /** Cancels a running import, takes no new writing and waits for what is being written. */
  async close(): Promise<void> {
    this.#ending.abort()
    await this.writes.end()
    this.#shared?.settle()
    this.#file.close()
    await this.#shared?.end()
  }
}

/** The text of a key file that every computer can read: for a copy of the dossier that leaves this one on purpose. */
export function plainKeyOf(session: DossierSession): string {
  return plainKeyText(session.key)
}
