import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { knownLayoutOf } from '#shared/mapping/layouts/knownLayouts.ts'
import { proposed, readTable } from '../../support/benchmarkTable.ts'

const cases = join(import.meta.dirname, '../../imports/mappedTable')

interface Case {
  readonly mapping: { readonly columns: Readonly<Record<string, number>> }
}

describe('the table of a known tool', () => {
  it.each([
    ['hootsuite-inbox', 'Hootsuite Inbox'],
    ['salesforce-social-post', 'Salesforce Social Post'],
    ['topdesk-incidents', 'TOPdesk'],
    ['fixmystreet-reports', 'FixMyStreet'],
    ['nyc311-requests', 'NYC 311'],
    ['zendesk-comments', 'Zendesk'],
    ['sprout-messages', 'Sprout Social'],
  ])('%s is told by its header, with the columns of its layout proposed', async (folder, name) => {
    const table = await readTable(readFileSync(join(cases, folder, 'input.csv')), 'messages')
    expect(knownLayoutOf(table.header)?.name).toBe(name)
    const { mapping } = JSON.parse(readFileSync(join(cases, folder, 'case.json'), 'utf8')) as Case
    expect(proposed('messages', table).columns).toEqual(mapping.columns)
  })

  it('is not seen in a list of another kind', async () => {
    const table = await readTable('Datum;Richting;Bericht\n31-03-2025 09:12;in;Dag\n', 'messages')
    expect(knownLayoutOf(table.header)).toBeNull()
  })
})
