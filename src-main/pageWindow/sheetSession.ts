import { randomUUID } from 'node:crypto'
import { session } from 'electron'
import type { Session } from 'electron'
import { appPage, serveDrawnPages } from '../security/appProtocol.ts'
import { lockSession } from '../security/lockDown.ts'

/** A name without "persist:", so in memory only; apart from the window's, which keeps its zoom for all of its pages. */
const partition = 'sheets'

/** Where a hidden window finds its page: a session of its own, closed like the window's. */
export interface SheetSession {
  readonly session: Session
  /** A page that is given out once. @returns its address, and `forget` for a page that nobody asked for */
  readonly offer: (html: string) => { readonly address: string; readonly forget: () => void }
}

/** @param root of the built pages, for their style and letters */
export function openSheetSession(root: string): SheetSession {
  const own = session.fromPartition(partition, { cache: false })
  const pages = new Map<string, string>()
  lockSession(own)
  serveDrawnPages(own, root, (name) => {
    const body = pages.get(name)
    if (body === undefined) return null
    pages.delete(name)
    return { contentType: 'text/html; charset=utf-8', body }
  })
  return {
    session: own,
    offer: (html) => {
      // Beside sheets.html, whose addresses of style and letters are relative.
      const name = `sheets/${randomUUID()}.html`
      pages.set(name, html)
      return { address: appPage(name), forget: () => pages.delete(name) }
    },
  }
}
