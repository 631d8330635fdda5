import { describe, expect, it } from 'vitest'
import type { Counted } from '#shared/contract/counted.ts'
import { countedLines } from '#shared/views/definitions/countedLines.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const plain: Counted = {
  cases: 1325,
  answered: 1212,
  closed: 49,
  open: 64,
  needsNoReply: 0,
  startUnseen: 0,
  unsupported: 0,
  excluded: [],
  duringIncidents: null,
}

describe('what counts and what does not', () => {
  it('is told as n and outcomes, and nothing more where nothing is left out', () =>
    expect(countedLines(nl, plain)).toEqual([
      '1.325 vragen tellen mee (n = 1.325).',
      'Daarvan zijn er 1.212 beantwoord, 49 gesloten zonder antwoord en 64 nog open.',
    ]))

  it('names each kind that is left out, one or more of it', () =>
    expect(
      countedLines(nl, {
        ...plain,
        needsNoReply: 31,
        startUnseen: 1,
        unsupported: 2,
        duringIncidents: 12,
        excluded: [
          { as: 'spam', messages: 2 },
          { as: 'colleague', messages: 1 },
        ],
      }).slice(2),
    ).toEqual([
      '31 berichten tellen niet mee: ze hebben geen antwoord nodig.',
      '1 vraag telt niet mee: het begin ervan staat niet in de gegevens.',
      '2 vragen tellen niet mee: de bron vertelt niet wat onbeantwoord bleef.',
      '12 vragen vallen weg door gebeurtenissen die u weglaat.',
      'Door een medewerker buiten de cijfers gezet (berichten): 2 spam en 1 van een collega.',
    ]))

  it('says why a number is unknown in place of 0, and no outcomes of it', () => {
    const unknown = { value: null, reason: 'teamOfAnsweredOnly' } as const
    expect(countedLines(nl, { ...plain, cases: unknown, closed: unknown, open: unknown })).toEqual([
      nl.text.figures.reasons.teamOfAnsweredOnly,
    ])
    expect(countedLines(nl, { ...plain, cases: 0, answered: 0, closed: 0, open: 0 })).toEqual([
      '0 vragen tellen mee (n = 0).',
    ])
  })
})
