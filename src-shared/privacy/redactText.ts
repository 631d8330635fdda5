import { ibanLengthIn, isBsn, isNationalRegisterNumber } from './personalNumbers.ts'
import { redactKnownNames, redactNames } from './redactNames.ts'

/** What stands in a kept text where something personal stood. No word of them points to a topic. */
export const placeholders = {
  link: '[link]',
  account: '[gebruiker]',
  email: '[e-mail]',
  iban: '[rekening]',
  bsn: '[bsn]',
  nationalRegister: '[rijksregister]',
  phone: '[telefoon]',
  plate: '[kenteken]',
  address: '[adres]',
  houseNumber: '[huisnummer]',
} as const

/** Longer texts are kept so far only. */
export const longestTextChars = 10_000

interface Rule {
  readonly pattern: RegExp
  /** What comes in its place; the text as it was where a check says that it is something else. */
  readonly replace: (found: string, ...groups: string[]) => string
}

/** No letter, digit or opened placeholder right before it. */
const alone = '(?<![\\p{L}\\d\\[])'
const ended = '(?![\\p{L}\\d])'
const always =
  (placeholder: string): Rule['replace'] =>
  () =>
    placeholder
const when =
  (placeholder: string, holds: (text: string) => boolean): Rule['replace'] =>
  (found) =>
    holds(found) ? placeholder : found

/** Where an account number may begin. Its length follows from its country, so it is walked through by hand. */
export const ibanStart = new RegExp(`${alone}[A-Z]{2} ?\\d{2}`, 'giu')
/** The longest number with a sign between all its letters and digits. */
const longestIbanChars = 64

/** Spaces that keep words on one line, as phones and web pages write them. */
const otherSpaces = /[\u00a0\u2007\u2009\u202f]/g
/** Dashes of other kinds, right between letters or digits or between two numbers; one between words stays. */
const otherDashes = /(?<=[\p{L}\d])[\u2010-\u2013\u2212](?=[\p{L}\d])|(?<=\d )[\u2010-\u2013\u2212](?= \d)/gu

/** As people type it on a keyboard, so that each rule has one spelling of a space and a dash. */
function asTyped(text: string): string {
  return text.replace(otherSpaces, ' ').replace(otherDashes, '-')
}

function withoutIbans(text: string): string {
  let kept = ''
  let from = 0
  for (const { index } of text.matchAll(ibanStart)) {
    if (index < from) continue
    const length = ibanLengthIn(text.slice(index, index + longestIbanChars))
    if (length === null) continue
    kept += `${text.slice(from, index)}${placeholders.iban}`
    from = index + length
  }
  return kept + text.slice(from)
}

const dateAhead = `(?!\\d{1,2}[-./]\\d{1,2}[-./](?:19|20)?\\d\\d(?![-./]?[\\p{L}\\d]))`

/** Groups of a Dutch plate, all forms since 1951 (RDW: "sidecodes" 1-14); X a letter, 9 a digit. */
const dutchPlates =
  `XX-99-99 99-99-XX 99-XX-99 XX-99-XX XX-XX-99 99-XX-XX 99-XXX-9 9-XXX-99 XX-999-X X-999-XX XXX-99-X X-99-XXX 9-XX-999 999-XX-9`.split(
    ' ',
  )
/** Without dashes the first three are also postcodes and other numbers. */
const dutchPlatesClosed = dutchPlates.slice(3)
/** Since 2010 1-ABC-234; before it ABC-123 and 123-ABC (FOD Mobiliteit). */
const belgianPlates = `9-XXX-999 XXX-999 999-XXX`.split(' ')

function plates(forms: readonly string[], letter: string, gap: string): string {
  const parts: Readonly<Record<string, string>> = { X: letter, 9: '\\d', '-': gap }
  const one = (form: string): string => [...form].map((sign) => parts[sign] ?? '').join('')
  return `${alone}(?<![-.])(?:${forms.map(one).join('|')})${ended}(?!-[\\p{L}\\d])`
}

