import { describe, expect, it } from 'vitest'
import { caseMarkSchema } from '#shared/contract/cases.ts'
import { plainText } from '#shared/locale/segments.ts'
import { conversationFinding } from '#shared/views/conversation/conversationFinding.ts'
import { conversationRows } from '#shared/views/conversation/conversationRows.ts'
import { conversationView } from '#shared/views/conversation/conversationView.ts'
import { turnsView, unansweredView } from '#shared/views/conversation/countRows.ts'
import { teamsView, topicMixView } from '#shared/views/conversation/mixView.ts'
import { overTimeView } from '#shared/views/conversation/overTimeView.ts'
import { sendingSeries } from '#shared/views/conversation/sendingSeries.ts'
import type { ConversingInput } from '#shared/views/conversation/conversingInput.ts'
import { current, input, page, shown, without } from './conversationFixtures.ts'

function said(of: ConversingInput): string {
  return plainText(conversationFinding(of).segments)
}

describe('the finding of the page Gesprek', () => {
  it('tells how many of 100 messages are an answer, beside 2013 and the peers', () => {
    const found = conversationFinding(input())
    expect(plainText(found.segments)).toBe(
      'Van de 100 openbare berichten die u plaatst, zijn er 60 een antwoord aan iemand.\nIn 2013 waren dat er bij gemeenten 11, op Twitter.',
    )
    expect(found.segments.filter(({ own }) => own).map(({ text }) => text)).toEqual(['60'])
    expect(found.deck).toBe(
      'Bij vergelijkbare gemeenten zijn het er 52. Bij 25,0% van de beantwoorde vragen schrijft de inwoner verder.',
    )
    expect(said(input({}, {}, 'en'))).toBe(
      'Of every 100 public messages you post, 60 are an answer to someone.\nIn 2013 it was 11 at municipalities, on Twitter.',
    )
  })

  it('says that a difference with the peers can be chance, and nothing of peers of the whole', () => {
    const near = { conversationRatio: shown(0.53, 0.48, 0.58, 400) }
    expect(conversationFinding(input({ current: { ...current, ...near } })).deck).toContain(
      'dat verschil kan toeval zijn',
    )
    const ofWhole = { peersOfWhole: { conversationRatio: true, dialogueShare: true } }
    expect(conversationFinding(input(ofWhole)).deck).not.toContain('vergelijkbare')
  })

  it('does not round a few answers to none, nor nearly all to all', () => {
    const ratio = (value: number): string =>
      said(input({ current: { ...current, conversationRatio: shown(value, 0, 1, 1_000) } }))
    expect(ratio(0.002)).toContain('zijn er 0,2 een antwoord')
    expect(ratio(0.998)).toContain('zijn er 99,8 een antwoord')
    expect(ratio(0)).toContain('geen enkel een antwoord')
    expect(ratio(1)).toContain('Alle openbare berichten')
  })

  it('counts in words below ten messages', () => {
    const few = {
      ...current,
      conversationRatio: without('tooFew', 7),
      sending: { replies: 3, reposts: 1, ownPosts: 3 },
    }
    expect(said(input({ current: few }))).toBe(
      'U plaatste 7 openbare berichten en 3 daarvan zijn een antwoord. Dat is te weinig voor een percentage.',
    )
  })

  it('tells how conversations go on where nothing is known of what was posted, and why', () => {
    const noRatio = { ...current, conversationRatio: without('noBroadcasts') }
    const found = conversationFinding(input({ current: noRatio }))
    expect(plainText(found.segments)).toBe('Van de 100 beantwoorde vragen gaan er 25 verder als gesprek.')
    expect(found.deck).toContain('Deze bron bevat geen openbare berichten die u zelf plaatste.')
    const none = { ...noRatio, dialogueShare: shown(0, 0, 0.1, 40) }
    expect(said(input({ current: none }))).toContain('Geen enkele beantwoorde vraag')
    const nothing = { ...noRatio, dialogueShare: without('noAuthor') }
    expect(said(input({ current: nothing }))).toContain('is hier niet te zeggen')
  })

  it('leaves the ratio out for a topic or team: what is posted has none', () => {
    const found = conversationFinding(input({}, { topics: ['policy'] }))
    expect(plainText(found.segments)).toContain('25 verder als gesprek')
    expect(found.deck).toContain('hoort niet bij één onderwerp of team')
  })

  it('leads on where there is nothing to see', () => {
    const action = (changes: Parameters<typeof input>[0]): string | undefined =>
      conversationFinding(input(changes)).action?.kind
    expect(action({ state: 'empty' })).toBe('import')
    expect(action({ state: 'benchmarkOnly' })).toBe('import')
    expect(action({ state: 'noMessagesInPeriod' })).toBe('showAll')
    const unknown = { value: null, reason: 'ownPostsOnly' } as const
    expect(action({ state: 'noCitizensMessages', current: { ...current, cases: unknown } })).toBe(
      'whichSource',
    )
    const ofTeam = { value: null, reason: 'teamOfAnsweredOnly' } as const
    expect(action({ state: 'noCitizensMessages', current: { ...current, cases: ofTeam } })).toBe('allTeams')
    const quiet = { ...current, cases: 0, answered: 0, conversationRatio: without('noBroadcasts') }
    expect(action({ current: quiet })).toBe('showAll')
  })

  it('says that nobody was answered, with what was posted under it', () => {
    const nobody = { ...current, answered: 0, dialogueShare: without('nobodyAnswered') }
    const found = conversationFinding(input({ state: 'nobodyAnswered', current: nobody }))
    expect(plainText(found.segments)).toBe('Van de 200 vragen is er geen beantwoord.')
    expect(found.deck).not.toContain('‹')
    expect(said(input({ state: 'nobodyAnswered', current: { ...nobody, cases: 1 } }))).toContain(
      'De ene vraag',
    )
  })

  it('says first that a period is not complete', () => {
    expect(conversationFinding(input({ periodUnfinished: true })).deck).toMatch(
      /^Deze periode is niet compleet/,
    )
  })
})

