import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { TopicWords } from '#shared/contract/topics.ts'
import { wordTopics } from '#shared/contract/topics.ts'
import { schemeRowSchema } from '#shared/domain/responseScheme.ts'
import type { SchemeRow } from '#shared/domain/responseScheme.ts'
import { attemptView } from '#shared/views/topics/attemptView.ts'
import { schemeDrafts, schemeOutcome, schemeTeams } from '#shared/views/topics/schemeDraft.ts'
import { deletionQuestion, keepingSaved, textsView } from '#shared/views/topics/textsView.ts'
import {
  messagesChangedText,
  shippedFound,
  topicWordsRows,
  typedWords,
  wordStep,
  wordsToAdd,
} from '#shared/views/topics/topicWordsView.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const en = createWords('en')
const languages = [nl, en]

describe('kept texts in words', () => {
  const of = (kept: number, nextDeletion: string | null = null) =>
    ({ keeping: 'redacted90Days', kept, nextDeletion }) as const

  test('tell how many there are and when the oldest goes', () => {
    expect(textsView(nl, of(0)).state).toBe('Er is nu geen tekst bewaard.')
    expect(textsView(nl, of(1)).state).toBe('Er is nu 1 tekst bewaard.')
    expect(textsView(nl, of(1284, '2025-03-03')).state).toBe(
      'Er zijn nu 1.284 teksten bewaard. De oudste verdwijnt na 3 maart 2025.',
    )
    expect(textsView(en, of(0, '2025-03-03')).state).toBe('No text is kept now.')
    expect(textsView(en, of(1)).state).toBe('1 text is kept now.')
    expect(textsView(en, of(1284, '2025-03-03')).state).toBe(
      '1,284 texts are kept now. The oldest goes after 3 March 2025.',
    )
  })

  test('offer three choices, each with what it means', () => {
    for (const words of languages) {
      const { choices } = textsView(words, of(0))
      expect(choices.map(({ keeping }) => keeping)).toEqual(['off', 'redacted90Days', 'kept'])
      expect(new Set(choices.map(({ text }) => text)).size).toBe(3)
    }
  })

  test('are asked about before they go, by their number', () => {
    expect(deletionQuestion(nl, of(1), 'off')?.title).toBe('1 tekst verwijderen?')
    expect(deletionQuestion(nl, of(1284), 'off')?.title).toBe('1.284 teksten verwijderen?')
    expect(deletionQuestion(en, of(1), 'off')?.title).toBe('Delete 1 text?')
    expect(deletionQuestion(en, of(1284), 'off')?.title).toBe('Delete 1,284 texts?')
    for (const words of languages) {
      const shorter = deletionQuestion(words, { ...of(1284), keeping: 'kept' }, 'redacted90Days')
      expect(shorter?.text).toContain(words.number(1284))
      expect(shorter?.confirm).toBe(words.text.topics.texts.shorter.confirm)
    }
  })

  test('are not asked about where none goes', () => {
    expect(deletionQuestion(nl, of(0), 'off')).toBeNull()
    expect(deletionQuestion(nl, of(12), 'redacted90Days')).toBeNull()
    expect(deletionQuestion(nl, of(12), 'kept')).toBeNull()
    expect(deletionQuestion(nl, { ...of(12), keeping: 'off' }, 'redacted90Days')).toBeNull()
  })

  test('that went are told by their number', () => {
    expect([0, 1, 1284].map((deleted) => keepingSaved(nl, deleted))).toEqual([
      'De keuze is bewaard.',
      'De keuze is bewaard. 1 tekst is voorgoed verwijderd.',
      'De keuze is bewaard. 1.284 teksten zijn voorgoed verwijderd.',
    ])
    expect([0, 1, 1284].map((deleted) => keepingSaved(en, deleted))).toEqual([
      'The choice is saved.',
      'The choice is saved. 1 text is deleted for good.',
      'The choice is saved. 1,284 texts are deleted for good.',
    ])
  })
})

const policy: TopicWords = {
  topic: 'policy',
  shipped: ['wethouder*', 'raad', 'beleid*'],
  added: ['haven*', 'fietsstraat noord'],
  removed: ['plan'],
}
const crisis: TopicWords = { topic: 'crisis', shipped: ['brand'], added: ['sirene'], removed: [] }
const both = [policy, crisis]

