import { describe, expect, test } from 'vitest'
import type { ParsedMessage } from '#data/importing/adapter.ts'
import { deriveMarks } from '#data/importing/enrich/deriveMarks.ts'
import { foldText } from '#data/importing/enrich/foldText.ts'
import { PhraseTrie } from '#data/importing/enrich/phraseTrie.ts'

const question: ParsedMessage = {
  line: 1,
  externalId: '1',
  conversationId: null,
  channel: 'x',
  accountName: null,
  direction: 'in',
  kind: 'post',
  isPublic: true,
  authorHandle: 'bewoner',
  addresseeHandle: null,
  sentAtMs: 0,
  replyToExternalId: null,
  replyToSentAtMs: null,
  text: null,
  automatic: null,
  needsReply: null,
  closedAtMs: null,
  topicLabel: null,
  teamLabel: null,
}

const asked = (text: string | null, more: Partial<ParsedMessage> = {}) =>
  deriveMarks({ ...question, text, ...more })
const said = (text: string, more: Partial<ParsedMessage> = {}) =>
  deriveMarks({ ...question, direction: 'out', kind: 'reply', text, ...more })

describe('topic', () => {
  test.each([
    ['@gemvoorbeeld hoe vraag ik een paspoort aan?', 'service'],
    ['De ondergrondse container in onze straat zit al een week vol', 'publicSpace'],
    ['De wethouder moet dit besluit uitleggen in de raad', 'policy'],
    ['Ik wil een klacht indienen, al weken geen antwoord', 'complaint'],
    ['Kom naar de bewonersavond en denk mee', 'participation'],
    ['Is er gevaar door het gaslek?', 'crisis'],
    ['Hartelijk dank!', 'thanks'],
    ['Heeft u nog vacatures?', 'other'],
    ['My bin has not been emptied', 'publicSpace'],
    ['Hallo', 'unsure'],
    ['', 'unsure'],
  ])('%s: %s', (text, topic) => {
    expect(asked(text).topic).toBe(topic)
  })

  test('two topics that weigh the same stay unsure', () => {
    expect(asked('graffiti en zwembad').topic).toBe('unsure')
  })

  test('the label of the source goes before the text', () => {
    expect(asked('hallo', { topicLabel: 'Afval' })).toMatchObject({
      topic: 'publicSpace',
      topicOrigin: 'source',
    })
  })

  test('a label that says nothing leaves it to the words', () => {
    expect(asked('Mijn paspoort is weg', { topicLabel: 'xyz' })).toMatchObject({
      topic: 'service',
      topicOrigin: 'words',
    })
  })
})

describe('needs a reply', () => {
  test.each([
    ['Wanneer is de balie open?', 'yes'],
    ['👍', 'unlikely'],
    ['❤️ ❤️ ❤️!!', 'unlikely'],
    ['Dank je wel 😊', 'unlikely'],
    ['@vriendin @vriend', 'unlikely'],
    ['\u200esticker weggelaten', 'unlikely'],
    ['Dit bericht is verwijderd', 'unlikely'],
    ['STK-20220318-WA0003.webp (bestand bijgevoegd)', 'unlikely'],
    ['<Media weggelaten>', 'yes'],
    ['Gemiste spraakoproep', 'yes'],
    ['?', 'yes'],
    ['https://voorbeeld.example/foto', 'yes'],
    ['مرحبا', 'yes'],
    ['Bedankt, maar wanneer komt u dan?', 'yes'],
    ['Bedankt voor niets, de lantaarnpaal is nog steeds kapot', 'yes'],
  ])('%s: %s', (text, needs) => {
    expect(asked(text).needsReply).toBe(needs)
  })

  test('a name alone under a post on Facebook calls a friend; elsewhere it is a message', () => {
    const comment = { channel: 'facebook', kind: 'comment' } as const
    expect(asked('Fatima van den Berg', comment).needsReply).toBe('unlikely')
    expect(asked('Fatima van den Berg').needsReply).toBe('yes')
    expect(asked('Waar blijft de strooiwagen', comment).needsReply).toBe('yes')
  })

  test('a source without texts makes no question disappear', () => {
    expect(asked(null).needsReply).toBe('yes')
  })

  test('the mark of the source goes before the text', () => {
    expect(asked('Wanneer?', { needsReply: 'no' }).needsReply).toBe('no')
  })
})

test('thanks and nothing else is marked, also with a name and an emoji', () => {
  expect(asked('Top, bedankt @gemvoorbeeld! 🙏').thanks).toBe(true)
  expect(asked('Bedankt, en hoe laat gaat de balie open?').thanks).toBe(false)
})

describe('automatic messages', () => {
  test.each([
    ['Dit is een automatisch bericht. U krijgt morgen antwoord.', true],
    ['Wij zijn op dit moment gesloten.', true],
    ['We are currently closed, we will get back to you as soon as possible', true],
    ['Dag Sanne, de balie is morgen open. Groet, Noor', false],
    ['De automatische deur is gemaakt', false],
  ])('%s: %s', (text, automatic) => {
    expect(said(text).automatic).toBe(automatic)
  })

  test('a citizen who writes such words is no bot', () => {
    expect(asked('Ik kreeg: dit is een automatisch bericht').automatic).toBe(false)
  })
})

describe('identical replies', () => {
  const standard = 'Dank voor uw melding, we zetten deze door naar de buitendienst.'

  test('names, numbers, addresses, accents and signs make no difference', () => {
    const one = said(`@bewoner1 ${standard} Nr. 123 https://a.example/1`).replyHash
    expect(one).toMatch(/^[0-9a-f]{16}$/)
    expect(said(`@bewoner2 ${standard.toUpperCase()} Nr. 456! https://b.example/2 😊`).replyHash).toBe(one)
    expect(said(`@bewoner1 ${standard} Groet`).replyHash).not.toBe(one)
  })

  test('short replies and citizens have none', () => {
    expect(said('Goed zo!').replyHash).toBeNull()
    expect(asked(standard).replyHash).toBeNull()
  })
})

describe('the conversation ratio counts', () => {
  test.each([
    ['a reply as a reply', { kind: 'reply' }, 'reply'],
    ['a repost as a repost', { kind: 'repost' }, 'repost'],
    ['a post as an own post', { kind: 'post' }, 'ownPost'],
    ['no private message', { kind: 'dm', isPublic: false }, null],
  ] as const)('%s', (_what, more, sendingClass) => {
    expect(said('tekst', more).sendingClass).toBe(sendingClass)
  })

  test('nothing of citizens', () => {
    expect(asked('tekst', { kind: 'reply' }).sendingClass).toBeNull()
  })
})

test('a team is known by its label, and another label is another team', () => {
  expect(said('tekst', { teamLabel: 'Team Webcare' }).team).toBe('communications')
  expect(said('tekst', { teamLabel: 'KCC' }).team).toBe('contactCentre')
  expect(said('tekst', { teamLabel: 'Wegen' }).team).toBe('other')
  expect(said('tekst').team).toBe('unknown')
})

test('the longest phrase counts, and only whole words unless they may go on', () => {
  const trie = new PhraseTrie()
  trie.add('raad', 0)
  trie.add('raad van state', 1)
  trie.add('afval*', 2)
  const found: number[] = []
  trie.match(foldText('De Ráád van State, raadhuis, AFVALbak en raad'), (value) => found.push(value))
  expect(found).toEqual([1, 2, 0])
})