describe('what is posted, over time', () => {
  it('is a bar of three pieces for each part, with the questions behind it', () => {
    const view = sendingSeries(input())
    if (view === null) throw new Error('no series')
    expect(view.bars[0]?.pieces).toEqual([
      { kind: 'reply', low: 0, high: 0.4 },
      { kind: 'repost', low: 0.4, high: 0.5 },
      { kind: 'ownPost', low: 0.5, high: 0.6 },
    ])
    expect(view.yTicks.map(({ label }) => label)).toEqual(['0', '100', '200'])
    expect(view.labels.map(({ name }) => name)).toEqual(['antwoord', 'gedeeld', 'eigen bericht'])
    expect(view.slotWords[2]).toContain('niet compleet')
    expect(view.slotCases?.[0]?.mark).toEqual({ from: '2026-07-01', to: '2026-07-31' })
    expect(view.rows[0]).toMatchObject({
      replies: '80',
      reposts: '20',
      ownPosts: '20',
      all: '120',
      questions: '70',
    })
  })

  it('opens nothing where no source holds questions, and says so where nothing was posted', () => {
    const unknown = { value: null, reason: 'ownPostsOnly' } as const
    expect(sendingSeries(input({ current: { ...current, cases: unknown } }))?.slotCases).toBeNull()
    const silent = { ...current, sending: { replies: 0, reposts: 0, ownPosts: 0 } }
    expect(sendingSeries(input({ current: silent }))?.nothing).toBe(
      'Er zijn geen openbare berichten die u plaatste in deze keuze.',
    )
    expect(sendingSeries(input({ series: [] }))).toBeNull()
  })

  it('stands beside 2013 and the peers as shares, with an axis that says where it ends', () => {
    const view = overTimeView(input())
    const [ratio, dialogue] = view?.lines ?? []
    expect(ratio?.title).toContain('as tot 75%')
    expect(ratio?.yTicks.map(({ label }) => label)).toEqual(['0', '25', '50', '75%'])
    expect(ratio?.published).toEqual({ at: 0.11 / 0.75, label: ['11% in 2013', 'Twitter'] })
    expect(ratio?.peers?.median).toBe(0.52 / 0.75)
    expect(ratio?.points.map(({ y }) => y)).toEqual([0.6667 / 0.75, null, 0.6667 / 0.75])
    expect(dialogue?.title).toContain('as tot 50%')
    expect(dialogue?.peers?.median).toBe(0.48)
    expect(dialogue?.slotCases?.[0]?.mark).toEqual({ from: '2026-07-01', to: '2026-07-31', dialogue: true })
    expect(view?.rows[1]?.shares[0]).toEqual({ value: '–', interval: '–', n: '0' })
  })

  it('has one line under a topic, and none where nothing is known', () => {
    expect(overTimeView(input({}, { topics: ['policy'] }))?.lines.map(({ key }) => key)).toEqual([
      'dialogueShare',
    ])
    const empty = page.series.map((one) => ({
      ...one,
      conversationRatio: without('noMessages'),
      dialogueShare: without('tooFew', 3),
    }))
    expect(overTimeView(input({ series: empty }))?.nothing).toContain('te weinig')
    expect(overTimeView(input({ series: [] }))).toBeNull()
  })
})

