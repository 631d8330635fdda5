/**
 * The forms in which a source may have told of somebody, from what a person types: pseudonyms can only be compared whole, so
 * every spelling is tried. What `normaliseHandle` evens out (capitals, a leading @, spaces around) is not repeated here.
 */

const networks =
  /^(?:https?:\/\/)?(?:[\w-]+\.)?(?:x|twitter|facebook|instagram|linkedin|youtube|tiktok|threads)\.(?:com|net)\/(?:(?:in|user|people|profile\.php\?id=|c)\/?)?@?([^/?#\s]+)/i
const blueskyProfile = /^(?:https?:\/\/)?bsky\.app\/profile\/([^/?#\s]+)/i
const fediverseName = /^@?([\w.-]+)@([\w-]+(?:\.[\w-]+)+)$/
const fediverseAddress = /^https?:\/\/([^/\s]+)\/(?:users\/|@)([\w.-]+)\/?$/i

/** A link to somebody's page, as the name at its end. */
function fromLinks(text: string): string[] {
  const found = [networks.exec(text)?.[1], blueskyProfile.exec(text)?.[1]]
  return found.flatMap((name) => name ?? [])
}

function fediverseForms(name: string, host: string): string[] {
  return [`${name}@${host}`, `https://${host}/users/${name}`, `https://${host}/@${name}`]
}

/** `name@host` and the addresses that an archive of Mastodon names people by. An e-mail address looks the same. */
function fromFediverse(text: string): string[] {
  const byName = fediverseName.exec(text)
  if (byName !== null) return fediverseForms(byName[1] ?? '', byName[2] ?? '')
  const byAddress = fediverseAddress.exec(text)
  return byAddress === null ? [] : fediverseForms(byAddress[2] ?? '', byAddress[1] ?? '')
}

/** Digits of a number without country or trunk prefix, with the country's; null for what is no number of these countries. */
function phoneOf(text: string): { readonly country: '31' | '32'; readonly digits: string } | null {
  if (!/^[+\d][\d\s().\u00a0/-]{7,24}$/.test(text)) return null
  const plain = text.replace('(0)', '').replace(/[^\d+]/g, '')
  const match = /^(?:\+|00)?(31|32)(\d{8,9})$/.exec(plain)
  if (match !== null) return { country: match[1] === '32' ? '32' : '31', digits: match[2] ?? '' }
  const national = /^0(\d{8,9})$/.exec(plain)
  if (national === null) return null
  const digits = national[1] ?? ''
  // Dutch numbers have nine digits after the nought; Belgian mobile numbers too, and begin with a 4.
  return { country: digits.length === 8 ? '32' : '31', digits }
}

const gaps = [' ', '\u00a0', '-', '.']

/** Every way to put one kind of gap between digits: at most 2^8 for nine of them. */
function spaced(digits: string, gap: string): string[] {
  const places = digits.length - 1
  return Array.from({ length: 2 ** places }, (_unused, choice) =>
    [...digits].map((digit, at) => (at > 0 && (choice >> (at - 1)) & 1 ? gap + digit : digit)).join(''),
  )
}

function phoneForms(country: string, digits: string): string[] {
  const prefixes = [`+${country}`, `00${country}`, country, `+${country} (0)`, `+${country}(0)`, '0', '(0)']
  const bodies = new Set(gaps.flatMap((gap) => spaced(digits, gap)))
  const starts = prefixes.flatMap((prefix) => ['', ' ', '\u00a0', '-', '/'].map((gap) => prefix + gap))
  // "06-12 34 56 78": the gap comes after the nought and the first digits as one.
  const areas = [1, 2, 3].flatMap((length) =>
    ['-', '/'].flatMap((gap) =>
      [...new Set(spaced(digits.slice(length), ' '))].map(
        (rest) => `0${digits.slice(0, length)}${gap}${rest}`,
      ),
    ),
  )
  return [...starts.flatMap((start) => [...bodies].map((body) => start + body)), ...areas]
}

/** A national number may be Dutch or Belgian: nine digits after the nought that begin with a 4 are tried as both. */
function fromPhone(text: string): string[] {
  const phone = phoneOf(text)
  if (phone === null) return []
  const isUnsure = text.trim().startsWith('0') && !/^00/.test(text.trim()) && phone.digits.startsWith('4')
  const countries = isUnsure ? ['31', '32'] : [phone.country]
  return countries.flatMap((country) => phoneForms(country, phone.digits))
}

function turnedName(text: string): string[] {
  const [last, first, ...more] = text.split(',').map((part) => part.trim())
  if (last === undefined || last === '' || more.length > 0) return []
  return first === undefined || first === '' ? [] : [`${first} ${last}`]
}

/** "Jan <jan@example.org>" and "mailto:jan@example.org". */
function fromMail(text: string): string[] {
  const match = /(?:^mailto:|<)([^\s<>]+@[^\s<>]+)>?$/i.exec(text)
  return match?.[1] === undefined ? [] : [match[1]]
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

const marks = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** @param typed a handle, name, telephone number, e-mail address, link or a source's id, as somebody types it */
export function handleForms(typed: string): string[] {
  const clean = typed.replace(marks, '').trim()
  if (clean === '') return []
  const even = clean.replace(/\s+/g, ' ')
  const forms = [
    typed,
    clean,
    even,
    even.replaceAll(' ', '\u00a0'),
    ...fromLinks(even),
    ...fromFediverse(even),
    ...fromMail(even),
    ...turnedName(even),
    ...fromPhone(even),
  ]
  return [...new Set(forms.flatMap((form) => [form, withoutAccents(form)]))]
}
