import { expect, test } from 'vitest'
import { connect } from '#data/db/connection.ts'
import { settleQuietly } from '#data/useCases/settleQuietly.ts'

test('a deletion that cannot be settled is logged, and is no failure of what was done', () => {
  const database = connect(':memory:')
  database.close()
  const recorded: string[] = []
  const log = {
    record: (procedure: string) => {
      recorded.push(procedure)
      return 'id'
    },
  }
  settleQuietly({ log }, { database })
  expect(recorded).toEqual(['settleDeletion'])
})
