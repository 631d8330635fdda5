import { expect, test } from 'vitest'
import { namePlaceholder } from '#shared/privacy/redactNames.ts'
import { placeholders, redactText } from '#shared/privacy/redactText.ts'

/** Small and seeded, so that every run tries the same texts. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const roll = dice(20_250_106)
const pick = <T>(items: readonly [T, ...T[]]): T => items[roll(items.length)] ?? items[0]
const digits = (count: number): string => Array.from({ length: count }, () => String(roll(10))).join('')
const plateLetters = 'BDFGHJKLNPRSTVXZ'
const letters = (count: number): string =>
  Array.from({ length: count }, () => plateLetters.charAt(roll(plateLetters.length))).join('')

/** ISO 7064 mod 97-10. */
function iban(country: 'NL' | 'BE'): string {
  const account = country === 'NL' ? `${pick(['ABNA', 'INGB', 'RABO', 'TRIO'])}${digits(10)}` : digits(12)
  const asNumber = [...`${account}${country}00`]
    .map((sign) => (/\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55)))
    .join('')
  const check = String(98n - (BigInt(asNumber) % 97n)).padStart(2, '0')
  const whole = `${country}${check}${account}`
  return pick([whole, whole.replace(/(.{4})(?=.)/g, '$1 '), whole.toLowerCase()])
}

function bsn(): string {
  for (;;) {
    const first = `${String(1 + roll(9))}${digits(7)}`
    const sum = [...first].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0)
    const last = sum % 11
    if (last > 9) continue
    const whole = `${first}${String(last)}`
    return pick([whole, `${whole.slice(0, 3)} ${whole.slice(3, 6)} ${whole.slice(6)}`])
  }
}

function nationalRegister(): string {
  const year = 40 + roll(59)
  const base = `${String(year)}${String(1 + roll(12)).padStart(2, '0')}${String(1 + roll(28)).padStart(2, '0')}${digits(3)}`
  const check = String(97 - (Number(base) % 97)).padStart(2, '0')
  const [yy, mm, dd, serial] = [base.slice(0, 2), base.slice(2, 4), base.slice(4, 6), base.slice(6)]
  return pick([`${yy}.${mm}.${dd}-${serial}.${check}`, `${base}${check}`])
}

function phone(): string {
  const [a, b, c, d] = [digits(2), digits(2), digits(2), digits(2)]
  return pick([
    `06-${a}${b}${c}${d}`,
    `06 ${a} ${b} ${c} ${d}`,
    `+31 6 ${a}${b}${c}${d}`,
    `0031 6 ${a} ${b} ${c} ${d}`,
    `(030) 2${a} ${b} ${c}`,
    `0495/${a}.${b}.${c}`,
    `+32 495 ${a} ${b} ${c}`,
    `09 2${a} ${b} ${c}`,
  ])
}

/** RDW's forms since 1951, sidecodes 1 to 14. */
const sidecodes =
  `XX-99-99 99-99-XX 99-XX-99 XX-99-XX XX-XX-99 99-XX-XX 99-XXX-9 9-XXX-99 XX-999-X X-999-XX XXX-99-X X-99-XXX 9-XX-999 999-XX-9`.split(
    ' ',
  )
function plateOf(form: string): string {
  return [...form]
    .map((sign) => (sign === 'X' ? letters(1) : sign === '9' ? String(roll(10)) : sign))
    .join('')
}

function address(): string {
  const code = `${String(1 + roll(9))}${digits(3)}`
  const after = pick(['AB', 'CD', 'KL', 'TX'])
  const number = `${String(1 + roll(300))}${pick(['', 'a', 'B', '-2'])}`
  return pick([`${code} ${after} ${number}`, `${code}${after}, ${number}`, `${code} ${after} nr ${number}`])
}

const people = [
  'Bakker',
  'Marieke de Wit',
  'Joost van den Broek',
  'El Amrani',
  'Fatima Yıldız',
  'Peeters',
] as const
const mail = (): string =>
  `${pick(['j.bakker', 'marieke', 'an-peeters'])}${digits(2)}@${pick(['voorbeeld.example', 'post.example.org'])}`

const formal = {
  email: [mail, placeholders.email],
  phone: [phone, placeholders.phone],
  iban: [() => iban(pick(['NL', 'BE'])), placeholders.iban],
  bsn: [bsn, placeholders.bsn],
  nationalRegister: [nationalRegister, placeholders.nationalRegister],
  plate: [() => plateOf(sidecodes[roll(sidecodes.length)] ?? ''), placeholders.plate],
  address: [address, placeholders.address],
} as const
type Kind = keyof typeof formal

