import { contrastRatio } from '../../report/drawing/contrast.ts'
import { groundColour, paper, readableColour, seriesLook } from '../../report/drawing/colours.ts'
import type { HouseColours } from '../../report/houseStyle.ts'
import type { Words } from '../words.ts'

export const colourRoles = ['own', 'others', 'second', 'ground'] as const
export type ColourRole = (typeof colourRoles)[number]

export interface ColourNote {
  readonly role: ColourRole
  readonly name: string
  readonly use: string
  /** What the contrast is, and whether it carries text. */
  readonly contrast: string
  /** What is drawn otherwise because of it; null = nothing. */
  readonly warning: string | null
}

/** Below this two colours are hard to tell apart even side by side: contrast of one against the other. */
const leastBetween = 1.25

/** What the drawing does with each of the four colours, in words. */
export function colourNotes(words: Words, colours: HouseColours): readonly ColourNote[] {
  const text = words.text.houseStyle
  return colourRoles.map((role) => {
    const { name, use } = text.colours[role]
    const warnings = [ownWarning(words, colours, role), alikeWarning(words, colours, role)]
    const told = warnings.filter((warning) => warning !== null)
    return {
      role,
      name,
      use,
      contrast: contrastOf(words, colours, role),
      warning: told.length === 0 ? null : told.join(' '),
    }
  })
}

function contrastOf(words: Words, colours: HouseColours, role: ColourRole): string {
  const { contrast } = words.text.houseStyle
  if (role === 'ground') return isGroundKept(colours) ? contrast.groundKept : ''
  const ratio = contrast.ratio(words.number(contrastRatio(colours[role], paper), 1))
  return readableColour(colours[role]) === colours[role] ? `${ratio} ${contrast.carriesText}` : ratio
}

function isGroundKept(colours: HouseColours): boolean {
  return groundColour(colours).toLowerCase() === colours.ground.toLowerCase()
}

function ownWarning(words: Words, colours: HouseColours, role: ColourRole): string | null {
  const { contrast } = words.text.houseStyle
  if (role === 'ground') return isGroundKept(colours) ? null : contrast.groundLightened
  const colour = colours[role]
  if (readableColour(colour) === colour) return null
  return seriesLook(role, colours).edge === colour ? contrast.marksOnly : contrast.edged
}

/** Against those named before it, so that each pair is told once. */
function alikeWarning(words: Words, colours: HouseColours, role: ColourRole): string | null {
  const series: readonly ColourRole[] = ['own', 'others', 'second']
  const before = series.slice(0, Math.max(0, series.indexOf(role)))
  const alike = before.find((one) => areAlike(colours[one], colours[role]))
  if (alike === undefined) return null
  return words.text.houseStyle.contrast.alike(words.text.houseStyle.colours[alike].name.toLowerCase())
}

function areAlike(first: string, second: string): boolean {
  return contrastRatio(first, second) < leastBetween && hueDistance(first, second) < 90
}

/** How far red, green and blue are apart together: 0 to 765. */
function hueDistance(first: string, second: string): number {
  return [1, 3, 5].reduce((sum, at) => {
    const part = (colour: string): number => Number.parseInt(colour.slice(at, at + 2), 16)
    return sum + Math.abs(part(first) - part(second))
  }, 0)
}

/** "#0072b2", " 0072B2" and "#07b" as "#0072B2"; null for what is no colour. */
export function colourCode(typed: string): string | null {
  const digits = typed.trim().replace(/^#/, '')
  const long = /^[0-9a-f]{3}$/i.test(digits) ? [...digits].map((digit) => digit + digit).join('') : digits
  return /^[0-9a-f]{6}$/i.test(long) ? `#${long.toUpperCase()}` : null
}
