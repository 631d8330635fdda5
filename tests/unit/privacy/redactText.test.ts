import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '#data/importing/enrich/foldText.ts'
import { defaultLexicon } from '#data/importing/enrich/lexicon.ts'
import { namePatterns, namePlaceholder } from '#shared/privacy/redactNames.ts'
import {
  ibanStart,
  longestTextChars,
  placeholders,
  redactText,
  textRules,
} from '#shared/privacy/redactText.ts'

describe('what is personal goes', () => {
  test.each([
    ['Mail mij op jan.de-vries+gemeente@post.voorbeeld.example aub', 'Mail mij op [e-mail] aub'],
    ['Bel 06-12345678', 'Bel [telefoon]'],
    ['Bel 06 12 34 56 78.', 'Bel [telefoon].'],
    ['Bel 06.12.34.56.78', 'Bel [telefoon]'],
    ['Bel (030) 286 00 00 of 0341-123456', 'Bel [telefoon] of [telefoon]'],
    ['Bel +31 (0)6 1234 5678 of 0031612345678', 'Bel [telefoon] of [telefoon]'],
    ['Bel 0495/12.34.56, +32 495 12 34 56 of 02 123 45 67', 'Bel [telefoon], [telefoon] of [telefoon]'],
    ['Stort op NL91 ABNA 0417 1643 00 graag', 'Stort op [rekening] graag'],
    ['nl91abna0417164300 en be68 5390 0754 7034', '[rekening] en [rekening]'],
    ['Mijn bsn is 111222333', 'Mijn bsn is [bsn]'],
    ['Mijn bsn is 1112.22.333 of 123 456 782', 'Mijn bsn is 1112.22.333 of [bsn]'],
    ['Rijksregisternummer 85.07.30-033.28', 'Rijksregisternummer [rijksregister]'],
    ['Rijksregisternummer 17073003384', 'Rijksregisternummer [rijksregister]'],
    ['Zie https://voorbeeld.example/melding?naam=jan nu', 'Zie [link] nu'],
    ['Zie www.voorbeeld.example/jan', 'Zie [link]'],
    ['@jan_devries en @jan@mast.voorbeeld.example klopt dat?', '[gebruiker] en [gebruiker] klopt dat?'],
    ['Ik woon op 1234 AB 12a', 'Ik woon op [adres]'],
    ['Ik woon op 1234ab, nr. 5-3 dus', 'Ik woon op [adres] dus'],
    ['De Dorpsstraat 12b is donker', 'De Dorpsstraat [huisnummer] is donker'],
    ['De Kerkstraat 5 bus 2 is donker', 'De Kerkstraat [huisnummer] is donker'],
    ['Ik woon op 1234AB12, 1234 AB-12 of 1234 AB 12bis', 'Ik woon op [adres], [adres] of [adres]'],
    ['Bel 06 - 12 34 56 78', 'Bel [telefoon]'],
    ['Mijn bsn is 123-456-782', 'Mijn bsn is [bsn]'],
    ['Stort op NL 91 ABNA 0417164300 of BE 68 5390 0754 7034', 'Stort op [rekening] of [rekening]'],
    ['Stort op NL91\u00a0ABNA\u00a00417\u00a01643\u00a000', 'Stort op [rekening]'],
    [
      'Bel 06\u201312345678 of 06\u00a012345678 of 06\u201112345678',
      'Bel [telefoon] of [telefoon] of [telefoon]',
    ],
    ['Bel +31\u202f6\u202f12345678', 'Bel [telefoon]'],
    ['De auto AB\u2013123\u2013C op 1234\u00a0AB\u00a012', 'De auto [kenteken] op [adres]'],
    ['Beste\u00a0Jan, dank', 'Beste [naam], dank'],
    ['De brug \u2013 die van hout \u2013 is 3\u00a0m', 'De brug \u2013 die van hout \u2013 is 3 m'],
  ])('%s', (text, expected) => {
    expect(redactText(text)).toBe(expected)
  })

  test.each([
    ...['AB-12-34', '12-34-AB', '12-AB-34', 'AB-12-CD', 'AB-CD-12', '12-AB-CD', '12-ABC-3'],
    ...['1-ABC-23', 'AB-123-C', 'A-123-BC', 'ABC-12-D', 'A-12-BCD', '1-AB-234', '123-AB-4'],
    ...['gz-123-k', 'GZ123K', '1-ABC-234', '2ABC345', 'ABC-123', '123-ABC'],
  ])('the number plate %s', (plate) => {
    expect(redactText(`De auto met ${plate}, rood`)).toBe('De auto met [kenteken], rood')
  })

  test.each([
    ['Beste Jan de Vries, hoe gaat het?', 'Beste [naam], hoe gaat het?'],
    ['Geachte mevrouw Van der Berg,\nHelp', 'Geachte mevrouw [naam],\nHelp'],
    ['geachte heer A.B. Jansen-de Wit,', 'geachte heer [naam],'],
    ['hoi kim, ben je er?', 'hoi [naam], ben je er?'],
    ['Ik sprak met de heer A.B. Jansen gisteren', 'Ik sprak met de heer [naam] gisteren'],
    ['Mijn naam is Fatima El Amrani en ik bel', 'Mijn naam is [naam] en ik bel'],
    [
      'Dat is goed.\n\nMet vriendelijke groet,\n\nMarieke Jansen\nTeam Webcare',
      'Dat is goed.\n\nMet vriendelijke groet,\n\n[naam]\nTeam Webcare',
    ],
    ['Tot dan. Groetjes piet', 'Tot dan. Groetjes [naam]'],
    ['Bedankt, Jan', 'Bedankt, [naam]'],
    ['We kijken ernaar ^MJ', 'We kijken ernaar ^[naam]'],
  ])('the name in: %s', (text, expected) => {
    expect(redactText(text)).toBe(expected)
  })

  test("the citizen's name as the source gives it, wherever it stands", () => {
    const text = 'Volgens Fatima is de bak bij amrani vol'
    expect(redactText(text, ['Fatima el Amrani'])).toBe('Volgens [naam] is de bak bij [naam] vol')
    expect(redactText('De naam van de straat [naam]', ['naam'])).toBe('De [naam] van de straat [naam]')
  })

  test('a text is kept up to its limit', () => {
    expect(redactText('a '.repeat(longestTextChars))).toHaveLength(longestTextChars)
  })
})

