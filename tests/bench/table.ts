import { judge } from './judged.ts'
import type { Measure } from './measure.ts'

/** The measures of one program, and how long it took to come by them. */
export interface SubjectResult {
  readonly subject: string
  readonly seconds: number
  readonly measures: readonly Measure[]
  /** Why the program did not get to its end; absent where it did. */
  readonly failure?: string
}

type Unit = Measure['unit']

const suffix: Readonly<Record<Unit, string>> = {
  ms: ' ms',
  s: ' s',
  MB: ' MB',
  kB: ' kB',
  perSecond: ' /s',
  ratio: ' x',
  exponent: '',
}

/** Three figures that count; large numbers whole, in groups of three. */
function rounded(value: number): string {
  if (!Number.isFinite(value)) return '?'
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US')
  return value === 0 ? '0' : value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}

function perSecond(value: number): string {
  return value >= 1e6 ? `${rounded(value / 1e6)} M/s` : `${rounded(value)} /s`
}

function told(value: number, unit: Unit): string {
  return unit === 'perSecond' ? perSecond(value) : `${rounded(value)}${suffix[unit]}`
}

function fromTo(least: number, most: number): string {
  return least === most ? rounded(least) : `${rounded(least)}–${rounded(most)}`
}

function goalOf({ goal, unit }: Measure): string {
  if (goal === null) return ''
  const sign = goal.isAtMost ? '≤' : '≥'
  const at = goal.at === undefined || goal.at === 'p50' ? '' : `${goal.at} `
  const limits = [
    ...(goal.value === undefined ? [] : [`${at}${sign} ${told(goal.value, unit)}`]),
    ...(goal.ratio === undefined ? [] : [`${sign} ${rounded(goal.ratio)} x`]),
  ]
  return limits.join(', ')
}

const columns = ['what', 'p50', 'p95', 'least–most', 'runs', 'against', 'ratio', 'goal', ''] as const
/** Words stand left, numbers right. */
const isWords = [true, false, false, false, false, true, false, true, true]

function cellsOf(measure: Measure): readonly string[] {
  const { what, unit, runs, against } = measure
  const { spread, ratio, isReached } = judge(measure)
  const scale = unit === 'perSecond' && spread.p50 >= 1e6 ? 1e6 : 1
  const isAlone = runs.length === 1
  return [
    `  ${what}`,
    told(spread.p50, unit),
    isAlone ? '' : rounded(spread.p95 / scale),
    isAlone ? '' : fromTo(spread.least / scale, spread.most / scale),
    String(runs.length),
    against === null ? '' : `${against.what} ${told(judge({ ...measure, ...against }).spread.p50, unit)}`,
    ratio === null
      ? ''
      : `${rounded(ratio.p50)} x${ratio.least === ratio.most ? '' : ` (${fromTo(ratio.least, ratio.most)})`}`,
    goalOf(measure),
    isReached === null ? '' : isReached ? 'reached' : 'MISSED',
  ]
}

function tookLine({ subject, seconds, failure }: SubjectResult): string {
  const took = `${subject} — ${seconds < 100 ? seconds.toFixed(1) : seconds.toFixed(0)} s`
  return failure === undefined ? took : `${took} — FAILED: ${failure}`
}

/** One table of all subjects. What a reader must know of a figure stands below it, by number. */
export function tableOf(results: readonly SubjectResult[]): string {
  const notes: string[] = []
  const noteMark = (note: string | undefined): string => {
    if (note === undefined) return ''
    if (!notes.includes(note)) notes.push(note)
    return ` [${String(notes.indexOf(note) + 1)}]`
  }
  const rows = results.map((result) => ({
    title: tookLine(result),
    cells: result.measures.map((measure) => {
      const [what = '', ...rest] = cellsOf(measure)
      return [what + noteMark(measure.note), ...rest]
    }),
  }))
  const all = [columns, ...rows.flatMap(({ cells }) => cells)]
  const widths = columns.map((_, column) =>
    Math.max(...all.map((cells) => [...(cells[column] ?? '')].length)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length))
        return isWords[column] === true ? cell + gap : gap + cell
      })
      .join('  ')
      .trimEnd()
  return [
    line(columns),
    ...rows.flatMap(({ title, cells }) => ['', title, ...cells.map(line)]),
    ...(notes.length === 0 ? [] : ['', ...notes.map((note, index) => `[${String(index + 1)}] ${note}`)]),
  ].join('\n')
}
