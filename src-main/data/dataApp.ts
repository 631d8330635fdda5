import { join } from 'node:path'
import type { Surroundings } from './clock.ts'
import { AppError } from './appError.ts'
import type { DossierSession } from './dossierSession.ts'
import { Grants } from './grants.ts'
import { StaffingJobs } from './jobs/staffingJob.ts'
import { openIncidentLog } from './log/incidentLog.ts'
import type { IncidentLog } from './log/incidentLog.ts'
import type { KeyKeeper } from './keyKeeper.ts'
import { noKeychain } from './noKeychain.ts'
import type { PageWindow } from './pageWindow.ts'
import type { ProgramFacts } from './program/programFacts.ts'
import { ReferenceStore } from './reference/referenceStore.ts'
import type { Reference } from '#shared/benchmark/reference.ts'
import { machinePerson } from './sharedFolder/sharer.ts'
import type { Person, Sharer } from './sharedFolder/sharer.ts'
import type { ChangeTopic } from '#shared/contract/events.ts'

export interface DataAppOptions {
  /** Holds the dossiers, the list of recent ones and the log. */
  readonly dataFolder: string
  readonly resourcesFolder: string
  /**
   * Program of the import's worker thread, as JavaScript; null = imports run on the caller's own thread. A worker that
   * has Node strip types can crash the process when it ends (V8's check on WebAssembly code, nodejs/node 64500).
   */
  readonly importWorker: URL | null
  /**
   * Program of the thread that writes a large file's rows while the caller's own thread reads on, as JavaScript; absent =
   * there is none. An import worker finds its own.
   */
  readonly stagingWorker?: URL
  /** What the import's thread may hold in memory, in MB; absent = what V8 gives it on this computer. */
  readonly importMemoryMb?: number
  readonly surroundings: Surroundings
  /** Makes PDFs and pictures; null = there is none here. */
  readonly pageWindow: PageWindow | null
  /** Wraps the dossiers' keys; absent = there is no keychain here. */
  readonly keyKeeper?: KeyKeeper
  /** Named in what is made for others. */
  readonly appVersion: string
  /** From how many rows on figures are kept in a file beside a dossier; absent = from where it is worth it. */
  readonly figuresFileFrom?: number
  /** How the app was started; absent = it was not: a test or the command line. */
  readonly program?: ProgramFacts
  /** Who works here, as the lock of a shared dossier tells others; absent = the system's own names. */
  readonly person?: Person
}

/** What the use cases share: where things are, what is open, and what the user has handed over. */
export class DataApp {
  readonly options: DataAppOptions
  readonly grants = new Grants()
  readonly log: IncidentLog
  readonly referenceStore: ReferenceStore
  readonly staffing: StaffingJobs
  /** Dossiers that could not be opened, by the id the page knows them by, and where they lie. */
  readonly troubled = new Map<string, string>()
  /** Tells every page what has changed by itself, without a call of theirs. */
  announce: (topics: readonly ChangeTopic[]) => void = () => undefined
  #lastOpening: Promise<unknown> = Promise.resolve()
  #session: DossierSession | null = null

  constructor(options: DataAppOptions) {
    this.options = options
    this.referenceStore = new ReferenceStore(options.resourcesFolder, options.dataFolder)
    const { importWorker } = options
    // The thread's program is built beside that of the import.
    this.staffing = new StaffingJobs(
      importWorker === null ? null : new URL('staffingWorker.js', importWorker),
    )
    this.log = openIncidentLog(this.logFolder, options.surroundings)
  }

  get logFolder(): string {
    return join(this.options.dataFolder, 'logs')
  }

  get session(): DossierSession | null {
    return this.#session
  }

  /** @throws AppError resourceDamaged */
  get reference(): Reference {
    return this.referenceStore.inUse.reference
  }

  get keyKeeper(): KeyKeeper {
    return this.options.keyKeeper ?? noKeychain
  }

  get sharer(): Sharer {
    const { appVersion, surroundings, person = machinePerson() } = this.options
    return { ...person, appVersion, surroundings }
  }

  nowMs(): number {
    return this.options.surroundings.nowMs()
  }

  /** @throws AppError noDossierOpen */
  openSession(): DossierSession {
    if (this.#session === null) throw new AppError('noDossierOpen')
    return this.#session
  }

  /**
   * The open dossier, for a change: the example is for looking at.
   *
   * @throws AppError noDossierOpen, exampleIsFixed
   */
  changeableSession(): DossierSession {
    const session = this.openSession()
    if (session.row.isExample) throw new AppError('exampleIsFixed')
    return session
  }

  /** Runs one opening after the other, in the order they were asked. */
  inTurnOfOpening<T>(open: () => Promise<T>): Promise<T> {
    const result = this.#lastOpening.then(open)
    this.#lastOpening = result.catch(() => undefined)
    return result
  }

  /** Closes what is open and puts the other in its place. */
  async replaceSession(session: DossierSession | null): Promise<void> {
    const before = this.#session
    this.#session = session
    await before?.close()
  }

  async close(): Promise<void> {
    await this.replaceSession(null)
    await this.staffing.close()
  }
}
