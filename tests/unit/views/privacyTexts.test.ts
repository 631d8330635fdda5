import { describe, expect, test } from 'vitest'
import type { RegisterFacts } from '#shared/contract/register.ts'
import { erasureFacts } from '#shared/views/persons/personView.ts'
import { retentionView } from '#shared/views/persons/retentionView.ts'
import { registerDocument } from '#shared/views/register/registerDocument.ts'
import { createWords } from '#shared/views/words.ts'

const words = createWords('nl')
const { persons, register } = words.text

const facts: RegisterFacts = {
  municipality: 'Utrecht',
  timeZone: 'Europe/Amsterdam',
  madeAtMs: Date.UTC(2026, 0, 5),
  channels: ['x'],
  formats: [],
  keeping: 'off',
  texts: 0,
  hasSatisfaction: false,
  hasClassifier: false,
  purgedPeople: 0,
  respondents: 0,
  keyProtection: 'keychain',
  folder: '/dossiers/a',
  sharedPath: null,
}

function paragraphs(of: RegisterFacts): readonly string[] {
  return registerDocument(words, of).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : [],
  )
}

describe('What is said of privacy', () => {
  test('erasing from a dossier in a shared folder tells that it is gone there only once it is saved', () => {
    expect(erasureFacts(words, [], true)).toContain(persons.eraseFacts.shared)
    expect(erasureFacts(words, [], false)).not.toContain(persons.eraseFacts.shared)
  })

  test('the text for the register names the shared folder and the readable key in it, where there is one', () => {
    const path = '//server/afdeling/Utrecht.dialoogmeter'
    expect(paragraphs({ ...facts, sharedPath: path })).toContain(register.placeShared(path))
    expect(paragraphs(facts).join(' ')).not.toContain('gedeelde map')
  })

  test('that a code cannot be taken back is said only where there is one, and no texts are said once', () => {
    const texts = { keeping: 'off', kept: 0, nextDeletion: null } as const
    const without = retentionView(words, undefined, texts, { purgedPeople: 0, deletions: [] })
    expect(without.purged).toEqual([persons.retention.purged.none])
    expect(without.texts).toEqual([persons.retention.keeping.off])
    const withOne = retentionView(words, undefined, texts, { purgedPeople: 1, deletions: [] })
    expect(withOne.purged).toEqual([persons.retention.purged.one, persons.retention.noLifting])
  })
})
