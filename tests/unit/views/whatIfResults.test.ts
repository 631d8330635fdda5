import { describe, expect, it } from 'vitest'
import { plainText } from '#shared/locale/segments.ts'
import { backTestView } from '#shared/views/whatIf/backTestView.ts'
import { findingView } from '#shared/views/whatIf/findingView.ts'
import type { ResultsInput } from '#shared/views/whatIf/resultsInput.ts'
import { resultsView } from '#shared/views/whatIf/resultsView.ts'
import { scenarioSentences } from '#shared/views/whatIf/scenarioSentence.ts'
import {
  alone,
  changed,
  compared,
  cost,
  eveningOutcome,
  failed,
  figures,
  inputOf,
  overloaded,
  passed,
  planOf,
  present,
  range,
  steady,
  weekendOutcome,
  type OneOutcome,
} from './whatIfFixtures.ts'

function title(input: ResultsInput): string {
  return plainText(findingView(input).segments)
}
function deck(input: ResultsInput): string {
  return findingView(input).deck ?? ''
}
function sentence(input: ResultsInput, index: number): string {
  return scenarioSentences(input)[index]?.sentences.join(' ') ?? ''
}
const worse = compared(steady(), changed([-3.2, -4, -1], [6, 2, 9], 2))
const mixed = compared(steady(), changed([-3.2, -4, -1], [-6, -9, -2]))
const still = changed([0.3, -0.5, 1.1], [0, -1, 1], 0)
const unclear = compared(steady(), { ...still, meanMs: range(0, -1, 1) }, 0, null)
const meanShorter = compared(steady(), changed([0.3, -0.5, 1.1], [0, -1, 1], -2), 0, null)
const meanLonger = compared(steady(), changed([0.3, -0.5, 1.1], [0, -1, 1], 2), 0, null)
const longer = compared(steady(), changed([0.3, -0.5, 1.1], [6, 2, 9], 2))
const early = compared(steady(), changed([12, null, null], [-3, null, null]))
const without = (kind: 'more' | 'less'): OneOutcome =>
  compared(
    steady(figures(), { hoursPerWeek: kind === 'more' ? 71 : 40 }),
    changed([1, -1, 3], null),
    kind === 'more' ? 100 : -12_000,
    null,
  )

