import { expect, test } from 'vitest'
import { errorSentence } from '#shared/views/errorSentence.ts'
import { createWords } from '#shared/views/words.ts'

const words = createWords('nl')
const sinceMs = Date.UTC(2026, 2, 3, 9, 5)

test('an error without circumstances has its sentence alone', () => {
  expect(errorSentence(words, { code: 'diskFull', params: {} })).toEqual({
    text: words.text.app.errors.diskFull,
    detail: null,
  })
})

test('who works on a shared dossier is named, with since when where that is known', () => {
  const params = { owner: 'An Jansen', computer: 'PC-12' }
  expect(errorSentence(words, { code: 'sharedInUse', params }).detail).toBe(
    'Het dossier is in gebruik bij An Jansen (computer PC-12).',
  )
  expect(errorSentence(words, { code: 'sharedInUse', params: { ...params, sinceMs } }).detail).toBe(
    `Het dossier is in gebruik bij An Jansen (computer PC-12) sinds ${words.instant(sinceMs)}.`,
  )
  expect(errorSentence(words, { code: 'sharedInUse', params: {} }).detail).toBeNull()
})

test('a dossier of a newer version tells which is needed and what this one can open', () => {
  const params = { appVersion: '2.0.0', schema: 12, knownSchema: 8, backupMadeAtMs: sinceMs }
  expect(errorSentence(words, { code: 'dossierFromNewerApp', params }).detail).toBe(
    `Nodig is versie 2.0.0 of nieuwer. De opbouw van het dossier heeft nummer 12; deze versie leest tot en met nummer 8. De nieuwste bruikbare reservekopie is van ${words.instant(sinceMs)}.`,
  )
})

test('a damaged dossier tells first which backup is ready, where there is one', () => {
  expect(errorSentence(words, { code: 'dossierDamaged', params: { backupMadeAtMs: sinceMs } })).toEqual({
    text: `Het dossierbestand is beschadigd. Er staat een reservekopie klaar van ${words.instant(sinceMs)}.`,
    detail: null,
  })
  expect(errorSentence(words, { code: 'dossierDamaged', params: { file: 'dossier.dialoogmeter' } })).toEqual({
    text: words.text.app.errors.dossierDamaged,
    detail: null,
  })
})

test('a shared dossier that somebody works on is named by its file', () => {
  const text = (file: string): string => errorSentence(words, { code: 'sharedInUse', params: { file } }).text
  expect(text('Utrecht 2026.dialoogmeter')).toBe(
    'Iemand anders werkt nu aan het dossier Utrecht 2026 in de gedeelde map. Er is niets veranderd.',
  )
  expect(text('')).toBe(words.text.app.errors.sharedInUse)
  expect(text('.dialoogmeter')).toBe(words.text.app.errors.sharedInUse)
})

test('in English too', () => {
  expect(errorSentence(createWords('en'), { code: 'keyDamaged', params: { file: 'd.key' } }).detail).toBe(
    'File: d.key',
  )
})
