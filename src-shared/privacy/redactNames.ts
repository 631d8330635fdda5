// Names, best effort: where a greeting, a title or the end of a message says that a name follows. A name in the middle
// of a sentence is not recognised, unless the source says that it is the citizen's.

export const namePlaceholder = '[naam]'

const particles = `van de der den het ten ter te op in el al la le von du`.split(' ')
const titles = `heer|meneer|mijnheer|mevrouw|mevr.|mevr|mw.|mw|dhr.|dhr|mrs.|mr.|ms.`.split('|')
const greetings =
  `beste|geachte|dag|hallo|hoi|hai|hi|hey|dear|hello|goedemorgen|goedemiddag|goedenavond|goedendag|goede morgen|goede middag`.split(
    '|',
  )
const introductions = `mijn naam is|ik ben|ik heet|my name is|i am|naam:|name:`.split('|')
const closings =
  `vriendelijke groeten|vriendelijke groet|hartelijke groeten|hartelijke groet|groetjes|groeten|groet|mvg|m.v.g.|hoogachtend|grtz|gr.|kind regards|best regards|regards|greetings|liefs`.split(
    '|',
  )
const thanks = `alvast bedankt|bedankt|dank u wel|dank je wel|dankjewel|thank you|thanks`.split('|')

/** Words that stand where a name would, and name nobody. */
const nobody = new Set(
  `gemeente college raad gemeenteraad heer heren mevrouw meneer mijnheer dames dhr mevr mw allemaal iedereen mensen bewoner
  bewoners inwoner inwoners buurtbewoner buurtbewoners buren buurt lezer redactie team webcare collega klant klanten burger
  burgers wethouder burgemeester schepen raadslid raadsleden medewerker medewerkers afdeling stad dorp politie daar beste
  geachte sir madam mister u je jij jullie ik wij we het een dank bedankt voor uit over en of all there everyone council
  city hall municipality weer nu ook even nog geen niet benieuwd blij boos bezig erg heel heb is was wat wie waar hoe
  wanneer waarom kunt kun kan goed morgen vanuit namens`.split(/\s+/),
)

function isNobody(name: string): boolean {
  const [first = ''] = name.toLowerCase().split(/[ .,'’-]/)
  return nobody.has(first)
}

/** The words in any mix of capitals and small letters; what runs the app knows no such switch within a pattern. */
function anyCase(words: readonly string[]): string {
  const letter = (sign: string): string =>
    /[a-z]/.test(sign) ? `[${sign}${sign.toUpperCase()}]` : sign === '.' ? '\\.' : sign
  return `(?:${words.map((word) => [...word].map(letter).join('')).join('|')})`
}

const particle = `(?:${anyCase(particles)}|'t|d')`
const capitalised = `\\p{Lu}[\\p{L}'’-]{0,40}`
const initials = `(?:\\p{Lu}\\.[ ]?){0,5}`
const fullName = `${initials}${capitalised}(?:[ ]{1,2}(?:${particle}[ ]{1,2}){0,3}${capitalised}){0,3}`
const anyWord = `\\p{L}[\\p{L}'’-]{0,40}`
const alone = `(?<![\\p{L}\\d\\[])`
const lineEnd = `(?=[ .!]{0,3}(?:[\\n\\r]|$))`
const pause = `[ ,.:!]{0,3}[\\n\\r]{0,4}[ ]{0,4}`
const title = `${anyCase(titles)}[ ]{1,2}`
const particlesBefore = `(?:${particle}[ ]{1,2}){0,3}`

function pattern(lead: string, name: string, after = ''): RegExp {
  return new RegExp(`(${alone}${lead})(${name})${after}`, 'gu')
}

/**
 * In the order in which they are tried: what leads to a name, then the name. All quantifiers are bounded, so that the
 * work grows with the length of the text and not faster.
 */
export const namePatterns: readonly RegExp[] = [
  // "Geachte mevrouw De Vries", "dhr. A. Jansen", "mevrouw van der berg"
  pattern(title, `${particlesBefore}${fullName}`),
  pattern(title, `(?:${particle}[ ]{1,2}){1,3}${anyWord}`),
  // "Beste Jan de Vries"
  pattern(`${anyCase(greetings)}[ ]{1,2}`, fullName),
  // "hoi kim,"
  pattern(`${anyCase(greetings)}[ ]{1,2}`, anyWord, `(?=[ ]?(?:[,!\\n\\r]|$))`),
  pattern(`${anyCase(introductions)}[ ]{1,2}`, fullName),
  // "Met vriendelijke groet, Jan de Vries", also on the next line and in small letters
  pattern(`${anyCase(closings)}${pause}(?:${anyCase(['van'])}[ ]{1,2})?`, fullName),
  pattern(`${anyCase(closings)}${pause}`, `${anyWord}(?:[ ]${anyWord}){0,3}`, lineEnd),
  pattern(`${anyCase(thanks)}${pause}`, fullName, lineEnd),
  // The mark of who answers for the municipality: "^JV", "^Marieke"
  pattern(`\\^[ ]?`, anyWord),
]

function withoutNames(text: string, names: RegExp): string {
  return text.replace(names, (found: string, lead: string, name: string) =>
    isNobody(name) ? found : `${lead}${namePlaceholder}`,
  )
}

/** Names after a greeting, a title, an introduction or at the end of a message become `[naam]`. */
export function redactNames(text: string): string {
  return namePatterns.reduce(withoutNames, text)
}

/** The words of a name or handle that can be told from other words: of three letters or more, and no particle. */
function partsOf(names: readonly string[]): ReadonlySet<string> {
  const parts = names.flatMap(
    (name) =>
      name
        .slice(0, 200)
        .toLowerCase()
        .match(/\p{L}{3,40}/gu) ?? [],
  )
  return new Set(parts.filter((part) => !particles.includes(part) && !nobody.has(part)))
}

/** Words in a text that are part of a name which the source gives (the citizen's), wherever they stand. */
export function redactKnownNames(text: string, names: readonly string[]): string {
  const parts = partsOf(names)
  if (parts.size === 0) return text
  return text.replace(/\[[a-z-]{1,24}\]|\p{L}{3,40}/gu, (word) =>
    word.startsWith('[') || !parts.has(word.toLowerCase()) ? word : namePlaceholder,
  )
}