describe('the title', () => {
  it('says what the scenarios change for residents, each by its name', () => {
    expect(title(inputOf([present, eveningOutcome, weekendOutcome]))).toBe(
      '‘Avonddienst’ helpt meer mensen binnen 4 uur.\n‘Weekenddienst’ verkort vooral de langste wachttijden.',
    )
    expect(title(inputOf([present, eveningOutcome, eveningOutcome]))).toBe(
      '‘Avonddienst’ en ‘Weekenddienst’ helpen meer mensen binnen 4 uur.',
    )
  })

  it('claims nothing that the range does not carry', () => {
    expect(title(inputOf([present, unclear]))).toBe('‘Avonddienst’ maakt geen duidelijk verschil.')
    expect(title(inputOf([present, early], { isReady: false }))).toBe('De uitkomst wordt berekend.')
  })

  it('says of a scenario in which nothing was changed yet that it is as now, and what to do', () => {
    const plan = planOf(['Nu', 'Scenario A'])
    const [now] = plan.scenarios
    if (now === undefined) throw new Error('a plan has a present')
    const copy = { ...plan, scenarios: [now, { ...now, name: 'Scenario A' }] }
    const input = inputOf([present, unclear], { plan: copy })
    expect(title(input)).toBe('‘Scenario A’ is nog gelijk aan Nu.')
    expect(deck(input)).toBe('Teken andere uren in het rooster, of verschuif een instelling.')
    expect(sentence(input, 1)).toBe('Hier is nog niets anders dan in Nu.')
    // Its letter is in its name already.
    expect(resultsView(input).rows[1]).toMatchObject({ letter: '', name: 'Scenario A' })
  })

  it('says what becomes worse', () => {
    expect(title(inputOf([present, worse]))).toBe(
      'Met ‘Avonddienst’ krijgen minder mensen binnen 4 uur antwoord.',
    )
    expect(title(inputOf([present, mixed]))).toContain('maar worden de langste wachttijden korter')
    expect(title(inputOf([present, longer]))).toBe('Met ‘Avonddienst’ worden de langste wachttijden langer.')
  })

  it('tells overload in words and gives no times', () => {
    const input = inputOf([alone(overloaded(1.18, 23))])
    expect(title(input)).toBe(
      'De bezetting van nu kan het werk niet aan: elke week blijven er 23 vragen meer liggen.',
    )
    expect(deck(input)).toBe('Het werk vraagt 118% van de uren die er zijn.')
    expect(JSON.stringify(resultsView(input).rows[0])).not.toMatch(/\d u\b/)
    expect(resultsView(input).rows[0]?.cells).toBeNull()
  })

  it('says under it whether the target is reached', () => {
    expect(deck(inputOf([present, eveningOutcome, weekendOutcome]))).toBe(
      'Geen van beide haalt de norm van 80% binnen 4 uur: met ‘Avonddienst’ wordt het 70,8% en met ‘Weekenddienst’ 63,1%.',
    )
    const met = compared(
      steady(figures({ withinTarget: range(0.83, 0.81, 0.85) })),
      changed([26, 24, 28], null),
    )
    const near = compared(
      steady(figures({ withinTarget: range(0.8, 0.78, 0.82) })),
      changed([23, 21, 25], null),
    )
    expect(deck(inputOf([present, met]))).toBe(
      '‘Avonddienst’ haalt de norm van 80% binnen 4 uur: het wordt 83,0%.',
    )
    expect(deck(inputOf([present, near]))).toContain('in sommige jaren wel en in andere niet: 78,0 – 82,0%')
  })

  it('shows a direction without figures where the check afterwards failed', () => {
    const input = inputOf([present, eveningOutcome, weekendOutcome], { backTest: failed })
    expect(title(input)).toContain('helpt meer mensen')
    const said = [deck(input), ...scenarioSentences(input).flatMap(({ sentences }) => sentences)].join(' ')
    // What it costs is no prediction; '4 uur', '9' and '10' are the questions' own words.
    expect(said.replaceAll(/€.[\d.]+/g, '')).not.toMatch(/\d+,\d|\d%|punt|\d (?!uur)|[05-8]/)
    const { rows, axis } = resultsView(input)
    expect(axis).toBeNull()
    expect(rows.map(({ cells }) => cells?.within.value ?? null)).toEqual([null, 'meer', 'meer'])
    expect(rows.map(({ cost: told }) => told.detail)).toEqual(['', '', ''])
  })
})

