import type { GrowthAssessment } from '../../contract/growth.ts'
import type { GrowthInput } from './growthInput.ts'
import { outcomeText } from './growthFinding.ts'
import { inLanguage, phaseCount, phaseKey } from './growthWords.ts'

/** Height of the drawing in its own units; its width is `pathWidth`. */
export const pathWidth = 400
export const pathHeight = 100
const halfBand = 7
const edge = 0.12
const steps = 24

export interface PathPoint {
  readonly level: number
  /** Places as fractions of the drawing's width and in units of its height. */
  readonly x: number
  readonly y: number
  readonly kind: 'passed' | 'here' | 'maybe' | 'ahead'
}

export interface PathView {
  readonly phases: readonly {
    readonly level: number
    readonly number: string
    readonly name: string
    readonly text: string
    readonly isHere: boolean
    readonly isMaybe: boolean
  }[]
  /** SVG paths in units of `pathWidth` by `pathHeight`. */
  readonly whole: string
  readonly own: string | null
  readonly band: string | null
  readonly points: readonly PathPoint[]
  readonly here: { readonly x: number; readonly y: number; readonly text: string } | null
  readonly maybe: { readonly x: number; readonly y: number; readonly text: string } | null
  readonly lineText: string
  readonly alt: string
}

/** Rises a little each phase and lies nearly flat in the middle of one; units of the drawing, down is positive. */
function heightAt(phases: number): number {
  return 92 - 19 * phases - 2.2 * Math.sin(2 * Math.PI * phases)
}

function lineOf(from: number, to: number, offset = 0): string[] {
  const count = Math.max(2, Math.ceil((to - from) * steps))
  return Array.from({ length: count + 1 }, (_none, index) => {
    const at = from + ((to - from) * index) / count
    return `${((at / phaseCount) * pathWidth).toFixed(1)} ${(heightAt(at) + offset).toFixed(1)}`
  })
}

function curve(from: number, to: number): string {
  return `M${lineOf(from, to).join('L')}`
}

function bandOf(from: number, to: number): string {
  return `M${[...lineOf(from, to, -halfBand), ...lineOf(from, to, halfBand).reverse()].join('L')}Z`
}

function kindOf(level: number, phase: GrowthAssessment['phase']): PathPoint['kind'] {
  if (phase.lowest === null || level > phase.highest) return 'ahead'
  if (level === phase.lowest) return 'here'
  return level < phase.lowest ? 'passed' : 'maybe'
}

function placeOf(level: number, lift: number): { readonly x: number; readonly y: number } {
  return { x: (level - 0.5) / phaseCount, y: heightAt(level - 0.5) - lift }
}

/** The path with the phase on it: the band runs over every phase that the levels allow, the dot is the certain one. */
export function pathView(input: GrowthInput, isTrial = false): PathView {
  const { words, model, name, saved } = input
  const { phase } = input.assessment
  const text = words.text.growth.path
  const here = isTrial ? text.trial : saved === null ? text.now : text.then
  const isRange = phase.lowest !== null && phase.highest > phase.lowest
  return {
    phases: model.phases.map((one) => ({
      level: one.level,
      number: words.text.growth.phase(words.number(one.level)),
      name: inLanguage(words, one.name),
      text: words.text.growth.phases[phaseKey(one.level)].text,
      isHere: phase.lowest === one.level,
      isMaybe: kindOf(one.level, phase) === 'maybe',
    })),
    whole: curve(0, phaseCount),
    own: phase.lowest === null ? null : curve(0, phase.lowest - 0.5),
    band: phase.lowest === null ? null : bandOf(phase.lowest - 1 + edge, phase.highest - edge),
    points: model.phases.map(({ level }) => ({ level, ...placeOf(level, 0), kind: kindOf(level, phase) })),
    here: phase.lowest === null ? null : { ...placeOf(phase.lowest, 14), text: here(name) },
    maybe: isRange ? { ...placeOf(phase.highest, 14), text: text.maybe } : null,
    lineText: phase.lowest === null ? text.noLine : text.line,
    alt:
      phase.lowest === null
        ? text.altNone(words.number(phase.known), words.number(phase.needed))
        : text.alt(name, outcomeText(words, phase)),
  }
}