const around: readonly [(found: string) => string, ...((found: string) => string)[]] = [
  (found) => `Goedemiddag, u kunt mij bereiken via ${found} over de container.`,
  (found) => `Het gaat om ${found}, kan iemand kijken?`,
  (found) => `Mijn melding staat al weken open (${found}).`,
  (found) => `Allee, noteer ${found} en laat iets weten aub`,
  (found) => `${found}\nDat is alles wat ik heb.`,
  (found) => `Gelieve te antwoorden: ${found}!`,
]

interface Planted {
  readonly text: string
  readonly secret: string
  readonly placeholder: string
}

function plant(kind: Kind, count: number): Planted[] {
  const [make, placeholder] = formal[kind]
  return Array.from({ length: count }, () => {
    const secret = make()
    return { text: pick(around)(secret), secret, placeholder }
  })
}

/** Numbers and words that look like it and are of nobody. */
const innocent: readonly string[] = [
  ...Array.from({ length: 20 }, () => `Zaaknummer ${String(2020 + roll(6))}-${digits(5)} is nog niet klaar.`),
  ...Array.from(
    { length: 20 },
    () => `Melding ${digits(6)} staat open sinds ${String(1 + roll(28))}-0${String(1 + roll(9))}-2025.`,
  ),
  ...Array.from(
    { length: 20 },
    () => `Bus ${String(1 + roll(99))} rijdt om ${String(10 + roll(13))}:${String(10 + roll(49))} niet.`,
  ),
  ...Array.from(
    { length: 20 },
    () => `Het bedrag van € ${String(1 + roll(9))}.${digits(3)},${digits(2)} is afgeschreven.`,
  ),
  ...Array.from(
    { length: 20 },
    () =>
      `In postcodegebied ${String(1 + roll(9))}${digits(3)} is geen water, al ${String(2 + roll(8))} uur.`,
  ),
  ...Array.from(
    { length: 10 },
    () => `Artikel ${String(1 + roll(90))} lid ${String(1 + roll(6))} van de APV geldt hier.`,
  ),
  'Op het kruispunt van de N275 en de A2 staat alles stil.',
  'De raad besloot in 2024 over 1.250.000 euro voor de wijk.',
]

const nameTexts: readonly ((name: string) => string)[] = [
  (name) => `Beste ${name}, de lantaarn brandt weer.`,
  (name) => `Geachte mevrouw ${name},\nuw melding is gezien.`,
  (name) => `De boom is om.\nMet vriendelijke groet, ${name}`,
  (name) => `Mijn naam is ${name} en ik wacht al lang.`,
  (name) => `Bedankt, ${name}`,
]

test('formal kinds go from a planted corpus in Dutch and Flemish, and what is of nobody stays', () => {
  const kinds = Object.keys(formal) as Kind[]
  const lines: string[] = []
  let texts = innocent.length
  for (const kind of kinds) {
    const planted = plant(kind, 60)
    texts += planted.length
    const [, placeholder] = formal[kind]
    const caught = planted.filter(({ text, secret }) => {
      const redacted = redactText(text)
      return !redacted.includes(secret) && redacted.includes(placeholder)
    })
    const wrong = innocent.filter((text) => redactText(text).includes(placeholder)).length
    const recall = caught.length / planted.length
    const precision = caught.length / (caught.length + wrong)
    lines.push(`${kind}: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`)
    const missed = planted.find((each) => !caught.includes(each))?.text
    expect({ kind, recall, missed }).toEqual({ kind, recall: 1, missed: undefined })
    expect(precision).toBeGreaterThanOrEqual(0.98)
  }
  console.log([`${String(texts)} texts`, ...lines].join('\n'))
  expect(texts).toBeGreaterThan(500)
})

test('every Dutch sidecode goes, as it is written on the plate', () => {
  for (const form of sidecodes) {
    const plate = plateOf(form)
    expect(redactText(`De auto met kenteken ${plate} staat er weer.`)).toBe(
      `De auto met kenteken ${placeholders.plate} staat er weer.`,
    )
  }
})

test('names go where a greeting, a title or the end shows them; in the middle of a sentence they stay (best effort)', () => {
  const shown = nameTexts.flatMap((make) => people.map((name) => ({ name, text: make(name) })))
  const caught = shown.filter(({ name, text }) => {
    const redacted = redactText(text)
    return redacted.includes(namePlaceholder) && !redacted.includes(name)
  })
  const hidden = people.map((name) => ({ name, text: `Gisteren zei ${name} tegen mij dat het klaar was.` }))
  const caughtInside = hidden.filter(({ name, text }) => !redactText(text).includes(name))
  console.log(
    `names shown: recall ${(caught.length / shown.length).toFixed(3)}; inside a sentence: ${(caughtInside.length / hidden.length).toFixed(3)}`,
  )
  expect(caught.length / shown.length).toBeGreaterThan(0.8)
})
