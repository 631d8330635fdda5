const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/**
 * "Tue Oct 31 22:10:47 +0000 2017" (always UTC) to epoch milliseconds; null for anything else. Reads fixed positions:
 * this runs once for each of millions of rows.
 */
export function parseTwitterDate(text: string): number | null {
  if (text.length !== 30 || text.slice(20, 25) !== '+0000') return null
  const monthAt = months.indexOf(text.slice(4, 7))
  if (monthAt < 0 || monthAt % 3 !== 0) return null
  const day = twoDigits(text, 8)
  const hour = twoDigits(text, 11)
  const minute = twoDigits(text, 14)
  const second = twoDigits(text, 17)
  const year = twoDigits(text, 26) * 100 + twoDigits(text, 28)
  const ms = Date.UTC(year, monthAt / 3, day, hour, minute, second)
  const isReal = hour < 24 && minute < 60 && second < 60 && day > 0 && day <= 31
  if (!isReal || Number.isNaN(ms)) return null
  return day < 29 || new Date(ms).getUTCDate() === day ? ms : null
}
