// What the app itself puts among the messages of a thread. "Liked a message" stands there as if somebody had written it.
import type { JsonRecord } from './jsonRecord.ts'

const heart = String.raw`.{1,16}?`

/** The English ones were seen; the Dutch ones were built from the words of the app. */
const notices: readonly RegExp[] = [
  /^liked (?:a|your) message$/i,
  new RegExp(String.raw`^reacted ${heart} to (?:your|a) (?:message|story)$`, 'iu'),
  /^(?:vindt|vond|heeft) (?:een|je|uw) bericht leuk(?: gevonden)?$/i,
  new RegExp(
    String.raw`^(?:heeft )?(?:met )?${heart} (?:gereageerd )?op (?:je|uw|een) (?:bericht|verhaal) gereageerd$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:heeft )?(?:gereageerd|reageerde) met ${heart} op (?:je|uw|een) (?:bericht|verhaal)$`,
    'iu',
  ),
]

/** Kinds of records of which only "Generic" and "Share" are something that somebody wrote. */
const eventTypes = new Set(['Call', 'Subscribe', 'Unsubscribe', 'Plan', 'Payment'])

/** True where nobody wrote anything: a call, a withdrawn message, a heart under a message. */
export function isNoMessage(record: JsonRecord, text: string | null): boolean {
  if (record['is_unsent'] === true && text === null) return true
  if (typeof record['call_duration'] === 'number') return true
  const type = record['type']
  if (typeof type === 'string' && eventTypes.has(type)) return true
  return text !== null && notices.some((pattern) => pattern.test(text.trim()))
}

/** Names the app gives to accounts that are gone: they stand for many people. */
export function isNobodysName(name: string): boolean {
  return /^(?:facebook|instagram)[ -](?:user|gebruiker)$/i.test(name.trim())
}
