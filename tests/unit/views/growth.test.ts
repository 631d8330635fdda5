import { describe, expect, it } from 'vitest'
import { figure } from '#shared/domain/figure.ts'
import { plainText } from '#shared/locale/segments.ts'
import { facetRows, placeOf } from '#shared/views/growth/facetRows.ts'
import { nextSteps, tensionsOf } from '#shared/views/growth/growthAside.ts'
import { growthFinding } from '#shared/views/growth/growthFinding.ts'
import type { GrowthInput } from '#shared/views/growth/growthInput.ts'
import { pathView } from '#shared/views/growth/pathView.ts'
import { growthPeersView } from '#shared/views/growth/peersView.ts'
import { sureLines } from '#shared/views/growth/sureView.ts'
import { converser, en, experimenter, inputOf, nl, sender, share } from './growthFixtures.ts'
import type { Situation } from './growthFixtures.ts'

function findingOf(input: GrowthInput): string {
  return plainText(growthFinding(input).segments)
}
const contradicted: Situation = {
  figures: { conversationRatio: figure(0.09, 0.07, 0.11 - 0.001, 844) },
  people: [{ level: 3 }],
}

describe('the finding', () => {
  it('says of a sender in which phase it is and what the next one takes', () => {
    expect(findingOf(inputOf(nl, sender))).toBe(
      'Rijnhoven ontdekt. Voor fase 2 zijn 6 facetten nodig; zeker zijn er 3.',
    )
    expect(findingOf(inputOf(en, sender))).toBe('Rijnhoven discovers. Phase 2 takes 6 facets; 3 are certain.')
  })

  it('says of an experimenter what the next phase takes, and names what is nearest', () => {
    expect(findingOf(inputOf(nl, experimenter))).toBe(
      'Rijnhoven experimenteert. Voor fase 3 zijn 6 facetten nodig; zeker zijn er 2.',
    )
    expect(findingOf(inputOf(en, experimenter))).toContain('Rijnhoven experiments.')
    expect(growthFinding(inputOf(nl, experimenter)).deck).toBe(
      'Nog 4 nodig, het dichtst erbij: Inhoud, Klantbeleving, Context en 5 andere.',
    )
  })

  it('says of a converser what lags behind', () => {
    expect(findingOf(inputOf(nl, converser))).toBe(
      'Rijnhoven converseert. Voor fase 4 zijn 6 facetten nodig; zeker zijn er 0.',
    )
    expect(growthFinding(inputOf(nl, converser)).deck).toContain(
      'Wat eerst omhoog moet: Context (naar fase 3) en Mensen (naar fase 3).',
    )
    expect(findingOf(inputOf(en, converser))).toContain('Rijnhoven converses.')
  })

  it('counts one certain facet as one', () => {
    expect(nl.text.growth.finding.short('1', '6', '4')).toBe(
      'Voor fase 4 zijn 6 facetten nodig; zeker is er 1.',
    )
    expect(en.text.growth.finding.short('1', '6', '4')).toBe('Phase 4 takes 6 facets; 1 is certain.')
  })

  it('names one facet that holds the phase back where the others are there', () => {
    const held: Situation = { people: [{ level: 4, named: { people: 1 } }] }
    expect(findingOf(inputOf(nl, held))).toBe(
      'Rijnhoven experimenteert. Eén facet houdt fase 3 tegen: Mensen.',
    )
    expect(findingOf(inputOf(en, held))).toBe('Rijnhoven experiments. One facet holds phase 3 back: People.')
  })

  it('keeps a range as a range, and does not say that the phase is held back for certain', () => {
    const range: Situation = { people: [{ level: 3, named: { people: 1 } }, { level: 3 }] }
    expect(findingOf(inputOf(nl, range))).toBe(
      'Rijnhoven experimenteert, en converseert misschien al. Eén facet kan fase 3 nog tegenhouden: Mensen.',
    )
    expect(findingOf(inputOf(en, range))).toBe(
      'Rijnhoven experiments, and perhaps converses already. One facet may still hold phase 3 back: People.',
    )
  })

  it('names no phase with fewer than 7 facets, but how many are known and what to do', () => {
    const input = inputOf(nl, { figures: { conversationRatio: share(0.4) } })
    expect(findingOf(input)).toBe('Nog geen fase: van 1 van de 10 facetten is het niveau bekend.')
    expect(growthFinding(input).deck).toContain('Vul de vragenlijst in')
    expect(pathView(input).here).toBeNull()
    expect(pathView(input).band).toBeNull()
  })

  it('says that nothing is known where nothing is', () => {
    expect(findingOf(inputOf(nl, {}))).toBe('Over de groei is nog niets bekend.')
    expect(findingOf(inputOf(en, {}))).toBe('Nothing is known about the growth yet.')
  })

  it('ends at the last phase', () => {
    expect(findingOf(inputOf(nl, { people: [{ level: 4 }] }))).toBe(
      'Rijnhoven werkt samen. Dat is de laatste fase van het pad.',
    )
  })

  it('says of a saved one that it does not change', () => {
    const input = { ...inputOf(nl, converser), saved: { name: 'Voorjaar', savedAtMs: 1_774_000_000_000 } }
    expect(growthFinding(input).deck).toContain('‘Voorjaar’, bewaard op 20 maart 2026.')
  })
})

