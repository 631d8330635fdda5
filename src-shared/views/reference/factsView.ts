import type { ColumnSourceView, MunicipalityFacts, ReferenceEdition } from '../../contract/reference.ts'
import type { Words } from '../words.ts'
import { withCapital } from '../../locale/withCapital.ts'

/** One number of a municipality with where it comes from. */
export interface FactRow {
  readonly name: string
  readonly value: string
  readonly source: SourceText | null
}

export interface SourceText {
  /** Source, years, licence, confidence and note in a sentence or two. */
  readonly text: string
  readonly url: string
}

export interface SourceRow extends SourceText {
  readonly columns: string
}

/** Inhabitants per year; one column for the municipality and one for each it was made of. */
export interface PopulationTable {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly year: string; readonly values: readonly string[] }[]
}

export interface FactsView {
  readonly title: string
  readonly text: string
  readonly rows: readonly FactRow[]
  readonly populations: PopulationTable
  readonly notes: readonly string[]
}

function sourceText(words: Words, source: ColumnSourceView): SourceText {
  const { language } = words
  const { facts } = words.text.reference
  const confidence = facts.confidences[source.confidence]
  const cited = facts.cited(source.source[language], source.years, source.licence[language], confidence)
  const note = source.note === null ? '' : ` ${withCapital(source.note[language])}.`
  return { text: `${withCapital(cited)}${note}`, url: source.url }
}

function columnsText(words: Words, column: string): string {
  const names: Readonly<Record<string, string>> = words.text.reference.columns
  const text = column
    .split(', ')
    .map((name) => names[name] ?? name)
    .join(', ')
  return withCapital(text)
}

/** The sources of all columns of a country, in the order of the table. */
export function sourceRows(
  words: Words,
  sources: ReferenceEdition['sources'],
  country: ColumnSourceView['country'],
): readonly SourceRow[] {
  return sources
    .filter((source) => source.country === country)
    .map((source) => ({ ...sourceText(words, source), columns: columnsText(words, source.column) }))
}

/** A class by its number and in the words that the choice of a group uses. */
function classText(words: Words, number: number, meanings: Readonly<Record<string, string>>): string {
  const meaning = meanings[String(number)]
  const text = words.number(number)
  return meaning === undefined ? text : words.text.reference.facts.classOf(text, meaning)
}

type Column = keyof Words['text']['reference']['columns']

function valuesOf(words: Words, facts: MunicipalityFacts): readonly (readonly [Column, string | null])[] {
  const text = words.text.reference.facts
  const number = (value: number | null): string | null => (value === null ? null : words.number(value))
  const present = facts.populationByYear.find(({ year }) => year === facts.populationYear)
  const { sizes, urbanity: urbanities } = words.text.peerGroup
  const urbanity = facts.urbanityClass === null ? null : classText(words, facts.urbanityClass, urbanities)
  const isFlemish = facts.country === 'VL'
  return [
    ['code', facts.code],
    ['province', facts.province],
    [
      'populationByYear',
      present === undefined ? null : `${words.number(present.population)} (${present.year})`,
    ],
    ['landAreaKm2', text.km2(words.number(facts.landAreaKm2, 1))],
    ['densityPerKm2', text.perKm2(words.number(facts.densityPerKm2))],
    ['sizeClass', classText(words, facts.sizeClass, sizes)],
    ['urbanityClass', urbanity !== null && facts.urbanityIsEstimate ? text.estimate(urbanity) : urbanity],
    isFlemish ? ['households', number(facts.households)] : ['dwellings', number(facts.dwellings)],
    ['neighbours', facts.neighbours.length === 0 ? null : words.list(facts.neighbours)],
  ]
}

function populationsOf(words: Words, facts: MunicipalityFacts): PopulationTable {
  const text = words.text.reference.facts
  const series = [
    { name: facts.name, byYear: facts.populationByYear },
    ...facts.predecessors
      .filter(({ populationByYear }) => populationByYear.length > 0)
      .map(({ name, effective, populationByYear }) => ({
        name: text.predecessor(name, words.date(effective)),
        byYear: populationByYear,
      })),
  ]
  const years = new Set(series.flatMap(({ byYear }) => byYear.map(({ year }) => year)))
  return {
    columns: series.map(({ name }) => name),
    rows: [...years]
      .sort((a, b) => b - a)
      .map((year) => ({
        year: String(year),
        values: series.map(({ byYear }) => {
          const entry = byYear.find((one) => one.year === year)
          return entry === undefined ? '–' : words.number(entry.population)
        }),
      })),
  }
}

function notesOf(words: Words, facts: MunicipalityFacts): readonly string[] {
  const text = words.text.reference.facts
  const { predecessors } = facts
  const isUncounted = predecessors.some(({ populationByYear }) => populationByYear.length === 0)
  return [
    ...(facts.country === 'EX' ? [text.invented] : []),
    ...(facts.country === 'VL' ? [text.flanders] : []),
    ...(predecessors.length > 0 && !isUncounted ? [text.predecessorsNote] : []),
    ...(isUncounted ? [text.noPredecessorYears] : []),
  ]
}

/** "Where does this come from": every number of a municipality beside its source. */
export function factsView(words: Words, facts: MunicipalityFacts): FactsView {
  const text = words.text.reference
  const sourceOf = (column: string): SourceText | null => {
    const found = facts.sources.find((source) => source.column.split(', ').includes(column))
    return found === undefined ? null : sourceText(words, found)
  }
  return {
    title: text.facts.title(facts.name),
    text: text.facts.text(facts.edition),
    rows: valuesOf(words, facts).map(([column, value]) => ({
      name: columnsText(words, column),
      value: value ?? text.facts.none,
      source: sourceOf(column),
    })),
    populations: populationsOf(words, facts),
    notes: notesOf(words, facts),
  }
}