describe('a row', () => {
  it('holds times, share, difference with its range and cost per point', () => {
    const [now, eveningRow] = resultsView(inputOf([present, eveningOutcome])).rows
    expect(now?.cells).toEqual({
      median: { value: '2 u 50', range: '2 u 33 – 3 u 07' },
      p90: { value: '2 dgn 14 u', range: '2 dgn 8 u – 2 dgn 20 u' },
      within: { value: '57,0%', range: '54,3 – 59,7%' },
    })
    expect(eveningRow).toMatchObject({
      letter: 'A',
      name: 'Avonddienst',
      detail: '71 uur per week · 2,0 fte',
      label: null,
      cost: { main: '+ €\u00a047.800', detail: '€\u00a03.470 per punt' },
    })
    expect(eveningRow?.difference).toMatchObject({
      value: '+13,8 punt',
      range: '11,9 tot 15,7',
      alt: 'Avonddienst, verschil met nu: +13,8 punt, 11,9 tot 15,7.',
    })
  })

  it('holds the same in English', () => {
    const [, row] = resultsView(inputOf([present, eveningOutcome], { language: 'en' })).rows
    expect(row?.difference).toMatchObject({ value: '+13.8 points', range: '11.9 to 15.7' })
    expect(row?.cost).toEqual({ main: '+ €47,800', detail: '€3,470 a point' })
  })

  it('puts all differences and the target on one axis', () => {
    const { axis, rows } = resultsView(inputOf([present, eveningOutcome, weekendOutcome]))
    expect(axis?.norm?.label).toBe('norm 80%: +23,0 punt')
    const places = [axis?.zero, rows[2]?.difference?.at, rows[1]?.difference?.at, axis?.norm?.at]
    expect(places).toEqual(places.toSorted((a, b) => Number(a) - Number(b)))
    expect(places.every((at) => at !== undefined && at >= 0 && at <= 1)).toBe(true)
  })

  it('tells hours where no price was given, and asks for one', () => {
    const input = inputOf([present, eveningOutcome], { plan: planOf(['Nu', 'Avonddienst'], 0) })
    const view = resultsView(input)
    expect(view.heads.cost).toBe('Uren\nper week')
    expect(view.rows[1]?.cost).toEqual({ main: '+ 16 uur', detail: 'geen tarief ingevuld' })
    expect(sentence(input, 1)).toContain('Het vraagt 16 uur per week meer. Vul een uurtarief in')
  })

  it('tells hours of a present in which nobody works, where no price was given', () => {
    const plan = planOf(['Nu', 'Avonddienst'], 0)
    const nobody = alone({ ...overloaded(null, 99), cost: { ...cost, hoursPerWeek: 0, euroPerYear: 0 } })
    expect(resultsView(inputOf([nobody, eveningOutcome], { plan })).rows[0]?.cost).toEqual({
      main: '0 uur',
      detail: 'geen tarief ingevuld',
    })
  })

  it('calls the present in the language of the page', () => {
    expect(resultsView(inputOf([present, eveningOutcome], { language: 'en' })).rows[0]?.name).toBe('Now')
  })

  it('says of what is not tested that it is not', () => {
    const backTest = { kind: 'notPossible', reason: 'typedIn', weeks: 0, needed: 12 } as const
    expect(resultsView(inputOf([present], { backTest })).rows[0]?.label).toBe('niet getoetst')
    expect(resultsView(inputOf([present], { backTest: null })).rows[0]?.label).toBe('toets loopt nog')
    const stopped = inputOf([present], { backTest: { kind: 'stopped' } })
    expect(resultsView(stopped).rows[0]?.label).toBe('niet getoetst')
    expect(backTestView(stopped).sentences[0]).toBe('niet afgemaakt. De getallen zijn niet getoetst.')
  })

  it('gives the bars of all scenarios one scale', () => {
    const { rows } = resultsView(inputOf([present, eveningOutcome]))
    expect(rows[0]?.split?.parts.at(-1)?.right).toBeCloseTo(1, 6)
    expect(rows[1]?.split?.parts.at(-1)?.right).toBeCloseTo(8.1 / 11.8, 6)
    expect(rows[1]?.split?.alt).toBe(
      'Gemiddeld 8 u 06: wachten op openingstijd 5 u 18, aandacht 1 u 06, wachtrij 18 min, afhandeling 12 min en ruggespraak 1 u 12.',
    )
  })
})

describe('the sentence of a scenario', () => {
  it('says what residents notice, which part changes and what it costs', () => {
    expect(sentence(inputOf([present, eveningOutcome]), 1)).toBe(
      'Meer mensen krijgen binnen 4 uur antwoord: +13,8 punt, 11,9 tot 15,7. ' +
        'Vooral het wachten op openingstijd wordt korter: gemiddeld 3 uur en 36 minuten minder. ' +
        'Het kost €\u00a047.800 per jaar meer, €\u00a03.470 voor elk punt.',
    )
  })

  it('gives the reason where more cover makes it worse', () => {
    expect(sentence(inputOf([present, worse]), 1)).toContain('houdt die tot de volgende dienst')
    expect(sentence(inputOf([present, eveningOutcome]), 1)).not.toContain('houdt die')
  })
})

describe('the check afterwards', () => {
  it('is told in one line with years and seed', () => {
    expect(backTestView(inputOf([present])).sentences.join(' ')).toBe(
      'over 12 achtergehouden weken week het model 11 minuten af op de helft en 2,1 punt op ‘binnen 4 uur’; ' +
        '‘hetzelfde als de 8 weken ervoor’ week 24 minuten en 3,4 punt af. ' +
        'Op ‘9 van de 10’ week het model 3 uur af en ‘hetzelfde als de 8 weken ervoor’ 5 uur. ' +
        'Het 80%-interval klopte in 10 van de 12 weken. Het model is dus goed genoeg om getallen te noemen. 200 gesimuleerde jaren, toevalsgetal 4127.',
    )
  })

  it('says that it is about the present without the levers that were moved there', () => {
    const input = inputOf([present])
    const [first, ...others] = input.plan.scenarios
    if (first === undefined) throw new Error('no present cover')
    const faster = { ...first, levers: { ...first.levers, handlingFactor: 0.8 } }
    const plan = { ...input.plan, scenarios: [faster, ...others] }
    expect(backTestView({ ...input, plan }).sentences).toContain(
      'Getoetst is de bezetting van nu zonder de instellingen die bij ‘Nu’ zijn verschoven.',
    )
  })

  it('says why it failed and what to do', () => {
    const { failure } = backTestView(inputOf([present], { backTest: failed }))
    expect(failure?.name).toBe('De toets houdt geen stand.')
    expect(failure?.text).toContain('De afwijking is te groot: meer dan 5 punt boven wat toeval geeft')
    expect(failure?.text).toContain('Teken de bezetting van nu zoals die echt is')
    expect(backTestView(inputOf([present])).failure).toBeNull()
  })
})