describe('the figures about the conversation', () => {
  it('are always all there: a value with interval and n, or the reason why not', () => {
    const { rows, beforeName } = conversationRows(input())
    expect(beforeName).toBe('Zelfde weken 2025')
    expect(rows.map(({ value, reason }) => value ?? reason)).toEqual([
      '60,0%',
      '25,0%',
      '1,25',
      '30,0%',
      'De ingelezen bestanden bevatten dit niet.',
      '4,0',
      '72,4',
      'Er is niet ingesteld welk team welke vragen beantwoordt.',
    ])
    expect(rows[2]).toMatchObject({ interval: '1,20 – 1,30', count: 'n = 180', strip: null })
    expect(rows[4]).toMatchObject({ published: '36', count: '' })
    expect(rows.findLast(({ strip }) => strip !== null)?.strip?.ticks).toHaveLength(3)
  })

  it('name a difference, and that it can be chance', () => {
    const { rows } = conversationRows(input())
    expect(rows[0]).toMatchObject({ before: '50,0%', beforeNote: '+10,0 punt' })
    expect(rows[1]).toMatchObject({ before: '27,0%', beforeNote: '−2,0 punt: kan toeval zijn' })
    expect(conversationRows(input({ previous: null })).rows[0]).toMatchObject({
      before: '–',
      beforeNote: 'geen vergelijking',
    })
  })

  it('say of what is posted that it is of all topics and teams', () => {
    const { rows } = conversationRows(input({}, { teams: ['communications'] }))
    expect(rows.filter(({ scopeNote }) => scopeNote !== null).map(({ id }) => id)).toEqual([
      'conversationRatio',
      'identicalReplies',
      'reactionsPerPost',
    ])
  })
})

describe('questions without an answer, and turns', () => {
  it('are counted by reason, with the whole beside', () => {
    const view = unansweredView(input())
    expect(view.intro).toBe('20 van de 200 vragen hebben geen antwoord van een medewerker.')
    expect(view.rows.map(({ count, percent }) => `${count} ${percent}`)).toEqual([
      '12 60,0%',
      '3 15,0%',
      '5 25,0%',
      '0 0,0%',
    ])
    expect(view.rows[3]?.cases).toBeNull()
    expect(view.notes).toEqual(['Daarnaast kwamen 31 berichten binnen die geen antwoord nodig hebben.'])
  })

  it('have no percentages below ten, and words for one and none', () => {
    const one = {
      current: { ...current, cases: 200, answered: 199 },
      unanswered: page.unanswered.map(({ reason }) => ({ reason, cases: reason === 'open' ? 1 : 0 })),
      needsNoReply: 1,
    }
    const view = unansweredView(input(one))
    expect(view.intro).toBe('1 van de 200 vragen heeft geen antwoord van een medewerker.')
    expect(view.rows[2]).toMatchObject({ percent: null, open: 'langer dan 7 dagen open: 1 vraag tonen' })
    expect(view.notes).toEqual(['Daarnaast kwam 1 bericht binnen dat geen antwoord nodig heeft.'])
    const all = unansweredView(input({ current: { ...current, answered: 200 }, needsNoReply: 0 }))
    expect(all.nothing).toBe('Alle vragen in deze keuze zijn beantwoord.')
    const unknown = { value: null, reason: 'teamOfAnsweredOnly' } as const
    expect(unansweredView(input({ current: { ...current, cases: unknown } })).nothing).toContain('Onbekend.')
  })

  it('tell the mean number of turns over its distribution', () => {
    const view = turnsView(input())
    expect(view.intro).toBe('Gemiddeld 1,25 beurten per beantwoorde vraag (1,20 – 1,30; n = 180).')
    expect(view.rows.map(({ name }) => name)).toEqual([
      '1 beurt',
      '2 beurten',
      '3 beurten',
      '4 beurten',
      '5 of meer beurten',
    ])
    const plain = { ...current, turnsPerCase: { value: 1, low: null, high: null, n: 12 } }
    expect(turnsView(input({ current: plain })).intro).toBe(
      'Gemiddeld 1,00 beurten per beantwoorde vraag (n = 12).',
    )
    const nameless = { ...current, turnsPerCase: without('noAuthor') }
    expect(turnsView(input({ current: nameless, turns: [] })).nothing).toContain('geen afzender')
  })
})

