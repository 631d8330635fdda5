import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol, session } from 'electron'
import { containedPath } from './containedPath.ts'
import { contentPolicy } from './contentPolicy.ts'

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
  session.defaultSession.protocol.handle(scheme, async (request) => {
    const address = new URL(request.url)
    if (request.method !== 'GET' || address.host !== host) return refused()
    const made = generated.get(address.pathname.slice(1))
    if (made) return answer(made().body, made().contentType)
    const file = containedPath(root, address.pathname)
    const contentType = file === null ? undefined : types[path.extname(file)]
    if (file === null || contentType === undefined) return refused()
    try {
      return answer(await readFile(file), contentType)
    } catch {
      return refused()
    }
  })
}

function answer(body: string | Uint8Array<ArrayBuffer>, contentType: string): Response {
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}

function refused(): Response {
  return new Response(null, { status: 404 })
}
