import type { SourceFile } from '../../adapter.ts'
import { readWholeXml } from './xmlEvents.ts'

/** How a number is to be read: as itself, a share, a day, a day with a time, a time of day, or a length of time. */
export type NumberKind = 'plain' | 'percent' | 'date' | 'dateTime' | 'time' | 'elapsed'

// Formats that have a number but no code in the file (ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are East Asian dates).
function builtInKind(id: number): NumberKind {
  if (id === 9 || id === 10) return 'percent'
  if (id >= 14 && id <= 17) return 'date'
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time'
  if (id === 22) return 'dateTime'
  if (id === 46) return 'elapsed'
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || (id >= 57 && id <= 58)) return 'date'
  return (id >= 32 && id <= 35) || id === 55 || id === 56 ? 'time' : 'plain'
}

/** What a format code such as `dd-mm-yyyy hh:mm` or `[h]:mm` shows. Only its first section counts. */
export function kindOfFormat(code: string): NumberKind {
  const [section = ''] = code
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .toLowerCase()
    .split(';')
  const isElapsed = /\[(?:h+|m+|s+)\]/.test(section)
  const letters = section.replace(/\[[^\]]*\]/g, '').replace(/general|am\/pm|a\/p/g, '')
  const hasDay = /[yd]/.test(letters) || /(?:^|[^h:])\s*m{3,}/.test(letters)
  const hasTime = /[hs]/.test(letters)
  if (isElapsed) return 'elapsed'
  if (hasDay) return hasTime ? 'dateTime' : 'date'
  if (hasTime) return 'time'
  return section.includes('%') ? 'percent' : 'plain'
}

/** The kind of number of each cell style. */
export async function readCellFormats(part: SourceFile | null): Promise<readonly NumberKind[]> {
  if (part === null) return []
  const codes = new Map<number, string>()
  const ids: number[] = []
  let isCellStyles = false
  await readWholeXml(part, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') isCellStyles = true
      if (name === 'xf' && isCellStyles) ids.push(Number(attributes['numFmtId'] ?? '0'))
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false
    },
  })
  return ids.map((id) => {
    const code = codes.get(id)
    return code === undefined ? builtInKind(id) : kindOfFormat(code)
  })
}