describe('every branch', () => {
  const cases: readonly (readonly [string, (language: 'nl' | 'en') => ResultsInput])[] = [
    ['only the present', (language) => inputOf([present], { language })],
    [
      'only the present, no one reached',
      (language) => inputOf([alone(steady(figures({ medianMs: null, p90Ms: null })))], { language }),
    ],
    [
      'present met',
      (language) => inputOf([alone(steady(figures({ withinTarget: range(0.9, 0.88, 0.92) })))], { language }),
    ],
    [
      'present around',
      (language) => inputOf([alone(steady(figures({ withinTarget: range(0.8, 0.78, 0.82) })))], { language }),
    ],
    [
      'present, no wait',
      (language) => inputOf([alone(steady(figures({ hours: [0, 0, 0, 0.001, 0] })))], { language }),
    ],
    ['present overloaded', (language) => inputOf([alone(overloaded(1.18, 23))], { language })],
    ['present overloaded by one', (language) => inputOf([alone(overloaded(1.01, 1))], { language })],
    ['present overloaded by nearly none', (language) => inputOf([alone(overloaded(1, 0.2))], { language })],
    ['present stuck', (language) => inputOf([alone(overloaded(0.6, 0))], { language })],
    ['nobody', (language) => inputOf([alone(overloaded(null, 99))], { language })],
    ['nobody, one question', (language) => inputOf([alone(overloaded(null, 1, 1))], { language })],
    ['nobody, few questions', (language) => inputOf([alone(overloaded(null, 0.2, 0.2))], { language })],
    ['no questions', (language) => inputOf([alone({ kind: 'noQuestions', cost })], { language })],
    [
      'no questions at all',
      (language) =>
        inputOf([alone({ kind: 'noQuestions', cost }), alone({ kind: 'noQuestions', cost })], { language }),
    ],
    ['two scenarios', (language) => inputOf([present, eveningOutcome, weekendOutcome], { language })],
    [
      'three alike',
      (language) => inputOf([present, eveningOutcome, eveningOutcome, eveningOutcome], { language }),
    ],
    ['unclear', (language) => inputOf([present, unclear, unclear], { language })],
    ['mean alone', (language) => inputOf([present, meanShorter, meanLonger], { language })],
    ['worse, mixed, longer', (language) => inputOf([present, worse, mixed, longer], { language })],
    [
      'overloaded scenarios',
      (language) =>
        inputOf([present, compared(overloaded(1.4, 40), null), compared(overloaded(1.2, 10), null)], {
          language,
        }),
    ],
    [
      'one overloaded, one nobody, one without questions',
      (language) =>
        inputOf(
          [
            present,
            compared(overloaded(1.4, 40), null),
            compared(overloaded(null, 99), null),
            compared({ kind: 'noQuestions', cost }, null),
          ],
          { language },
        ),
    ],
    [
      'only the scenario can do it',
      (language) => inputOf([alone(overloaded(1.18, 23)), compared(steady(), null)], { language }),
    ],
    [
      'reckoning',
      (language) =>
        inputOf([present, early], {
          language,
          isReady: false,
          outcome: { replications: 10, scenarios: [present, early] },
        }),
    ],
    [
      'few years',
      (language) =>
        inputOf([present, early], {
          language,
          plan: { ...planOf(['Nu', 'Avonddienst']), basis: { ...planOf(['Nu']).basis, replications: 20 } },
        }),
    ],
    ['one year more', (language) => inputOf([present, without('more')], { language })],
    ['cheaper', (language) => inputOf([present, without('less')], { language })],
    [
      'no prices',
      (language) =>
        inputOf([present, without('more'), without('less'), unclear], {
          language,
          plan: planOf(['Nu', 'Avond', 'Minder', 'Gelijk'], 0),
        }),
    ],
    [
      'prices elsewhere unknown',
      (language) =>
        inputOf(
          [
            present,
            compared(
              steady(figures(), { contactCentreEuroPerYear: null, savedEuroPerYear: null }),
              changed([13.8, 11.9, 15.7], [-4, -9, 1]),
            ),
          ],
          { language },
        ),
    ],
    [
      'typed in',
      (language) =>
        inputOf([present, eveningOutcome], {
          language,
          backTest: { kind: 'notPossible', reason: 'typedIn', weeks: 0, needed: 12 },
        }),
    ],
    [
      'too few weeks',
      (language) =>
        inputOf([present, eveningOutcome], {
          language,
          backTest: { kind: 'notPossible', reason: 'tooFewWeeks', weeks: 5, needed: 12 },
        }),
    ],
    [
      'one week',
      (language) =>
        inputOf([present], {
          language,
          backTest: { kind: 'notPossible', reason: 'tooFewWeeks', weeks: 1, needed: 12 },
        }),
    ],
    [
      'no week',
      (language) =>
        inputOf([present], {
          language,
          backTest: { kind: 'notPossible', reason: 'tooFewWeeks', weeks: 0, needed: 12 },
        }),
    ],
    [
      'drawn overloaded',
      (language) =>
        inputOf([alone(overloaded(1.2, 8))], {
          language,
          backTest: { kind: 'notPossible', reason: 'overloaded', weeks: 20, needed: 12 },
        }),
    ],
    ['pending', (language) => inputOf([present, eveningOutcome], { language, backTest: null })],
    [
      'failed',
      (language) => inputOf([present, eveningOutcome, worse, unclear], { language, backTest: failed }),
    ],
    ['failed, only the present', (language) => inputOf([present], { language, backTest: failed })],
    [
      'failed in one week',
      (language) => inputOf([present], { language, backTest: { ...passed, weeks: 1, covered: 0 } }),
    ],
    [
      'same day missed',
      (language) =>
        inputOf(
          [
            present,
            compared(steady(figures({ withinTarget: range(0.83, 0.81, 0.85) })), changed([26, 24, 28], null)),
          ],
          {
            language,
            plan: {
              ...planOf(['Nu', 'Avonddienst']),
              basis: {
                ...planOf(['Nu']).basis,
                target: { share: 0.8, limitMinutes: 240, sameDay: { share: 0.95, lateFromMinute: 1200 } },
              },
            },
          },
        ),
    ],
    [
      'some reach it',
      (language) =>
        inputOf(
          [
            present,
            eveningOutcome,
            compared(steady(figures({ withinTarget: range(0.83, 0.81, 0.85) })), changed([26, 24, 28], null)),
            compared(steady(figures({ withinTarget: range(0.8, 0.78, 0.82) })), changed([23, 21, 25], null)),
          ],
          { language },
        ),
    ],
  ]

  function said(input: ResultsInput): string[] {
    const finding = findingView(input)
    const { rows, notes } = resultsView(input)
    return [
      `# ${plainText(finding.segments)}`,
      `> ${finding.deck ?? ''}`,
      ...scenarioSentences(input).map(
        ({ letter, name, sentences }) => `- ${letter} ${name}: ${sentences.join(' ')}`,
      ),
      ...rows.flatMap(({ name, message, label, cost: told }) => [
        `  ${name} | ${message ?? ''} | ${label ?? ''} | ${told.main} ${told.detail}`,
      ]),
      `= ${backTestView(input).sentences.join(' ')} ${backTestView(input).failure?.text ?? ''}`.trim(),
      ...notes,
    ]
  }

  it.each(cases)('has whole sentences in both languages: %s', (_name, make) => {
    for (const language of ['nl', 'en'] as const) {
      const lines = said(make(language))
      if (process.env['PRINT_SENTENCES']) console.log([`## ${_name}`, ...lines].join('\n'))
      for (const line of lines) {
        expect(line).not.toMatch(/undefined|null|NaN|Infinity|\[object|\s{2,}\S+\.$|\.\./)
      }
      expect(lines[0]?.length).toBeGreaterThan(10)
    }
  })

  it('says another thing in Dutch than in English', () => {
    for (const [, make] of cases) expect(said(make('nl'))).not.toEqual(said(make('en')))
  })
})
