import type { Segment } from '../../locale/segments.ts'
import { plainText } from '../../locale/segments.ts'
import { mark, type Markup, type MarkupTag } from '../markup.ts'

/** A text in the lines that it was broken into; no browser breaks it elsewhere. */
export function brokenText(
  tag: MarkupTag,
  attributes: Markup['attributes'],
  lines: readonly string[],
): Markup {
  return mark(tag, attributes, ...withBreaks(lines.map((line) => [line])))
}

/** Lines of pieces, with a break between each two. A line ends in a space: who takes the text alone gets whole words. */
export function withBreaks(lines: readonly (readonly (Markup | string)[])[]): readonly (Markup | string)[] {
  return lines.flatMap((line, index) =>
    index === lines.length - 1 ? line : [...withSpace(line), mark('br', {})],
  )
}

/** Within the last piece: a space that stands alone is passed over by some. */
function withSpace(line: readonly (Markup | string)[]): readonly (Markup | string)[] {
  const last = line.at(-1)
  if (last === undefined) return line
  const spaced = typeof last === 'string' ? `${last} ` : { ...last, children: withSpace(last.children) }
  return [...line.slice(0, -1), spaced]
}

/**
 * The marks of a sentence laid over the lines it was broken into.
 * @param lines of the sentence's plain text; a hyphen at the end of one may be the breaking's own
 */
export function segmentLines(
  segments: readonly Segment[],
  lines: readonly string[],
): readonly (readonly Segment[])[] {
  const signs = segments.flatMap(({ text, own }) => [...text].map((sign) => ({ sign, own })))
  let at = 0
  return lines.map((line) => {
    const pieces: { text: string; own: boolean }[] = []
    for (const sign of line) {
      while (/\s/.test(signs[at]?.sign ?? '') && sign !== signs[at]?.sign && !/\s/.test(sign)) at += 1
      const own = signs[at]?.own ?? false
      if (signs[at]?.sign === sign || /\s/.test(sign)) at += 1
      const last = pieces.at(-1)
      if (last?.own === own) last.text += sign
      else pieces.push({ text: sign, own })
    }
    return pieces
  })
}

export function plainTitle(title: readonly Segment[]): string {
  return plainText(title).replace(/\s+/g, ' ').trim()
}
