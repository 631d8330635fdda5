/**
 * A JSON value in the one form that is hashed and signed: RFC 8785 (JSON Canonicalization Scheme). Numbers and strings
 * are as ECMAScript writes them, which is what the RFC asks for; names are sorted by UTF-16 code units.
 *
 * @throws TypeError for what JSON cannot hold: NaN, infinities, lone surrogates, functions, undefined
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (typeof value === 'string') return canonicalString(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`no JSON: ${typeof value}`)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, inner]) => `${canonicalString(name)}:${canonicalJson(inner)}`).join(',')}}`
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('no JSON number')
  return JSON.stringify(value)
}

function canonicalString(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new TypeError('a lone surrogate')
  return JSON.stringify(value)
}
