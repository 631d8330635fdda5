import fc from 'fast-check'

/** What happens to one file on its way: cut off, damaged, edited by hand, or another file altogether. */
export type Damage = (bytes: Buffer) => Buffer

/** Largest damaged file. */
export const mostBytes = 64 * 1024

const share = fc.double({ min: 0, max: 1, noNaN: true })

function placeIn(bytes: Buffer, at: number): number {
  return Math.floor(at * bytes.length)
}

const cut = share.map(
  (at): Damage =>
    (bytes) =>
      bytes.subarray(0, placeIn(bytes, at)),
)
const headless = share.map(
  (at): Damage =>
    (bytes) =>
      bytes.subarray(placeIn(bytes, at)),
)

const overwritten = fc
  .tuple(share, fc.uint8Array({ minLength: 1, maxLength: 200 }))
  .map(([at, random]): Damage => (bytes) => {
    const damaged = Buffer.from(bytes)
    Buffer.from(random).copy(damaged, placeIn(bytes, at))
    return damaged
  })

const inserted = fc
  .tuple(
    share,
    fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 64 }).map((bytes) => Buffer.from(bytes)),
      fc
        .constantFrom('"', '\0', '\r', '\n\n\n', '[', '{', ';;;;;;;;', '\uFEFF', '<!ENTITY a "b">', '\\', '=')
        .map((text) => Buffer.from(text)),
      fc.constantFrom('[', '{"a":', '<a>', '"', 'x', ',').map((text) => Buffer.from(text.repeat(4_000))),
    ),
  )
  .map(([at, extra]): Damage => (bytes) => {
    const place = placeIn(bytes, at)
    return Buffer.concat([bytes.subarray(0, place), extra, bytes.subarray(place)])
  })

const random = fc.uint8Array({ maxLength: 2_000 }).map(
  (bytes): Damage =>
    () =>
      Buffer.from(bytes),
)

const doubled = fc.constant<Damage>((bytes) => Buffer.concat([bytes, bytes]))

const noise = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer())
  .map(([every, seed]): Damage => (bytes) => {
    const damaged = Buffer.from(bytes)
    let state = seed >>> 0
    for (let at = 0; at < damaged.length; at++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      if ((state >>> 8) % (every * 20) === 0) damaged[at] = state >>> 24
    }
    return damaged
  })

/** Bytes of a text stay what they are: latin1 keeps each. */
function onText(change: (text: string) => string): Damage {
  return (bytes) => Buffer.from(change(bytes.toString('latin1')), 'latin1')
}

const absurdNumbers = [
  '0',
  '00',
  '13',
  '31',
  '32',
  '99',
  '0000',
  '1601',
  '1969',
  '9999',
  '275761',
  '-1',
  '1e308',
  '99999999999999999999',
  '1.22158E+17',
] as const

/** Dates, times and ids that cannot be. */
const absurdDates = fc
  .tuple(
    fc.array(fc.constantFrom(...absurdNumbers), { minLength: 1, maxLength: 5 }),
    fc.integer({ min: 1, max: 7 }),
  )
  .map(([numbers, every]): Damage => {
    return onText((text) => {
      let seen = 0
      return text.replace(/\d+/g, (digits) => {
        seen++
        return seen % every === 0 ? (numbers[(seen / every) % numbers.length] ?? digits) : digits
      })
    })
  })

/** Columns that changed places, in all rows or in some. */
const swappedColumns = fc
  .tuple(
    fc.nat({ max: 12 }),
    fc.nat({ max: 12 }),
    fc.constantFrom(',', ';', '\t', '|', ':'),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([one, other, delimiter, every]): Damage => {
    return onText((text) =>
      text
        .split('\n')
        .map((line, at) => {
          if (at % every !== 0) return line
          const cells = line.split(delimiter)
          const [first, second] = [cells[one], cells[other]]
          if (first === undefined || second === undefined) return line
          cells[one] = second
          cells[other] = first
          return cells.join(delimiter)
        })
        .join('\n'),
    )
  })

const shuffledLines = fc.integer({ min: 2, max: 9 }).map((step): Damage => {
  return onText((text) => {
    const lines = text.split('\n')
    return lines.map((_, at) => lines[(at * step) % lines.length] ?? '').join('\n')
  })
})

const damage = fc.oneof(
  cut,
  headless,
  overwritten,
  inserted,
  random,
  doubled,
  noise,
  { weight: 3, arbitrary: absurdDates },
  { weight: 2, arbitrary: swappedColumns },
  shuffledLines,
)

/** One to three kinds of damage after each other. */
export const damages: fc.Arbitrary<Damage> = fc
  .array(damage, { minLength: 1, maxLength: 3 })
  .map((several): Damage => (bytes) => {
    return several.reduce((now, one) => one(now).subarray(0, mostBytes), bytes)
  })
