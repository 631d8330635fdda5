import { describe, expect, test } from 'vitest'
import { documentText } from '#shared/views/presentation/documents/documentText.ts'
import { widthOf } from '#shared/views/presentation/documents/wrappedText.ts'
import { hostileTexts, sampleDocument } from '../../reports/documentFixture.ts'

describe('a document as plain text', () => {
  test('has its headings underlined, its points and its table in columns', () => {
    expect(documentText(sampleDocument())).toBe(
      [
        'Raadsinformatiebrief',
        '====================',
        '',
        'Aan:     de gemeenteraad',
        'Kenmerk:',
        '',
        'Kern',
        '----',
        'De helft van de vragen is binnen 2 uur beantwoord.',
        '',
        'Per kanaal',
        '..........',
        '- Een',
        '- Twee',
        '',
        '> Vul hier het vervolg in.',
        '',
        'Vragen per kanaal',
        '',
        'Kanaal    Vragen',
        '--------  ------',
        'Facebook     811',
        '* Samen    1.325',
        '',
        '-'.repeat(72),
        'Gemaakt met Dialoogmeter',
        '',
      ].join('\n'),
    )
  })

  test('is never wider than 72 columns, whatever the texts are', () => {
    const texts = [...hostileTexts]
    const text = documentText(
      sampleDocument({
        title: texts.join(' '),
        head: texts.map((value) => ({ name: 'Onderwerp', value })),
        blocks: [
          { kind: 'paragraph', text: texts.join(' ') },
          { kind: 'points', points: texts },
          {
            kind: 'table',
            table: {
              caption: texts.join(' '),
              columns: texts.slice(0, 6).map((header) => ({ header, isNumber: true })),
              rows: [{ cells: texts.slice(0, 6), isOwn: true }],
            },
          },
        ],
      }),
    )
    const widest = Math.max(...text.split('\n').map(widthOf))
    expect(widest).toBeLessThanOrEqual(72)
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/)
  })
})
