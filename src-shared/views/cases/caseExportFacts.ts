import type { ChoiceData, Filter } from '../../contract/figures.ts'
import { metricDefinitions } from '../../metrics/definitions.ts'
import type { MetricId } from '../../metrics/definitions.ts'
import { metricEntry } from '../definitions/definitionsView.ts'
import { filterSentence } from '../filter/filterSentence.ts'
import type { Words } from '../words.ts'

export interface CaseExport {
  /** The chart and the mark in words. */
  readonly title: string
  readonly filter: Filter
  readonly data: ChoiceData
  readonly search: string
  readonly count: number
  readonly municipality: string
  readonly isExample: boolean
  /** Cases of before the period are there too. */
  readonly reachesBack: boolean
  readonly timeZone: string
  readonly madeAtMs: number
  readonly appVersion: string
}

/** dateTime: UTC ms, to be written as local time. */
export interface ExportFact {
  readonly label: string
  readonly value: string | number
  readonly kind: 'text' | 'integer' | 'dateTime'
}

function text(label: string, value: string): ExportFact {
  return { label, value, kind: 'text' }
}

/** The definitions that the columns rest on, with the versions they are in. */
const explained: readonly MetricId[] = ['cases', 'medianMs']

function definitionFacts(words: Words): ExportFact[] {
  const { facts } = words.text.casesExport
  return explained.flatMap((id) => {
    const definition = metricDefinitions.find((one) => one.id === id)
    if (definition === undefined) return []
    const { name, lines } = metricEntry(words, id)
    const told = lines.slice(0, 3).map(({ text: line }) => line)
    return [text(facts.definition(name, words.number(definition.version)), told.join(' '))]
  })
}

function dataFacts(words: Words, { data }: CaseExport): ExportFact[] {
  const { facts } = words.text.casesExport
  const { dataFrom, observedTo, lastImportAtMs } = data
  const period = dataFrom === null || observedTo === null ? null : words.period(dataFrom, observedTo)
  return [
    ...(period === null ? [] : [text(facts.data, period)]),
    ...(lastImportAtMs === null
      ? []
      : [{ label: facts.lastImport, value: lastImportAtMs, kind: 'dateTime' } as const]),
  ]
}

/** What a reader of the file must know: what it holds, by which choice, how it is counted, and what is not in it. */
export function caseExportFacts(words: Words, exported: CaseExport): readonly ExportFact[] {
  const { facts } = words.text.casesExport
  const { title, filter, data, search, count, municipality, isExample, reachesBack } = exported
  return [
    text(facts.title, title),
    ...(isExample ? [text(facts.example, facts.exampleText)] : []),
    text(facts.choice, filterSentence(words, filter, data).plain),
    ...(reachesBack ? [text(facts.back, facts.backText)] : []),
    ...(search.trim() === '' ? [] : [text(facts.search, search.trim())]),
    { label: facts.count, value: count, kind: 'integer' },
    text(facts.municipality, municipality),
    ...dataFacts(words, exported),
    text(facts.wait, facts.waitText),
    text(facts.clocks, facts.clocksText),
    ...definitionFacts(words),
    text(facts.times, facts.timesText(exported.timeZone)),
    text(facts.left, facts.leftText),
    text(facts.use, facts.useText),
    { label: facts.made, value: exported.madeAtMs, kind: 'dateTime' },
    text(facts.version, facts.versionText(exported.appVersion)),
  ]
}
