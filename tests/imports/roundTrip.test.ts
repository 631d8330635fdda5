// What a tool wrote comes back as it was: any list of messages that a format can express, written as the tool does it and
// read by the adapter, is the same list.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { ParsedMessage, ReadOptions } from '#data/importing/adapter.ts'
import type { ReadableFormatId } from '#data/importing/catalogue.ts'
import { adapterOf } from '#data/importing/detect.ts'
import { inspectSource } from '#data/importing/inspect.ts'
import { formatWriters } from '../support/formats/all.ts'
import { formatToInsistOn } from '../support/formats/formatWriter.ts'
import type { WrittenExport } from '../support/formats/formatWriter.ts'
import { noAnswers, openExport } from '../support/formats/writtenExport.ts'
import { usually } from '../support/thoroughness.ts'

const folder = mkdtempSync(join(tmpdir(), 'round-trip-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const lists = usually(60, 200)

async function readBack(format: ReadableFormatId, { files, options }: WrittenExport): Promise<ParsedMessage[]> {
  const answers: ReadOptions = { ...noAnswers, ...options }
  const [opened] = await openExport(join(folder, format), files)
  if (opened?.status !== 'ok') throw new Error(`refused: ${JSON.stringify(opened)}`)
  const insisted = formatToInsistOn(format, options)
  const adapter = insisted === null ? null : adapterOf(insisted)
  const looked = await inspectSource(opened.source, answers, adapter)
  if (looked.status !== 'ok') {
    // A list without a message is an export without one, and refused as such.
    if (looked.reason === 'noMessages') return []
    throw new Error(`refused: ${looked.reason} ${looked.detail ?? ''}`)
  }
  expect(looked.inspection).toMatchObject({ format, needs: [] })
  const messages: ParsedMessage[] = []
  const signal = new AbortController().signal
  for await (const item of looked.adapter.read(opened.source, answers, signal, () => undefined)) {
    if (item.type === 'message') messages.push(item.message)
  }
  expect(looked.inspection.preview).toEqual(messages.slice(0, 200))
  return messages
}

test.each(formatWriters)('$format: what was written is read back', async ({ format, exports }) => {
  await fc.assert(
    fc.asyncProperty(exports, async (written) => {
      const messages = await readBack(format, written)
      expect(messages).toHaveLength(written.expected.length)
      for (const [at, expected] of written.expected.entries()) expect(messages[at]).toMatchObject(expected)
    }),
    { numRuns: lists },
  )
})
