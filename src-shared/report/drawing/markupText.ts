import type { Markup } from '../markup.ts'
import { isAllowedAttribute, isAllowedTag } from './allowedMarkup.ts'

/** Elements without content, and without an end tag in HTML. */
const voidTags: ReadonlySet<string> = new Set(['br', 'img'])

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Markup as text that is HTML and XML at once: every text and attribute escaped, void elements closed. Control characters,
 * halves of a pair and the two non-characters, which no XML may hold, are left out; so is what is not allowed.
 */
export function markupText(markup: Markup): string {
  const { tag, attributes, children } = markup
  if (!isAllowedTag(tag)) return ''
  const written = Object.entries(attributes)
    .filter(([name, value]) => isAllowedAttribute(name, value))
    .map(([name, value]) => ` ${name}="${escapedText(String(value))}"`)
    .join('')
  if (voidTags.has(tag)) return `<${tag}${written}/>`
  const inside = children.map((child) => (typeof child === 'string' ? escapedText(child) : markupText(child)))
  return `<${tag}${written}>${inside.join('')}</${tag}>`
}

/** @see https://www.w3.org/TR/xml/#charsets */
export function escapedText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')
}
