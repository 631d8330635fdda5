import { posix } from 'node:path'
import type { ImportSource, SourceFile } from '../../adapter.ts'
import { ImportReadError } from '../../importReadError.ts'
import { readWholeXml } from './xmlEvents.ts'

export interface WorkbookSheet {
  readonly name: string
  readonly part: SourceFile
}

export interface Workbook {
  /** Visible worksheets in the order of their tabs. */
  readonly sheets: readonly WorkbookSheet[]
  /** Days are counted from 1904 (old Macintosh files), not from 1900. */
  readonly is1904: boolean
  readonly strings: SourceFile | null
  readonly styles: SourceFile | null
}

export const workbookPart = 'xl/workbook.xml'
/** A register of parts is a few kilobytes. */
const maxRegisterBytes = 16 * 1024 * 1024

interface Relation {
  readonly type: string
  readonly target: string
}

interface SheetEntry {
  readonly name: string
  readonly relation: string
  readonly isVisible: boolean
}

function partOf(source: ImportSource, name: string): SourceFile | null {
  return source.files.find((file) => file.name === name) ?? null
}

function requiredPart(source: ImportSource, name: string): SourceFile {
  const part = partOf(source, name)
  if (part === null) throw new ImportReadError('damagedZip', name)
  if (part.sizeBytes > maxRegisterBytes) throw new ImportReadError('unsafeZip', name)
  return part
}

/** Targets are relative to the folder of the part they belong to, or start at the root. */
function fullName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.normalize(`xl/${target}`)
}

async function readRelations(source: ImportSource): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>()
  await readWholeXml(requiredPart(source, 'xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const { Id = '', Type = '', Target = '' } = attributes
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: fullName(Target) })
    },
    text: () => undefined,
    close: () => undefined,
  })
  return relations
}

async function readEntries(source: ImportSource): Promise<{ entries: SheetEntry[]; is1904: boolean }> {
  const entries: SheetEntry[] = []
  let is1904 = false
  await readWholeXml(requiredPart(source, workbookPart), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1]
      const isVisible = (attributes['state'] ?? 'visible') === 'visible'
      entries.push({ name: attributes['name'] ?? '', relation: relation ?? '', isVisible })
    },
    text: () => undefined,
    close: () => undefined,
  })
  return { entries, is1904 }
}

/** True where the opened zip is a workbook of Excel 2007 or later. */
export function isWorkbook(source: ImportSource): boolean {
  return partOf(source, workbookPart) !== null
}

/** @throws ImportReadError damagedZip when a part that must be there is not, emptyFile without a worksheet */
export async function openWorkbook(source: ImportSource): Promise<Workbook> {
  const relations = await readRelations(source)
  const { entries, is1904 } = await readEntries(source)
  const sheets = entries.flatMap(({ name, relation, isVisible }) => {
    const { type, target } = relations.get(relation) ?? { type: '', target: '' }
    if (type !== 'worksheet' || !isVisible) return []
    const part = partOf(source, target)
    if (part === null) throw new ImportReadError('damagedZip', target)
    return [{ name, part }]
  })
  if (sheets.length === 0) throw new ImportReadError('emptyFile')
  const byType = (wanted: string): SourceFile | null => {
    const relation = [...relations.values()].find(({ type }) => type === wanted)
    return relation === undefined ? null : partOf(source, relation.target)
  }
  return { sheets, is1904, strings: byType('sharedStrings'), styles: byType('styles') }
}
