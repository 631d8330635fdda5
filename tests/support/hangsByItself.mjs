// The app as it is, in a start that no debugger watches: after a while its page hangs, while its user goes on typing and
// clicking. What the system's dialog would ask is written to a file instead; it is answered with "load again".
import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, dialog } from 'electron'

const root = process.env['DIALOOGMETER_TEST_APP']
const file = process.env['DIALOOGMETER_TEST_ASKED']
const hangsAfterMs = 5_000
const keyEveryMs = 500
const loadAgain = 1

const tell = (what) => appendFileSync(file, `${JSON.stringify(what)}\n`)

dialog.showMessageBox = (_window, { message }) => {
  tell({ asked: message })
  return Promise.resolve({ response: loadAgain, checkboxChecked: false })
}

function type({ webContents }) {
  webContents.sendInputEvent({ type: 'keyDown', keyCode: 'A' })
  webContents.sendInputEvent({ type: 'keyUp', keyCode: 'A' })
  webContents.sendInputEvent({ type: 'mouseDown', x: 200, y: 200, button: 'left', clickCount: 1 })
  webContents.sendInputEvent({ type: 'mouseUp', x: 200, y: 200, button: 'left', clickCount: 1 })
}

app.on('browser-window-created', (_event, window) => {
  window.webContents.once('did-finish-load', () => {
    setTimeout(() => {
      tell({ event: 'hangs' })
      void window.webContents.executeJavaScript('setTimeout(() => { for (;;); }, 10); 1')
      const keys = setInterval(() => {
        if (window.isDestroyed()) clearInterval(keys)
        else type(window)
      }, keyEveryMs)
      window.webContents.once('render-process-gone', () => clearInterval(keys))
    }, hangsAfterMs)
  })
})

app.setAppPath(root)
const { main } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
await import(pathToFileURL(path.join(root, main)).href)
