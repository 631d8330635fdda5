import type { Language } from '../locale/languages.ts'
import type { FileGrant } from './envelope.ts'
import type { PageFault } from './pageFault.ts'

/**
 * The window's only way out: what the preload puts on `window.dialoogmeter`. Everything else goes over the data port.
 *
 * After `connectToData()` the page gets ONE `message` event on `window` from its own origin with
 * `event.data === dataPortMessage` and the port to the data server in `event.ports[0]` (call `port.start()` or set
 * `onmessage`). When the data process ends, `onDataState` reports "restarting" or "stopped": every pending call is then
 * lost (reject it with "dataProcessStopped"); on "ready" call `connectToData()` again.
 */
export interface DialoogmeterBridge {
  /** Opens the system's dialog. An empty list when the user cancels. */
  readonly chooseFiles: (choice: FileChoice) => Promise<readonly FileGrant[]>
  /**
   * Opens the system's dialog for a file to write. `suggestedName` is a bare file name. null when the user cancels. Only
   * the data process writes, and only where the user has pointed.
   */
  readonly chooseSaveFile: (choice: SaveChoice, suggestedName: string) => Promise<FileGrant | null>
  /** `files` are the File objects of a drop; one that is no file on disk gives no grant. */
  readonly grantDroppedFiles: (files: readonly object[]) => Promise<readonly FileGrant[]>
  /** Opens the system's dialog to print the page that is shown. Resolves when it was printed or cancelled. */
  readonly printPage: () => Promise<void>
  /** The whole screen for this window, or back; the page itself may not ask the browser for it. */
  readonly setFullScreen: (isWanted: boolean) => Promise<void>
  /** The page shows something, in this language; again when the language changes. Else it is taken for blank. */
  readonly reportDrawn: (language: Language) => Promise<void>
  /** An error in the page's own code. @returns its number in the local log; null = not written, too many at once */
  readonly reportFault: (fault: PageFault) => Promise<string | null>
  /** Loads the page anew; by itself it may go nowhere, not even to where it is. */
  readonly loadAgain: () => Promise<void>
  readonly connectToData: () => Promise<void>
  /** Reports the present state at once and every change after it. @returns stops the reports */
  readonly onDataState: (listener: (state: DataProcessState) => void) => () => void
}

export const dataPortMessage = 'dialoogmeter:dataPort'

/** What is saved decides the file's ending. */
export const saveChoices = [
  'package',
  'csv',
  'xlsx',
  'answers',
  'text',
  'json',
  'pptx',
  'pdf',
  'docx',
  'moving',
] as const
export type SaveChoice = (typeof saveChoices)[number]

/** exports: one or more files; exportFolder: an unpacked archive's folder (its sizeBytes is 0); reportFolder: to write in. */
export const fileChoices = [
  'exports',
  'exportFolder',
  'benchmark',
  'table',
  'package',
  'reference',
  'answers',
  'dossier',
  'reportFolder',
  'logo',
  'template',
  'moving',
] as const
export type FileChoice = (typeof fileChoices)[number]

/** starting: not yet connectable; restarting: ended, a new one is coming; stopped: given up, the fatal screen follows. */
export const dataProcessStates = ['starting', 'ready', 'restarting', 'stopped'] as const
export type DataProcessState = (typeof dataProcessStates)[number]
