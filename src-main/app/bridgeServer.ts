import path from 'node:path'
import { dialog } from 'electron'
import type { BrowserWindow, OpenDialogOptions } from 'electron'
import { fileChoices, saveChoices } from '#shared/contract/bridge.ts'
import type { FileChoice, SaveChoice } from '#shared/contract/bridge.ts'
import { languages } from '#shared/locale/languages.ts'
import type { Language } from '#shared/locale/languages.ts'
import type { DataHost } from '../dataHost/dataHost.ts'
import { grantFiles, grantSaveFile } from '../security/fileGrants.ts'
import { guardedIpc } from '../security/guardedIpc.ts'
import { channels } from './channels.ts'
import { setFullScreen } from './fullScreen.ts'
import { printPage } from './printPage.ts'

const dialogProperties: Record<FileChoice, NonNullable<OpenDialogOptions['properties']>> = {
  exports: ['openFile', 'multiSelections'],
  exportFolder: ['openDirectory'],
  benchmark: ['openFile'],
  table: ['openFile'],
  package: ['openFile'],
  reference: ['openFile'],
  answers: ['openFile'],
  dossier: ['openFile'],
  reportFolder: ['openDirectory', 'createDirectory'],
  logo: ['openFile'],
  template: ['openFile'],
  moving: ['openFile'],
}

const saveFilters: Record<SaveChoice, { readonly name: string; readonly extensions: string[] }> = {
  package: { name: 'Dialoogmeter', extensions: ['json'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  xlsx: { name: 'Excel', extensions: ['xlsx'] },
  answers: { name: 'Dialoogmeter', extensions: ['json'] },
  text: { name: 'TXT', extensions: ['txt'] },
  json: { name: 'JSON', extensions: ['json'] },
  pptx: { name: 'PowerPoint', extensions: ['pptx'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  docx: { name: 'Word', extensions: ['docx'] },
  moving: { name: 'Dialoogmeter', extensions: ['dialoogmeter-verhuizing'] },
}

/** Answers the page's few calls that do not go to the data server. */
export function serveBridge(
  window: () => BrowserWindow | null,
  data: DataHost,
  onDrawn: (language: Language) => void,
  onFault: (told: unknown) => string | null,
): void {
  const handle = guardedIpc(window)
  const grant = (paths: readonly string[]) => grantFiles(paths, (message) => data.grant(message))

  handle(channels.chooseFiles, async (own, choice) => {
    if (!isFileChoice(choice)) throw new Error('refused')
    const chosen = await dialog.showOpenDialog(own, { properties: dialogProperties[choice] })
    return chosen.canceled ? [] : grant(chosen.filePaths)
  })
  handle(channels.chooseSaveFile, async (own, choice, suggestedName) => {
    if (!isSaveChoice(choice) || typeof suggestedName !== 'string') throw new Error('refused')
    const chosen = await dialog.showSaveDialog(own, {
      // A page may propose a name, never a place.
      defaultPath: path.basename(suggestedName),
      filters: [saveFilters[choice]],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    })
    if (chosen.canceled) return null
    return grantSaveFile(chosen.filePath, (message) => data.grant(message))
  })
  handle(channels.grantDropped, (_own, paths) => grant(isListOfText(paths) ? paths : []))
  handle(channels.print, (own) => printPage(own))
  handle(channels.fullScreen, (own, isWanted) => {
    if (typeof isWanted !== 'boolean') throw new Error('refused')
    setFullScreen(own, isWanted)
  })
  handle(channels.drawn, (_own, language) => {
    if (!isLanguage(language)) throw new Error('refused')
    onDrawn(language)
  })
  handle(channels.fault, (_own, told) => onFault(told))
  handle(channels.loadAgain, (own) => own.webContents.reload())
  handle(channels.readState, () => data.state)
  handle(channels.connect, (own) => {
    const port = data.openPort()
    if (port === null) throw new Error('the data process is not ready')
    own.webContents.postMessage(channels.port, null, [port])
  })
}

function isFileChoice(value: unknown): value is FileChoice {
  return fileChoices.some((choice) => choice === value)
}

function isSaveChoice(value: unknown): value is SaveChoice {
  return saveChoices.some((choice) => choice === value)
}

function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

function isListOfText(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string' && entry !== '')
}
