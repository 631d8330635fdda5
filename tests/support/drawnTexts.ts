import { isInside, overlaps, type Box } from '#shared/report/drawing/box.ts'
import { textWidthPx } from '#shared/report/drawing/textWidth.ts'
import type { Markup } from '#shared/report/markup.ts'

export interface DrawnText extends Box {
  readonly text: string
  readonly sizePx: number
}

/** Every text of an SVG drawing with the room it takes, by the widths of the app's own letter. */
export function drawnTexts(markup: Markup): readonly DrawnText[] {
  const inside = markup.children.flatMap((child) => (typeof child === 'string' ? [] : drawnTexts(child)))
  return markup.tag === 'text' ? [drawnText(markup), ...inside] : inside
}

function drawnText({ attributes, children }: Markup): DrawnText {
  const text = children.filter((child) => typeof child === 'string').join('')
  const sizePx = Number(attributes['font-size'])
  const width = textWidthPx(text, { face: attributes['font-weight'] === 600 ? 'sansBold' : 'sans', sizePx })
  const x = Number(attributes['x'])
  const anchor = attributes['text-anchor'] ?? 'start'
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { text, sizePx, x: left, y: Number(attributes['y']) - 0.74 * sizePx, width, height: 0.92 * sizePx }
}

/** What no drawing may have: a text outside the frame, two texts over each other, a text that is too small, a number that is none. */
export function drawingFaults(
  markup: Markup,
  frame: { readonly widthPx: number; readonly heightPx: number },
  leastPx: number,
): readonly string[] {
  const texts = drawnTexts(markup)
  const whole = { x: -0.5, y: -0.5, width: frame.widthPx + 1, height: frame.heightPx + 1 }
  return [
    ...texts.filter((text) => !isInside(text, whole)).map(({ text }) => `"${text}" leaves the frame`),
    ...texts.filter(({ sizePx }) => sizePx < leastPx).map(({ text }) => `"${text}" is too small`),
    ...texts.flatMap((first, place) =>
      texts
        .slice(place + 1)
        .filter((second) => overlaps(first, second))
        .map((second) => `"${first.text}" and "${second.text}" overlap`),
    ),
    ...badNumbers(markup),
  ]
}

function badNumbers(markup: Markup): readonly string[] {
  const own = Object.entries(markup.attributes)
    .filter(
      ([name, value]) =>
        name !== 'aria-label' &&
        (typeof value === 'number' ? !Number.isFinite(value) : /NaN|Infinity|undefined/.test(value)),
    )
    .map(([name, value]) => `${markup.tag} has ${name}="${value}"`)
  const negative = ['width', 'height', 'r']
    .filter((name) => Number(markup.attributes[name] ?? 0) < 0)
    .map((name) => `${markup.tag} has a negative ${name}`)
  const inside = markup.children.flatMap((child) => (typeof child === 'string' ? [] : badNumbers(child)))
  return [...own, ...negative, ...inside]
}
