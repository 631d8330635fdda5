import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { channelIds } from '#shared/domain/channel.ts'
import { normRuleSchema } from '#shared/domain/norm.ts'
import type { NormRule } from '#shared/domain/norm.ts'
import { newNorm, normDrafts, normOutcome, normSentence } from '#shared/views/norms/normDraft.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const en = createWords('en')

const rule: NormRule = {
  channel: null,
  clock: 'opening',
  limitMs: 4 * 3_600_000,
  targetShare: 0.8,
  validFrom: '2025-01-01',
  validTo: null,
}

describe('a norm in words', () => {
  test('names share, time, clock, channels and dates', () => {
    expect(normSentence(nl, rule)).toBe('80% binnen 4 uur openingstijd op alle kanalen, vanaf 1 januari 2025')
    expect(normSentence(en, rule)).toBe(
      '80% within 4 hours of opening time on all channels, from 1 January 2025',
    )
  })

  test('leaves out what was not promised', () => {
    const bare: NormRule = {
      ...rule,
      channel: 'whatsapp',
      targetShare: null,
      validFrom: null,
      clock: 'calendar',
    }
    expect(normSentence(nl, bare)).toBe('binnen 4 uur kalendertijd op WhatsApp')
  })
})

describe('norms that are being typed', () => {
  test('come back as they were kept', () => {
    const anyRule = fc.record({
      channel: fc.option(fc.constantFrom(...channelIds)),
      clock: fc.constantFrom('calendar' as const, 'opening' as const),
      limitMs: fc.integer({ min: 1, max: 90 * 24 * 60 }).map((minutes) => minutes * 60_000),
      targetShare: fc.option(fc.integer({ min: 1, max: 1_000 }).map((promille) => promille / 1_000)),
      validFrom: fc.constantFrom(null, '2024-01-01'),
      validTo: fc.constantFrom(null, '2025-12-31'),
    })
    fc.assert(
      fc.property(
        fc.constantFrom('nl' as const, 'en' as const),
        fc.array(anyRule, { maxLength: 5 }),
        (language, rules) => {
          const words = createWords(language)
          const outcome = normOutcome(words, normDrafts(words, rules))
          expect(outcome.faults).toEqual([])
          expect(outcome.rules).toEqual(rules)
          for (const kept of outcome.rules ?? []) expect(normRuleSchema.parse(kept)).toEqual(kept)
        },
      ),
    )
  })

  test('a new one can be kept as it stands', () => {
    expect(normOutcome(nl, [newNorm()])).toMatchObject({
      rules: [{ limitMs: 4 * 3_600_000, targetShare: 0.8, channel: null }],
    })
  })

  test.each([
    [{ amount: '' }, 'amount'],
    [{ amount: 'vier' }, 'amount'],
    [{ amount: '0' }, 'amount'],
    [{ amount: '91', unit: 'days' }, 'amount'],
    [{ target: '101' }, 'target'],
    [{ target: '0' }, 'target'],
    [{ validFrom: '2025-02-01', validTo: '2025-01-01' }, 'dates'],
  ] as const)('says which row is wrong and how: %o', (part, fault) => {
    const outcome = normOutcome(nl, [newNorm(), { ...newNorm(), ...part }])
    expect(outcome).toEqual({ rules: null, faults: [nl.text.norms.faults[fault]('2')] })
  })
})
