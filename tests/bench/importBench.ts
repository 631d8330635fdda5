import type { ImportTimes } from './importTimes.ts'

/** The most memory that an import of a million messages may take, in megabytes. */
const goalMegabytes = 500
/** The longest that the window may wait for an answer meanwhile. */
const goalAnswerMs = 100

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`
}

function reached(isReached: boolean): string {
  return isReached ? 'reached' : 'not reached'
}

/** What the import cost by stage, and how long a window waited for its answers meanwhile. */
export function printImport(times: ImportTimes): void {
  const { messages, stagesMs, peakMegabytes, megabytesBefore, whileImporting } = times
  console.log(`\n${String(messages)} messages imported while a window went on asking:`)
  for (const [stage, ms] of Object.entries(stagesMs)) console.log(`  ${stage}: ${seconds(ms)}`)
  console.log(
    `  memory: at most ${String(peakMegabytes)} MB, ${String(megabytesBefore)} MB before ` +
      `(goal below ${String(goalMegabytes)} MB: ${reached(peakMegabytes < goalMegabytes)})`,
  )
  for (const [question, { questions, p50Ms, p95Ms, mostMs }] of Object.entries(whileImporting)) {
    console.log(
      `  ${question}: p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms, at most ${mostMs.toFixed(1)} ms over ` +
        `${String(questions)} questions (goal ${String(goalAnswerMs)} ms: ${reached(mostMs < goalAnswerMs)})`,
    )
  }
}
