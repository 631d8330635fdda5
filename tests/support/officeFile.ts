import { inflateRawSync } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { zipBytes } from './zipBytes.ts'

export interface OfficeEntry {
  readonly name: string
  readonly content: Buffer
  /** Of the zip's own list. */
  readonly flags: number
}

/** A file of Office as its zip lists it, doubled entries too. */
export type OfficeFile = readonly OfficeEntry[]

/** Entries in the order of the list at the end of the zip. */
export function readOfficeFile(bytes: Uint8Array): OfficeFile {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  return Array.from({ length: count }, (): OfficeEntry => {
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const offset = zip.readUInt32LE(at + 42)
    const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    const content = zip.readUInt16LE(at + 10) === 0 ? Buffer.from(packed) : inflateRawSync(packed)
    const flags = zip.readUInt16LE(at + 8)
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    return { name, content, flags }
  })
}

export function bytesOf(file: OfficeFile): Buffer {
  return zipBytes(file.map(({ name, content }) => ({ name, content })))
}

export function textOf(file: OfficeFile, name: string): string {
  const entry = file.find((one) => one.name === name)
  if (entry === undefined) throw new Error(`no part ${name}`)
  return entry.content.toString('utf8')
}

/** Names of parts, those of relations aside. */
export function partNames(file: OfficeFile, pattern: RegExp): readonly string[] {
  return file.map(({ name }) => name).filter((name) => pattern.test(name) && !name.includes('_rels/'))
}

/** The same file with one part written otherwise. */
export function changed(file: OfficeFile, name: string, change: (text: string) => string): OfficeFile {
  const before = textOf(file, name)
  const after = change(before)
  if (after === before) throw new Error(`nothing changed in ${name}`)
  return file.map((entry) => (entry.name === name ? { ...entry, content: Buffer.from(after) } : entry))
}

export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Names of the elements around it, the outermost first. */
  readonly around: readonly string[]
}

/** The elements of a part in their order. @throws where it is not well-formed */
export function tagsOf(xml: string): readonly Tag[] {
  const tags: Tag[] = []
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    tags.push({ name, attributes, around: [...open] })
    open.push(name)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return tags
}