describe('what questions are about, and who answers', () => {
  it('has the published mixes in columns of their own, over the topics they take in', () => {
    const view = topicMixView(input())
    expect(view.published.map(({ year }) => year)).toEqual(['2013', '2015'])
    expect(view.rows.map(({ of2013, of2015 }) => [of2013, of2015])).toEqual([
      [
        { text: '70%', rows: 2 },
        { text: '53%', rows: 2 },
      ],
      [undefined, undefined],
      [
        { text: '–', rows: 1 },
        { text: '28%', rows: 1 },
      ],
    ])
    expect(view.notes[0]).toBe('Servicevragen en openbare ruimte samen: 70,0% (63,0 – 76,0%).')
    expect(view.rows.at(-1)?.strip?.ticks.map(({ label }) => label)).toEqual(['0', '100%'])
  })

  it('shows corrected shares where a classifier is in use, and no columns of what is not known', () => {
    const corrected = page.topicMix.map((row) => ({ ...row, corrected: shown(0.4, 0.3, 0.5, 200) }))
    const view = topicMixView(input({ topicMix: corrected, published: [] }))
    expect(view.hasCorrected).toBe(true)
    expect(view.rows[0]?.corrected).toBe('40,0%')
    expect(view.published).toEqual([])
    const few = page.topicMix.map((row) => ({ ...row, share: without('tooFew', 8) }))
    expect(topicMixView(input({ topicMix: few })).rows[0]).toMatchObject({
      value: null,
      strip: null,
      cases: '90',
    })
    expect(topicMixView(input({ topicMix: [] })).nothing).not.toBeNull()
  })

  it('tells who answers, with 2013 as a sentence because it counts municipalities', () => {
    const view = teamsView(input())
    expect(view.rows.map(({ value }) => value)).toEqual(['66,7%', '33,3%'])
    expect(view.notes[0]).toContain('Dat is een deel van de gemeenten, niet van de vragen.')
    const unknown = { team: 'unknown', cases: 180, share: without('noTeam', 180) } as const
    expect(teamsView(input({ teamMix: [unknown] }))).toMatchObject({
      rows: [],
      nothing: 'De bron noemt niet welk team antwoordde.',
    })
    expect(teamsView(input({ teamMix: [] })).nothing).toBe('Er is nog niemand beantwoord.')
  })
})

describe('the whole page', () => {
  it('shows the parts that a state has figures for', () => {
    const partsIn = (changes: Parameters<typeof input>[0]): string[] =>
      Object.entries(conversationView(input(changes)))
        .filter(([name, part]) => !['finding', 'source', 'explained'].includes(name) && part !== null)
        .map(([name]) => name)
    expect(partsIn({ state: 'empty' })).toEqual([])
    expect(partsIn({ state: 'noCitizensMessages' })).toEqual(['sending', 'overTime', 'figures'])
    expect(partsIn({ current: { ...current, cases: 0, answered: 0 } })).toEqual([
      'sending',
      'overTime',
      'figures',
    ])
    expect(partsIn({})).toHaveLength(7)
    expect(partsIn({ state: 'nobodyAnswered' })).toHaveLength(7)
  })

  it('ends with what it rests on', () => {
    expect(conversationView(input()).source).toBe(
      '200 vragen, juli t/m september 2026. 400 openbare berichten van de gemeente. Bron: 2 kanalen, ingelezen op 2 oktober 2026. Gegevens t/m 30 september 2026. 48.200 inwoners (2025). Vergelijkbaar: mediaan van 15 gemeenten. Gepubliceerd: onderzoek uit 2013, 2015 en 2019, met andere definities.',
    )
    expect(conversationView(input({ state: 'empty' })).source).toBe('')
  })

  it('explains its own figures, with what counts beside the questions', () => {
    const { explained } = conversationView(input())
    expect(explained?.metrics).toHaveLength(9)
    expect(explained?.also).toEqual(['400 openbare berichten van de gemeente.'])
    expect(conversationView(input({ state: 'empty' })).explained).toBeNull()
  })

  it('opens with marks that the cases can be asked with', () => {
    const view = conversationView(input())
    const marks = [
      ...(view.sending?.slotCases ?? []),
      ...(view.overTime?.lines.flatMap(({ slotCases }) => slotCases ?? []) ?? []),
      ...(view.figures?.rows.flatMap(({ cases }) => cases ?? []) ?? []),
      ...(view.unanswered?.rows.flatMap(({ cases }) => cases ?? []) ?? []),
      ...(view.turns?.rows.flatMap(({ cases }) => cases ?? []) ?? []),
      ...(view.topics?.rows.map(({ opens }) => opens) ?? []),
      ...(view.teams?.rows.map(({ opens }) => opens) ?? []),
    ].map(({ mark }) => mark)
    expect(marks).toHaveLength(24)
    expect(marks.map((mark) => caseMarkSchema.strict().parse(mark))).toEqual(marks)
  })
})
