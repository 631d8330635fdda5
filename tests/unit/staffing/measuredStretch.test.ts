import { expect, test } from 'vitest'
import { createZone } from '#shared/domain/localTime.ts'
import { measuredStretchOf } from '#data/staffing/measuredStretch.ts'
import type { ObservedSpan } from '#data/queries/observedSpans.ts'

const zone = createZone('Europe/Amsterdam')
const at = (date: string): number => zone.startOfDayMs(Date.parse(`${date}T00:00:00Z`) / 86_400_000)
const span = (accountId: number, from: string, until: string): ObservedSpan => ({
  accountId,
  fromMs: at(from),
  untilMs: at(until),
})
const counts =
  (byAccount: Readonly<Record<number, number>>) =>
  (accountId: number): number =>
    byAccount[accountId] ?? 0

test('of one account it is its exports, one after the other', () => {
  const spans = [span(1, '2025-11-03', '2025-12-01'), span(1, '2025-12-05', '2026-01-20')]
  expect(measuredStretchOf(spans, counts({ 1: 40 }), zone)).toEqual({
    fromMs: at('2025-11-03'),
    untilMs: at('2026-01-20'),
    missing: [],
    accountIds: new Set([1]),
  })
})

test('no further back than 52 whole weeks before the week that has not ended', () => {
  const stretch = measuredStretchOf([span(1, '2020-01-06', '2026-01-21')], counts({ 1: 40 }), zone)
  // 21 January 2026 is a Wednesday; 52 weeks before its Monday.
  expect(stretch?.fromMs).toBe(at('2025-01-20'))
})

test('accounts that are followed both hold it together: later begin and earlier end', () => {
  const spans = [span(1, '2025-11-03', '2026-01-20'), span(2, '2025-12-01', '2026-01-12')]
  const stretch = measuredStretchOf(spans, counts({ 1: 60, 2: 40 }), zone)
  expect([stretch?.fromMs, stretch?.untilMs]).toEqual([at('2025-12-01'), at('2026-01-12')])
})

test('an account with hardly any questions decides nothing, and its questions count', () => {
  const spans = [span(1, '2025-11-03', '2026-01-20'), span(2, '2026-01-05', '2026-01-12')]
  const stretch = measuredStretchOf(spans, counts({ 1: 99, 2: 1 }), zone)
  expect([stretch?.fromMs, stretch?.untilMs]).toEqual([at('2025-11-03'), at('2026-01-20')])
  expect(stretch?.accountIds).toEqual(new Set([1, 2]))
})

test('an account of which the exports ended long before the others is no longer followed', () => {
  const spans = [span(2, '2025-01-06', '2025-10-01'), span(1, '2025-06-02', '2026-01-20')]
  const stretch = measuredStretchOf(spans, counts({ 1: 60, 2: 40 }), zone)
  expect(stretch?.accountIds).toEqual(new Set([1]))
  expect(stretch?.untilMs).toBe(at('2026-01-20'))
})

test('exports that lie more than two weeks apart leave a stretch that is missing', () => {
  const spans = [span(1, '2025-06-02', '2025-09-01'), span(1, '2025-09-17', '2026-01-20')]
  expect(measuredStretchOf(spans, counts({ 1: 60 }), zone)?.missing).toEqual([
    { fromMs: at('2025-09-01'), untilMs: at('2025-09-17') },
  ])
  const closer = [span(1, '2025-06-02', '2025-09-01'), span(1, '2025-09-15', '2026-01-20')]
  expect(measuredStretchOf(closer, counts({ 1: 60 }), zone)?.missing).toEqual([])
})

test('an export that lies within another changes nothing', () => {
  const spans = [span(1, '2025-06-02', '2026-01-20'), span(1, '2025-09-17', '2025-10-01')]
  expect(measuredStretchOf(spans, counts({ 1: 60 }), zone)).toMatchObject({
    fromMs: at('2025-06-02'),
    untilMs: at('2026-01-20'),
    missing: [],
  })
})

test('without an account that brought questions there is none', () => {
  expect(measuredStretchOf([span(1, '2025-06-02', '2026-01-20')], counts({}), zone)).toBeNull()
  expect(measuredStretchOf([], counts({}), zone)).toBeNull()
})