describe('what only looks like it stays', () => {
  test.each([
    'Zaaknummer 2024-0123456 en Z0612345678',
    'Zaaknummer 123456789 en 0341-2024-123456',
    'Een bestelling NL20 BANK van 12 euro',
    'Op 01-02-2024 12:00 of 01.02.2024 10 uur',
    'Bel 14 030 of 0800-1351',
    'De buurt 1234 AB en 1234AB',
    'In 2024 is 12 keer gemeld',
    'Rijksregisternummer 85.07.30-033.29',
    'Lijn 12-34 rijdt in de 30-km-zone',
    'Het kost 012,50 per 100 000 000',
    'Kerkstraat en Dorpsstraat zijn dicht',
    'Beste gemeente Utrecht, dag allemaal!',
    'Bedankt voor de hulp, groet',
    'mail naar info (at) voorbeeld',
    'DE89 3704 1044 5532 1130 01',
  ])('%s', (text) => {
    expect(redactText(text)).toBe(text)
  })
})

describe('the work', () => {
  /** The source of a pattern without its classes and escapes, in which signs stand for themselves. */
  const bare = (pattern: RegExp): string =>
    pattern.source.replace(/\\p\{\w+\}|\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')

  test('no pattern repeats without a bound: the work grows with the length and not faster', () => {
    const patterns = [ibanStart, ...textRules.map(({ pattern }) => pattern), ...namePatterns]
    expect(patterns.length).toBeGreaterThan(15)
    for (const pattern of patterns) expect(bare(pattern)).not.toMatch(/[*+]|\{\d+,\}/)
    expect(bare(/[+]\+a{1,3}b+/)).toMatch(/[*+]/)
  })

  test('what a text was redacted to is not redacted further', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...Object.values(placeholders),
        namePlaceholder,
        'Groet,',
        'Beste',
        'dhr.',
        'Jan',
        '12',
        '06-12345678',
        '\n',
        'NL91ABNA0417164300',
      ),
      fc.string({ maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = redactText(pieces.join(' '))
        expect(redactText(redactText(once))).toBe(redactText(once))
      }),
    )
  })

  test('planted addresses and numbers never come through, whatever words stand around them', () => {
    const planted = [
      'jan.devries@voorbeeld.example',
      '06-12345678',
      'NL91ABNA0417164300',
      '111222333',
      '1-ABC-234',
    ]
    const words = fc.array(fc.stringMatching(/^[a-z,.!?]{1,10}$/), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(words, words, fc.constantFrom(...planted), (before, after, secret) => {
        expect(redactText(`${before.join(' ')} ${secret} ${after.join(' ')}`)).not.toContain(secret)
      }),
    )
  })

  test('no placeholder points to a topic or says that a message is automatic', () => {
    const found: number[] = []
    for (const placeholder of [...Object.values(placeholders), namePlaceholder])
      defaultLexicon.trie.match(foldText(placeholder), (value) => found.push(value))
    expect(found).toEqual([])
  })
})
