import { posix } from 'node:path'
import { xmlText } from './xmlText.ts'

const documents = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** What a part is to another (ECMA-376 part 1, 9.2 and the clauses of each part). */
export const relationTypes = {
  officeDocument: `${documents}/relationships/officeDocument`,
  coreProperties: `${packages}/relationships/metadata/core-properties`,
  extendedProperties: `${documents}/relationships/extended-properties`,
  worksheet: `${documents}/relationships/worksheet`,
  styles: `${documents}/relationships/styles`,
  theme: `${documents}/relationships/theme`,
  settings: `${documents}/relationships/settings`,
  numbering: `${documents}/relationships/numbering`,
  fontTable: `${documents}/relationships/fontTable`,
  header: `${documents}/relationships/header`,
  footer: `${documents}/relationships/footer`,
  image: `${documents}/relationships/image`,
  chart: `${documents}/relationships/chart`,
  chartUserShapes: `${documents}/relationships/chartUserShapes`,
  package: `${documents}/relationships/package`,
  slide: `${documents}/relationships/slide`,
  slideMaster: `${documents}/relationships/slideMaster`,
  slideLayout: `${documents}/relationships/slideLayout`,
  notesMaster: `${documents}/relationships/notesMaster`,
  notesSlide: `${documents}/relationships/notesSlide`,
  presProps: `${documents}/relationships/presProps`,
  viewProps: `${documents}/relationships/viewProps`,
  tableStyles: `${documents}/relationships/tableStyles`,
} as const

export interface Relation {
  /** "rId1"; each once in a part. */
  readonly id: string
  /** One of `relationTypes`. */
  readonly type: string
  /** Name of the part it leads to, from the root of the package. */
  readonly target: string
}

/** Where the relations of a part stand; of the package itself for ''. */
export function relationsName(partName: string): string {
  const { dir, base } = posix.parse(partName)
  return posix.join(dir, '_rels', `${base}.rels`)
}

/** @param from name of the part whose relations these are; '' = of the package */
export function relationsXml(from: string, relations: readonly Relation[]): string {
  const items = relations.map(({ id, type, target }) => {
    const path = posix.relative(posix.dirname(`/${from}`), `/${target}`)
    return `<Relationship Id="${xmlText(id)}" Type="${xmlText(type)}" Target="${xmlText(path)}"/>`
  })
  return `<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`
}
