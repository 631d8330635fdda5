import { setImmediate } from 'node:timers/promises'
import { CancelledError } from '../../cancelledError.ts'
import { appPropertiesXml, corePropertiesXml } from './properties.ts'
import type { DocumentProperties } from './properties.ts'
import { relationsName, relationsXml, relationTypes } from './relations.ts'
import type { Relation } from './relations.ts'
import { xmlText } from './xmlText.ts'
import { ZipEntryWriter, zipOf } from './zipWriter.ts'
import type { ZipEntry } from './zipWriter.ts'

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

interface NamedPart {
  /** From the root of the package, without a slash before it: "ppt/slides/slide1.xml". Each once. */
  readonly name: string
  readonly contentType: string
}

export interface Part extends NamedPart {
  /** XML without its declaration, or the bytes of a picture or another package. */
  readonly content: string | Uint8Array
  /** What it points to, by id. */
  readonly relations?: readonly Relation[]
}

/** A part that was packed while it was made. It points to nothing. */
export interface PackedPart extends NamedPart {
  readonly packed: ZipEntry
}

export interface OoxmlPackage {
  readonly properties: DocumentProperties
  /** The main part first. */
  readonly parts: readonly [Part, ...(Part | PackedPart)[]]
}

export interface PackingOptions {
  readonly signal?: AbortSignal
}

const relationsType = 'application/vnd.openxmlformats-package.relationships+xml'

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}

/** Every XML part by name; pictures and packages by their extension, as PowerPoint and Word write it. */
function contentTypesXml(parts: readonly NamedPart[]): string {
  const defaults = new Map([
    ['rels', relationsType],
    ['xml', 'application/xml'],
  ])
  const overrides: string[] = []
  for (const { name, contentType } of parts) {
    const extension = extensionOf(name)
    const known = defaults.get(extension)
    if (known === undefined) defaults.set(extension, contentType)
    else if (known !== contentType) {
      overrides.push(`<Override PartName="/${xmlText(name)}" ContentType="${xmlText(contentType)}"/>`)
    }
  }
  const items = [...defaults].map(
    ([extension, type]) => `<Default Extension="${xmlText(extension)}" ContentType="${xmlText(type)}"/>`,
  )
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${items.join('')}${overrides.join('')}</Types>`
}

async function entryOf(name: string, content: string | Uint8Array): Promise<ZipEntry> {
  const writer = new ZipEntryWriter(name)
  await writer.write(typeof content === 'string' ? declaration + content : content)
  return writer.end()
}

async function entriesOf(part: Part | PackedPart): Promise<readonly ZipEntry[]> {
  if ('packed' in part) return [part.packed]
  const entry = await entryOf(part.name, part.content)
  const { relations = [] } = part
  if (relations.length === 0) return [entry]
  return [entry, await entryOf(relationsName(part.name), relationsXml(part.name, relations))]
}

function propertyParts(properties: DocumentProperties): readonly Part[] {
  return [
    {
      name: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: corePropertiesXml(properties),
    },
    {
      name: 'docProps/app.xml',
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      content: appPropertiesXml(),
    },
  ]
}

/**
 * A package of parts (ECMA-376 part 2): .xlsx, .pptx and .docx are such. Equal parts and properties make equal bytes.
 * Others get their turn between the parts.
 *
 * @throws CancelledError when the signal is aborted
 */
export async function packageBytes(
  { properties, parts }: OoxmlPackage,
  { signal }: PackingOptions = {},
): Promise<Buffer> {
  const all = [...parts, ...propertyParts(properties)]
  const relations = [
    { id: 'rId1', type: relationTypes.officeDocument, target: parts[0].name },
    { id: 'rId2', type: relationTypes.coreProperties, target: 'docProps/core.xml' },
    { id: 'rId3', type: relationTypes.extendedProperties, target: 'docProps/app.xml' },
  ]
  // Readers look for the list of parts first.
  const entries = [
    await entryOf('[Content_Types].xml', contentTypesXml(all)),
    await entryOf(relationsName(''), relationsXml('', relations)),
  ]
  for (const part of all) {
    entries.push(...(await entriesOf(part)))
    await setImmediate()
    if (signal?.aborted === true) throw new CancelledError()
  }
  return zipOf(entries)
}
