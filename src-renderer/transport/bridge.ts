import { dataPortMessage } from '#shared/contract/bridge.ts'
import type { DataProcessState, DialoogmeterBridge, FileChoice, SaveChoice } from '#shared/contract/bridge.ts'
import type { FileGrant } from '#shared/contract/envelope.ts'
import type { PageFault } from '#shared/contract/pageFault.ts'
import type { Language } from '#shared/locale/languages.ts'

declare global {
  interface Window {
    readonly dialoogmeter: DialoogmeterBridge
  }
}

// The only file that touches the window's bridge.

/** Opens the system's dialog; empty when the user cancels. */
export function chooseFiles(choice: FileChoice): Promise<readonly FileGrant[]> {
  return window.dialoogmeter.chooseFiles(choice)
}

/** Opens the system's dialog for a file to write; null when the user cancels. */
export function chooseSaveFile(choice: SaveChoice, suggestedName: string): Promise<FileGrant | null> {
  return window.dialoogmeter.chooseSaveFile(choice, suggestedName)
}

/** What is no file on disk (a dragged picture, text) gives no grant. */
export function grantDroppedFiles(files: readonly File[]): Promise<readonly FileGrant[]> {
  return window.dialoogmeter.grantDroppedFiles(files)
}

/** Opens the system's print dialog; resolves when it was printed or cancelled. */
export function printPage(): Promise<void> {
  return window.dialoogmeter.printPage()
}

/** The whole screen for this window, or back. */
export function setFullScreen(isWanted: boolean): Promise<void> {
  return window.dialoogmeter.setFullScreen(isWanted)
}

/** Tells main that the page shows something, in this language; else it would be loaded again. */
export function reportDrawn(language: Language): Promise<void> {
  return window.dialoogmeter.reportDrawn(language)
}

/** Tells main of an error in the page's own code; resolves to its number in the log, or null. */
export function reportFault(fault: PageFault): Promise<string | null> {
  return window.dialoogmeter.reportFault(fault)
}

/** Loads the window's page anew: what is only in the page is gone, what the data process keeps is not. */
export function loadAgain(): Promise<void> {
  return window.dialoogmeter.loadAgain()
}

export function onDataState(listener: (state: DataProcessState) => void): () => void {
  return window.dialoogmeter.onDataState(listener)
}

/** Asks for a connection to the data server; `take` gets the port of every connection that follows. */
export function listenForDataPort(take: (port: MessagePort) => void): void {
  window.addEventListener('message', (event) => {
    const [port] = event.ports
    if (event.source === window && event.data === dataPortMessage && port !== undefined) take(port)
  })
}

export function connectToData(): Promise<void> {
  return window.dialoogmeter.connectToData()
}
