const digitBits = 11
const digits = 1 << digitBits
const shifts = [0, digitBits, 2 * digitBits]
/** Below so many the sort that compares is as quick. */
const fewest = 512
/** Whole milliseconds from here on do not fit in 32 bits: 49 days. */
const firstTooLong = 2 ** 32

/**
 * Whole milliseconds from 0 on, and Infinity, in ascending order; a new array. By their digits (radix sort): there are
 * tens of thousands in each simulated year, and comparing them takes as long as simulating them. Where one of them is
 * finite and longer than 49 days all are compared after all.
 */
export function ascendingDurations(durationsMs: Float64Array): Float64Array {
  const finite = new Uint32Array(durationsMs.length)
  let count = 0
  for (const ms of durationsMs) {
    if (ms === Infinity) continue
    if (ms >= firstTooLong) return durationsMs.slice().sort()
    finite[count] = ms
    count += 1
  }
  const sorted = new Float64Array(durationsMs.length).fill(Infinity, count)
  sorted.set(count < fewest ? finite.subarray(0, count).sort() : sortedByDigits(finite.subarray(0, count)))
  return sorted
}

function sortedByDigits(values: Uint32Array): Uint32Array {
  let from: Uint32Array = values
  let to: Uint32Array = new Uint32Array(values.length)
  for (const shift of shifts) {
    const places = placesOf(from, shift)
    for (const value of from) {
      const digit = (value >>> shift) & (digits - 1)
      const place = places[digit] ?? 0
      to[place] = value
      places[digit] = place + 1
    }
    ;[from, to] = [to, from]
  }
  return from
}

/** Where the first value of each digit goes. */
function placesOf(values: Uint32Array, shift: number): Uint32Array {
  const places = new Uint32Array(digits)
  for (const value of values) {
    const digit = (value >>> shift) & (digits - 1)
    places[digit] = (places[digit] ?? 0) + 1
  }
  let before = 0
  for (let digit = 0; digit < digits; digit += 1) {
    const own = places[digit] ?? 0
    places[digit] = before
    before += own
  }
  return places
}
