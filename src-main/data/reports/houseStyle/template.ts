import type { TemplateRefusal } from '#shared/report/houseStyle.ts'
import { AppError } from '../../appError.ts'
import { PackageRefused, readParts } from '../ooxml/readParts.ts'
import { templateBase } from '../pptx/template/templateBase.ts'
import { elementsOf } from './xmlElements.ts'
import type { XmlElement } from './xmlElements.ts'

class TemplateRefused extends Error {
  readonly why: TemplateRefusal

  constructor(why: TemplateRefusal, cause?: unknown) {
    super(why, { cause })
    this.why = why
  }
}

const zipSignature = Buffer.from([0x50, 0x4b, 0x03, 0x04])
/** Compound files (MS-CFB 2.2): PowerPoint of before 2007, and whatever is encrypted. */
const compoundSignature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
/** The stream that holds an encrypted package (MS-OFFCRYPTO 2.3.4.4). */
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le')

const contentTypesName = '[Content_Types].xml'
const mainTypes = {
  'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml':
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.openxmlformats-officedocument.presentationml.template.main+xml':
    'application/vnd.openxmlformats-officedocument.presentationml.template',
} as const
const masterType = 'application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml'
const layoutType = 'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml'
const titlePlaceholders = new Set(['title', 'ctrTitle'])

/** Masters of real house styles stay below 1 MB. */
const maxXmlBytes = 8 * 1024 ** 2

/** Only what is looked at: pictures, sounds and slides of the file stay packed. */
function isLookedAt(name: string): boolean {
  return name === contentTypesName || /^ppt\/(slideMasters|slideLayouts|theme)\/.*\.(xml|rels)$/.test(name)
}

/** @throws TemplateRefused for what is no zip */
function assertZip(bytes: Buffer): void {
  if (bytes.subarray(0, 4).equals(zipSignature)) return
  const isCompound = bytes.subarray(0, 8).equals(compoundSignature)
  if (!isCompound) throw new TemplateRefused('otherKind')
  throw new TemplateRefused(bytes.includes(encryptedStream) ? 'password' : 'oldKind')
}

/** @throws TemplateRefused damaged, tooLarge */
function xmlOf(bytes: Uint8Array = new Uint8Array()): readonly XmlElement[] {
  if (bytes.length > maxXmlBytes) throw new TemplateRefused('tooLarge')
  try {
    return elementsOf(Buffer.from(bytes).toString('utf8'))
  } catch (cause) {
    throw new TemplateRefused('damaged', cause)
  }
}

/** Types of parts by name, and the main one. @throws TemplateRefused macros, otherKind */
function typesOf(types: readonly XmlElement[]): {
  readonly main: string
  readonly byName: Map<string, string>
} {
  const told = types.map(({ attributes }) => attributes['ContentType'] ?? '')
  if (told.some((type) => /macroEnabled|vbaProject/i.test(type))) throw new TemplateRefused('macros')
  const main = Object.entries(mainTypes).find(([type]) => told.includes(type))
  if (main === undefined) throw new TemplateRefused('otherKind')
  const byName = new Map(
    types.flatMap(({ attributes: { PartName: name, ContentType: type } }) =>
      name === undefined || type === undefined ? [] : [[name.replace(/^\//, ''), type] as const],
    ),
  )
  return { main: main[1], byName }
}

function hasTitle(layout: readonly XmlElement[]): boolean {
  return layout.some(
    ({ localName, attributes }) => localName === 'ph' && titlePlaceholders.has(attributes['type'] ?? ''),
  )
}

function linksPicture(relations: readonly XmlElement[]): boolean {
  return relations.some(
    ({ attributes }) =>
      attributes['TargetMode'] === 'External' && !(attributes['Type'] ?? '').endsWith('/hyperlink'),
  )
}

/** @throws TemplateRefused */
function assertLayouts(parts: ReadonlyMap<string, Uint8Array>, byName: ReadonlyMap<string, string>): void {
  const ofType = (type: string): readonly XmlElement[][] =>
    [...byName].flatMap(([name, one]) =>
      one === type && parts.has(name) ? [[...xmlOf(parts.get(name))]] : [],
    )
  const layouts = ofType(layoutType)
  if (ofType(masterType).length === 0 || !layouts.some(hasTitle)) throw new TemplateRefused('noLayout')
  for (const [name, bytes] of parts) {
    if (name.endsWith('.rels') && linksPicture(xmlOf(bytes))) throw new TemplateRefused('linkedPictures')
  }
}

/**
 * Looks whether slides can take master, layouts and fonts from a file: PowerPoint of 2007 or later, with nothing that runs,
 * is locked or is fetched from elsewhere. By what it holds, whatever its name says.
 *
 * @returns its media type
 * @throws AppError templateUnusable (params: why, one of `templateRefusals`)
 */
export async function assertUsableTemplate(bytes: Buffer): Promise<string> {
  try {
    assertZip(bytes)
    const names = new Set<string>()
    const parts = await readParts(bytes, (name) => {
      names.add(name)
      return isLookedAt(name)
    })
    if ([...names].some((name) => /vbaProject[^/]*\.bin$/i.test(name))) throw new TemplateRefused('macros')
    if (!parts.has(contentTypesName)) throw new TemplateRefused('otherKind')
    const { main, byName } = typesOf(xmlOf(parts.get(contentTypesName)))
    assertLayouts(parts, byName)
    // What slides would be refused over later is refused now, while the file is at hand.
    await templateBase(bytes)
    return main
  } catch (error) {
    const isRefused = error instanceof TemplateRefused || error instanceof PackageRefused
    if (!isRefused) throw error
    throw new AppError('templateUnusable', { params: { why: error.why }, cause: error })
  }
}
