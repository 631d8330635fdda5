import { describe, expect, it } from 'vitest'
import { exportRemarks, packageRefusals } from '#shared/contract/exchange.ts'
import { metricIds } from '#shared/metrics/definitions.ts'
import { plainText } from '#shared/locale/segments.ts'
import { monthChoices } from '#shared/views/exchange/monthChoices.ts'
import { packageContentsView } from '#shared/views/exchange/packageContentsView.ts'
import {
  exportedRows,
  importedFilesView,
  importedSentence,
  packageFileView,
} from '#shared/views/exchange/packageFilesView.ts'
import { createWords } from '#shared/views/words.ts'
import { content, importOf, stratum, summary } from './exchangeFixtures.ts'

const nl = createWords('nl')
const en = createWords('en')

function factOf(name: string, of = content): string | undefined {
  return packageContentsView(nl, of).facts.find((fact) => fact.name === name)?.text
}

function readable(...packages: (typeof summary)[]) {
  const view = packageFileView(nl, {
    refusal: null,
    selectionId: 's',
    fileName: 'regio.json',
    packages,
    becomesExample: false,
  })
  if (view.kind !== 'readable') throw new Error('refused')
  return view
}

describe('what leaves the house', () => {
  it('is one sentence with the number of questions and the period', () =>
    expect(plainText(packageContentsView(nl, content).finding)).toBe(
      'Dit verlaat uw gemeente: aantallen over 1.000 vragen, 2025.',
    ))

  it('names the municipality, and until when questions were followed', () => {
    expect(factOf('gemeente')).toBe('Rijnhoven (EX01)')
    expect(factOf('periode')).toBe('2025, naar de dag van de vraag. Gevolgd t/m 31 januari 2026.')
  })

  it('names what is in it by kind, and how many stayed behind', () => {
    expect(factOf('kanalen')).toBe('X en Facebook')
    expect(factOf('onderwerpen')).toBe('Geen. Weggelaten: 2.')
    expect(factOf('teams')).toBe('geen')
    expect(factOf('maanden')).toBe('maart 2025. Weggelaten: 2.')
  })

  it('takes months that follow each other together', () => {
    const keys = ['2025-12', '2026-01', '2026-02', '2025-03', '2025-05']
    const strata = keys.map((key) => stratum({ by: 'month', key }, 90))
    const { leftOut } = content
    expect(factOf('maanden', { ...content, strata, leftOut: { ...leftOut, month: 0 } })).toBe(
      'maart 2025, mei 2025 en december 2025 t/m februari 2026',
    )
  })

  it('explains why parts stay behind only where some do', () => {
    expect(packageContentsView(nl, content).leftOutNotes).toHaveLength(1)
    const whole = { ...content, leftOut: { channel: 0, topic: 0, team: 0, month: 0 } }
    expect(packageContentsView(nl, whole).leftOutNotes).toEqual([])
    const noTeams = { ...content, leftOut: { ...whole.leftOut, team: 3 } }
    expect(packageContentsView(nl, noTeams).leftOutNotes[1]).toContain('alleen een antwoord')
  })

  it('names only the figures that are in it', () => {
    expect(factOf('cijfers')).toContain('hoeveel vragen binnen 7 dagen antwoord kregen en welk deel')
    expect(factOf('cijfers')).not.toContain('gesprek verdergaat')
    expect(factOf('cijfers', { ...content, strata: [] })).toBe(
      'welk deel van de openbare berichten een antwoord is',
    )
  })

  it('gives the parts of sending only where both may be given', () => {
    expect(factOf('zenden en gesprek')).toBe(
      '120 van de 1.010 openbare berichten van de gemeente zijn antwoorden.',
    )
    const sending = { replies: 120, sent: 1010, reposts: 90, ownPosts: 800, designEffect: 1 }
    expect(factOf('zenden en gesprek', { ...content, sending })).toContain(
      '800 eigen berichten en 90 gedeelde',
    )
    expect(factOf('zenden en gesprek', { ...content, sending: null })).toContain('Niet in dit pakket')
  })

  it('tells the phase of the growth path as it stands in the package', () => {
    const growth = { modelVersion: '1', lowest: 2, highest: 3 }
    expect(factOf('groeipad', { ...content, growth })).toBe('fase 2 tot 3')
    expect(factOf('groeipad', { ...content, growth: { ...growth, highest: 2 } })).toBe('fase 2')
  })

  it('lists every part of the package once, with its counts summed over the classes', () => {
    const { groups } = packageContentsView(nl, content)
    expect(groups.map(({ name, rows }) => [name, rows.length])).toEqual([
      [null, 1],
      ['kanalen', 2],
      ['maanden', 1],
    ])
    expect(groups[0]?.rows[0]).toEqual({
      key: 'all',
      part: 'alle vragen',
      cases: '1.000',
      answered: '900',
      closed: '42',
      open: '58',
      within7Days: '850 van 940',
      dialogue: '–',
    })
  })

  it('lists parts of every kind by name', () => {
    const strata = [
      stratum({ by: 'all' }, 1000),
      stratum({ by: 'topic', key: 'publicSpace' }, 40),
      stratum({ by: 'team', key: 'contactCentre' }, 40),
    ]
    const { groups } = packageContentsView(nl, { ...content, strata })
    expect(groups.flatMap(({ rows }) => rows.map(({ part }) => part))).toEqual([
      'alle vragen',
      'openbare ruimte',
      'klantcontactcentrum',
    ])
  })

  it('has a sentence for every remark in both languages', () => {
    for (const words of [nl, en])
      for (const remark of exportRemarks) expect(words.text.exchange.exportRemarks[remark]).not.toBe('')
  })
})

