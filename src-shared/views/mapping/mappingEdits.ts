import type { BenchmarkMetricId } from '../../benchmark/benchmarkMetric.ts'
import { benchmarkMetricIds } from '../../benchmark/benchmarkMetric.ts'
import { emptyMapping } from '../../mapping/mapping.ts'
import type { Mapping, MappingTarget } from '../../mapping/mapping.ts'

/** wide: a column per figure; long: a column says which figure, another its value. Messages have one layout. */
export const layouts = ['wide', 'long'] as const
export type Layout = (typeof layouts)[number]

/** What the rows left open once; the question then stays on screen after its answer. */
export const openQuestions = ['dateOrder', 'decimalMark'] as const
export type OpenQuestion = (typeof openQuestions)[number]

/** What the wizard holds of one table. */
export interface Choices {
  readonly mapping: Mapping
  readonly layout: Layout
  readonly asked: readonly OpenQuestion[]
}

/** A column's choice is a field of the target, a figure of a wide table, or "" for nothing. */
const metricPrefix = 'metric:'

export function metricChoice(id: BenchmarkMetricId): string {
  return `${metricPrefix}${id}`
}

export function layoutOf(mapping: Mapping): Layout {
  if (Object.keys(mapping.metricColumns).length > 0) return 'wide'
  const tellsLong = mapping.columns['metric'] !== undefined || mapping.columns['value'] !== undefined
  return tellsLong ? 'long' : 'wide'
}

export function choicesOf(mapping: Mapping): Choices {
  return { mapping, layout: layoutOf(mapping), asked: [] }
}

/** What stands above a column. */
export function choiceOf(mapping: Mapping, column: number): string {
  const field = Object.entries(mapping.columns).find(([, at]) => at === column)
  if (field !== undefined) return field[0]
  const metric = benchmarkMetricIds.find((id) => mapping.metricColumns[id] === column)
  return metric === undefined ? '' : metricChoice(metric)
}

type Positions = Readonly<Record<string, number>>

function without(positions: Positions, column: number): Record<string, number> {
  return Object.fromEntries(Object.entries(positions).filter(([, at]) => at !== column))
}

function withoutNames<Value>(
  record: Readonly<Record<string, Value>>,
  names: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))
}

const momentFields = ['sentAt', 'answeredAt', 'closedAt']
const authorFields = ['direction', 'author']
const numberFields = ['value', 'satisfaction', 'responseTime']
/** Said about a column as a whole; of another column it is not known. */
const saidOf: Readonly<Record<string, string>> = {
  satisfaction: 'satisfactionScale',
  responseTime: 'responseUnit',
}

function isNumber(choice: string): boolean {
  return numberFields.includes(choice) || choice.startsWith(metricPrefix)
}

/** An answer about what stood in other columns does not hold for these. */
function forget({ mapping, asked }: Choices, changed: readonly string[]): Partial<Mapping> {
  const said = changed.flatMap((choice) => saidOf[choice] ?? [])
  const some = (fields: readonly string[]): boolean => changed.some((choice) => fields.includes(choice))
  return {
    ...(some(['code', 'channel']) ? { resolved: {} } : {}),
    ...(said.length > 0 ? { constants: withoutNames(mapping.constants, said) } : {}),
    ...(some(authorFields) ? { own: [] } : {}),
    ...(some(momentFields) && !asked.includes('dateOrder') ? { dateOrder: null } : {}),
    ...(changed.some(isNumber) && !asked.includes('decimalMark') ? { decimalMark: null } : {}),
    ...(mapping.target === 'benchmark' ? {} : { metricColumns: {} }),
  }
}

/** A column serves one field and a field has one column: the other one becomes free. */
export function chooseColumn(choices: Choices, column: number, choice: string): Choices {
  const { mapping } = choices
  const before = choiceOf(mapping, column)
  if (before === choice) return choices
  const columns = without(mapping.columns, column)
  const metricColumns = without(mapping.metricColumns, column)
  if (choice.startsWith(metricPrefix)) metricColumns[choice.slice(metricPrefix.length)] = column
  else if (choice !== '') columns[choice] = column
  return {
    ...choices,
    mapping: { ...mapping, columns, metricColumns, ...forget(choices, [before, choice]) },
  }
}

/** An empty value takes the constant away. */
export function setConstant(choices: Choices, name: string, value: string): Choices {
  const others = withoutNames(choices.mapping.constants, [name])
  const constants = value === '' ? others : { ...others, [name]: value }
  return { ...choices, mapping: { ...choices.mapping, constants } }
}

/** Columns that the other layout does not know become free. */
export function chooseLayout(choices: Choices, layout: Layout): Choices {
  if (layout === choices.layout) return choices
  const columns = withoutNames(choices.mapping.columns, ['metric', 'value'])
  const constants = withoutNames(choices.mapping.constants, ['metric'])
  const mapping =
    layout === 'wide' ? { ...choices.mapping, columns, constants } : { ...choices.mapping, metricColumns: {} }
  return { ...choices, layout, mapping: { ...mapping, ...forget(choices, ['value']) } }
}

export function toggleOwn(choices: Choices, value: string): Choices {
  const { own } = choices.mapping
  const changed = own.includes(value) ? own.filter((one) => one !== value) : [...own, value]
  return { ...choices, mapping: { ...choices.mapping, own: changed } }
}

/** `code`: of the municipality that is meant, "" to leave the rows out, null to ask again. */
export function resolve(choices: Choices, values: readonly string[], code: string | null): Choices {
  const resolved = Object.fromEntries(
    Object.entries(choices.mapping.resolved).filter(([value]) => !values.includes(value)),
  )
  if (code !== null) for (const value of values) resolved[value] = code
  return { ...choices, mapping: { ...choices.mapping, resolved } }
}

/** What a look at the rows still asks stays asked. */
export function withAsked(choices: Choices, missingFields: readonly string[]): Choices {
  const asked = openQuestions.filter(
    (question) => choices.asked.includes(question) || missingFields.includes(question),
  )
  return asked.length === choices.asked.length ? choices : { ...choices, asked }
}

export function cleared(target: MappingTarget, layout: Layout): Choices {
  return { mapping: emptyMapping(target), layout, asked: [] }
}

export function withMapping(choices: Choices, part: Partial<Mapping>): Choices {
  return { ...choices, mapping: { ...choices.mapping, ...part } }
}

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)

/** The same file read in another code page: what stands in its cells is another text wherever a letter is not plain. */
export function inOtherLetters(choices: Choices): Choices {
  const { own, resolved } = choices.mapping
  const kept = Object.fromEntries(Object.entries(resolved).filter(([value]) => isPlain(value)))
  return withMapping(choices, { own: own.filter(isPlain), resolved: kept })
}

/** Typed words by which no row is read. */
const toldBesideRows = ['accountName', 'source']

/** What a look at the rows depends on: typing the rest would have all of them looked at again at each key. */
export function mappingToCheck(mapping: Mapping): Mapping {
  return { ...mapping, constants: withoutNames(mapping.constants, toldBesideRows) }
}
