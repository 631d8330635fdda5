const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const period = /(?:^|[/_ ])[a-z]{3}-\d{2}-\d{4}_([a-z]{3})-(\d{2})-(\d{4})(?=[_. ]|$)/i

/** Begin of the last day in "Sep-01-2025_Sep-28-2025_1234567890.csv" (UTC ms); null where the name tells none. */
export function lastDayMs(fileName: string): number | null {
  const [, month = '', day = '', year = ''] = period.exec(fileName) ?? []
  const place = months.indexOf(month.toLowerCase())
  if (place === -1) return null
  const date = new Date(Date.UTC(Number(year), place, Number(day)))
  return date.getUTCDate() === Number(day) ? date.getTime() : null
}
