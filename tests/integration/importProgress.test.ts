import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportProgress } from '#shared/contract/imports.ts'
import { startServer } from '../support/dataClient.ts'
import { noAnswers } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

test('progress tells the share of the file that has been read, in step with the messages', async () => {
  const running = startServer()
  const { client, dataFolder, grant } = running
  await client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  const path = writeTwcs(join(dataFolder, 'a.csv'), invent(20_000, Date.UTC(2015, 0, 5, 8)))
  const { size } = statSync(path)
  const [looked] = await client.call('import.inspect', { grantId: grant(path) })
  const told: ImportProgress[] = []
  const { messages } = await client.start(
    'import.run',
    { selectionId: looked?.selectionId ?? '', options: noAnswers },
    (progress) => told.push(progress as ImportProgress),
  ).output
  await running.stop()
  expect(told.map(({ bytesTotal }) => bytesTotal)).toEqual(told.map(() => size))
  // A file is read in pieces of 512 KB and stored by 2,000 messages: the two shares differ by less than their sum.
  const slack = (512 * 1024) / size + 4_000 / messages
  const lags = told.map((progress) => Math.abs(progress.bytesRead / size - progress.messages / messages))
  expect(Math.max(...lags)).toBeLessThan(slack)
  expect(told.at(-1)).toMatchObject({ phase: 'promoting', bytesRead: size, messages })
})