const street = `\\p{L}[\\p{L}'’.-]{0,40}(?:straat|str\\.|laan|weg|plein|singel|gracht|kade|dreef|hof|pad|dijk|steeg|lei|steenweg|park|plantsoen|markt)`

/** "12a", "12-3", "12bis"; the box of a flat in Belgium. */
const houseAddition = `(?:-?[A-Za-z]|-\\d{1,4}|[ -]?(?:bis|ter)| bus \\d{1,4})?`

/** All quantifiers are bounded, so that the work grows with the length of the text and not faster. */
export const textRules: readonly Rule[] = [
  { pattern: /(?:https?:\/\/|www\.)[^\s]{1,2000}/giu, replace: always(placeholders.link) },
  {
    pattern: /(?<![\p{L}\d.])@[\p{L}\d_](?:[\p{L}\d_.-]{0,60}[\p{L}\d_])?(?:@[\p{L}\d.-]{1,80})?/gu,
    replace: always(placeholders.account),
  },
  {
    pattern: /[\p{L}\d._%+'-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu,
    replace: always(placeholders.email),
  },
  {
    pattern: new RegExp(`${alone}\\d{2}[.-]?\\d{2}[.-]?\\d{2}[ .-]?\\d{3}[ .-]?\\d{2}${ended}`, 'gu'),
    replace: when(placeholders.nationalRegister, isNationalRegisterNumber),
  },
  {
    pattern: new RegExp(`(?:\\+|${alone}00)[1-9]\\d{0,2}(?:[ ./()-]{0,3}\\d){7,12}${ended}`, 'gu'),
    replace: always(placeholders.phone),
  },
  {
    pattern: new RegExp(`${alone}(?<!\\d[-./])\\d{3}[ .-]?\\d{3}[ .-]?\\d{3}${ended}(?![-./]\\d)`, 'gu'),
    replace: when(placeholders.bsn, isBsn),
  },
  {
    pattern: new RegExp(
      `${alone}(?<!\\d[-./,])${dateAhead}\\(?0[1-9](?:\\)?[ ./-]{0,3}\\d){7,8}${ended}(?![-./]\\d)`,
      'gu',
    ),
    replace: always(placeholders.phone),
  },
  {
    pattern: new RegExp(plates([...dutchPlates, ...belgianPlates.slice(0, 1)], '[A-Za-z]', '-'), 'gu'),
    replace: always(placeholders.plate),
  },
  {
    pattern: new RegExp(plates(belgianPlates.slice(1), '[A-Z]', '-'), 'gu'),
    replace: always(placeholders.plate),
  },
  {
    pattern: new RegExp(plates([...dutchPlatesClosed, ...belgianPlates.slice(0, 1)], '[A-Z]', ''), 'gu'),
    replace: always(placeholders.plate),
  },
  {
    pattern: new RegExp(
      `${alone}[1-9]\\d{3}(?: ?[A-Z]{2}[ ,/-]{0,3}|[a-z]{2}[ ,]{1,3})(?:(?:huis)?(?:nr\\.?|nummer) ?)?\\d{1,5}${houseAddition}${ended}`,
      'gu',
    ),
    replace: always(placeholders.address),
  },
  {
    pattern: new RegExp(`${alone}(${street} )\\d{1,4}${houseAddition}${ended}`, 'giu'),
    replace: (_found, name) => `${name ?? ''}${placeholders.houseNumber}`,
  },
]

/**
 * A text without what it says of persons, as far as it can be told by form: web and e-mail addresses, @names, telephone
 * and account numbers, citizen numbers, number plates, addresses, and names where a greeting, a title or the end of
 * the message shows one. Numbers of cases, postcodes alone and names in the middle of a sentence stay.
 *
 * @param knownNames the citizen's name or handle as the source gives it; its words go wherever they stand
 */
export function redactText(text: string, knownNames: readonly string[] = []): string {
  const shortened = text.slice(0, longestTextChars)
  const byForm = textRules.reduce(
    (rest, { pattern, replace }) => rest.replace(pattern, replace),
    withoutIbans(asTyped(shortened)),
  )
  return redactKnownNames(redactNames(byForm), knownNames)
}
