import { cliTexts } from '#shared/locale/cli.ts'
import type { Language } from '#shared/locale/languages.ts'
import { formatNumber } from '#shared/locale/numbers.ts'
import type { CombinedLevel } from '#shared/maturity/assess.ts'
import type { PhaseRange } from '#shared/maturity/gate.ts'
import type { LevelRange } from '#shared/maturity/levelRange.ts'
import type { Maturity } from './maturityCommand.ts'
import { table } from './table.ts'

type Ends = CombinedLevel | LevelRange | PhaseRange

/** A facet a line, then the phase, and the phase that the statements alone would give. */
export function maturityTable({ model, assessed }: Maturity, language: Language): string {
  const words = cliTexts[language].maturity
  const number = (value: number): string => formatNumber(language, value)
  const range = (ends: Ends): string => {
    if (ends.lowest === null) return words.unknown
    const { lowest, highest } = ends
    return lowest === highest ? number(lowest) : words.range(number(lowest), number(highest))
  }
  const phase = (ends: PhaseRange): string =>
    ends.lowest === null ? words.tooFewFacets(number(ends.known), number(ends.needed)) : range(ends)
  const source = (level: CombinedLevel): string =>
    level.lowest === null || level.from === 'tried' ? words.unknown : words.sources[level.from]
  const names = new Map(model.facets.map(({ id, name }) => [id, name[language]]))
  const rows = assessed.facets.map(({ id, level, measured, selfAssessed }) => [
    names.get(id) ?? id,
    range(level),
    range(measured),
    range(selfAssessed),
    source(level),
  ])
  return [
    table([words.heading, ...rows]),
    '',
    words.phase(phase(assessed.phase)),
    words.byStatements(phase(assessed.byStatements)),
    model.gate.text[language],
  ].join('\n')
}
