/** A piece of a sentence; `own` marks the own value, the only thing a finding colours. */
export interface Segment {
  readonly text: string
  readonly own: boolean
}

const open = '\u2039\u2039'
const close = '\u203a\u203a'

/** Marks the own value inside a catalogue sentence. */
export function own(text: string): string {
  return `${open}${text}${close}`
}

/** Splits a catalogue sentence at its marks. A sentence without marks is one segment. */
export function toSegments(sentence: string): readonly Segment[] {
  return sentence
    .split(open)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, own: false }]
      const [inside = '', after = ''] = part.split(close)
      return [
        { text: inside, own: true },
        { text: after, own: false },
      ]
    })
    .filter((segment) => segment.text !== '')
}

export function plainText(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('')
}
