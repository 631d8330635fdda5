import type { Filter } from '#shared/contract/figures.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import type { TestServer } from './dataClient.ts'

export const everything: Filter = {
  from: null,
  to: null,
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
}

export const noAnswers = { own: [], dateOrder: null, timeZone: null, accountName: null, channel: null }

/** Grants, inspects and imports one file, as a drop on the page does. */
export async function importPath(
  { client, grant }: TestServer,
  path: string,
): Promise<OutputOf<'import.run'>> {
  const [looked] = await client.call('import.inspect', { grantId: grant(path) })
  if (looked === undefined) throw new Error('nothing to import')
  return client.call('import.run', { selectionId: looked.selectionId, options: noAnswers })
}

/** All of the data, not only the period a page opens with. */
export const allYears: Filter = { ...everything, from: '2000-01-01', to: '2040-12-31' }
