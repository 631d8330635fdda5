// The floor for start and memory: the least that Electron can be, a sandboxed window of the app's size with one heading.
import path from 'node:path'
import { BrowserWindow, app } from 'electron'

app.setPath('userData', process.env.BARE_WINDOW_USER_DATA)
app.enableSandbox()
app.on('window-all-closed', () => app.quit())
// Not awaited: Electron becomes ready only once its program has been read.
void app.whenReady().then(openWindow)

function openWindow() {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    useContentSize: true,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(path.join(import.meta.dirname, 'page.html'))
}
