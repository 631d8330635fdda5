import type { AudienceCount, RowIssue } from './adapter.ts'

// Messages on their way to the dossier, many at once: pseudonyms, numbers and words in columns, so that a block goes
// from one thread to another without being copied. Handles are pseudonyms in it; of a text there is what may be kept.

/** Places of a message's pseudonyms; each but the last takes sixteen bytes, the print of the text eight. */
export const keyPlaces = {
  external: 0,
  citizen: 1,
  conversation: 2,
  replyTo: 3,
  channel: 4,
  print: 5,
} as const
export const numberPlaces = {
  sentAtMs: 0,
  closedAtMs: 1,
  replyToSentAtMs: 2,
  reactionCount: 3,
  satisfaction: 4,
  line: 5,
} as const
export const wordPlaces = {
  channel: 0,
  accountName: 1,
  direction: 2,
  kind: 3,
  sendingClass: 4,
  needsReply: 5,
  topic: 6,
  topicOrigin: 7,
  wordsTopic: 8,
  team: 9,
  replyHash: 10,
} as const
export type KeyName = keyof typeof keyPlaces
export type NumberName = keyof typeof numberPlaces
export type WordName = keyof typeof wordPlaces

const keyBytes = 16
const keysBytes = 5 * keyBytes + 8
const numbersEach = 6
const wordsEach = 11
/** Lengths of the six pseudonyms (0 = none), and what is so or not. */
const signsEach = 10
export const signPlaces = { isPublic: 6, isAutomatic: 7, isThanks: 8, isChat: 9 } as const
export type SignName = keyof typeof signPlaces

/** A message with nothing in it that leads to a person. */
export interface PreparedMessage {
  readonly keys: Readonly<Record<KeyName, Buffer | null>>
  readonly numbers: Readonly<Record<NumberName, number | null>>
  readonly words: Readonly<Record<WordName, string | null>>
  readonly signs: Readonly<Record<SignName, boolean>>
  /** Redacted; null where it is not kept. */
  readonly text: string | null
}

/** What else a file tells, and before which of the block's messages it stood. */
export type BesideMessage = { readonly before: number } & (
  { readonly issue: RowIssue } | { readonly audience: AudienceCount }
)

export interface StagingBlock {
  readonly rowsRead: number
  readonly messages: number
  readonly keys: Uint8Array<ArrayBuffer>
  /** NaN = null. */
  readonly numbers: Float64Array<ArrayBuffer>
  /** Places in `dictionary`; 0 = null. */
  readonly words: Uint32Array<ArrayBuffer>
  readonly signs: Uint8Array<ArrayBuffer>
  readonly dictionary: readonly string[]
  /** By place of the message. */
  readonly texts: ReadonlyMap<number, string>
  readonly beside: readonly BesideMessage[]
}

/** What may be handed over instead of copied. */
export function partsOf({ keys, numbers, words, signs }: StagingBlock): ArrayBuffer[] {
  return [keys.buffer, numbers.buffer, words.buffer, signs.buffer]
}

const keyNames = ['external', 'citizen', 'conversation', 'replyTo', 'channel', 'print'] as const
const numberNames = [
  'sentAtMs',
  'closedAtMs',
  'replyToSentAtMs',
  'reactionCount',
  'satisfaction',
  'line',
] as const
const wordNames = [
  'channel',
  'accountName',
  'direction',
  'kind',
  'sendingClass',
  'needsReply',
  'topic',
  'topicOrigin',
  'wordsTopic',
  'team',
  'replyHash',
] as const
const signNames = ['isPublic', 'isAutomatic', 'isThanks', 'isChat'] as const

export class BlockWriter {
  rowsRead = 0
  #messages = 0
  #keys: Uint8Array<ArrayBuffer>
  #numbers: Float64Array<ArrayBuffer>
  #words: Uint32Array<ArrayBuffer>
  #signs: Uint8Array<ArrayBuffer>
  #places = new Map<string, number>()
  #dictionary: string[] = ['']
  #texts = new Map<number, string>()
  #beside: BesideMessage[] = []

  /** @param mostMessages that will be added */
  constructor(mostMessages: number) {
    this.#keys = new Uint8Array(mostMessages * keysBytes)
    this.#numbers = new Float64Array(mostMessages * numbersEach)
    this.#words = new Uint32Array(mostMessages * wordsEach)
    this.#signs = new Uint8Array(mostMessages * signsEach)
  }

  add({ keys, numbers, words, signs, text }: PreparedMessage): void {
    const at = this.#messages
    for (const name of keyNames) this.#addKey(at, keyPlaces[name], keys[name])
    for (const name of numberNames) {
      this.#numbers[at * numbersEach + numberPlaces[name]] = numbers[name] ?? Number.NaN
    }
    for (const name of wordNames) this.#words[at * wordsEach + wordPlaces[name]] = this.#place(words[name])
    for (const name of signNames) this.#signs[at * signsEach + signPlaces[name]] = Number(signs[name])
    if (text !== null) this.#texts.set(at, text)
    this.#messages += 1
  }

  addIssue(issue: RowIssue): void {
    this.#beside.push({ before: this.#messages, issue })
  }

  addAudience(audience: AudienceCount): void {
    this.#beside.push({ before: this.#messages, audience })
  }

  block(): StagingBlock {
    return {
      rowsRead: this.rowsRead,
      messages: this.#messages,
      keys: this.#keys,
      numbers: this.#numbers,
      words: this.#words,
      signs: this.#signs,
      dictionary: this.#dictionary,
      texts: this.#texts,
      beside: this.#beside,
    }
  }

  #addKey(at: number, place: number, key: Buffer | null): void {
    if (key === null) return
    this.#keys.set(key, at * keysBytes + place * keyBytes)
    this.#signs[at * signsEach + place] = key.length
  }

  #place(word: string | null): number {
    if (word === null) return 0
    const known = this.#places.get(word)
    if (known !== undefined) return known
    const place = this.#dictionary.push(word) - 1
    this.#places.set(word, place)
    return place
  }
}

export class BlockReader {
  readonly messages: number
  #block: StagingBlock
  #keys: Buffer

  constructor(block: StagingBlock) {
    this.#block = block
    this.messages = block.messages
    this.#keys = Buffer.from(block.keys.buffer, block.keys.byteOffset, block.keys.byteLength)
  }

  /** A view into the block, which stays as it is. */
  key(at: number, name: KeyName): Buffer | null {
    const place = keyPlaces[name]
    const length = this.#block.signs[at * signsEach + place] ?? 0
    if (length === 0) return null
    const from = at * keysBytes + place * keyBytes
    return this.#keys.subarray(from, from + length)
  }

  number(at: number, name: NumberName): number | null {
    const value = this.#block.numbers[at * numbersEach + numberPlaces[name]] ?? Number.NaN
    return Number.isNaN(value) ? null : value
  }

  word(at: number, name: WordName): string | null {
    const place = this.#block.words[at * wordsEach + wordPlaces[name]] ?? 0
    return place === 0 ? null : (this.#block.dictionary[place] ?? null)
  }

  /** 1 or 0, as the dossier keeps it. */
  sign(at: number, name: SignName): number {
    return this.#block.signs[at * signsEach + signPlaces[name]] ?? 0
  }

  text(at: number): string | null {
    return this.#block.texts.get(at) ?? null
  }
}
