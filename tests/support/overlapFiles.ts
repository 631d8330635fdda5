import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const minuteMs = 60_000
/** The week lies in winter: an hour before UTC, as a clock in Amsterdam shows it. */
const winterOffsetMs = 60 * minuteMs
/** Ids of X hold their time in the bits above 22, counted from this instant. */
const idEpochMs = 1_288_834_974_657
const ownId = '7770001'
const handle = 'GemVoorbeeld'

/** A question on X and its answer, publicly or by direct message. */
export interface Exchange {
  readonly citizen: string
  readonly isDirect: boolean
  readonly askedAtMs: number
  readonly question: string
  /** null = not answered. */
  readonly answer: { readonly atMs: number; readonly text: string } | null
}

/** Monday morning. */
export const weekMs = Date.UTC(2025, 2, 3, 9, 0, 20)

/** A week on X: six public questions of which one stays open, three by direct message, all with words of their own. */
export const week: readonly Exchange[] = [
  ['bewoner_an', false, 'Waar lever ik oude verf in?', 'Bij de milieustraat, elke dag tot vijf uur.'],
  ['bewoner_bo', false, 'Wanneer is de brug weer open?', 'Vanaf donderdag kunt u er weer over.'],
  ['bewoner_cas', false, 'Waarom brandt de straatlamp niet?', 'De monteur komt morgen langs.'],
  ['bewoner_dewi', false, 'Is er morgen markt op het plein?', 'Ja, van negen tot vier uur.'],
  ['bewoner_emre', false, 'Wie haalt de takken op?', null],
  ['bewoner_fien', false, 'Hoe vraag ik een paspoort aan?', 'Dat kan met een afspraak aan de balie.'],
  ['bewoner_gijs', true, 'Kan ik mijn afspraak verzetten?', 'Dat kan, noem een dag die u past.'],
  ['bewoner_hana', true, 'Mijn container is niet geleegd.', 'We geven het door aan de ophaaldienst.'],
  ['bewoner_ivo', true, 'Is mijn melding aangekomen?', 'Uw melding staat in het systeem.'],
].map(([citizen, isDirect, question, answer], day) => {
  const askedAtMs = weekMs + day * 17 * 60 * minuteMs
  return {
    citizen: String(citizen),
    isDirect: isDirect === true,
    askedAtMs,
    question: String(question),
    answer: answer === null ? null : { atMs: askedAtMs + (20 + day) * minuteMs, text: String(answer) },
  }
})

export const ownPosts: readonly { readonly atMs: number; readonly text: string }[] = [
  { atMs: weekMs + 100 * minuteMs, text: 'Morgen is het gemeentehuis dicht.' },
  { atMs: weekMs + 3000 * minuteMs, text: 'De bibliotheek is verhuisd.' },
]

function idOf(atMs: number, sequence: number): string {
  return ((BigInt(atMs - idEpochMs) << 22n) + BigInt(sequence)).toString()
}

const questionId = ({ askedAtMs }: Exchange): string => idOf(askedAtMs, 1)

function localTime(atMs: number): string {
  const [date = '', time = ''] = new Date(atMs + winterOffsetMs).toISOString().split('T')
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}-${month}-${year} ${time.slice(0, 8)}`
}

const obiHeader =
  'Date of publication;Source type;Url;Posted by (optional);WhatsApp number (optional);Message;Tags;Sentiment;Completed on (optional);Replied on (optional);Case owner (optional);Reply/replies (optional)'

/** As the webcare tool has it: one row per question with its answer, seconds, web addresses where a message is public. */
export function writeWebcare(path: string, exchanges: readonly Exchange[]): string {
  const rows = exchanges.map((exchange) => {
    const { citizen, isDirect, askedAtMs, question, answer } = exchange
    const url = isDirect ? '' : `https://twitter.com/${citizen}/status/${questionId(exchange)}`
    return [
      localTime(askedAtMs),
      isDirect ? 'twitter direct message' : 'twitter',
      url,
      citizen,
      '',
      isDirect ? question : `@${handle} ${question}`,
      '',
      '',
      '',
      answer === null ? '' : localTime(answer.atMs),
      answer === null ? '' : 'Noor',
      answer === null ? '' : isDirect ? answer.text : `@${citizen} ${answer.text}`,
    ].join(';')
  })
  writeFileSync(path, `${[obiHeader, ...rows].join('\r\n')}\r\n`)
  return path
}

/** "Sat Aug 12 16:10:37 +0000 2023". */
function tweetTime(atMs: number): string {
  const [weekday, day, month, year, time] = new Date(atMs).toUTCString().replace(',', '').split(' ')
  return `${weekday ?? ''} ${month ?? ''} ${day ?? ''} ${time ?? ''} +0000 ${year ?? ''}`
}

function tweetOf(atMs: number, text: string, more: object = {}): object {
  return { tweet: { id_str: idOf(atMs, 2), created_at: tweetTime(atMs), full_text: text, ...more } }
}

/** The network notes an answer a little later than the tool does. */
const sendingMs = 14_000

/** As the archive of the account has it: own messages and direct ones, with numbers of the network's own. */
export function writeArchive(folder: string, exchanges: readonly Exchange[], posts = ownPosts): string {
  const data = join(folder, 'data')
  mkdirSync(data, { recursive: true })
  const replies = exchanges.flatMap((exchange, index) =>
    exchange.isDirect || exchange.answer === null
      ? []
      : [
          tweetOf(exchange.answer.atMs + sendingMs, `@${exchange.citizen} ${exchange.answer.text}`, {
            in_reply_to_status_id_str: questionId(exchange),
            in_reply_to_user_id_str: String(5_550_000 + index),
            in_reply_to_screen_name: exchange.citizen,
          }),
        ],
  )
  const conversations = exchanges.flatMap(({ isDirect, askedAtMs, question, answer }, index) => {
    if (!isDirect) return []
    const citizenId = String(5_550_000 + index)
    const message = (isOwn: boolean, atMs: number, text: string): object => ({
      messageCreate: {
        id: idOf(atMs, 3),
        senderId: isOwn ? ownId : citizenId,
        recipientId: isOwn ? citizenId : ownId,
        createdAt: new Date(atMs).toISOString(),
        text,
        mediaUrls: [],
        urls: [],
        reactions: [],
      },
    })
    const messages = [
      ...(answer === null ? [] : [message(true, answer.atMs + sendingMs + 137, answer.text)]),
      message(false, askedAtMs + 412, question),
    ]
    return [{ dmConversation: { conversationId: `${citizenId}-${ownId}`, messages } }]
  })
  const tweets = [...replies, ...posts.map(({ atMs, text }) => tweetOf(atMs, text))]
  const account = [{ account: { accountId: ownId, username: handle, accountDisplayName: 'Voorbeeld' } }]
  writeFileSync(join(data, 'tweets.js'), `window.YTD.tweets.part0 = ${JSON.stringify(tweets)}`)
  writeFileSync(
    join(data, 'direct-messages.js'),
    `window.YTD.direct_messages.part0 = ${JSON.stringify(conversations)}`,
  )
  writeFileSync(join(data, 'account.js'), `window.YTD.account.part0 = ${JSON.stringify(account)}`)
  return folder
}
