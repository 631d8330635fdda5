import { describe, expect, it } from 'vitest'
import type { PlanCheck } from '#shared/staffing/plan/outcome.ts'
import type { PlanPerson } from '#shared/staffing/plan/plan.ts'
import { preparePlan } from '#shared/staffing/plan/simulatePlan.ts'
import { officePerson, standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import { checksView } from '#shared/views/whatIf/checksView.ts'
import { coverWords } from '#shared/views/whatIf/coverWords.ts'
import type { ResultsInput } from '#shared/views/whatIf/resultsInput.ts'
import { resultsView } from '#shared/views/whatIf/resultsView.ts'
import { scenarioCurves } from '#shared/views/whatIf/scenarioCurves.ts'
import { splitLabels, splitView } from '#shared/views/whatIf/splitView.ts'
import { waitingView } from '#shared/views/whatIf/waitingView.ts'
import { createWords } from '#shared/views/words.ts'
import {
  alone,
  evening,
  failed,
  figures,
  inputOf,
  overloaded,
  passed,
  planOf,
  present,
  eveningOutcome,
  steady,
  weekendOutcome,
} from './whatIfFixtures.ts'
import { noWork } from '../staffing/plansOf.ts'

const nl = createWords('nl')
const en = createWords('en')
/** Present cover and an evening shift, simulated: typed-in questions, forty short years. */
function simulated(language: 'nl' | 'en'): ResultsInput {
  const { basis } = standardPlan(null)
  const drawn = planOf(['Nu', 'Avonddienst'])
  const plan = {
    ...drawn,
    basis: {
      ...basis,
      target: drawn.basis.target,
      tariff: drawn.basis.tariff,
      replications: 40,
      horizonWeeks: 8,
      seed: 7,
    },
  }
  const run = preparePlan(plan, noWork)
  for (let year = 0; year < run.total; year++) run.step()
  return { words: createWords(language), plan, outcome: run.outcome(), backTest: passed, isReady: true }
}

describe('results of a simulated plan', () => {
  const input = simulated('nl')

  it('hold a figure, a range and a place in every cell', () => {
    const { rows, axis } = resultsView(input)
    expect(rows.map(({ message }) => message)).toEqual([null, null])
    expect(rows[1]?.cells?.within.range).toMatch(/^\d+,\d – \d+,\d%$/)
    expect(rows[1]?.difference?.value).toMatch(/^\+\d+,\d punt$/)
    expect(rows[1]?.cover).toBe('ma–do 17–21 uur, 1 persoon erbij')
    expect(axis?.norm).not.toBeNull()
  })

  it('lay each formula beside what the simulation says', () => {
    const [now, later] = checksView(input)
    const kinds = now?.lines.map(({ kind }) => kind)
    expect(kinds).toEqual(['load', 'openingOnly', 'mondayMorning', 'busiestHour', 'onePerson'])
    expect(later?.lines.some(({ kind }) => kind === 'onePerson')).toBe(false)
    const opening = now?.lines.find(({ kind }) => kind === 'openingOnly')?.text ?? ''
    expect(opening).toMatch(/komt binnen terwijl er iemand werkt.*In de simulatie is het/)
    for (const language of ['nl', 'en'] as const) {
      const said = checksView(simulated(language)).flatMap(({ lines }) => lines.map(({ text }) => text))
      if (process.env['PRINT_SENTENCES']) console.log(said.join('\n'))
      for (const text of said) expect(text).not.toMatch(/undefined|null|NaN|Infinity/)
    }
  })

  it('are drawn as lines that never fall, with names apart', () => {
    const { curves, norm, rows } = scenarioCurves(input)
    expect(curves.map(({ name }) => name)).toEqual(['Nu', 'A Avonddienst'])
    for (const { points } of curves) {
      const shares = points.map(({ share }) => share)
      expect(shares).toEqual(shares.toSorted((a, b) => a - b))
      expect(points.every(({ x }) => x >= 0 && x <= 1)).toBe(true)
    }
    expect(curves.map(({ label }) => label.isUnder)).toEqual([true, false])
    expect(norm?.label).toBe('norm 80% binnen 4 uur')
    expect(rows[1]?.cells).toHaveLength(8)
  })

  it('tell how many questions wait through the week', () => {
    const { panels, rows, yTicks } = waitingView(input)
    expect(panels).toHaveLength(2)
    expect(panels[0]?.heights).toHaveLength(169)
    expect(panels.flatMap(({ heights }) => heights).every((at) => at >= 0 && at <= 1)).toBe(true)
    expect(panels[0]?.alt).toMatch(/^Nu: de meeste vragen wachten op (zondag|maandag) \d+ uur/)
    expect(rows).toHaveLength(56)
    expect(yTicks[0]?.label).toBe('0')
  })
})

describe('checks by formula', () => {
  const every: readonly PlanCheck[] = [
    { kind: 'load', workHoursPerWeek: 13.2, staffedHoursPerWeek: 40, load: 0.33 },
    { kind: 'load', workHoursPerWeek: 13.2, staffedHoursPerWeek: 0, load: null },
    { kind: 'openingOnly', shareAtOnce: 0.39, meanWaitMs: 30_000_000, meanWaitEvenMs: 40_000_000 },
    { kind: 'openingOnly', shareAtOnce: 1, meanWaitMs: 0, meanWaitEvenMs: 0 },
    { kind: 'mondayMorning', openMinute: 540, waiting: 28.4, people: 1, clearingMs: 14_000_000 },
    { kind: 'mondayMorning', openMinute: 570, waiting: 1.2, people: 2, clearingMs: null },
    { kind: 'mondayMorning', openMinute: 540, waiting: 0.2, people: 2, clearingMs: 60_000 },
    { kind: 'busiestHour', hourOfWeek: 20, people: 1, load: 0.6, meanWaitMs: 720_000 },
    { kind: 'busiestHour', hourOfWeek: 20, people: 2, load: 1.2, meanWaitMs: null },
    { kind: 'onePerson', model: 'md1', meanWaitMs: 60_000 },
    { kind: 'onePerson', model: 'mg1', meanWaitMs: null },
    { kind: 'oneWhoLooks', looksEveryMs: 3_600_000, meanWaitForLookMs: 1_800_000, meanWaitMs: 2_000_000 },
    { kind: 'oneWhoLooks', looksEveryMs: 3_600_000, meanWaitForLookMs: 1_800_000, meanWaitMs: null },
  ]

  it.each(['nl', 'en'] as const)('are whole sentences in every branch: %s', (language) => {
    const said = every.flatMap((check) =>
      checksView(inputOf([{ ...alone(steady()), checks: [check] }], { language })).flatMap(
        ({ lines }) => lines,
      ),
    )
    expect(said).toHaveLength(every.length)
    if (process.env['PRINT_SENTENCES']) console.log(said.map(({ text }) => text).join('\n'))
    for (const { text } of said) expect(text).not.toMatch(/undefined|null|NaN|Infinity|\s{2,}/)
  })

  it('keep to the load where times may not be shown', () => {
    const checks = [...every.slice(0, 1), ...every.slice(2, 3)]
    const kinds = (input: ResultsInput): unknown => checksView(input)[0]?.lines.map(({ kind }) => kind)
    expect(kinds(inputOf([{ ...alone(overloaded(1.2, 3)), checks }]))).toEqual(['load'])
    expect(kinds(inputOf([{ ...alone(steady()), checks }], { backTest: failed }))).toEqual(['load'])
  })
})

describe('what is drawn otherwise than now', () => {
  const office = officePerson('1')
  function on(days: readonly number[], openMinute: number, closeMinute: number): PlanPerson {
    return {
      ...office,
      days: Array.from({ length: 7 }, (_, day) => (days.includes(day) ? [{ openMinute, closeMinute }] : [])),
    }
  }

  it('is told by days and hours', () => {
    expect(coverWords(nl, [office], [office, evening])).toBe('ma–do 17–21 uur, 1 persoon erbij')
    expect(coverWords(nl, [office], [office, on([5, 6], 600, 840)])).toBe(
      'za en zo 10–14 uur, 1 persoon erbij',
    )
    expect(coverWords(nl, [office], [office, office, on([4], 1020, 1050)])).toBe(
      'ma–do 9–17 uur, 1 persoon erbij; vr 9–17.30 uur, 1 persoon erbij',
    )
    expect(coverWords(nl, [office, office], [on([0, 1, 2, 3, 4], 540, 720)])).toBe(
      'ma–vr 9–12 uur, 1 persoon minder; ma–vr 12–17 uur, 2 personen minder',
    )
    expect(coverWords(en, [office], [office, evening])).toBe('Mon–Thu 17–21, 1 person more')
  })

  it('names no more than two changes, and none where there is none', () => {
    expect(coverWords(nl, [office], [office, on([0, 2, 4], 1020, 1140)])).toContain('; en andere uren')
    expect(coverWords(nl, [office], [office])).toBeNull()
  })
})

describe('names over a bar', () => {
  const { parts } = splitView(nl, figures(), figures().meanMs.value)
  const barPx = 240

  it('find room for every part, none across another', () => {
    const labels = splitLabels(parts, barPx, barPx + 66)
    expect(labels.map(({ part }) => part).toSorted()).toEqual(
      ['attention', 'closed', 'consultation', 'handling', 'queue'].toSorted(),
    )
    expect(Math.max(...labels.map(({ tier }) => tier))).toBeLessThan(3)
  })

  it('leave out what is too small to see', () => {
    const tiny = splitView(nl, figures({ hours: [8, 1, 0.001, 0.2, 0] }), figures().meanMs.value)
    const names = splitLabels(tiny.parts, barPx, barPx + 66).map(({ part }) => part)
    expect(names).not.toContain('queue')
    expect(names).not.toContain('consultation')
  })
})

describe('charts without lines', () => {
  it('say why', () => {
    const over = inputOf([alone(overloaded(1.2, 3))])
    expect(scenarioCurves(over).nothing).toBe('Er is geen scenario waarvan een lijn te tekenen is.')
    expect(waitingView(over).nothing).toBe(
      'Er is geen scenario waarvan te tekenen is hoeveel vragen wachten.',
    )
    const untrusted = inputOf([present, eveningOutcome, weekendOutcome], { backTest: failed })
    expect(scenarioCurves(untrusted).curves).toEqual([])
    expect(waitingView(untrusted).panels).toEqual([])
    expect(JSON.stringify([scenarioCurves(untrusted), waitingView(untrusted)])).not.toContain('70,8')
  })
})
