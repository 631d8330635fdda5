import type { Comparison } from '../../contract/compare.ts'
import type { Words } from '../words.ts'
import type { CompareInput } from './compareInput.ts'
import { publishedSource, publishedValue } from './publishedView.ts'

type CompanyFigure = Comparison['companies'][number]

export interface CompanyRow {
  readonly key: string
  readonly name: string
  readonly scope: string
  readonly value: string
  readonly year: string
  /** What makes it another figure than the own one. */
  readonly differs: string
  readonly source: string
  readonly address: string
}

export interface CompaniesView {
  readonly title: string
  readonly intro: string
  readonly rows: readonly CompanyRow[]
  readonly none: string
}

function scopeText(words: Words, scope: string): string {
  const text = words.text.compareSources.companies.scopes
  if (scope.startsWith('brands worldwide')) return text.brands
  if (scope.startsWith('top-100 advertisers')) return text.advertisers
  if (scope.startsWith('large Dutch organisations')) return text.organisations
  if (scope.startsWith('US federal agencies')) return text.agencies
  if (scope.startsWith('people contacting')) return text.people
  return scope
}

function channelText(words: Words, { scope, metric }: CompanyFigure): string | null {
  const text = words.text.compareSources.companies.differs
  const named = `${scope} ${metric}`.toLowerCase()
  const [isTwitter, isFacebook] = [named.includes('twitter'), named.includes('facebook')]
  if (isTwitter && isFacebook) return text.twitterFacebook
  if (isTwitter) return text.twitter
  return isFacebook ? text.facebook : null
}

function countedText(words: Words, { metric }: CompanyFigure): string | null {
  const text = words.text.compareSources.companies.differs
  if (metric.includes('response_time_mean')) return text.mean
  if (metric.includes('share_of_mentions')) return text.mentions
  if (metric.startsWith('share_organisations')) return text.organisations
  return metric.includes('expecting') ? text.expectation : null
}

function differsText(words: Words, figure: CompanyFigure, endYear: number | null): string {
  const text = words.text.compareSources.companies.differs
  const { scope, year } = figure
  const who = scope.startsWith('brands worldwide')
    ? text.worldwide
    : /^(top-100|large Dutch)/.test(scope)
      ? text.large
      : null
  const age = endYear === null || endYear <= year ? null : text.years(words.number(endYear - year))
  return [who, channelText(words, figure), countedText(words, figure), age]
    .filter((part) => part !== null)
    .join('; ')
}

/** Companies' published figures, set apart: residents compare with those, and they were counted otherwise. */
export function companiesView({
  words,
  comparison,
}: Pick<CompareInput, 'words' | 'comparison'>): CompaniesView {
  const text = words.text.compareSources.companies
  const names: Readonly<Record<string, string>> = text.metrics
  const order = Object.keys(names)
  const endYear = comparison.period === null ? null : Number(comparison.period.to.slice(0, 4))
  const { noAddress, address } = words.text.compareSources.published
  const rows = comparison.companies
    .filter(({ metric }) => names[metric] !== undefined)
    .toSorted((a, b) => order.indexOf(a.metric) - order.indexOf(b.metric) || b.year - a.year)
    .map((figure, index) => ({
      key: `${figure.metric}-${figure.year}-${index}`,
      name: names[figure.metric] ?? figure.metric,
      scope: scopeText(words, figure.scope),
      value: publishedValue(words, figure),
      year: String(figure.year),
      differs: differsText(words, figure, endYear),
      source: publishedSource(words, figure.source),
      address: figure.url === '' ? noAddress : address(figure.url),
    }))
  return { title: text.title, intro: text.intro, rows, none: text.none }
}
