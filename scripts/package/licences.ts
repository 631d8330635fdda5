import type { ShippedPart } from './shippedParts.ts'
import { idOf } from './shippedParts.ts'

/**
 * The licences that shipped parts may have, by their SPDX name, and why. The app itself is EUPL-1.2. What is not here is
 * looked at by a person first, and then gets a line or goes.
 */
export const allowedLicences: ReadonlyMap<string, string> = new Map([
  ['MIT', 'asks for the notice only'],
  ['ISC', 'asks for the notice only'],
  ['BSD-2-Clause', 'asks for the notice only'],
  ['BSD-3-Clause', 'asks for the notice, and not to advertise with the makers’ names'],
  ['0BSD', 'asks for nothing'],
  [
    'Apache-2.0',
    'asks for licence and NOTICE, both shipped; goes with EUPL-1.2, whose work stays a work of its own',
  ],
  [
    'OFL-1.1',
    'typefaces: may be shipped with a program under any licence, not sold alone; the text goes along',
  ],
])

export interface RefusedPart {
  readonly part: string
  readonly why: 'noLicence' | 'notAllowed' | 'noText'
  readonly licence: string | null
}

/** Those parts that may not be shipped: without a licence, with one that nobody has looked at, or without its text. */
export function refusedParts(parts: readonly ShippedPart[]): RefusedPart[] {
  return parts.flatMap((part) => {
    const why = whyRefused(part)
    return why === null ? [] : [{ part: idOf(part), why, licence: part.licence }]
  })
}

function whyRefused(part: ShippedPart): RefusedPart['why'] | null {
  if (part.licence === null) return 'noLicence'
  if (!isAllowed(part.licence)) return 'notAllowed'
  return part.licenceTexts.some((text) => text !== '') ? null : 'noText'
}

/** Knows "A", "A OR B" and "A AND B", in brackets or not; anything more twisted is for a person to read. */
export function isAllowed(expression: string): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1')
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowedLicences.has(licence.trim())))
}
