import { SaxesParser } from 'saxes'
import { xmlText } from '../../ooxml/xmlText.ts'

/** An element of a part, with the usual prefix of its namespace whatever prefix the file had. */
export interface XmlElement {
  /** "a:off", "p:sp". */
  readonly name: string
  /** "r:embed", "type". */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** What slides are written in. Elements and attributes of others (extensions, macros, other programs) are left behind. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://schemas.openxmlformats.org/presentationml/2006/main', 'p'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
])
/** Of the list of parts and of relations. */
const packagePrefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
])

/** Elements of a slide nest some twenty deep. */
const maxDepth = 128
/** Masters of real house styles stay below 1 MB; a tree takes many times the room of its text. */
const maxXmlBytes = 8 * 1024 ** 2

export class XmlUnreadable extends Error {}

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (XmlElement | string)[]
}

function prefixOf(uri: string): string | undefined {
  return prefixes.get(uri) ?? packagePrefixes.get(uri)
}

/**
 * A part as a tree. No document type, so no entities of its own.
 * @throws XmlUnreadable
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  if (bytes.length > maxXmlBytes) throw new XmlUnreadable('too large')
  const parser = new SaxesParser({ xmlns: true })
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  /** Depth inside an element that is left behind; 0 = none. */
  let skipped = 0
  parser.on('doctype', () => {
    throw new XmlUnreadable('doctype')
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    const prefix = prefixOf(uri)
    if (skipped > 0 || prefix === undefined) {
      skipped += 1
      return
    }
    if (open.length > maxDepth) throw new XmlUnreadable('depth')
    const kept: Record<string, string> = {}
    for (const one of Object.values(attributes)) {
      if (one.prefix === 'xmlns' || one.name === 'xmlns') continue
      const before = one.uri === '' ? '' : prefixes.get(one.uri)
      if (before !== undefined) kept[before === '' ? one.local : `${before}:${one.local}`] = one.value
    }
    const element: Open = { name: `${prefix}:${local}`, attributes: kept, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    if (skipped > 0) skipped -= 1
    else open.pop()
  })
  parser.on('text', (text) => {
    // Elsewhere than in a run, what stands between elements only lays the file out.
    if (skipped === 0 && open.at(-1)?.name === 'a:t') open.at(-1)?.children.push(text)
  })
  try {
    parser.write(new TextDecoder('utf-8').decode(bytes)).close()
  } catch (error) {
    throw error instanceof XmlUnreadable ? error : new XmlUnreadable('not well-formed', { cause: error })
  }
  const first = root.children.find((child) => typeof child !== 'string')
  if (first === undefined || typeof first === 'string') throw new XmlUnreadable('empty')
  return first
}

export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

/** The first element that one comes to by these names. */
export function findPath(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (at, name) => (at === undefined ? undefined : elementsOf(at).find((child) => child.name === name)),
    element,
  )
}

/** All elements below, and itself. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const child of elementsOf(element)) yield* everyElement(child)
}

/** Leaves out or replaces elements, from the inside to the outside. @param change null = leave it out */
export function rebuilt(
  element: XmlElement,
  change: (element: XmlElement) => XmlElement | null,
): XmlElement | null {
  const children = element.children.flatMap((child): readonly (XmlElement | string)[] => {
    if (typeof child === 'string') return [child]
    const kept = rebuilt(child, change)
    return kept === null ? [] : [kept]
  })
  return change({ ...element, children })
}

/** @param head attributes of the root besides its own: the namespaces */
export function xmlOf({ name, attributes, children }: XmlElement, head = ''): string {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`)
  const inside = children.map((child) => (typeof child === 'string' ? xmlText(child) : xmlOf(child)))
  const start = `<${name}${head === '' ? '' : ` ${head}`}${own.join('')}`
  return inside.length === 0 ? `${start}/>` : `${start}>${inside.join('')}</${name}>`
}