describe('the months to choose from', () => {
  it('run from the first message to the last, over files without dates', () =>
    expect(
      monthChoices(nl, [
        { from: '2025-03-10', to: '2025-04-02' },
        { from: null, to: null },
        { from: '2025-02-27', to: '2025-03-01' },
      ]),
    ).toEqual([
      { value: '2025-02', label: 'februari 2025' },
      { value: '2025-03', label: 'maart 2025' },
      { value: '2025-04', label: 'april 2025' },
    ]))

  it('are none without dates', () => expect(monthChoices(nl, [{ from: null, to: null }])).toEqual([]))
})

describe('a file of packages', () => {
  it('says what importing each package does', () => {
    const { sentence, rows } = readable(summary, { ...summary, packageId: 'b', effect: 'replacesOlder' })
    expect(sentence).toBe('regio.json bevat 2 pakketten.')
    expect(rows.map(({ effect }) => effect)).toEqual([
      nl.text.exchange.effects.new,
      nl.text.exchange.effects.replacesOlder,
    ])
    expect(rows[0]).toMatchObject({ period: '2025', cases: '1.000', made: '3 februari 2026' })
  })

  it('asks for a deliberate yes where a municipality signs with another key, and only there', () => {
    expect(readable(summary).acceptKeys).toBeNull()
    const changed = { ...summary, municipality: { code: 'EX02', name: 'Veenmeer' }, keyChanged: true }
    const view = readable(summary, changed, { ...changed, packageId: 'c' })
    expect(view.keyChanges).toHaveLength(1)
    expect(view.acceptKeys).toBe('Dit is nagevraagd bij Veenmeer en het kenmerk klopt.')
    expect(view.rows.map(({ isKeyChanged }) => isKeyChanged)).toEqual([false, true, true])
  })

  it('says why an older package signed with another key is asked about too', () => {
    const older = { ...summary, keyChanged: true, effect: 'olderThanKnown' as const }
    const { name } = summary.municipality
    const [only, ...others] = readable(older).keyChanges
    expect(others).toEqual([])
    expect(only).toContain(`${name} tekende later met een andere sleutel.`)
    expect(only).toContain('zodra u het nieuwere uit het dossier haalt')
    const both = readable(older, { ...older, packageId: 'b', effect: 'replacesOlder' })
    expect(both.keyChanges).toEqual([nl.text.exchange.read.keyChanged(name)])
  })

  it('names the figures that are counted differently, each once', () => {
    const other: typeof summary = {
      ...summary,
      otherDefinitions: ['medianMs', 'linkedMedianPerReplyMs', 'linkedMeanPerReplyMs'],
    }
    expect(readable(other).remarks[0]).toContain(
      'Rijnhoven telt anders: Helft beantwoord binnen en reactietijd per gekoppeld antwoord.',
    )
    for (const words of [nl, en])
      for (const metric of metricIds) {
        const view = packageFileView(words, {
          refusal: null,
          selectionId: 's',
          fileName: 'a.json',
          packages: [{ ...summary, otherDefinitions: [metric] }],
          becomesExample: false,
        })
        expect(view.kind === 'readable' && view.remarks[0]).toMatch(/: .+\./)
      }
  })

  it.each(packageRefusals)('that is refused says why and what to do: %s', (refusal) => {
    for (const words of [nl, en]) {
      const view = packageFileView(words, { refusal, fileName: 'a.json', detail: null })
      expect(view).toEqual({
        kind: 'refused',
        reason: words.text.exchange.refusals[refusal],
        detail: null,
        action: words.text.exchange.refusalActions[refusal],
      })
    }
  })

  it('counts packages from one where it tells which is refused', () =>
    expect(
      packageFileView(nl, {
        refusal: 'implausible',
        fileName: 'a.json',
        detail: 'packages[1]: strata[0].cases',
      }),
    ).toMatchObject({ detail: 'Het gaat om: pakket 2: strata[0].cases.' }))

  it('is told by its municipality once it is imported, several by their number', () => {
    expect(importedSentence(nl, [summary])).toBe('Het pakket van Rijnhoven is ingelezen.')
    expect(importedSentence(nl, [summary, summary])).toBe('2 pakketten zijn ingelezen.')
  })
})