describe('a contradiction', () => {
  it('is said in one sentence with the figure and what it rests on', () => {
    const [line] = tensionsOf(inputOf(nl, contradicted)).shown
    expect(line).toEqual({
      facet: 'Gesprek',
      sentence:
        'U zegt dat u in gesprek bent; 9,0% van wat u stuurt is een antwoord (7,0 – 10,9%, n\u00a0=\u00a0844).',
      levels: 'Zelfbeeld fase 3, gemeten fase 1.',
      isStrong: true,
    })
    expect(tensionsOf(inputOf(en, contradicted)).shown[0]?.sentence).toBe(
      'You say that you are in conversation; 9.0% of what you send is a reply (7.0 – 10.9%, n\u00a0=\u00a0844).',
    )
  })

  it('goes the other way too: what is measured is higher than what is said', () => {
    const modest: Situation = { figures: { within24h: share(0.95) }, people: [{ level: 1 }] }
    expect(tensionsOf(inputOf(nl, modest)).shown[0]?.sentence).toMatch(
      /^U zegt dat er geen doel of resultaat is; 95,0% van de vragen krijgt binnen 24 uur antwoord/,
    )
  })

  it('is drawn from the end of what is measured to what is said', () => {
    const row = facetRows(inputOf(nl, contradicted)).find(({ id }) => id === 'conversation')
    expect(row?.tension).toMatchObject({ from: row?.measured?.to, to: row?.self?.from, isStrong: true })
    expect(row?.evidence).toBe('gespreksratio 9,0%')
    expect(row?.text).toContain('spreekt elkaar tegen')
  })

  it('is none where the two touch', () => {
    expect(tensionsOf(inputOf(nl, experimenter)).shown.map(({ facet }) => facet)).toEqual([])
  })
})

describe('the ten facets', () => {
  it('stand side by side: measured, said, or not known', () => {
    const rows = facetRows(inputOf(nl, { ...sender, people: [{ level: 1, named: { people: null } }] }))
    expect(rows).toHaveLength(10)
    expect(rows.find(({ id }) => id === 'context')?.evidence).toBe('alleen zelfbeeld')
    expect(rows.find(({ id }) => id === 'people')).toMatchObject({
      measured: null,
      self: null,
      evidence: 'niet bekend',
    })
  })

  it('say that nobody answered where there is a figure alone', () => {
    const named = { conversation: null }
    const rows = facetRows(inputOf(nl, { ...converser, people: [{ level: 3, named }] }))
    expect(rows.find(({ id }) => id === 'conversation')?.evidence).toBe('gespreksratio 45,0%; alleen gemeten')
  })

  it('place a value inside the column of its level', () => {
    const ratio = { metric: 'conversationRatio', cutOffs: [0.11, 0.3, 0.6] } as const
    for (const [value, level] of [
      [0, 1],
      [0.109, 1],
      [0.11, 2],
      [0.3, 3],
      [0.599, 3],
      [0.6, 4],
      [1, 4],
    ] as const) {
      const at = placeOf({ ...ratio, cutOffs: [...ratio.cutOffs] }, value)
      expect(Math.floor(at * 4) + 1).toBe(level)
    }
  })

  it('keep the interval wider than a point', () => {
    for (const { measured } of facetRows(inputOf(nl, converser))) {
      if (measured !== null) expect(measured.to - measured.from).toBeGreaterThan(0.02)
    }
  })
})

