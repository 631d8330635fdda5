import { caseMarkSchema, type CaseMark } from '../../contract/cases.ts'

/** Stands for all cases of the choice: an address without a mark shows no list. */
const everything = 'all'

const separator = ','
const binding = ':'

/** In the order of the contract, whatever marks it knows. */
const keys = caseMarkSchema.keyof().options

/** "weekday:2,hour:14"; "all" where nothing is marked. */
export function addressOfMark(mark: CaseMark): string {
  const parts = keys.flatMap((key) => {
    const value = mark[key]
    return value === undefined ? [] : [`${key}${binding}${String(value)}`]
  })
  return parts.length === 0 ? everything : parts.join(separator)
}

function valueOf(text: string): string | number | boolean {
  if (text === 'true') return true
  if (text === 'false') return false
  const number = Number(text)
  return text !== '' && Number.isFinite(number) ? number : text
}

/** Reads a mark; null where the address holds none. What it does not know it leaves unmarked. */
export function markFromAddress(address: string | undefined): CaseMark | null {
  if (address === undefined || address === '') return null
  return address.split(separator).reduce<CaseMark>((mark, part) => {
    const at = part.indexOf(binding)
    const key = keys.find((one) => one === part.slice(0, at))
    if (key === undefined) return mark
    const read = caseMarkSchema.safeParse({ ...mark, [key]: valueOf(part.slice(at + 1)) })
    return read.success ? read.data : mark
  }, {})
}
