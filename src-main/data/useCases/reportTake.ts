import { z } from 'zod'
import { reportFiguresSchema, reportFiguresVersion } from '#shared/contract/reportFigures.ts'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { Filter } from '#shared/contract/figures.ts'
import type { ProgressOf } from '#shared/contract/registry.ts'
import { formatLocalDate, parseLocalDate } from '#shared/domain/localDate.ts'
import { byHourOfDay } from '#shared/metrics/byHourOfDay.ts'
import type { Plan } from '#shared/staffing/plan/plan.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Call, Handler, ReadonlyDeep } from '../handler.ts'
import { KeptWithFigures } from '../keptWithFigures.ts'
import { storedPlan } from '../repositories/staffingPlans.ts'
import { municipalityOf } from './dossierView.ts'
import { assertGoesOn, endOfLook } from './endOfLook.ts'
import { assessmentFor } from './growthAssessment.ts'
import {
  rememberedComparison,
  rememberedConversation,
  rememberedOverview,
  rememberedResponse,
} from './rememberedFigures.ts'
import { definitionVersions, growthOf, sharesOf, sourcesOf, withoutAccountNames } from './reportParts.ts'
import { ownResponse } from './responseFigures.ts'
import { settleChoice } from './settledChoice.ts'
import { staffingBackTest, staffingSimulate } from './staffingJobs.ts'
import { planFrom } from './staffingPlans.ts'
import { staffingWorkOf } from './staffingWork.ts'

type Taken = ReadonlyDeep<ReportFigures>
type Step = ProgressOf<'report.take'>['step']

/** Lets a cancel in between two steps of which each is one piece of work. */
async function beginStep({ signal, report }: Call, step: Step): Promise<void> {
  report({ step, done: 0, total: 1 } satisfies ProgressOf<'report.take'>)
  await new Promise((resolve) => setImmediate(resolve))
  assertGoesOn(signal)
}

const progressSchema = z.object({ done: z.number(), total: z.number() })

/** The call as a part of the work has it: its progress is told as progress of a step. */
function within(call: Call, step: Step): Call {
  const report = (progress: unknown): void => {
    const { done, total } = progressSchema.parse(progress)
    call.report({ step, done, total } satisfies ProgressOf<'report.take'>)
  }
  return { signal: call.signal, report }
}

type Reckoned = Pick<NonNullable<Taken['plan']>, 'outcome' | 'backTest'>

/** Plans that reports of one sitting go back and forth between. */
const plansKept = 3
const reckonings = new KeptWithFigures<{ reckoned: Reckoned | null }>(plansKept)

/**
 * A plan draws its years from its own seed, so on the same figures it comes out the same: another filter, or taking the
 * figures again, needs no reckoning. What was stopped or failed is not kept.
 *
 * @throws AppError notMeasured, planTooLarge, calculationStopped; CancelledError
 */
async function reckonedOf(app: DataApp, plan: Plan, call: Call): Promise<Reckoned> {
  const kept = reckonings.get(app.openSession(), JSON.stringify(plan), () => ({ reckoned: null }))
  if (kept.reckoned !== null) return kept.reckoned
  await beginStep(call, 'options')
  const outcome = await staffingSimulate(app, { plan }, within(call, 'options'))
  await beginStep(call, 'check')
  const backTest = await staffingBackTest(app, { plan }, within(call, 'check'))
  kept.reckoned = { outcome, backTest }
  return kept.reckoned
}

/** @throws as reckonedOf; AppError notInDossier, planUnreadable */
async function planOf(app: DataApp, planId: number | null, call: Call): Promise<Taken['plan']> {
  if (planId === null) return null
  const stored = storedPlan(app.openSession().database, planId)
  if (stored === undefined) throw new AppError('notInDossier')
  const plan = planFrom(stored.planJson)
  const reckoned = await reckonedOf(app, plan, call)
  const work = plan.basis.arrivals.kind === 'measured' ? weeksOf(app) : null
  return { id: stored.id, name: stored.name, plan: withoutLabels(plan), ...reckoned, work }
}