describe('words of topics', () => {
  test('stand in a row a topic, in the order of the alphabet', () => {
    expect(topicWordsRows(nl, both)).toEqual([
      {
        topic: 'policy',
        name: 'beleid en mening',
        shipped: '3',
        added: 'fietsstraat noord, haven*',
        removed: 'plan',
      },
      { topic: 'crisis', name: 'crisis', shipped: '1', added: 'sirene', removed: 'geen' },
    ])
    expect(topicWordsRows(en, [crisis])[0]).toMatchObject({ name: 'crisis', removed: 'none' })
  })

  test('that ship are searched by a part, and counted in words', () => {
    expect(shippedFound(nl, policy.shipped, ' ')).toEqual({
      found: ['beleid*', 'raad', 'wethouder*'],
      said: '',
    })
    expect(shippedFound(nl, policy.shipped, 'Raad ')).toEqual({ found: ['raad'], said: '1 woord gevonden.' })
    expect(shippedFound(en, policy.shipped, '*').said).toBe('2 words found.')
    expect(shippedFound(nl, policy.shipped, 'tram')).toEqual({
      found: [],
      said: 'Geen meegeleverd woord met "tram".',
    })
    expect(shippedFound(en, policy.shipped, 'tram').said).toBe('No shipped word with "tram".')
    expect(shippedFound(en, ['raad'], 'raad').said).toBe('1 word found.')
    expect(shippedFound(nl, ['raad', 'raadhuis'], 'raad').said).toBe('2 woorden gevonden.')
  })

  test('that are typed are taken apart at commas and lines, in small letters, each once', () => {
    expect(typedWords(' Sloop,  Nieuwe   haven ;sloop\n\n,tram*')).toEqual(['sloop', 'nieuwe haven', 'tram*'])
  })

  test('are added behind the others; a word that was taken out goes back', () => {
    const outcome = wordsToAdd(nl, both, 'policy', 'tram*, Plan')
    expect(outcome.change).toEqual({
      topic: 'policy',
      added: ['haven*', 'fietsstraat noord', 'tram*'],
      removed: [],
      done: 'Toegevoegd: tram*, plan.',
    })
    expect(wordsToAdd(en, both, 'policy', 'tram').change?.done).toBe('Added: tram.')
  })

  test.each([
    ['', nl.text.topics.words.faults.empty],
    [' , ', nl.text.topics.words.faults.empty],
    ['x', nl.text.topics.words.faults.short('x')],
    ['12', nl.text.topics.words.faults.short('12')],
    ['!!', nl.text.topics.words.faults.short('!!')],
    ['x*', nl.text.topics.words.faults.short('x*')],
    ['tr*m', nl.text.topics.words.faults.letters('tr*m')],
    ['мэрия', nl.text.topics.words.faults.letters('мэрия')],
    ['w'.repeat(61), nl.text.topics.words.faults.long('w'.repeat(61))],
    ['haven*', nl.text.topics.words.faults.there('haven*')],
    ['raad', nl.text.topics.words.faults.there('raad')],
    ['sirene', nl.text.topics.words.faults.elsewhere('sirene', 'crisis')],
  ])('that cannot be added are told one by one: "%s"', (typed, fault) => {
    expect(wordsToAdd(nl, both, 'policy', typed)).toEqual({ change: null, faults: [fault] })
  })

  test('add nothing when one of them cannot be, and tell each fault', () => {
    const { change, faults } = wordsToAdd(en, both, 'policy', 'tram, x, sirene')
    expect(change).toBeNull()
    expect(faults).toEqual([
      '"x" is too short: a word has 2 letters at least.',
      'You have added "sirene" already to: crisis.',
    ])
  })

  test('with accents, of 60 characters or with a figure can be added, also to a topic that is not listed', () => {
    const typed = `één, caféruimte*, ${'w'.repeat(60)}, brug 12`
    expect(wordsToAdd(nl, both, 'policy', typed).change?.added).toHaveLength(6)
    expect(wordsToAdd(nl, [], 'policy', 'tram').change).toMatchObject({ added: ['tram'], removed: [] })
  })

  test('are deleted, taken out and put back one at a time', () => {
    const steps = languages.map((words) => [
      wordStep(words, policy, 'delete', 'haven*'),
      wordStep(words, policy, 'takeOut', 'raad'),
      wordStep(words, policy, 'restore', 'plan'),
    ])
    for (const step of steps) {
      expect(step[0]).toMatchObject({ topic: 'policy', added: ['fietsstraat noord'], removed: ['plan'] })
      expect(step[1]).toMatchObject({ added: policy.added, removed: ['plan', 'raad'] })
      expect(step[2]).toMatchObject({ added: policy.added, removed: [] })
    }
    expect(steps.map((step) => step.map(({ done }) => done))).toEqual([
      ['Verwijderd: haven*.', 'Weggehaald: raad.', 'Teruggezet: plan.'],
      ['Removed: haven*.', 'Taken out: raad.', 'Put back: plan.'],
    ])
  })

  test('say how many messages have another topic', () => {
    expect([0, 1, 1284].map((changed) => messagesChangedText(nl, changed))).toEqual([
      'Geen enkel bericht kreeg een ander onderwerp.',
      '1 bericht kreeg een ander onderwerp.',
      '1.284 berichten kregen een ander onderwerp.',
    ])
    expect([0, 1, 1284].map((changed) => messagesChangedText(en, changed))).toEqual([
      'No message got another topic.',
      '1 message got another topic.',
      '1,284 messages got another topic.',
    ])
  })
})

