import fc from 'fast-check'

/** Characters that formats give a meaning to, and those that encodings trip over. */
const awkward = [
  ' ',
  ',',
  ';',
  '"',
  "'",
  ':',
  '|',
  '\t',
  '\\',
  '<',
  '&',
  '[',
  '}',
  '-',
  '#',
  '@',
  'é',
  'ë',
  '€',
  '’',
  '😀',
  'ا',
  '\u200E',
]

/** What a program that does not take text for text would run, unfold or lay out: markup, formulas, SQL, marks of direction. */
const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK(1)',
  '+cmd|1',
  "');drop table messages;--",
  '&lol;',
  '__proto__',
  '\u202Eabc\u2066',
  'a\u200Bb',
  '\uFEFFb',
]

const character = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...'abcdehilnorstuvwz0123456789') },
  { weight: 2, arbitrary: fc.constantFrom(...awkward) },
  { weight: 1, arbitrary: fc.constantFrom(...hostile) },
)

/** One line of what somebody wrote; never blank, never with blanks at its ends (formats cut those off), marks or not. */
export const lineOfText: fc.Arbitrary<string> = fc
  .array(character, { minLength: 1, maxLength: 40 })
  .map((characters) => `w${characters.join('')}`.replace(/\s+(?=\u200E|$)/g, ''))

/** What somebody wrote, over several lines. */
export const messageText: fc.Arbitrary<string> = fc
  .array(lineOfText, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n'))

/** A handle as networks allow it. */
export const handle: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789_'), { minLength: 3, maxLength: 12 })
  .map((characters) => `u${characters.join('')}`)

/** A name as people have it, with the letters that files get wrong. */
export const personName: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('Anouk', 'Bjørn', 'Chloé', 'Daan', 'Eefje', 'Fatma', 'Gijs', 'Hélène'),
    fc.constantFrom('Verzonnen', 'de Bédachte', 'van Nergens', 'Ooit', 'Fictief'),
    fc.nat({ max: 99 }),
  )
  .map(([first, last, number]) => `${first} ${last} ${String(number)}`)

const firstMs = Date.UTC(2019, 0, 1)
const lastMs = Date.UTC(2025, 11, 31)

/** A moment on a whole second (UTC ms). */
export const secondMs: fc.Arbitrary<number> = fc
  .integer({ min: firstMs / 1000, max: lastMs / 1000 })
  .map((seconds) => seconds * 1000)

/** A moment on a whole minute (UTC ms), for formats that write no seconds. */
export const minuteMs: fc.Arbitrary<number> = fc
  .integer({ min: firstMs / 60_000, max: lastMs / 60_000 })
  .map((minutes) => minutes * 60_000)