/** The whole weeks that a plan about measured questions was reckoned with. */
function weeksOf(app: DataApp): NonNullable<NonNullable<Taken['plan']>['work']> | null {
  const { weeks, firstMonday, lastMonday } = staffingWorkOf(app, app.openSession()).work
  const last = lastMonday === null ? null : parseLocalDate(lastMonday)
  if (firstMonday === null || last === null) return null
  return { weeks: weeks.length, from: firstMonday, to: formatLocalDate(last + 6) }
}

/** A row of a plan may be called after somebody: names of employees leave no house. */
function withoutLabels(plan: Plan): Plan {
  const scenarios = plan.scenarios.map((scenario) => ({
    ...scenario,
    people: scenario.people.map((person) => ({ ...person, label: '' })),
  }))
  return { ...plan, scenarios }
}

type OwnFigures = Pick<Taken, 'choice' | 'overview' | 'shares' | 'response' | 'conversation' | 'growth'>

/** What the pages Overzicht, Reactietijd, Gesprek and Groeipad show of the same filter. */
async function ownFigures(
  app: DataApp,
  session: DossierSession,
  filter: Filter,
  call: Call,
): Promise<OwnFigures> {
  const settled = settleChoice(session, filter)
  const chosen = ownResponse(session, filter, settled)
  const overview = await rememberedOverview(app, filter, call)
  const response = await rememberedResponse(app, filter, call)
  const conversation = await rememberedConversation(app, filter, call)
  const date = settled.period?.to ?? '9999-12-31'
  return {
    choice: overview,
    overview,
    shares: sharesOf(chosen, overview.peerCurve),
    response: {
      ...response,
      breaks: withoutAccountNames(response.breaks),
      byHour: byHourOfDay(chosen, session.settings.openingHours, date),
    },
    conversation,
    growth: growthOf(assessmentFor(app, session, filter)),
  }
}

async function comparisonOf(app: DataApp, filter: Filter, call: Call): Promise<Taken['compare']> {
  const { group, membersWithData, figures } = await rememberedComparison(app, filter, call)
  const { choice, edition, members } = group
  return { choice, edition, members: members.length, membersWithData, figures }
}

interface Subject {
  readonly filter: Filter
  readonly planId: number | null
}

async function takenNow(
  app: DataApp,
  session: DossierSession,
  { filter, planId }: Subject,
  call: Call,
): Promise<Taken> {
  const { code, name, country } = municipalityOf(app, session)
  // A thread for the plan starts while the other figures are worked out.
  if (planId !== null) app.staffing.warmUp()
  await beginStep(call, 'figures')
  const own = await ownFigures(app, session, filter, call)
  const sources = sourcesOf(session)
  await beginStep(call, 'comparison')
  const compare = await comparisonOf(app, filter, call)
  const plan = await planOf(app, planId, call)
  return {
    version: reportFiguresVersion,
    takenAtMs: app.nowMs(),
    appVersion: app.options.appVersion,
    municipality: { code, name, country },
    isExample: session.row.isExample,
    timeZone: session.row.timeZone,
    filter,
    ...own,
    compare,
    plan,
    definitionVersions: definitionVersions(),
    sources,
  }
}

/**
 * The figures for a report, as the pages show them at this moment; keeps nothing. What a report has no place for (accounts,
 * questions, texts) is left behind by the schema.
 *
 * @throws as planOf; AppError unknownMunicipality, noDossierOpen; CancelledError, also where another dossier is opened meanwhile
 */
export const reportTake: Handler<'report.take'> = async (app, subject, { signal, report }) => {
  const session = app.openSession()
  const call = { report, signal: endOfLook(session, { signal }) }
  for (;;) {
    const { figuresVersion } = session
    const taken = await takenNow(app, session, subject, call)
    assertGoesOn(call.signal)
    // An import that ended meanwhile: one half would tell of other messages than the other.
    if (session.figuresVersion === figuresVersion) return reportFiguresSchema.parse(taken)
  }
}