describe('what can be done', () => {
  it('is the model’s own step, with the figure that it would change and what staffing does', () => {
    const held: Situation = {
      figures: { within2h: share(0.1), responseRate7d: share(0.2) },
      people: [{ level: 3 }],
    }
    const [step] = nextSteps(inputOf(nl, held))
    expect(step?.facet).toBe('Klantbeleving')
    expect(step?.changes).toBe('Dit cijfer kan erdoor veranderen: beantwoord binnen 7 dagen (nu 20,0%).')
    expect(step?.staffing).toBe('Bezetting beweegt dit cijfer: hoeveel mensen er wanneer antwoorden.')
  })
})

describe('how sure it is', () => {
  it('explains why nine facets at 4 and one at 1 are phase 2, with the counts', () => {
    const lines = sureLines(inputOf(nl, { people: [{ level: 4, named: { people: 1 } }] }))
    expect(lines).toContain('Fase 3: 9 van de 10 facetten zijn daar; 6 zijn nodig.')
    expect(lines).toContain('Voor fase 3 mag geen facet onder fase 2 staan. Dat doet nu: Mensen.')
    expect(lines.join(' ')).toContain('Negen facetten op 4 en één op 1 is daarom fase 2.')
    expect(lines.at(-1)).toBe('Volgens de vragenlijst alleen: fase 2.')
  })

  it('tells what is certain from what is possible', () => {
    const lines = sureLines(inputOf(nl, { people: [{ level: 2 }, { level: 3 }] }))
    expect(lines).toContain('Fase 3: 0 van de 10 facetten zijn daar zeker, 10 misschien; 6 zijn nodig.')
  })

  it('says without a phase how many facets there are and how many it takes', () => {
    const lines = sureLines(inputOf(en, { figures: { conversationRatio: share(0.4) } }))
    expect(lines).toContain('Facets with a level: 1. Below 7 the app names no phase.')
    expect(lines.at(-1)).toBe('Nobody has filled in the questionnaire yet.')
  })
})

describe('comparable municipalities', () => {
  const byPhase = [1, 2, 3, 4].map((phase) => ({ phase, certain: 0, possible: 0 }))

  it('are shown per phase, certain apart from possible', () => {
    const view = growthPeersView(nl, {
      members: 15,
      withPhase: 6,
      otherModel: 1,
      phases: {
        ranges: [
          { lowest: 2, highest: 2, count: 4 },
          { lowest: 2, highest: 3, count: 2 },
        ],
        byPhase: byPhase.map((one) =>
          one.phase === 2
            ? { ...one, certain: 4, possible: 6 }
            : one.phase === 3
              ? { ...one, possible: 2 }
              : one,
        ),
      },
    })
    expect(view.marks?.[1]).toEqual({ phase: 2, certain: 4, possible: 2 })
    expect(view.note).toBe('1 met een ander model tellen niet mee.')
    expect(view.alt).toContain('fase 2 zeker 4, misschien nog 2')
  })

  it('without a phase in their packages get one line that says how it comes', () => {
    const view = growthPeersView(nl, {
      members: 15,
      withPhase: 0,
      otherModel: 0,
      phases: { ranges: null, reason: 'tooFewPeers' },
    })
    expect(view.marks).toBeNull()
    expect(view.note).toContain('Die komt mee in een uitwisselpakket met een fase erin.')
  })
})
