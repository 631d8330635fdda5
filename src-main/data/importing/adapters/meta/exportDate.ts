const dated = /(?:^|\/)(?:facebook|instagram)-[^/]*?-(\d{4})-(\d{1,2})-(\d{1,2})(?=[-_./ ]|$)/i

/** The day in "facebook-gemeentevoorbeeld-2025-03-06-Ab12.zip", its begin (UTC ms): so far it surely reaches. */
export function exportedAtMs(displayName: string): number | null {
  const [, year, month, day] = dated.exec(displayName) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return isReal && date.getUTCFullYear() > 2003 ? date.getTime() : null
}
