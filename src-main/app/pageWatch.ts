import type { BrowserWindow } from 'electron'
import { pageFaultSchema } from '#shared/contract/pageFault.ts'
import type { FatalKind } from '#shared/locale/fatal.ts'
import type { Language } from '#shared/locale/languages.ts'
import { appPage } from '../security/appProtocol.ts'
import type { Log, LogFacts } from '../supervision/log.ts'
import { mayRestart } from '../supervision/restartPolicy.ts'
import { fatalPageName } from './fatalPage.ts'
import type { PageFaults } from './pageFaults.ts'
import { showPage } from './showPage.ts'

const firstPage = 'index.html'
/** A virus scanner may read every file of a first start; only then is a page that does not even load given up. */
const longestLoadMs = 60_000
/** From the end of the load until the page says that it has drawn. */
const longestDrawMs = 15_000
/** net::ERR_ABORTED: another load took its place. */
const abortedCode = -3

/**
 * Sees to it that the window never stays white: a page that does not load, does not draw or crashes is loaded again, and
 * then makes way for a screen that says what to do.
 */
export class PageWatch {
  #window: BrowserWindow
  #faults: PageFaults
  #log: Log
  #timer: NodeJS.Timeout | undefined
  /** Whether the page that was asked for last has taken the place of the one before. */
  #isPlaced = false
  #hasFailed = false
  #crashedAtMs: number[] = []
  #hasGivenUp = false
  #language: Language = 'nl'
  #incidentId: string | null = null

  constructor(window: BrowserWindow, faults: PageFaults, log: Log) {
    this.#window = window
    this.#faults = faults
    this.#log = log
  }

  /** Of the page, as it last said. */
  get language(): Language {
    return this.#language
  }

  /** Under which the log tells why there is a fatal page; null = there is none. */
  get incidentId(): string | null {
    return this.#incidentId
  }

  /** Loads the first page, and watches it from then on. */
  start(): void {
    const { webContents } = this.#window
    webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (!isMainFrame || isSameDocument || this.#hasGivenUp) return
      this.#isPlaced = false
      this.#expect(longestLoadMs, 'pageNotLoaded')
    })
    webContents.on('did-navigate', () => {
      this.#isPlaced = true
    })
    webContents.on('did-finish-load', () => {
      if (this.#timer !== undefined) this.#expect(longestDrawMs, 'pageBlank')
    })
    webContents.on('did-fail-load', (_event, code, _text, _url, isMainFrame) => {
      if (isMainFrame && code !== abortedCode) this.#fail('pageNotLoaded', { code })
    })
    webContents.on('preload-error', () => this.#fail('preloadFailed'))
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => this.#crashed(reason, exitCode))
    this.#window.once('closed', () => clearTimeout(this.#timer))
    void showPage(this.#window, firstPage, this.#log)
  }

  /** The page says that it shows something, and in which language. */
  drawn(language: Language): void {
    this.#language = language
    // Of the page before, which is on its way out: the one to come has yet to draw.
    if (!this.#isPlaced) return
    this.#rest()
    this.#hasFailed = false
  }

  /**
   * The page tells of an error in its own code. One that nothing is left of is loaded again, as one that crashed.
   *
   * @returns its number in the log; null = not written
   * @throws Error when it has not the form of a fault
   */
  fault(told: unknown): string | null {
    const { kind } = pageFaultSchema.parse(told)
    const incidentId = this.#faults.write(told)
    if (kind === 'empty' && !this.#hasGivenUp)
      this.#comeBack(incidentId ?? this.#log.writeIncident('pageEmpty'))
    return incidentId
  }

  /** Shows what to do now; once, for that page may fail as well. */
  giveUp(kind: FatalKind, incidentId: string): void {
    if (this.#hasGivenUp || this.#window.isDestroyed()) return
    this.#hasGivenUp = true
    this.#incidentId = incidentId
    this.#rest()
    this.#show()
    // Not at once: within the event of a load that failed, Chromium still puts its own page of the error in the window.
    setTimeout(() => {
      if (!this.#window.isDestroyed())
        void showPage(this.#window, fatalPageName(kind, this.#language), this.#log)
    }, 100)
  }

  #expect(withinMs: number, otherwise: string): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#fail(otherwise), withinMs)
  }

  #rest(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #fail(what: string, facts: LogFacts = {}): void {
    if (this.#hasGivenUp || this.#window.isDestroyed()) return
    const incidentId = this.#log.writeIncident(what, facts)
    if (this.#hasFailed) {
      this.giveUp('page', incidentId)
      return
    }
    this.#hasFailed = true
    this.#show()
    // Not `reload`: what failed to load may not be the page that stands there.
    void this.#window.loadURL(appPage(firstPage)).catch(() => undefined)
  }

  /** A page that crashed is loaded again, as often as a data process: that one has kept everything. */
  #crashed(reason: string, exitCode: number): void {
    const facts = { reason, exitCode, times: this.#crashedAtMs.length + 1 }
    this.#comeBack(this.#log.writeIncident('pageGone', facts))
  }

  #comeBack(incidentId: string): void {
    const nowMs = Date.now()
    this.#crashedAtMs.push(nowMs)
    if (mayRestart(this.#crashedAtMs, nowMs)) this.#window.webContents.reload()
    else this.giveUp('page', incidentId)
  }

  /** A window waits for the first picture before it shows itself; without one there would be nothing at all. */
  #show(): void {
    if (!this.#window.isVisible()) this.#window.show()
  }
}
