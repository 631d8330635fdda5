/** "2633.0", "1,234" or "12"; null for "-", nothing, and what is no whole number. */
export function readCount(text: string): number | null {
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.0+)?$/.exec(text.trim())
  return match === null ? null : Number((match[1] ?? '').replaceAll(',', ''))
}
