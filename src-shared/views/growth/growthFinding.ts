import { toSegments, type Segment } from '../../locale/segments.ts'
import type { GrowthAssessment } from '../../contract/growth.ts'
import { facetIds } from '../../maturity/growthModel.ts'
import type { GrowthInput } from './growthInput.ts'
import { countWord, facetName, phaseKey } from './growthWords.ts'

export interface GrowthFinding {
  readonly segments: readonly Segment[]
  readonly deck: string | null
}

type HoldsBack = NonNullable<GrowthAssessment['holdsBack']>
/** More names than this make a list nobody reads. */
const mostNames = 3

function phaseSentence({ words, name, assessment: { phase } }: GrowthInput): string {
  const text = words.text.growth
  if (phase.lowest === null) return ''
  const { verb } = text.phases[phaseKey(phase.lowest)]
  return phase.lowest === phase.highest
    ? text.finding.sure(name, verb)
    : text.finding.maybe(name, verb, text.phases[phaseKey(phase.highest)].maybe)
}

function holdsSentence({ words, model, assessment }: GrowthInput, holdsBack: HoldsBack | null): string {
  const text = words.text.growth.finding
  if (holdsBack === null) return text.last
  const phase = words.number(holdsBack.phase)
  const tooLow = holdsBack.facets.filter(({ why }) => why === 'tooLow')
  const [first] = tooLow
  // Facets that lag are the reason only where enough of the others are there.
  if (first === undefined || holdsBack.have < holdsBack.needed) {
    return text.short(words.number(holdsBack.have), words.number(holdsBack.needed), phase)
  }
  // The phase may be reached already: then it is not certain that they hold it back.
  const isOpen = assessment.phase.lowest !== null && assessment.phase.highest >= holdsBack.phase
  if (tooLow.length === 1) {
    const name = facetName(words, model, first.facet)
    return (isOpen ? text.oneMayHold : text.oneHolds)(name, phase)
  }
  return (isOpen ? text.someMayHold : text.someHold)(countWord(words, tooLow.length), phase)
}

/** What must rise, by name: first what lags too far, then what is nearest. */
function holdsDeck({ words, model }: GrowthInput, holdsBack: HoldsBack): string {
  const text = words.text.growth.deck
  const tooLow = holdsBack.facets.filter(({ why }) => why === 'tooLow')
  const short = holdsBack.facets.filter(({ why }) => why === 'short')
  const parts: string[] = []
  if (tooLow.length > 0) {
    const names = tooLow.map(({ facet, toLevel }) =>
      text.facetTo(facetName(words, model, facet), words.number(toLevel)),
    )
    parts.push(text.holds(words.list(names)))
  }
  if (short.length > 0 && tooLow.length <= mostNames) {
    const names = short.slice(0, mostNames).map(({ facet }) => facetName(words, model, facet))
    const missing = words.number(holdsBack.needed - holdsBack.have)
    const more = short.length - names.length
    parts.push(
      more === 0
        ? text.short(missing, words.list(names))
        : text.shortMany(missing, names.join(', '), words.number(more)),
    )
  }
  return parts.join(' ')
}

function deckOf(input: GrowthInput): string | null {
  const { words, assessment } = input
  const text = words.text.growth.deck
  const { phase, holdsBack } = assessment
  if (phase.lowest === null) {
    return phase.known === 0 ? text.nothing : text.tooFew(words.number(phase.needed))
  }
  return holdsBack === null ? null : holdsDeck(input, holdsBack)
}

/** The phase in a sentence and what holds the next one back; without enough facets how many are known. */
export function growthFinding(input: GrowthInput): GrowthFinding {
  const { words, assessment, saved } = input
  const text = words.text.growth
  const { phase } = assessment
  const deck = deckOf(input)
  const of = saved === null ? null : text.deck.saved(saved.name, words.instantDate(saved.savedAtMs))
  const whole = [of, deck].filter((part) => part !== null).join(' ')
  if (phase.lowest === null) {
    const sentence =
      phase.known === 0
        ? text.finding.nothing
        : text.finding.none(words.number(phase.known), words.number(facetIds.length))
    return { segments: toSegments(sentence), deck: whole }
  }
  const sentences = [phaseSentence(input), holdsSentence(input, assessment.holdsBack)].join(' ')
  return { segments: toSegments(sentences), deck: whole === '' ? null : whole }
}

/** "fase 2 tot 3", or how many facets are known and needed. */
export function outcomeText(words: GrowthInput['words'], phase: GrowthAssessment['phase']): string {
  const text = words.text.growth
  if (phase.lowest === null) {
    return words.text.growthDetail.tryOut.noPhase(words.number(phase.known), words.number(phase.needed))
  }
  return phase.lowest === phase.highest
    ? text.single(words.number(phase.lowest))
    : text.range(words.number(phase.lowest), words.number(phase.highest))
}
