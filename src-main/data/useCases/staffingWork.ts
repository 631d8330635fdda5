import { createZone } from '#shared/domain/localTime.ts'
import { populationIn } from '#shared/metrics/questionsPerInhabitants.ts'
import { countedCases } from '#shared/metrics/selectRows.ts'
import { measuredWorkOf } from '#shared/staffing/calibration/measuredWorkOf.ts'
import type { MeasuredWork } from '#shared/staffing/plan/measuredWork.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import { KeptWithFigures } from '../keptWithFigures.ts'
import { answersSentSince } from '../queries/answersSent.ts'
import { observedSpans } from '../queries/observedSpans.ts'
import { answersTo, observedWorkFrom, questionRow, questionsIn, stretchOf } from '../staffing/observedRows.ts'
import type { ObservedRows } from '../staffing/observedRows.ts'
import { populationOf } from './populationOf.ts'

export interface StaffingWork {
  readonly observed: ObservedRows
  readonly work: MeasuredWork
}

const kept = new KeptWithFigures<StaffingWork>(1)

/** All questions of the dossier, whatever is chosen on a page: a team answers all of them. */
function readObserved(app: DataApp, session: DossierSession): ObservedRows {
  const { database, figuresInput } = session
  const { openingHours } = session.settings
  const { timeZone, closedHolidays } = openingHours
  const cases = countedCases(figuresInput)
  const stretch = stretchOf(cases, observedSpans(database), timeZone)
  const untilMs = stretch?.untilMs ?? app.nowMs()
  const { year } = createZone(timeZone).localParts(untilMs)
  const inhabitants = populationIn(populationOf(app, session, {}) ?? {}, year)?.inhabitants ?? null
  const rest = { timeZone, closedHolidays, year, inhabitants, untilMs }
  if (stretch === null) return { ...rest, questions: [], answersMs: [], fromMs: null, missing: [] }
  const questions = questionsIn(cases, stretch)
  return {
    ...rest,
    questions: questions.map(questionRow),
    answersMs: answersTo(questions, answersSentSince(database, stretch.fromMs)),
    fromMs: stretch.fromMs,
    missing: stretch.missing,
  }
}

/** What the dossier says of the work, read once and kept as long as its figures. */
export function staffingWorkOf(app: DataApp, session: DossierSession): StaffingWork {
  return kept.get(session, '', () => {
    const observed = readObserved(app, session)
    return { observed, work: measuredWorkOf(observedWorkFrom(observed)) }
  })
}

/** Whoever asks this is about to draw a plan: a thread to reckon it through is started meanwhile. */
export const staffingWork: Handler<'staffing.work'> = (app) => {
  const { work } = staffingWorkOf(app, app.openSession())
  app.staffing.warmUp()
  const { handling, attention } = work
  return {
    weeks: work.weeks.length,
    firstMonday: work.firstMonday,
    lastMonday: work.lastMonday,
    questionsPerWeek: work.questionsPerWeek,
    serviceShare: work.serviceShare,
    perHourOfWeek: work.perHourOfWeek,
    handling: handling === null ? null : summaryOf(handling),
    attention: attention === null ? null : summaryOf(attention),
    attentionRule: work.attentionRule ?? 'atArrival',
    leftLyingShare: work.leftLyingShare ?? null,
    openQuestions: work.openQuestions,
    usualCover: work.usualCover,
    inhabitants: work.inhabitants,
    year: work.year,
  }
}

function summaryOf({ medianMs, meanMs, ascendingMs }: NonNullable<MeasuredWork['handling']>): {
  medianMs: number
  meanMs: number
  n: number
} {
  return { medianMs, meanMs, n: ascendingMs.length }
}
