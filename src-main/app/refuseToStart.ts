import { app, dialog } from 'electron'
import { portableMessages } from '#shared/locale/portable.ts'

const exitCode = 1

/** Says in the language of the system why a portable copy cannot go on, and ends. */
export async function refuseToStart(folder: string): Promise<void> {
  // Before that Linux would write to the terminal only.
  await app.whenReady()
  const message = portableMessages[app.getLocale().startsWith('en') ? 'en' : 'nl']
  // For who started it from a terminal; the box waits until it is closed.
  process.stderr.write(`${message.title}\n${message.text(folder)}\n`)
  dialog.showErrorBox(message.title, message.text(folder))
  app.exit(exitCode)
}