describe('the lists', () => {
  it('show imported files newest first, their packages by name', () => {
    const files = importedFilesView(nl, [
      importOf(1, Date.UTC(2026, 0, 5, 12), [{}]),
      importOf(2, Date.UTC(2026, 1, 5, 12), [
        { packageId: 'b', municipality: { code: 'EX03', name: 'Zandwijk' } },
        { packageId: 'c', municipality: { code: 'EX02', name: 'Veenmeer' } },
      ]),
    ])
    expect(files.map(({ id, imported }) => [id, imported])).toEqual([
      [2, 'ingelezen op 5 februari 2026'],
      [1, 'ingelezen op 5 januari 2026'],
    ])
    expect(files[0]?.rows.map(({ municipality }) => municipality)).toEqual(['Veenmeer', 'Zandwijk'])
  })

  it('mark what has been replaced, before what counts differently', () => {
    const [file] = importedFilesView(nl, [
      importOf(1, 0, [
        { isReplaced: true, otherDefinitions: ['medianMs'] },
        { packageId: 'b', otherDefinitions: ['medianMs'] },
        { packageId: 'c' },
      ]),
    ])
    expect(file?.rows.map(({ remark }) => remark)).toEqual([
      nl.text.exchange.imports.replaced,
      nl.text.exchange.imports.otherDefinitions,
      null,
    ])
  })

  it('show what has left with its date, period and file', () =>
    expect(
      exportedRows(nl, [
        {
          packageId: 'a',
          fileName: 'rijnhoven.json',
          savedAtMs: Date.UTC(2026, 1, 3, 12),
          from: '2025-01-01',
          to: '2025-06-30',
          fingerprint: summary.fingerprint,
        },
      ]),
    ).toEqual([
      {
        packageId: 'a',
        fileName: 'rijnhoven.json',
        saved: '3 februari 2026',
        period: 'januari t/m juni 2025',
        fingerprint: summary.fingerprint,
      },
    ]))
})
