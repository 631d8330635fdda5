import { choiceText } from '../pageFoot.ts'
import { countOf } from '../pageFigures.ts'
import type { DocumentInput } from './documentInput.ts'
import { comparisonText } from './keyFigures.ts'

/** A name and what is to be said under it. */
export interface Fact {
  readonly name: string
  readonly value: string
}

function planFacts({ figures, words }: DocumentInput): readonly Fact[] {
  const text = words.text.presentationDocuments.appendix.facts
  const { plan } = figures
  if (plan === null) return []
  const { backTest } = plan
  const check = backTest.kind === 'notPossible' ? 'notTested' : backTest.passed ? 'passed' : 'failed'
  // Its name stays inside: people name plans as they please.
  return [{ name: text.plan, value: text.planCheck[check] }]
}

function dataFacts({ figures, words }: DocumentInput): readonly Fact[] {
  const text = words.text.presentationDocuments.appendix.facts
  const { dataFrom, dataTo, observedTo, lastImportAtMs } = figures.choice
  const data = dataFrom === null || dataTo === null ? text.noData : words.period(dataFrom, dataTo)
  return [
    { name: text.data, value: data },
    ...(observedTo === null ? [] : [{ name: text.followed, value: words.date(observedTo) }]),
    ...(lastImportAtMs === null
      ? []
      : [{ name: text.imported, value: words.instantDate(lastImportAtMs, figures.timeZone) }]),
  ]
}

function clockText({ figures, words }: DocumentInput): string {
  const text = words.text.presentationDocuments.appendix
  return figures.filter.clock === 'opening' ? text.openingTime : text.calendarTime
}

/** What the figures are about: choice, counts, dates and versions. */
export function appendixFacts(input: DocumentInput): readonly Fact[] {
  const { figures, words } = input
  const documents = words.text.presentationDocuments
  const text = documents.appendix.facts
  const { response, municipality, timeZone, takenAtMs, appVersion, growth, compare } = figures
  const { names } = documents
  const cases = countOf(input, 'cases', names.cases, response.current.cases)
  const then = comparisonText(input)
  return [
    { name: text.municipality, value: municipality.name },
    { name: text.choice, value: documents.appendix.choiceOwn(choiceText(input)) },
    { name: text.before, value: then ?? text.noBefore },
    { name: text.clock, value: clockText(input) },
    { name: names.cases, value: cases.text },
    ...dataFacts(input),
    { name: text.taken, value: words.instantDate(takenAtMs, timeZone) },
    { name: text.edition, value: compare.edition },
    ...(growth === null ? [] : [{ name: text.model, value: growth.modelVersion }]),
    ...planFacts(input),
    { name: text.version, value: text.versionText(appVersion) },
  ]
}

/** What each kind of source is called; a kind that this version does not know, by its id. */
export function sourceName({ words }: DocumentInput, format: string): string {
  const names: Readonly<Record<string, string>> = words.text.data.formats
  return names[format] ?? format
}
