/** Facebook began in 2004; what lies before, or beyond the century, was never a moment of a message. */
const firstMs = Date.UTC(2004, 0, 1)
const lastMs = Date.UTC(2100, 0, 1)

function within(ms: number): number | null {
  return Number.isSafeInteger(ms) && ms >= firstMs && ms < lastMs ? ms : null
}

/** Seconds since 1970 (UTC), as posts and comments have them, in milliseconds; null where it is no such moment. */
export function fromSeconds(value: unknown): number | null {
  return typeof value === 'number' ? within(Math.round(value * 1000)) : null
}

/** Milliseconds since 1970 (UTC), as message threads have them; null where it is no such moment. */
export function fromMilliseconds(value: unknown): number | null {
  return typeof value === 'number' ? within(value) : null
}

const isoWithoutZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?$/
const isoWithZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

/** The moments of 2020: ISO 8601, of which those without a zone are UTC too. */
export function fromIso(value: unknown): number | null {
  if (typeof value !== 'string') return null
  if (isoWithZone.test(value)) return within(Date.parse(value))
  return isoWithoutZone.test(value) ? within(Date.parse(`${value}Z`)) : null
}
