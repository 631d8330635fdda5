/**
 * HTML or SVG as data: one drawing of a page or a chart for the screen (Vue makes elements of it), for the PDF and for files
 * (written as text, every text escaped). No scripts, no addresses, no event handlers: there is no way to write one.
 */
export interface Markup {
  readonly tag: MarkupTag
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (Markup | string)[]
}

export const markupTags = [
  'article',
  'section',
  'header',
  'footer',
  'main',
  'div',
  'span',
  'h1',
  'h2',
  'h3',
  'p',
  'b',
  'em',
  'br',
  'ol',
  'ul',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'figure',
  'figcaption',
  'img',
  'svg',
  'g',
  'rect',
  'line',
  'circle',
  'path',
  'text',
  'tspan',
  'title',
  'desc',
  'defs',
  'pattern',
  'clipPath',
] as const
export type MarkupTag = (typeof markupTags)[number]

export function mark(
  tag: MarkupTag,
  attributes: Markup['attributes'],
  ...children: readonly (Markup | string)[]
): Markup {
  return { tag, attributes, children }
}
