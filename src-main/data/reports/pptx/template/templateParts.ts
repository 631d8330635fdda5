import { posix } from 'node:path'
import { relationsName, relationTypes } from '../../ooxml/relations.ts'
import type { Relation } from '../../ooxml/relations.ts'
import type { Part } from '../../ooxml/ooxmlPackage.ts'
import { contentTypes } from '../own/contentTypes.ts'
import { namespaces } from '../slideShapes.ts'
import { elementsOf, everyElement, parseXml, rebuilt, xmlOf, XmlUnreadable } from './xmlTree.ts'
import type { XmlElement } from './xmlTree.ts'

/** A master, a layout or a theme as it is taken over. */
export interface TakenPart {
  readonly name: string
  readonly xml: XmlElement
  readonly relations: readonly Relation[]
}

/** What pictures of masters and layouts may be, told by their first bytes whatever their name says. */
const pictureKinds: readonly (readonly [extension: string, type: string, start: readonly number[]])[] = [
  ['png', 'image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', 'image/jpeg', [0xff, 0xd8, 0xff]],
  ['gif', 'image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['emf', 'image/x-emf', [0x01, 0x00, 0x00, 0x00]],
  ['wmf', 'image/x-wmf', [0xd7, 0xcd, 0xc6, 0x9a]],
  ['bmp', 'image/bmp', [0x42, 0x4d]],
  ['tiff', 'image/tiff', [0x49, 0x49, 0x2a, 0x00]],
]

export class TemplateReader {
  readonly #files: ReadonlyMap<string, Uint8Array>
  readonly #pictures = new Map<string, Part>()

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.#files = files
  }

  xml(name: string): XmlElement {
    const bytes = this.#files.get(name)
    if (bytes === undefined) throw new XmlUnreadable(`no part ${name}`)
    return parseXml(bytes)
  }

  /** Inside the package and to a part that is there; all others are left behind. */
  relations(name: string): readonly Relation[] {
    const bytes = this.#files.get(relationsName(name))
    if (bytes === undefined) return []
    return elementsOf(parseXml(bytes)).flatMap(({ attributes }): readonly Relation[] => {
      const { Id: id, Type: type, Target: path, TargetMode: mode } = attributes
      if (id === undefined || type === undefined || path === undefined || mode === 'External') return []
      const target = posix.join('/', posix.isAbsolute(path) ? '' : posix.dirname(name), path).slice(1)
      return this.#files.has(target) ? [{ id, type, target }] : []
    })
  }

  /** Pictures that were met so far. */
  pictures(): readonly Part[] {
    return [...this.#pictures.values()]
  }

  #picture(name: string): Part | null {
    const known = this.#pictures.get(name)
    if (known !== undefined) return known
    const content = this.#files.get(name)
    const kind = pictureKinds.find(([, , start]) => start.every((byte, index) => content?.[index] === byte))
    if (content === undefined || kind === undefined) return null
    const [extension, contentType] = kind
    const number = String(this.#pictures.size + 1)
    const part = { name: `ppt/media/template${number}.${extension}`, contentType, content }
    this.#pictures.set(name, part)
    return part
  }

  /** A part with what it may keep: no links, no embedded objects, no sounds, no timing. @param kinds relations that stay */
  taken(name: string, kinds: readonly string[]): TakenPart {
    const relations = this.relations(name).flatMap((relation): readonly Relation[] => {
      if (relation.type === relationTypes.image) {
        const picture = this.#picture(relation.target)
        return picture === null ? [] : [{ ...relation, target: picture.name }]
      }
      return kinds.includes(relation.type) ? [relation] : []
    })
    const kept = cleaned(this.xml(name), new Set(relations.map(({ id }) => id)))
    const xml = kept === null ? null : renumbered(kept)
    if (xml === null) throw new XmlUnreadable(`nothing left of ${name}`)
    return { name, xml, relations: usedRelations(xml, relations, kinds) }
  }
}

/** Not asked for on a slide, or not without what it points to. */
const leftBehind = new Set([
  'p:transition',
  'p:timing',
  'p:extLst',
  'a:extLst',
  'p:custDataLst',
  'p:controls',
  'p:contentPart',
  'p:oleObj',
  'a:hlinkClick',
  'a:hlinkHover',
  'a:hlinkMouseOver',
  'a:snd',
  'a:audioFile',
  'a:videoFile',
  'a:quickTimeFile',
  'a:wavAudioFile',
  'a:audioCd',
  'p:sldSyncPr',
])
/** Cannot be without the picture in them. */
const holders = new Set(['p:pic', 'p:sp', 'p:cxnSp', 'p:graphicFrame', 'p:bg'])

function isDangling({ attributes }: XmlElement, ids: ReadonlySet<string>): boolean {
  return Object.entries(attributes).some(([key, value]) => key.startsWith('r:') && !ids.has(value))
}

/** An element that points nowhere goes, and with a picture the shape that held it. */
function cleaned(root: XmlElement, ids: ReadonlySet<string>): XmlElement | null {
  return rebuilt(root, (element) => {
    const { name } = element
    if (leftBehind.has(name)) return null
    if (name === 'p:graphicFrame') return isTable(element) ? element : null
    if (name === 'a:blip' && element.attributes['r:embed'] === undefined) return null
    if (isDangling(element, ids)) return null
    const isEmptyFill =
      (name === 'a:blipFill' || name === 'p:blipFill') &&
      !elementsOf(element).some((child) => child.name === 'a:blip')
    if (isEmptyFill) return name === 'a:blipFill' ? { name: 'a:noFill', attributes: {}, children: [] } : null
    const isWithout = name === 'p:pic' && !elementsOf(element).some((child) => child.name === 'p:blipFill')
    return isWithout && holders.has(name) ? null : element
  })
}

const described = new Set(['p:nvPicPr', 'p:nvGraphicFramePr', 'p:nvGrpSpPr'])

/** Shapes whose number another has get a new one; pictures and groups without a text for the blind have their name. */
function renumbered(root: XmlElement): XmlElement {
  const numbers = [...everyElement(root)].flatMap(({ name, attributes }) =>
    name === 'p:cNvPr' ? Number(attributes['id'] ?? 0) : [],
  )
  let next = numbers.filter(Number.isSafeInteger).reduce((most, number) => Math.max(most, number), 1) + 1
  const used = new Set<number>()
  const walk = (element: XmlElement, around: string): XmlElement => {
    const children = element.children.map((child) =>
      typeof child === 'string' ? child : walk(child, element.name),
    )
    if (element.name !== 'p:cNvPr') return { ...element, children }
    const wanted = Number(element.attributes['id'])
    const id = Number.isSafeInteger(wanted) && wanted > 0 && !used.has(wanted) ? wanted : next++
    used.add(id)
    const { name = '', descr = '' } = element.attributes
    const text: Record<string, string> =
      described.has(around) && name !== '' ? { descr: descr === '' ? name : descr } : {}
    return { ...element, attributes: { ...element.attributes, id: String(id), ...text }, children }
  }
  return walk(root, '')
}

function isTable(element: XmlElement): boolean {
  return [...everyElement(element)].some(({ name }) => name === 'a:tbl')
}

/** Layouts, master and theme whether or not an attribute names them; of pictures those that are shown. */
function usedRelations(
  xml: XmlElement,
  relations: readonly Relation[],
  kinds: readonly string[],
): readonly Relation[] {
  const named = new Set<string>()
  for (const { attributes } of everyElement(xml)) {
    for (const [key, value] of Object.entries(attributes)) if (key.startsWith('r:')) named.add(value)
  }
  return relations.filter(({ id, type }) => kinds.includes(type) || named.has(id))
}

/** @param kind what the list of parts calls it */
export function partOf({ name, xml, relations }: TakenPart, kind: keyof typeof contentTypes): Part {
  return { name, contentType: contentTypes[kind], content: xmlOf(xml, namespaces), relations }
}
