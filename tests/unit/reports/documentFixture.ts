import type { ReportDocument } from '#shared/report/document.ts'

/** A document with every kind of block. */
export function sampleDocument(changes: Partial<ReportDocument> = {}): ReportDocument {
  return {
    title: 'Raadsinformatiebrief',
    language: 'nl',
    municipality: 'Rijnhoven',
    head: [
      { name: 'Aan', value: 'de gemeenteraad' },
      { name: 'Kenmerk', value: '' },
    ],
    blocks: [
      { kind: 'heading', level: 1, text: 'Kern' },
      { kind: 'paragraph', text: 'De helft van de vragen is binnen 2 uur beantwoord.' },
      { kind: 'heading', level: 2, text: 'Per kanaal' },
      { kind: 'points', points: ['Een', 'Twee'] },
      { kind: 'toFillIn', text: 'Vul hier het vervolg in.' },
      {
        kind: 'table',
        table: {
          caption: 'Vragen per kanaal',
          columns: [
            { header: 'Kanaal', isNumber: false },
            { header: 'Vragen', isNumber: true },
          ],
          rows: [
            { cells: ['Facebook', '811'], isOwn: false },
            { cells: ['Samen', '1.325'], isOwn: true },
          ],
        },
      },
    ],
    foot: 'Gemaakt met Dialoogmeter',
    madeAtMs: Date.UTC(2026, 9, 2, 8),
    timeZone: 'Europe/Amsterdam',
    figures: [],
    ...changes,
  }
}

/** Texts that break files which are written without care. */
export const hostileTexts = [
  '=HYPERLINK("http://example.test","klik")',
  '+31 6 12345678',
  '@SUM(A1:A9)',
  '-2+3',
  '</w:t></w:r></w:p><w:p>',
  '<script>alert(1)</script> & "quotes" \u0000\u0007\u001b[31m',
  ']]>',
  '\ud800 los teken \udc00',
  '&#x0;_x000D_',
  `${'zeerlangwoordzonderspaties'.repeat(12)}`,
  'regel een\r\nregel twee\ttab',
  '\u202egespiegeld\u202c',
  '日本語 👩🏽‍🚒',
  ' ',
] as const
