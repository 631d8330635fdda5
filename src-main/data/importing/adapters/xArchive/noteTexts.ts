import type { SourceFile } from '../../adapter.ts'
import { isRecord, parseJson, textField } from '../../records/jsonFields.ts'
import { readArrayFile } from './archiveFile.ts'
import { plainText } from '../xOwnPosts/plainText.ts'

// A long tweet stands in tweets.js with its text cut off, and whole in note-tweet.js. Neither names the other: the ids
// differ. They are of the same moment, and the one begins as the other.

/** Seconds that the two may differ; they are made in one go. */
const maxApartSeconds = 5
/** Characters of all long texts together that are remembered; those beyond keep their shortened form. */
const mostChars = 20_000_000
/** Where so much agrees it is the same text: what follows may be written otherwise (links are). */
const comparedChars = 60

interface Note {
  readonly text: string
  readonly begin: string
}

const leadingMentions = /^(?:\s*@\w+)+\s*/

/** The begin of a text without whom it addresses, links, and the mark of cutting. */
function beginOf(text: string): string {
  const body = text.replace(leadingMentions, '')
  const plain = body.split(/https?:\/\/|…/, 1)[0] ?? ''
  return plain.replace(/\s+/g, ' ').trim().slice(0, comparedChars)
}

function agree(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return length > 0 && one.slice(0, length) === other.slice(0, length)
}

function secondOf(atMs: number): number {
  return Math.floor(atMs / 1000)
}

/** The long texts of an archive, by their moment. */
export class NoteTexts {
  readonly #bySecond = new Map<number, Note[]>()
  #chars = 0

  add(text: string, atMs: number): void {
    this.#chars += text.length
    if (this.#chars > mostChars) return
    const second = secondOf(atMs)
    const notes = this.#bySecond.get(second) ?? []
    notes.push({ text, begin: beginOf(text) })
    this.#bySecond.set(second, notes)
  }

  /** The long text that belongs to a tweet as shown, with whom it addresses; else the text as it is. */
  wholeText(shown: string, sentAtMs: number): string {
    if (this.#bySecond.size === 0) return shown
    const begin = beginOf(shown)
    for (let apart = 0; apart <= maxApartSeconds; apart++) {
      for (const second of [secondOf(sentAtMs) + apart, secondOf(sentAtMs) - apart]) {
        const note = this.#bySecond.get(second)?.find((one) => agree(one.begin, begin))
        if (note !== undefined && note.text.length > shown.length - maxLinkChars) return joined(shown, note)
      }
    }
    return shown
  }
}

/** " https://t.co/abcdefghij" behind a shortened text. */
const maxLinkChars = 30

function joined(shown: string, { text }: Note): string {
  const mentions = leadingMentions.exec(shown)?.[0] ?? ''
  return leadingMentions.test(text) ? text : `${mentions}${text}`
}

/** Reads `noteTweet` elements: `createdAt` (ISO) and `core.text`. What is no such element is passed over. */
export async function readNoteTexts(
  files: readonly SourceFile[],
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): Promise<NoteTexts> {
  const notes = new NoteTexts()
  for (const file of files) {
    for await (const item of readArrayFile(file, signal, onBytes)) {
      const element = item.type === 'value' ? parseJson(item.value.text) : null
      const note = isRecord(element) ? element['noteTweet'] : null
      if (!isRecord(note) || !isRecord(note['core'])) continue
      const text = textField(note['core'], 'text')
      const atMs = Date.parse(textField(note, 'createdAt') ?? '')
      if (text !== null && !Number.isNaN(atMs)) notes.add(plainText(text), atMs)
    }
  }
  return notes
}
