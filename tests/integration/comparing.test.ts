import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Comparison } from '#shared/contract/compare.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything } from '../support/figures.ts'

describe('the example beside its invented municipalities', () => {
  let running: TestServer
  let comparison: Comparison
  beforeAll(async () => {
    running = startServer()
    await running.client.call('example.load', {})
    comparison = await running.client.call('compare.figures', everything)
  }, 120_000)
  afterAll(() => running.stop())

  test('has fifteen of them with figures, and the own one first in every figure', () => {
    expect(comparison.group.members).toHaveLength(15)
    expect(comparison.membersWithData).toBe(15)
    expect(comparison.map).toHaveLength(16)
    for (const { rows } of comparison.figures) {
      expect(rows[0]).toMatchObject({ code: 'EX01', isOwn: true })
      expect(rows).toHaveLength(16)
    }
  })
})
