import { cliTexts } from '#shared/locale/cli.ts'
import type { Language } from '#shared/locale/languages.ts'
import { rosterIsPriced } from '#shared/staffing/goal/rosterIsPriced.ts'
import { createWords } from '#shared/views/words.ts'
import type { Words } from '#shared/views/words.ts'
import { backTestView } from '#shared/views/whatIf/backTestView.ts'
import { goalView } from '#shared/views/whatIf/goalView.ts'
import type { ResultsInput } from '#shared/views/whatIf/resultsInput.ts'
import { resultsView } from '#shared/views/whatIf/resultsView.ts'
import type { ResultCell, ResultRow, ResultsView } from '#shared/views/whatIf/resultsView.ts'
import { scenarioSentences } from '#shared/views/whatIf/scenarioSentence.ts'
import type { AppError } from '#data/appError.ts'
import type { Simulated } from './simulateCommand.ts'
import { table } from './table.ts'

const empty: ResultCell = { value: '', range: '' }

function rowOf({ name, detail, cells, difference, cost }: ResultRow): string[] {
  const { median, p90, within } = cells ?? { median: empty, p90: empty, within: empty }
  const change = difference === null ? '' : difference.value
  return [
    name,
    median.value,
    p90.value,
    within.value,
    within.range,
    change,
    difference?.range ?? '',
    cost.main,
    detail,
  ]
}

/** Headings of the page are broken to be narrow. */
function oneLine(text: string): string {
  return text.replaceAll('\n', ' ')
}

function headingOf({ heads }: ResultsView, range: string, hours: string): string[] {
  const { scenario, median, p90, within, difference, cost } = heads
  return [scenario, median, p90, within, range, difference, range, cost, hours].map(oneLine)
}

/** The covers among which the cheapest was sought, and the answer in sentences. */
function goalLines({ plan, backTest, goal, goalFrom }: Simulated, words: Words): string[] {
  const started = goalFrom === null ? undefined : plan.scenarios[goalFrom]
  if (goal === null || started === undefined) return []
  const { rows, sentences, notes } = goalView({
    words,
    goal,
    target: plan.basis.target,
    isPriced: rosterIsPriced(plan.basis, started.people),
    isDirectionOnly: backTest?.kind === 'tested' && !backTest.passed,
    from: started.name,
    years: plan.basis.replications,
  })
  const lines = rows.map(({ name, hours, cost, share, mark }) => [
    name,
    hours,
    cost ?? '',
    share?.value ?? '',
    mark ?? '',
  ])
  return [...(lines.length === 0 ? [] : [table(lines)]), [...sentences, ...notes].join(' ')]
}

/** As the page says it: the scenarios, a sentence or more of each, and how the model did on weeks it had not seen. */
export function simulateTable(simulated: Simulated, language: Language): string {
  const { plan, outcome, backTest } = simulated
  const words = createWords(language)
  const input: ResultsInput = { words, plan, outcome, backTest, isReady: true }
  const texts = cliTexts[language].simulate
  const view = resultsView(input)
  const check = backTestView(input)
  return [
    table([headingOf(view, texts.range, texts.hours), ...view.rows.map(rowOf)]),
    ...scenarioSentences(input).map(({ name, sentences }) => `${name}: ${sentences.join(' ')}`),
    ...view.notes,
    `${check.title} ${check.sentences.join(' ')}`,
    ...goalLines(simulated, words),
  ].join('\n\n')
}

/** What of the dossier a plan lacks, and what to do. */
export function notMeasuredText({ params }: AppError, language: Language): string {
  const { notMeasured, notMeasuredDo } = cliTexts[language].simulate
  const lacking = Object.entries(notMeasured).find(([basis]) => basis === params.basis)?.[1]
  return lacking === undefined ? notMeasuredDo : `${lacking} ${notMeasuredDo}`
}
