import type { Language } from '#shared/locale/languages.ts'

/** A number as it is printed, and the number that it stands for. */
export interface Printed {
  readonly value: number
  readonly label: string
}

interface Parsed {
  readonly before: string
  readonly digits: string
  readonly after: string
}

function parsed(label: string): Parsed | null {
  const found = /^([^\d]*?)(-?\d[\d.,]*)(\D*)$/u.exec(label)
  if (found === null) return null
  const [, before = '', digits = '', after = ''] = found
  return { before, digits, after }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '”')}"`
}

const marks: Readonly<Record<Language, { readonly decimal: string; readonly thousand: string }>> = {
  nl: { decimal: ',', thousand: '.' },
  en: { decimal: '.', thousand: ',' },
}

/** The format of a program of tables that prints this value as this label; null where none does. */
function codeOf({ value, label }: Printed, language: Language): string | null {
  const parts = parsed(label)
  if (parts === null) return null
  const { before, digits, after } = parts
  const { decimal, thousand } = marks[language]
  const [whole = '', fraction = ''] = digits.split(decimal)
  const number = Number(`${whole.replaceAll(thousand, '')}.${fraction || '0'}`)
  const isPercent = after.trim() === '%'
  const shown = Number((value * (isPercent ? 100 : 1)).toFixed(fraction.length))
  if (number !== shown) return null
  const digitsCode = `${whole.includes(thousand) ? '#,##0' : '0'}${fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`}`
  const around = (text: string): string => (text === '' ? '' : quoted(text))
  return `${around(before)}${digitsCode}${isPercent ? after.replaceAll(' ', '\\ ') : around(after)}`
}

/** Decimals as in the language of the slides where a program goes by it (LibreOffice); PowerPoint goes by the machine. */
const localeOf: Readonly<Record<Language, string>> = { nl: '[$-413]', en: '[$-809]' }

/** One format under which each value is printed as its label; null where there is none, or no label at all. */
export function commonCode(printed: readonly Printed[], language: Language): string | null {
  const codes = new Set(printed.map((one) => codeOf(one, language)))
  const [code = null] = codes
  return codes.size === 1 && code !== null ? `${localeOf[language]}${code}` : null
}

/** Shares printed as "20" beside "100%": no format leaves the sign out, so that each has it. */
function isHundredths(ticks: readonly Printed[]): boolean {
  const isOne = ({ value, label }: Printed): boolean =>
    label.replace('%', '') === String(Math.round(value * 100))
  return ticks.some(({ label }) => label.endsWith('%')) && ticks.every(isOne)
}

/** A format has room for two values by name and one rule for the others (ECMA-376 part 1, 18.8.31). */
const mostNamed = 2

/**
 * As `commonCode`, but up to two values may be printed in their own way: "0" without a unit, or "1 dag" beside "2 dagen".
 * What still is not said in one format is printed as plain numbers.
 */
export function tickCode(ticks: readonly Printed[], language: Language): string {
  if (isHundredths(ticks)) return '0%'
  const codes = ticks.map((tick) => ({
    value: tick.value,
    code: codeOf(tick, language) ?? quoted(tick.label),
  }))
  const counts = new Map<string, number>()
  for (const { code } of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  const [usual = 'General'] = [...counts].toSorted(([, a], [, b]) => b - a).map(([code]) => code)
  const named = codes.filter(({ code }) => code !== usual)
  if (named.length === 0) return usual
  if (named.length > mostNamed) return 'General'
  return [...named.map(({ value, code }) => `[=${String(value)}]${code}`), usual].join(';')
}
