const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
}
const highestCodePoint = 0x10ffff

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return namedEntities[name.toLowerCase()] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= highestCodePoint ? String.fromCodePoint(code) : whole
}

/** What a tag leaves of itself: a paragraph's end is a blank line, `<br>` a line's end, all others nothing. */
function markOf(tag: string): string {
  if (/^br\b/i.test(tag)) return '\n'
  return /^\/(?:p|blockquote|li|pre|ul|ol)\b/i.test(tag) ? '\n\n' : ''
}

/**
 * The words of a post that is written in HTML, without its tags. Only to be looked at: it is never shown as HTML, so a
 * tag that was left open stays a text.
 */
export function contentText(html: string): string {
  let text = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const close = open === -1 ? -1 : html.indexOf('>', open)
    if (close === -1) break
    // Only the begin of a tag tells what it is; what stands in its attributes may be of any length.
    text += html.slice(at, open) + markOf(html.slice(open + 1, Math.min(close, open + 16)))
    at = close + 1
  }
  text += html.slice(at)
  return text.replace(/&(#?\w{1,8});/g, decodeEntity).trim()
}
