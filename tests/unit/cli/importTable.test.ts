import { expect, test } from 'vitest'
import type { ImportResult } from '#shared/contract/imports.ts'
import { importTable } from '../../../src-main/cli/importTable.ts'

const result: ImportResult = {
  file: 'tickets.csv',
  format: 'zendeskTickets',
  batchId: 1,
  status: 'committed',
  needs: [],
  reason: null,
  candidates: [],
  rowsRead: 40,
  messages: 20,
  inbound: 20,
  outbound: 0,
  replies: 0,
  reposts: 0,
  ownPosts: 0,
  duplicates: 0,
  issues: { count: 0, byCode: {}, first: [] },
  supports: null,
  from: null,
  to: null,
  observedUntil: null,
  seconds: 1,
}

function lastCells(issues: Pick<ImportResult['issues'], 'count' | 'byCode'>): string[] {
  const [, row = ''] = importTable([{ ...result, issues: { ...issues, first: [] } }], 'nl').split('\n')
  return row
    .trim()
    .split(/\s{2,}/)
    .slice(-2)
}

test('rows with faults and rows with a remark are counted apart', () => {
  const [heading = ''] = importTable([result], 'nl').split('\n')
  expect(heading).toMatch(/fouten in regels {2}opmerkingen$/)
  expect(lastCells({ count: 9, byCode: { badDate: 2, olderState: 3, otherRecord: 4 } })).toEqual(['2', '7'])
})

test('issues that were not kept count as faults: nobody knows what they were', () => {
  expect(lastCells({ count: 9, byCode: { leftOutPrivate: 5 } })).toEqual(['4', '5'])
})
