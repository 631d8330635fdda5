import type { GrowthInput } from './growthInput.ts'
import { outcomeText } from './growthFinding.ts'
import { facetName, inLanguage, peopleWhoAnswered, phaseCount } from './growthWords.ts'

type Known = { readonly name: string; readonly lowest: number; readonly highest: number }

function knownFacets({ words, model, assessment }: GrowthInput): readonly Known[] {
  return assessment.facets.flatMap(({ id, level }) =>
    level.lowest === null
      ? []
      : [{ name: facetName(words, model, id), lowest: level.lowest, highest: level.highest }],
  )
}

function countLine({ words }: GrowthInput, known: readonly Known[], phase: number, needed: number): string {
  const text = words.text.growth.sure
  const certain = known.filter(({ lowest }) => lowest >= phase).length
  const possible = known.filter(({ highest }) => highest >= phase).length - certain
  const [at, all, least] = [words.number(phase), words.number(known.length), words.number(needed)]
  return possible === 0
    ? text.countsSure(at, words.number(certain), all, least)
    : text.counts(at, words.number(certain), words.number(possible), all, least)
}

/** Who is further behind than the rule allows; null where nobody is. */
function lagLine({ words, model }: GrowthInput, known: readonly Known[], phase: number): string | null {
  const text = words.text.growth.sure
  const least = phase - model.gate.mayLag
  const surely = known.filter(({ highest }) => highest < least)
  const perhaps = known.filter(({ lowest, highest }) => lowest < least && highest >= least)
  const [at, from] = [words.number(phase), words.number(least)]
  const names = (facets: readonly Known[]): string => words.list(facets.map(({ name }) => name))
  if (surely.length > 0) return text.lag(at, from, names(surely))
  return perhaps.length > 0 ? text.lagPossible(at, from, names(perhaps)) : null
}

function statementsLine({ words, assessment }: GrowthInput): string {
  const text = words.text.growth.sure
  const { byStatements } = assessment
  if (peopleWhoAnswered(assessment) === 0) return text.noRespondents
  return byStatements.lowest === null
    ? text.noStatements(words.number(byStatements.known), words.number(byStatements.needed))
    : text.statements(outcomeText(words, byStatements))
}

/** The rule in plain words, with the counts of this municipality: what a council can check by hand. */
export function sureLines(input: GrowthInput): readonly string[] {
  const { words, model, assessment } = input
  const text = words.text.growth.sure
  const { phase, holdsBack } = assessment
  const rule = inLanguage(words, model.gate.text)
  if (phase.lowest === null) {
    return [rule, text.known(words.number(phase.known), words.number(phase.needed)), statementsLine(input)]
  }
  const known = knownFacets(input)
  const needed = Math.floor(known.length * model.gate.moreThanShare) + 1
  const phases = [phase.lowest, Math.min(phaseCount, holdsBack?.phase ?? phase.lowest)]
  const counts = [...new Set(phases)]
    .filter((one) => one > 1)
    .map((one) => countLine(input, known, one, needed))
  const lag = holdsBack === null ? null : lagLine(input, known, holdsBack.phase)
  return [rule, ...counts, ...(lag === null ? [] : [lag]), text.nine, statementsLine(input)]
}