describe('a sentence that is tried', () => {
  const found = [
    { word: 'paspoort', topic: 'service' as const },
    { word: 'raad', topic: 'policy' as const },
  ]

  test('tells its topic and which words pointed where', () => {
    expect(attemptView(nl, { topic: 'service', found })).toEqual({
      sentence: 'Onderwerp volgens de woorden: servicevragen.',
      found: [
        { word: 'paspoort', topic: 'servicevragen' },
        { word: 'raad', topic: 'beleid en mening' },
      ],
    })
    expect(attemptView(en, { topic: 'service', found }).sentence).toBe(
      'Topic according to the words: service questions.',
    )
  })

  test('tells why it has none', () => {
    for (const words of languages) {
      const { unsure, tie, thanks } = words.text.topics.attempt
      expect(attemptView(words, { topic: 'unsure', found: [] }).sentence).toBe(unsure)
      expect(attemptView(words, { topic: 'unsure', found }).sentence).toBe(tie)
      expect(attemptView(words, { topic: 'thanks', found: [] }).sentence).toBe(thanks)
    }
  })
})

describe('the response scheme', () => {
  test('has a row for each topic that words point to, and keeps what stands there of others', () => {
    expect(schemeDrafts([]).map(({ topic }) => topic)).toEqual(wordTopics)
    const thanks: SchemeRow = { topic: 'thanks', team: 'communications', limitMs: null }
    const drafts = schemeDrafts([thanks])
    expect(drafts.at(-1)).toEqual({ topic: 'thanks', team: 'communications', amount: '', unit: 'hours' })
    expect(schemeOutcome(nl, drafts).rows).toEqual([thanks])
    expect(schemeTeams).toEqual(['communications', 'contactCentre', 'other'])
  })

  test('comes back as it was kept', () => {
    const anyRow = fc.record({
      topic: fc.constantFrom(...wordTopics),
      team: fc.constantFrom(...schemeTeams),
      limitMs: fc.option(fc.integer({ min: 1, max: 90 * 24 * 60 }).map((minutes) => minutes * 60_000)),
    })
    const anyScheme = fc.uniqueArray(anyRow, { selector: ({ topic }) => topic })
    fc.assert(
      fc.property(fc.constantFrom(...languages), anyScheme, (words, scheme) => {
        const { rows } = schemeOutcome(words, schemeDrafts(scheme))
        const inOrder = wordTopics.flatMap((topic) => scheme.filter((row) => row.topic === topic))
        expect(rows).toEqual(inOrder)
        for (const row of rows ?? []) expect(schemeRowSchema.parse(row)).toEqual(row)
      }),
    )
  })

  test('keeps a time without a team, and leaves out what says nothing', () => {
    const drafts = schemeDrafts([]).map((draft) =>
      draft.topic === 'policy' ? { ...draft, amount: '1,5', unit: 'days' as const } : draft,
    )
    expect(schemeOutcome(nl, drafts).rows).toEqual([{ topic: 'policy', team: null, limitMs: 129_600_000 }])
    expect(schemeOutcome(nl, schemeDrafts([])).rows).toEqual([])
  })

  test.each(['morgen', '0', '-1', '91', '0,0001'])(
    'says which topic has a time that is none: %s',
    (amount) => {
      const drafts = schemeDrafts([]).map((draft) =>
        draft.topic === 'crisis' ? { ...draft, amount, unit: 'days' as const } : draft,
      )
      expect(schemeOutcome(nl, drafts)).toEqual({
        rows: null,
        faults: ['Bij crisis: vul een tijd in van 1 minuut tot 90 dagen, of laat het leeg.'],
      })
      expect(schemeOutcome(en, drafts).faults).toEqual([
        'For crisis: fill in a time from 1 minute to 90 days, or leave it empty.',
      ])
    },
  )
})
