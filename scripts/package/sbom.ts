import type { RuntimePart } from './runtimeParts.ts'
import { idOf } from './shippedParts.ts'
import type { ShippedPart } from './shippedParts.ts'

export interface SbomInput {
  readonly appVersion: string
  readonly parts: readonly ShippedPart[]
  readonly runtime: readonly RuntimePart[]
  /** Names of package.json's own dependencies. */
  readonly direct: readonly string[]
  readonly serialUuid: string
  readonly madeAt: Date
}

interface Component {
  readonly type: 'application' | 'framework' | 'library'
  readonly 'bom-ref': string
  readonly group?: string
  readonly name: string
  readonly version?: string
  readonly description?: string
  readonly scope?: 'required'
  readonly hashes?: readonly { readonly alg: 'SHA-512'; readonly content: string }[]
  readonly licenses?: readonly LicenceChoice[]
  readonly cpe?: string
  readonly purl?: string
  readonly externalReferences?: readonly { readonly type: 'website'; readonly url: string }[]
}

type LicenceChoice = { readonly license: { readonly id: string } } | { readonly expression: string }

export interface Sbom {
  readonly $schema: string
  readonly bomFormat: 'CycloneDX'
  readonly specVersion: '1.6'
  readonly serialNumber: string
  readonly version: number
  readonly metadata: object
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

/**
 * The list of parts in the form of CycloneDX 1.6 (ECMA-424, cyclonedx.org/docs/1.6/json): what is shipped, not what was
 * needed to make it.
 */
export function sbomOf({ appVersion, parts, runtime, direct, serialUuid, madeAt }: SbomInput): Sbom {
  const app: Component = {
    type: 'application',
    'bom-ref': `dialoogmeter@${appVersion}`,
    name: 'dialoogmeter',
    version: appVersion,
    licenses: [{ license: { id: 'EUPL-1.2' } }],
  }
  const refOf = new Map(parts.map((part) => [idOf(part), purlOf(part)]))
  const ofApp = parts.filter((part) => direct.includes(part.name)).map(purlOf)
  const electron = runtime.filter((part) => part.name !== 'sqlite')
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${serialUuid}`,
    version: 1,
    metadata: { timestamp: madeAt.toISOString(), component: app },
    components: [...parts.map(componentOf), ...runtime.map(runtimeComponent)],
    dependencies: [
      { ref: app['bom-ref'], dependsOn: [...ofApp, 'electron'] },
      ...parts.map((part) => ({
        ref: purlOf(part),
        dependsOn: [
          ...part.dependsOn.flatMap((id) => refOf.get(id) ?? []),
          ...(part.name === 'better-sqlite3' ? ['sqlite'] : []),
        ],
      })),
      { ref: 'electron', dependsOn: electron.map((part) => part.name).filter((name) => name !== 'electron') },
      ...runtime
        .filter((part) => part.name !== 'electron')
        .map((part) => ({ ref: part.name, dependsOn: [] })),
    ],
  }
}

/** Package URL of an npm package (github.com/package-url/purl-spec): the @ of a scope is written as %40. */
export function purlOf(part: Pick<ShippedPart, 'name' | 'version'>): string {
  return `pkg:npm/${part.name.replace(/^@/, '%40')}@${encodeURIComponent(part.version)}`
}

function componentOf(part: ShippedPart): Component {
  const [, group, name] = /^(@[^/]+)\/(.+)$/.exec(part.name) ?? []
  return {
    type: 'library',
    'bom-ref': purlOf(part),
    ...(group === undefined ? {} : { group }),
    name: name ?? part.name,
    version: part.version,
    scope: 'required',
    ...(part.sha512Hex === null ? {} : { hashes: [{ alg: 'SHA-512', content: part.sha512Hex }] }),
    ...(part.licence === null ? {} : { licenses: [licenceOf(part.licence)] }),
    purl: purlOf(part),
    ...(part.homepage === null ? {} : { externalReferences: [{ type: 'website', url: part.homepage }] }),
  }
}

function runtimeComponent(part: RuntimePart): Component {
  return {
    type: part.name === 'electron' ? 'framework' : 'library',
    'bom-ref': part.name,
    name: part.name,
    ...(part.version === null ? {} : { version: part.version }),
    description: part.what,
    scope: 'required',
    licenses: [licenceOf(part.licence)],
    ...(part.cpe === null ? {} : { cpe: part.cpe }),
    ...(part.purl === null ? {} : { purl: part.purl }),
  }
}

function licenceOf(expression: string): LicenceChoice {
  return / (OR|AND|WITH) /.test(expression) ? { expression } : { license: { id: expression } }
}
