import type { ReportFigures } from '../../contract/reportFigures.ts'
import { formatFacts } from '../../report/formats.ts'
import type { ReportFormat } from '../../report/formats.ts'
import type { PageKind } from '../../report/page.ts'
import type { Words } from '../words.ts'

/** Whom and when a report is about. */
export type ReportSubject = Pick<ReportFigures, 'municipality' | 'choice'>

const maxNameLength = 120

/**
 * What every system takes as a name, without its ending: Windows allows none of <>:"/\|?*, no control characters, and no dot or
 * space at the end. Marks that turn the direction of writing could show another ending than the name has.
 */
function plainName(name: string): string {
  return name
    .replace(/\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}|\p{Cn}|[<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .slice(0, maxNameLength)
    .replace(/[. ]+$/u, '')
    .trim()
}

/** "juli-september 2026" for "juli t/m september 2026": a slash is no part of a name. */
function periodName(words: Words, { choice }: ReportSubject): string {
  const { period } = choice
  if (period === null) return words.text.presentation.start.noPeriod
  return words.period(period.from, period.to).replace(/ (?:t\/m|to) /, '-')
}

function named(words: Words, format: ReportFormat, parts: readonly string[]): string {
  const name = plainName([words.text.presentation.saving.fileKinds[format], ...parts].join(' '))
  return `${name}.${formatFacts[format].extension}`
}

/** Of a format that is one file: "Presentatie Rijnhoven juli-september 2026.pptx". */
export function reportFileName(words: Words, subject: ReportSubject, format: ReportFormat): string {
  return named(words, format, [subject.municipality.name, periodName(words, subject)])
}

/**
 * Of the chart of one page: "Grafiek 03 Verloop Rijnhoven juli-september 2026.svg".
 *
 * @param place of the page among all pages, from 1
 */
export function chartFileName(
  words: Words,
  subject: ReportSubject,
  page: { readonly format: ReportFormat; readonly kind: PageKind; readonly place: number },
): string {
  const { format, kind, place } = page
  const number = String(place).padStart(2, '0')
  const { pageNames } = words.text.presentation
  return named(words, format, [
    number,
    pageNames[kind],
    subject.municipality.name,
    periodName(words, subject),
  ])
}
