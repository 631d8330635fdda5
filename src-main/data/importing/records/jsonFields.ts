// Reading what JSON holds without trusting it.

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function textField(record: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = record[name]
  if (typeof value === 'string') return value === '' ? null : value
  // Ids are strings in every real archive; a number this large has lost its last digits.
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : null
}

/** Parses JSON without throwing; undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
