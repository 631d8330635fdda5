import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

/** Where a build tells which modules went into it, beside what it made. */
export function bundledListName(part: string): string {
  return `.bundled-${part}.json`
}

/**
 * Writes the folders of the modules of which something, code or a font, ended up in the bundle: what is shipped, as seen,
 * rather than what could be.
 *
 * @param part of the build, 'main', 'preload' or 'renderer'; the list goes to out/.bundled-<part>.json
 */
export function listBundledModules(part: string): Plugin {
  return {
    name: 'list-bundled-modules',
    apply: 'build',
    writeBundle(options, bundle) {
      const sources = Object.values(bundle).flatMap((made) =>
        made.type === 'chunk'
          ? Object.entries(made.modules).flatMap(([id, module]) => (module.renderedLength > 0 ? [id] : []))
          : made.originalFileNames,
      )
      const folders = [...new Set(sources.flatMap((source) => moduleFolder(source) ?? []))].sort()
      const out = path.dirname(path.resolve(options.dir ?? path.join('out', part)))
      mkdirSync(out, { recursive: true })
      writeFileSync(path.join(out, bundledListName(part)), `${JSON.stringify(folders, null, 2)}\n`)
    },
  }
}

/** @returns "node_modules/…" as package-lock.json names it, or null for the app's own files and what the bundler makes */
export function moduleFolder(source: string): string | null {
  const found = /^(?:.*?\/)??(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(
    source.replaceAll('\\', '/'),
  )
  return found?.[1] ?? null
}
