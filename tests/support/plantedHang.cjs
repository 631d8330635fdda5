// Loaded into an unpackaged start by NODE_OPTIONS, in place of a user whose page hangs: Chromium never calls a page
// unresponsive that a debugger is attached to, and Playwright is one.
const { appendFileSync } = require('node:fs')
const electron = require('electron')

const drawMs = 2_000
const inputMs = 1_000

if (electron.app) electron.app.on('browser-window-created', (_event, window) => plant(window))

function plant(window) {
  const isPage = () => window.webContents.getURL().includes('index.html')
  electron.dialog.showMessageBox = (_window, { message, buttons }) => {
    tell({ message, buttons })
    return Promise.resolve({ response: 1, checkboxChecked: false })
  }
  let loads = 0
  window.webContents.on('did-finish-load', () => {
    if (!isPage()) return
    loads += 1
    if (loads === 1) setTimeout(() => hang(window.webContents), drawMs)
    else setTimeout(() => void tellTitle(window.webContents), drawMs)
  })
}

function hang(contents) {
  void contents.executeJavaScript('setTimeout(() => { for (;;); }, 10); 1').catch(() => undefined)
  setInterval(() => {
    contents.focus()
    contents.sendInputEvent({ type: 'mouseDown', x: 40, y: 300, button: 'left', clickCount: 1 })
    contents.sendInputEvent({ type: 'keyDown', keyCode: 'A' })
  }, inputMs)
}

async function tellTitle(contents) {
  tell({ title: await contents.executeJavaScript('document.title') })
}

function tell(what) {
  appendFileSync(process.env.PLANTED_HANG_TELLS, `${JSON.stringify(what)}\n`)
}
