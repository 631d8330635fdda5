import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol, session } from 'electron'
import type { Session } from 'electron'
import { containedFile } from './containedPath.ts'
import { contentPolicy, drawnPagePolicy } from './contentPolicy.ts'

const scheme = 'app'
const host = 'dialoogmeter'

export const appOrigin = `${scheme}://${host}`

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

export interface GeneratedPage {
  readonly contentType: string
  readonly body: string
}

export function appPage(name: string): string {
  return `${appOrigin}/${name}`
}

/** Must run before Electron is ready: a standard, secure scheme has an origin, so that 'self' means the app. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }])
}

/**
 * Serves the built pages of `root`, and nothing else, under app://.
 * @param generated pages that are made rather than read, by name
 */
export function serveApp(root: string, generated: ReadonlyMap<string, () => GeneratedPage>): void {
  serveIn(session.defaultSession, {
    root,
    policy: contentPolicy,
    types,
    generated: (name) => generated.get(name)?.() ?? null,
  })
}

/**
 * Serves only what built pages are styled with, and pages that are made for drawing.
 * @param generated gives a page of that name, or null
 */
export function serveDrawnPages(
  target: Session,
  root: string,
  generated: (name: string) => GeneratedPage | null,
): void {
  const { '.css': css = '', '.woff2': woff2 = '' } = types
  serveIn(target, { root, policy: drawnPagePolicy, types: { '.css': css, '.woff2': woff2 }, generated })
}

interface Served {
  readonly root: string
  readonly policy: string
  /** By the ending of a file; what has none of these is not there. */
  readonly types: Readonly<Record<string, string>>
  readonly generated: (name: string) => GeneratedPage | null
}

function serveIn(target: Session, { root, policy, types: served, generated }: Served): void {
  target.protocol.handle(scheme, async (request) => {
    const address = new URL(request.url)
    if (request.method !== 'GET' || address.host !== host) return refused()
    const made = generated(address.pathname.slice(1))
    if (made) return answer(made.body, made.contentType, policy)
    const file = await containedFile(root, address.pathname)
    const contentType = file === null ? undefined : served[path.extname(file)]
    if (file === null || contentType === undefined) return refused()
    try {
      return answer(await readFile(file), contentType, policy)
    } catch {
      return refused()
    }
  })
}

function answer(body: string | Uint8Array<ArrayBuffer>, contentType: string, policy: string): Response {
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}

function refused(): Response {
  return new Response(null, { status: 404 })
}
