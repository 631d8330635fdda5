import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { contentOf, manyCases, packageInput } from './packageInput.ts'

let made = 0

function two(month: number): string {
  return String(month).padStart(2, '0')
}

/** The package of these cases about the months of 2025 from one to another, both included, with a number of its own. */
export function packageAbout(cases: readonly CaseRow[], from: number, to: number): PackageContent {
  made += 1
  const lastDay = new Date(Date.UTC(2025, to, 0)).getUTCDate()
  const period = { from: `2025-${two(from)}-01`, to: `2025-${two(to)}-${String(lastDay)}` }
  const packageId = `5b1c7c5e-62c7-4f0a-9d2b-${String(made).padStart(12, '0')}`
  return contentOf(packageInput({ cases }, { period, packageId }))
}

/** So many cases, alike, in each month of 2025 named. */
export function casesOfMonths(
  perMonth: Readonly<Record<number, number>>,
  changes: Parameters<typeof manyCases>[2] = {},
): readonly CaseRow[] {
  return Object.entries(perMonth).flatMap(([month, count]) =>
    manyCases(count, Number(month) * 1000, changes, `2025-${two(Number(month))}-03T10:00`),
  )
}
