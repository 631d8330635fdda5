import type { CaseRow } from '#shared/metrics/caseRow.ts'
import type { MetricsInput, SendingCountRow } from '#shared/metrics/metricsInput.ts'
import { buildPackageContent } from '#shared/benchmark/package/buildPackage.ts'
import type { PackageInput } from '#shared/benchmark/package/buildPackage.ts'
import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { bothSides, caseRow, HOUR_MS, input } from '../../metrics/metricRows.ts'
import { at } from '../../metrics/caseMessages.ts'

export const hours = defaultOpeningHours('NL')

/** One source each of an invented municipality's accounts: 1 WhatsApp, 2 X, 3 e-mail. */
export const sources: MetricsInput['sources'] = [
  { accountId: 1, channel: 'whatsapp', supports: { ...bothSides, conversationRatio: 'noBroadcasts' } },
  { accountId: 2, channel: 'x', supports: bothSides },
  { accountId: 3, channel: 'email', supports: { ...bothSides, conversationRatio: 'noBroadcasts' } },
]
const accountOf = { whatsapp: 1, x: 2, email: 3 } as const

/** A package's input about 2025 with these rows; `changes` says what is different. */
export function packageInput(rows: Partial<MetricsInput>, changes: Partial<PackageInput> = {}): PackageInput {
  return {
    rows: input({ sources, ...rows }),
    period: { from: '2025-01-01', to: '2025-12-31' },
    hours,
    municipality: { code: 'EX01', name: 'Waterbeek' },
    isExample: true,
    packageId: '5b1c7c5e-62c7-4f0a-9d2a-2f8f3a6f1f10',
    madeAt: '2026-01-05T09:00:00.000Z',
    program: { name: 'Dialoogmeter', version: '0.1.0' },
    growth: null,
    ...changes,
  }
}

/** The package, where one is expected. */
export function contentOf(given: PackageInput): PackageContent {
  const built = buildPackageContent(given)
  if ('reason' in built) throw new Error(`no package: ${built.reason}`)
  return built
}

/** So many cases, each like the first but with its own id, started an hour apart. */
export function manyCases(
  count: number,
  firstId: number,
  changes: Partial<CaseRow> & { readonly channel?: 'whatsapp' | 'x' | 'email' } = {},
  start = '2025-03-03T10:00',
): readonly CaseRow[] {
  return Array.from({ length: count }, (_, index) =>
    caseRow(firstId + index, changes.firstReplyAtMs === null ? null : 1 + (index % 30), {
      startedAtMs: at(start) + index * HOUR_MS,
      accountId: accountOf[changes.channel ?? 'whatsapp'],
      ...changes,
    }),
  )
}

export function sent(reply: number, repost: number, ownPost: number): readonly SendingCountRow[] {
  const row = { accountId: 2, channel: 'x', sentAtMs: at('2025-03-03T10:00') } as const
  return [
    { ...row, sendingClass: 'reply', count: reply },
    { ...row, sendingClass: 'repost', count: repost },
    { ...row, sendingClass: 'ownPost', count: ownPost },
  ]
}
