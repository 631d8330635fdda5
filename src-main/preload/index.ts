// The only code that touches both sides. It passes File objects on as paths to main, which gives grants for them; the
// page itself never sees a path. Kept free of schemas: it is loaded before every page.
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { dataPortMessage } from '#shared/contract/bridge.ts'
import type { DataProcessState, DialoogmeterBridge } from '#shared/contract/bridge.ts'
import { channels } from '../app/channels.ts'

/** This file alone lives in a page; the rest of main is checked without the page's types. */
declare const window: {
  readonly location: { readonly origin: string }
  postMessage(message: string, origin: string, ports: readonly object[]): void
}

const bridge: DialoogmeterBridge = {
  chooseFiles: (choice) => ipcRenderer.invoke(channels.chooseFiles, choice),
  chooseSaveFile: (choice, suggestedName) =>
    ipcRenderer.invoke(channels.chooseSaveFile, choice, suggestedName),
  grantDroppedFiles: (files) => {
    const paths = files.map((file) => pathOf(file)).filter((path) => path !== '')
    return ipcRenderer.invoke(channels.grantDropped, paths)
  },
  printPage: () => ipcRenderer.invoke(channels.print),
  setFullScreen: (isWanted) => ipcRenderer.invoke(channels.fullScreen, isWanted),
  reportDrawn: (language) => ipcRenderer.invoke(channels.drawn, language),
  reportFault: (fault) => ipcRenderer.invoke(channels.fault, fault),
  loadAgain: () => ipcRenderer.invoke(channels.loadAgain),
  connectToData: () => ipcRenderer.invoke(channels.connect),
  onDataState: (listener) => {
    let isReported = false
    const report = (_event: unknown, state: DataProcessState) => {
      isReported = true
      listener(state)
    }
    ipcRenderer.on(channels.state, report)
    // A change that was reported before the answer came is newer than the answer.
    void ipcRenderer.invoke(channels.readState).then((state: DataProcessState) => {
      if (!isReported) listener(state)
    })
    return () => ipcRenderer.off(channels.state, report)
  },
}

function pathOf(file: object): string {
  try {
    return webUtils.getPathForFile(file as File)
  } catch {
    return ''
  }
}

ipcRenderer.on(channels.port, (event) => {
  window.postMessage(dataPortMessage, window.location.origin, event.ports)
})

contextBridge.exposeInMainWorld('dialoogmeter', bridge)
