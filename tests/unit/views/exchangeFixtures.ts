import type {
  PackageContent,
  PackageGrid,
  PackageStratum,
  PackageStratumOf,
} from '#shared/benchmark/package/exchangePackage.ts'
import { gridClassCount } from '#shared/benchmark/package/responseGrid.ts'
import type { PackageImport, PackageSummary } from '#shared/contract/exchange.ts'

// Rijnhoven and its neighbours are invented, as are their figures.

function inFirstClasses(counts: readonly number[]): number[] {
  return Array.from({ length: gridClassCount }, (_, index) => counts[index] ?? 0)
}

const grid: PackageGrid = {
  answered: inFirstClasses([600, 200, 100]),
  closed: inFirstClasses([0, 40, 2]),
  open: inFirstClasses([0, 0, 58]),
  share: Array.from({ length: gridClassCount - 1 }, () => 0.9),
  designEffect: 1.2,
}

export function stratum(of: PackageStratumOf, cases: number): PackageStratum {
  return {
    of,
    cases,
    calendar: grid,
    opening: grid,
    responseRate7d: { successes: 850, n: 940, designEffect: 1.1 },
    dialogueShare: null,
  }
}

export const content: PackageContent = {
  packageId: '6f1a2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b',
  isExample: true,
  municipality: { code: 'EX01', name: 'Rijnhoven' },
  madeAt: '2026-02-03T10:00:00.000Z',
  program: { name: 'Dialoogmeter', version: '0.1.0' },
  period: { from: '2025-01-01', to: '2025-12-31' },
  observedTo: '2026-01-31',
  openingHours: { timeZone: 'Europe/Amsterdam', weeks: [], closedHolidays: [], closedDays: [] },
  caseGapHours: 48,
  definitions: { medianMs: 1 },
  channels: ['x', 'facebook'],
  strata: [
    stratum({ by: 'all' }, 1000),
    stratum({ by: 'channel', key: 'x' }, 700),
    stratum({ by: 'channel', key: 'facebook' }, 300),
    stratum({ by: 'month', key: '2025-03' }, 90),
  ],
  leftOut: { channel: 0, topic: 2, team: 0, month: 2 },
  sending: { replies: 120, sent: 1010, reposts: null, ownPosts: null, designEffect: 1.4 },
  growth: null,
}

const base: Omit<PackageSummary, 'effect'> = {
  packageId: content.packageId,
  municipality: content.municipality,
  isExample: true,
  from: '2025-01-01',
  to: '2025-12-31',
  madeAt: content.madeAt,
  program: 'Dialoogmeter 0.1.0',
  fingerprint: '01ab-23cd-45ef-6789',
  cases: 1000,
  strata: 4,
  otherDefinitions: [],
  keyChanged: false,
}
export const summary: PackageSummary = { ...base, effect: 'new' }

export function importOf(
  id: number,
  importedAtMs: number,
  packages: readonly Partial<PackageImport['packages'][number]>[],
): PackageImport {
  return {
    id,
    fileName: `regio ${id}.json`,
    importedAtMs,
    packages: packages.map((part) => ({ ...base, isReplaced: false, ...part })),
  }
}
