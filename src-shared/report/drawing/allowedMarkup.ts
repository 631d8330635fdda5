import { markupTags, type MarkupTag } from '../markup.ts'

/** Made by drawings and harmless by themselves; whatever else turns up is left out by whoever shows or writes markup. */
const attributeNames: ReadonlySet<string> = new Set([
  ...['class', 'style', 'lang', 'role', 'alt', 'src', 'width', 'height', 'scope', 'colspan', 'start'],
  ...['aria-label', 'aria-hidden', 'aria-current'],
  ...['viewBox', 'xmlns', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'd', 'dx', 'dy'],
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin'],
  ...['stroke-linecap', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'textLength'],
  ...['lengthAdjust', 'transform'],
])

const knownTags: ReadonlySet<string> = new Set(markupTags)
/** A picture that travels inside the page. */
const innerPicture = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]*$/
/** Lengths and colours only: no addresses, no comments, no escapes. */
const plainStyle = /^[-a-z0-9:;#.,% ]*$/i

export function isAllowedTag(tag: string): tag is MarkupTag {
  return knownTags.has(tag)
}

/** False for a name that is not drawn with, for a number that is none, and for an address. */
export function isAllowedAttribute(name: string, value: string | number): boolean {
  if (!attributeNames.has(name)) return false
  if (typeof value === 'number') return Number.isFinite(value)
  if (name === 'src') return innerPicture.test(value)
  if (name === 'style') return plainStyle.test(value)
  return true
}
