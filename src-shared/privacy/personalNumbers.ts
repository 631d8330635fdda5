// Numbers that belong to one person, told from other numbers by their own check digits.

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/** Remainder modulo 97 of a number of any length, given as digits. */
function modulo97(digits: string): number {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest
}

/** Lengths of account numbers (ISO 13616, SWIFT IBAN registry) of the countries that use SEPA. */
const ibanLengths: Readonly<Record<string, number>> = {
  ...{ AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18 },
  ...{ FR: 27, GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20 },
  ...{ LV: 21, MC: 27, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27 },
}

function isIban(account: string): boolean {
  // An account in the Netherlands shows itself by its form; with a digit mistyped it is still somebody's.
  if (/^NL\d{2}[A-Z]{4}\d{10}$/.test(account)) return true
  const moved = account.slice(4) + account.slice(0, 4)
  return modulo97(moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) === 1
}

/**
 * Length of the account number (IBAN, with spaces, dots or dashes) that a text begins with; null when it begins with
 * none. What comes after it may be more words.
 */
export function ibanLengthIn(text: string): number | null {
  const length = ibanLengths[text.slice(0, 2).toUpperCase()]
  if (length === undefined) return null
  let account = ''
  let index = 0
  for (; index < text.length && account.length < length; index += 1) {
    const sign = text[index] ?? ''
    if (/[A-Za-z0-9]/.test(sign)) account += sign.toUpperCase()
    else if (!/[ .-]/.test(sign)) return null
  }
  if (account.length < length || /[A-Za-z0-9]/.test(text[index] ?? '')) return null
  return isIban(account) ? index : null
}

/**
 * Dutch citizen service number: nine digits that pass the eleven test, the last digit counting -1
 * (Wet algemene bepalingen burgerservicenummer; Besluit, annex). One other number of nine digits in eleven passes too.
 */
export function isBsn(text: string): boolean {
  const digits = digitsOf(text)
  if (digits.length !== 9 || digits === '000000000') return false
  let sum = 0
  for (let index = 0; index < 9; index += 1) sum += Number(digits[index]) * (index === 8 ? -1 : 9 - index)
  return sum % 11 === 0
}

/** Belgian national register number: the last two of eleven digits are 97 minus the rest modulo 97 (from 2000 with a 2 before it). */
export function isNationalRegisterNumber(text: string): boolean {
  const digits = digitsOf(text)
  if (digits.length !== 11) return false
  const check = Number(digits.slice(9))
  const base = digits.slice(0, 9)
  return check === 97 - modulo97(base) || check === 97 - modulo97(`2${base}`)
}
