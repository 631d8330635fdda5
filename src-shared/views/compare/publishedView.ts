import type { KeyFigureId } from '../../contract/keyFigureIds.ts'
import type { OutputOf } from '../../contract/registry.ts'
import type { Words } from '../words.ts'
import type { CompareInput } from './compareInput.ts'

export type PublishedFigures = OutputOf<'benchmark.published'>
type PublishedFigure = PublishedFigures[number]

export interface PublishedRow {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly year: string
  readonly n: string
  readonly scope: string
  readonly source: string
  /** Where the source can be read, as plain text: nothing opens a browser. */
  readonly address: string
  readonly confidence: string
}

export interface PublishedView {
  readonly title: string
  readonly intro: string
  /** What to mind when reading these beside the figure that is chosen. */
  readonly notes: readonly string[]
  readonly rows: readonly PublishedRow[]
}

/** The reference's remarks ("approx.", "estimate") go with the number: it claims no more than its source. */
export function publishedValue(words: Words, { value, qualifier, unit, scope }: PublishedFigure): string {
  const text = words.text.compareSources.published
  const number = words.number(value, Number.isInteger(value) ? 0 : 1)
  const withUnit = unit.startsWith('%') ? `${number}%` : unit.startsWith('hour') ? text.hours(number) : number
  if (scope.endsWith('; estimate')) return text.estimated(withUnit)
  if (qualifier === 'above') return text.moreThan(withUnit)
  if (qualifier === 'below') return text.lessThan(withUnit)
  return qualifier === 'about' || scope.endsWith('; approx.') ? text.about(withUnit) : withUnit
}

/** A source as its reference writes it: titles stay, dates and joining words are in the reader's language. */
export function publishedSource(words: Words, source: string): string {
  const text = words.text.compareSources.published
  return (
    source
      .replace(/\b\d{4}-\d{2}-\d{2}\b/, (date) => words.date(date))
      // A remark on another figure than this one.
      .replace(/ \(government named[^)]*\)/, '')
      .replace(/\(year inferred \d{4}\)/, `(${text.yearInferred})`)
      .replace(/\(also /, `(${text.also} `)
      .replace(/round-up, Dec (\d{4})/, (_found, year: string) => text.roundUp(year))
  )
}

function scopeText(words: Words, scope: string): string {
  const text = words.text.compareSources.published.scopes
  if (scope.startsWith('Dutch municipalities')) return text.dutch
  if (scope.startsWith('questions received via social media, Dutch municipalities')) return text.dutch
  if (scope.startsWith('Flemish municipalities')) return text.flemish
  if (scope.startsWith('tweets of Dutch municipalities')) return text.tweets
  return scope.replace(/^gemeente /, '')
}

const ofMunicipalities =
  /^(tweets of |questions received via social media, )?(Dutch|Flemish) municipalities|^gemeente /

/** Each published figure of municipalities, by what it measures and newest first. */
export function publishedRows(words: Words, published: PublishedFigures): PublishedRow[] {
  const text = words.text.compareSources.published
  const names: Readonly<Record<string, string>> = text.metrics
  const order = Object.keys(names)
  return published
    .filter(({ metric, scope }) => names[metric] !== undefined && ofMunicipalities.test(scope))
    .toSorted((a, b) => order.indexOf(a.metric) - order.indexOf(b.metric) || b.year - a.year)
    .map((figure, index) => ({
      key: `${figure.metric}-${figure.year}-${index}`,
      name: names[figure.metric] ?? figure.metric,
      value: publishedValue(words, figure),
      year: String(figure.year),
      n: figure.n === null ? words.text.compareEvidence.none : words.number(figure.n),
      scope: scopeText(words, figure.scope),
      source: publishedSource(words, figure.source),
      address: figure.url === '' ? text.noAddress : text.address(figure.url),
      confidence: text.confidence[figure.confidence],
    }))
}

function noteOf(words: Words, metric: KeyFigureId): string {
  const text = words.text.compareSources.published
  switch (metric) {
    case 'medianMs':
      return text.medianNote
    case 'within2h':
      return text.within2hNote
    case 'responseRate7d':
      return text.rateNote
    case 'conversationRatio':
      return text.ratioNote
    case 'dialogueShare':
      return text.dialogueNote
  }
}

/** The two sources that contradict each other on size speak of response times. */
function isAboutSpeed(metric: KeyFigureId): boolean {
  return metric === 'medianMs' || metric === 'within2h' || metric === 'responseRate7d'
}

/** What research has published of municipalities, newest first within a figure; background, never a norm. */
export function publishedView(
  { words, metric, comparison }: Pick<CompareInput, 'words' | 'metric' | 'comparison'>,
  published: PublishedFigures,
): PublishedView {
  const text = words.text.compareSources.published
  const rows = publishedRows(words, published)
  const years = rows.map(({ year }) => year).toSorted()
  const [first, last] = [years[0], years.at(-1)]
  return {
    title: text.title,
    intro: first === undefined || last === undefined ? text.noYears : text.intro(first, last),
    notes: [
      comparison.group.own.country === 'VL' ? text.flemish : null,
      noteOf(words, metric),
      isAboutSpeed(metric) ? text.size : null,
    ].filter((note) => note !== null),
    rows,
  }
}
