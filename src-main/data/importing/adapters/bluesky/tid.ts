// Keys of records are timestamps where the program behind them made them so: 13 characters of a sortable alphabet, the
// upper 53 of 64 bits the microseconds since 1970, the lower ten a number of the clock (atproto.com/specs/tid). The
// program may set any key, so a time from it must be plausible before it counts.

const alphabet = '234567abcdefghijklmnopqrstuvwxyz'
const form = /^[234567a-j][234567a-z]{12}$/

/** The moment in a record's key (UTC milliseconds, whole); null where the key is no timestamp. */
export function keyMs(key: string): number | null {
  if (!form.test(key)) return null
  let value = 0n
  for (const character of key) value = value * 32n + BigInt(alphabet.indexOf(character))
  return Number((value >> 10n) / 1000n)
}
