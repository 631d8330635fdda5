import { SaxesParser } from 'saxes'

export interface XmlElement {
  /** Without its prefix. */
  readonly localName: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Elements of a slide layout nest some twenty deep. */
const maxDepth = 200

/**
 * The elements of a small XML file in the order in which they open, without their texts.
 *
 * @throws Error for XML that is none, for one with a document type (entities of its own are how a bomb is built) and for
 * one that nests deeper than any real one
 */
export function elementsOf(xml: string): readonly XmlElement[] {
  const parser = new SaxesParser()
  const elements: XmlElement[] = []
  let depth = 0
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a document type')
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > maxDepth) throw new Error('too deep')
    elements.push({ localName: name.slice(name.indexOf(':') + 1), attributes })
  })
  parser.on('closetag', () => {
    depth -= 1
  })
  parser.write(xml.replace(/^\uFEFF/, '')).close()
  return elements
}
