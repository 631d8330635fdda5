import { expect, test } from 'vitest'
import type { BackupView } from '#shared/contract/backups.ts'
import { backupRows } from '#shared/views/backups/backupRows.ts'
import { createWords } from '#shared/views/words.ts'

const words = createWords('nl')
const madeAtMs = Date.UTC(2026, 2, 3, 9, 5, 7)

function backup(change: Partial<BackupView>): BackupView {
  return {
    id: '1',
    madeAtMs,
    reason: 'byHand',
    appVersion: null,
    schemaVersion: 8,
    state: 'usable',
    sizeBytes: 4096,
    content: { messages: 20, files: 1, lastImportedAtMs: madeAtMs },
    since: { messages: 0, files: 0 },
    ...change,
  }
}
function momentsOf(list: readonly BackupView[]): readonly string[] {
  return backupRows(words, list).map(({ moment }) => moment)
}
function consequenceOf(language: 'nl' | 'en', messages: number, files: number): string {
  const rows = backupRows(createWords(language), [backup({ since: { messages, files } })])
  return rows[0]?.consequence ?? ''
}

test('what is lost is told for one message of one file, and for more', () => {
  expect(consequenceOf('nl', 1, 1)).toContain(
    'Wat daarna is ingelezen, staat er dan niet in: 1 bericht uit 1 bestand. Wat u daarna hebt ingevuld of verbeterd, ook niet.',
  )
  expect(consequenceOf('nl', 1200, 3)).toContain('staat er dan niet in: 1.200 berichten uit 3 bestanden.')
  expect(consequenceOf('en', 1, 1)).toContain(
    'What was imported later will not be in it: 1 message from 1 file. Nor will what you filled in or corrected later.',
  )
})

test('a backup that is alone in its minute is told to the minute', () => {
  expect(momentsOf([backup({}), backup({ madeAtMs: madeAtMs - 60_000 })])).toEqual([
    words.instant(madeAtMs),
    words.instant(madeAtMs - 60_000),
  ])
})

test('backups of the same minute are told apart by their seconds, in the question too', () => {
  const list = [
    backup({ madeAtMs: madeAtMs + 30_000 }),
    backup({}),
    backup({ madeAtMs: madeAtMs - 3_600_000 }),
  ]
  const moments = momentsOf(list)
  expect(moments[0]).toMatch(/:05:37$/)
  expect(moments[1]).toMatch(/:05:07$/)
  expect(moments[2]).toBe(words.instant(madeAtMs - 3_600_000))
  expect(backupRows(words, list)[1]?.consequence).toContain(`het dossier van ${moments[1] ?? ''}.`)
})
