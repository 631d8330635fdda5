import { describe, expect, it } from 'vitest'
import { AutomaticAnswers } from '#data/importing/adapters/meta/automatic.ts'
import { isNobodysName, isNoMessage } from '#data/importing/adapters/meta/notices.ts'
import { findOwner } from '#data/importing/adapters/meta/owner.ts'
import { addressedBy } from '#data/importing/adapters/facebookData/title.ts'

const greeting = 'Bedankt voor uw bericht, wij antwoorden binnen een dag.'
const minuteMs = 60_000

describe('greetings that a page sends by itself', () => {
  it('come within seconds after the first message of a citizen', () => {
    const answers = new AutomaticAnswers()
    answers.addInbound(0)
    expect(answers.addOutbound(1500, greeting)).toBe(true)
    expect(answers.addOutbound(1900, greeting)).toBe(true)
    expect(answers.addOutbound(20 * minuteMs, 'De container wordt morgen geleegd.')).toBeNull()
  })

  it('come again when the citizen writes another day', () => {
    const answers = new AutomaticAnswers()
    answers.addInbound(0)
    expect(answers.addOutbound(30 * minuteMs, 'Dat kan aan de balie, zonder afspraak.')).toBeNull()
    answers.addInbound(600 * minuteMs)
    expect(answers.addOutbound(600 * minuteMs + 900, greeting)).toBe(true)
  })

  it('are not told where somebody had just been writing, or where it is a word', () => {
    const answers = new AutomaticAnswers()
    answers.addInbound(0)
    expect(answers.addOutbound(900, 'Ja')).toBeNull()
    answers.addInbound(2 * minuteMs)
    expect(answers.addOutbound(2 * minuteMs + 900, 'En neem uw oude paspoort mee, alstublieft.')).toBeNull()
  })

  it('are not told by the speed after the last of several messages', () => {
    const answers = new AutomaticAnswers()
    answers.addInbound(0)
    answers.addInbound(10 * minuteMs)
    expect(answers.addOutbound(10 * minuteMs + 900, 'De container wordt morgen geleegd.')).toBeNull()
  })

  it('are told after a message that nobody answered, weeks ago', () => {
    const answers = new AutomaticAnswers()
    answers.addInbound(0)
    answers.addInbound(40_000 * minuteMs)
    expect(answers.addOutbound(40_000 * minuteMs + 2000, greeting)).toBe(true)
  })

  it('do not answer anything before a citizen wrote', () => {
    expect(new AutomaticAnswers().addOutbound(0, greeting)).toBeNull()
  })
})

describe('what stands among messages without being one', () => {
  it.each(['Liked a message', 'Reacted ❤️ to your message ', 'Heeft met 👍 op je bericht gereageerd'])(
    '%j is a heart',
    (text) => {
      expect(isNoMessage({}, text)).toBe(true)
    },
  )

  it.each([
    'Ik vond een bericht leuk van u',
    'Liked a message? Ja',
    'Reacted to your message about the bins',
  ])('%j was written', (text) => {
    expect(isNoMessage({}, text)).toBe(false)
  })

  it('tells calls and withdrawn messages, not photos', () => {
    expect(isNoMessage({ call_duration: 12 }, 'x called you')).toBe(true)
    expect(isNoMessage({ type: 'Call' }, null)).toBe(true)
    expect(isNoMessage({ is_unsent: true }, null)).toBe(true)
    expect(isNoMessage({ is_unsent: false, photos: [] }, null)).toBe(false)
    expect(isNoMessage({ type: 'Generic' }, 'Goedemorgen')).toBe(false)
  })

  it('knows names that stand for accounts that are gone', () => {
    expect(['Facebook user', 'Facebook-gebruiker', 'Instagram User'].every(isNobodysName)).toBe(true)
    expect(isNobodysName('Facebook Gebruikersclub')).toBe(false)
  })
})

describe('whose export it is', () => {
  const page = 'Gemeente Zonnedaal'

  it('goes by what the user says, then the export, then the one name of all threads', () => {
    const threads = [
      ['A', page],
      [page, 'B'],
    ]
    expect(findOwner(['@b '], ['A'], threads)).toMatchObject({ accountName: 'B' })
    expect(findOwner([], [page], threads)).toMatchObject({ accountName: page })
    expect(findOwner([], ['Iemand anders'], threads)).toMatchObject({ accountName: page })
    expect(findOwner([], [], threads).names).toEqual(new Set(['gemeente zonnedaal']))
  })

  it('is unknown with one thread, with the same two people in all, and without a common name', () => {
    for (const threads of [
      [['A', page]],
      [
        ['A', page],
        ['A', page],
      ],
      [
        ['A', 'B'],
        ['C', page],
      ],
    ]) {
      expect(findOwner([], [], threads)).toMatchObject({ names: new Set(), accountName: null })
    }
  })

  it('offers the names of most threads first', () => {
    const threads = [
      ['A', 'B'],
      ['C', 'B', 'B'],
      ['Facebook user', 'C', 'D'],
      ['B', 'E'],
    ]
    expect(findOwner([], [], threads).candidates).toEqual(['B', 'C', 'A', 'D', 'E'])
  })
})

describe('the title of a comment', () => {
  it.each([
    ["Gemeente Zonnedaal commented on Jan Bedacht's post.", 'Jan Bedacht'],
    ["Gemeente Zonnedaal replied to Els Smits' comment.", 'Els Smits'],
    ['Gemeente Zonnedaal heeft gereageerd op het bericht van Jan Bedacht.', 'Jan Bedacht'],
    ['Gemeente Zonnedaal heeft geantwoord op de reactie van Jan van Nergens.', 'Jan van Nergens'],
    ["Gemeente Zonnedaal heeft gereageerd op Anna's foto.", 'Anna'],
    ['Gemeente Zonnedaal a répondu au commentaire de Jan Bedacht.', 'Jan Bedacht'],
  ])('%s', (title, name) => {
    expect(addressedBy(title)).toEqual({ name })
  })

  it.each([
    'Gemeente Zonnedaal commented on its own post.',
    'Gemeente Zonnedaal replied to their own comment.',
    'Gemeente Zonnedaal heeft gereageerd op zijn eigen bericht.',
    'Gemeente Zonnedaal a commenté sa propre publication.',
  ])('%s is sending', (title) => {
    expect(addressedBy(title)).toBe('oneself')
  })

  it('in another language is not understood', () => {
    expect(addressedBy('Gemeente Zonnedaal har kommenteret Jan Bedachts opslag.')).toBe('unknown')
  })
})
