import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { bundledListName } from './bundledModules.ts'

/** An npm package of which something is shipped. */
export interface ShippedPart {
  readonly name: string
  readonly version: string
  /** As the package declares it, mostly an SPDX expression; null when it declares none. */
  readonly licence: string | null
  /** The texts of its licence and notices, in the order of their names; empty when it brings none. */
  readonly licenceTexts: readonly string[]
  readonly homepage: string | null
  /** SHA-512 of the package as the registry gave it, hexadecimal; null when the lock file does not tell. */
  readonly sha512Hex: string | null
  /** Names with versions of those shipped parts that this one depends on. */
  readonly dependsOn: readonly string[]
}

const builds = ['main', 'preload', 'renderer'] as const

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  homepage: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
})
type Manifest = z.infer<typeof manifestSchema>

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ integrity: z.string().optional(), dev: z.boolean().optional() }).loose(),
  ),
})

/** Texts of packages that name their licence and do not bring it: from the file LICENSE of the package's own repository. */
const textsKeptHere = path.join(import.meta.dirname, 'licenceTexts')

/**
 * What is shipped of node_modules: the modules seen in the bundles, and what package.json names as needed at run time
 * (the one with a native part stays outside the bundles; one that only passes on others leaves no trace in them).
 *
 * @param root the project's folder, with a fresh build in out/
 * @throws when there is no build, or a module is shipped that counts as for development only
 */
export function shippedParts(root: string): ShippedPart[] {
  const { packages } = lockSchema.parse(readJson(path.join(root, 'package-lock.json')))
  const own = manifestSchema.parse(readJson(path.join(root, 'package.json')))
  const direct = Object.keys(own.dependencies).map((name) => `node_modules/${name}`)
  const folders = [...new Set([...direct, ...builds.flatMap((build) => bundledBy(root, build))])].sort()
  const manifests = new Map(folders.map((folder) => [folder, manifestIn(root, folder)]))
  const nameOf = new Map([...manifests.values()].map((found) => [found.name, idOf(found)]))
  return [...manifests].map(([folder, manifest]) => {
    const locked = packages[folder]
    if (locked?.dev === true)
      throw new Error(`${folder} is shipped, but package.json counts it as for development`)
    return {
      name: manifest.name,
      version: manifest.version,
      licence: manifest.license ?? null,
      licenceTexts: textsOf(root, folder, manifest.name),
      homepage: manifest.homepage ?? null,
      sha512Hex: sha512Hex(locked?.integrity),
      dependsOn: needs(manifest).flatMap((name) => nameOf.get(name) ?? []),
    }
  })
}

function bundledBy(root: string, build: string): string[] {
  const list = path.join(root, 'out', bundledListName(build))
  if (!existsSync(list)) throw new Error(`there is no ${list}: build the app first`)
  return z.array(z.string()).parse(readJson(list))
}

function manifestIn(root: string, folder: string): Manifest {
  return manifestSchema.parse(readJson(path.join(root, folder, 'package.json')))
}

function needs(manifest: Manifest): string[] {
  return [...new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)])]
}

export function idOf(part: { readonly name: string; readonly version: string }): string {
  return `${part.name}@${part.version}`
}

function textsOf(root: string, folder: string, name: string): string[] {
  const own = textFiles(path.join(root, folder))
  const files = own.length > 0 ? own : textFiles(path.join(textsKeptHere, name))
  return files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim())
}

/** Also one level down: a package that holds parts of others keeps their licences in a folder. */
function textFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
    .filter((name) => /^(licen[cs]es?|notices?|copying|copyright\w*)\b[^/]*$/i.test(name))
    .filter((name) => !/\.(js|ts|json|map)$/.test(name))
    .sort()
  return names.flatMap((name) => {
    const entry = path.join(folder, name)
    return statSync(entry).isDirectory()
      ? readdirSync(entry)
          .sort()
          .map((inner) => path.join(entry, inner))
      : [entry]
  })
}

function sha512Hex(integrity: string | undefined): string | null {
  const found = /(?:^| )sha512-(\S+)/.exec(integrity ?? '')?.[1]
  return found === undefined ? null : Buffer.from(found, 'base64').toString('hex')
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
