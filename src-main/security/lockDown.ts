import { app, session } from 'electron'
import type { Session } from 'electron'
import { appOrigin } from './appProtocol.ts'
import { isLocalRequest } from './localRequest.ts'

/** Closes the session: no network, no permissions, no dictionary downloads, no downloads. */
export function lockSession(closed: Session = session.defaultSession): void {
  closed.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocalRequest(details.url) }))
  closed.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  closed.setPermissionCheckHandler(() => false)
  closed.setDevicePermissionHandler(() => false)
  closed.setSpellCheckerEnabled(false)
  closed.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/absent/`)
  closed.on('will-download', (event) => event.preventDefault())
}

/** Keeps every page where it is: no other address, no second window, no embedded page. */
export function lockNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
