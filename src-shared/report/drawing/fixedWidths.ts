import type { Markup } from '../markup.ts'
import { px } from './box.ts'
import { textWidthPx } from './textWidth.ts'

/**
 * A drawing for a machine that may lack the app's letter: each text bears the width it was placed by, so that another letter
 * is fitted into it and no label comes to lie over the next.
 */
export function withFixedWidths(markup: Markup): Markup {
  const children = markup.children.map((child) =>
    typeof child === 'string' ? child : withFixedWidths(child),
  )
  const sizePx = Number(markup.attributes['font-size'])
  const [text] = markup.children
  if (markup.tag !== 'text' || typeof text !== 'string' || text === '' || !Number.isFinite(sizePx))
    return { ...markup, children }
  const face = markup.attributes['font-weight'] === 600 ? 'sansBold' : 'sans'
  const width = px(textWidthPx(text, { face, sizePx }))
  return {
    ...markup,
    attributes: { ...markup.attributes, textLength: width, lengthAdjust: 'spacingAndGlyphs' },
    children,
  }
}
