import fc from 'fast-check'
import { createZone } from '#shared/domain/localTime.ts'
import { formatWriter } from './formatWriter.ts'
import { handle, messageText, minuteMs } from './words.ts'
import { csvField, xNumber } from './xNumbers.ts'

const zone = createZone('Europe/Amsterdam')

interface Found {
  readonly place: 'x' | 'facebook' | 'forum'
  readonly isOwn: boolean
  readonly author: string
  readonly sentAtMs: number
  readonly text: string
  /** Found by two searches: it stands there twice and counts once. */
  readonly isFoundTwice: boolean
}

interface List {
  readonly own: string
  readonly isEnglish: boolean
  readonly found: readonly Found[]
}

/** An hour that comes twice or never is no moment that a clock on the wall can tell. */
const clearMs = minuteMs.filter((ms) => zone.toUtcMs(zone.localParts(ms)).flag === null)

const found: fc.Arbitrary<Found> = fc.record({
  place: fc.constantFrom('x', 'facebook', 'forum'),
  isOwn: fc.boolean(),
  author: handle,
  sentAtMs: clearMs,
  text: messageText,
  isFoundTwice: fc.boolean(),
})

const dutch =
  'zoekopdracht;datum;url;sentiment;type;discussielengte;bereik;auteur;volgers;invloed;bericht tekst;type bron;titel'
const english =
  'query,date,url,sentiment,type,discussion length,reach,author,followers,influence,message text,source,title'

function authorOf(list: List, one: Found): string {
  return one.isOwn ? list.own : `b${one.author}`
}

function addressOf(one: Found, at: number): string {
  if (one.place === 'x') return `https://twitter.com/wie/status/${xNumber(one.sentAtMs, at)}`
  return one.place === 'facebook'
    ? 'https://www.facebook.com/verzonnen/posts/1'
    : `https://forum.voorbeeld.example/${String(at)}`
}

function clock(ms: number): string {
  const { year, month, day, hour, minute } = zone.localParts(ms)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(year)}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
}

function lines(list: List): string[] {
  return list.found.flatMap((one, at) => {
    const source = { x: 'twitter', facebook: 'facebook', forum: 'forum' }[one.place]
    const rest = [clock(one.sentAtMs), addressOf(one, at), '0', 'post', '1', '10', authorOf(list, one)]
    const cells = [...rest, '10', '1', `${String(at)} ${one.text}`, source, '']
    const searches = one.isFoundTwice ? ['gemeente', 'afval'] : ['gemeente']
    return searches.map((search) =>
      [search, ...cells].map((cell) => csvField(cell)).join(list.isEnglish ? ',' : ';'),
    )
  })
}

export const coostoWriter = formatWriter<List>({
  format: 'coosto',
  lists: fc.record({
    own: handle,
    isEnglish: fc.boolean(),
    found: fc.array(found, { maxLength: 20 }),
  }),
  write: (list) => {
    const text = [list.isEnglish ? english : dutch, ...lines(list), ''].join('\r\n')
    return [{ name: 'coosto.csv', bytes: Buffer.from(text) }]
  },
  options: ({ own }) => ({ own: [own] }),
  expected: (list) =>
    list.found.map((one, at) => ({
      channel: { x: 'x', facebook: 'facebook', forum: 'other' }[one.place] as 'x' | 'facebook' | 'other',
      direction: one.isOwn ? 'out' : 'in',
      authorHandle: authorOf(list, one),
      sentAtMs: one.sentAtMs,
      text: `${String(at)} ${one.text}`,
      ...(one.place === 'x' ? { externalId: xNumber(one.sentAtMs, at) } : {}),
    })),
})
