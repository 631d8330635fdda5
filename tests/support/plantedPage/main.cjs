// Electron as it comes, without anything that closes it: what the recorder must be able to catch.
const path = require('node:path')
const { app, BrowserWindow } = require('electron')

app.setPath('userData', process.env.PLANTED_USER_DATA)
void app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false })
  const page = window.webContents
  if (process.env.PLANTED_REQUEST === 'spelling') page.session.setSpellCheckerLanguages(['nl'])
  void window.loadFile(path.join(__dirname, 'page.html'), { hash: process.env.PLANTED_REQUEST })
})
