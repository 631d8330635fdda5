import { keyFigureIds } from '../../contract/figures.ts'
import { metricDefinitions, type DefinitionTexts, type MetricDefinition } from '../../metrics/definitions.ts'
import { definitionTextsEn } from '../../metrics/definitionTextsEn.ts'
import { definitionTextsNl } from '../../metrics/definitionTextsNl.ts'
import type { Language } from '../../locale/languages.ts'
import type { OpeningHours } from '../../domain/openingHours.ts'
import { hoursSentence } from '../hours/hoursSentence.ts'
import type { Words } from '../words.ts'

/** One entry of "How is this calculated?": a name, and lines of which some have a name of their own. */
export interface DefinitionEntry {
  readonly name: string
  readonly lines: readonly { readonly label: string | null; readonly text: string }[]
}

const textsOf: Readonly<Record<Language, DefinitionTexts>> = { nl: definitionTextsNl, en: definitionTextsEn }

/** The question first, as all others are made of it; then the figures of the overview in their order. */
const explained = ['cases', ...keyFigureIds] as const
type Explained = (typeof explained)[number]

function definitionOf(id: Explained): MetricDefinition {
  const found = metricDefinitions.find((definition) => definition.id === id)
  if (found === undefined) throw new Error(`no definition of ${id}`)
  return found
}

function entryOf(words: Words, id: Explained): DefinitionEntry {
  const { definitions, figures } = words.text
  const definition = definitionOf(id)
  const { formula, population, exclusions } = textsOf[words.language][definition.textKey]
  const { labels, intervals } = definitions
  const estimated = [
    { label: labels.minimum, text: definitions.minimum(words.number(definition.minimumSample)) },
    { label: labels.interval, text: intervals[definition.interval] },
  ]
  return {
    name: id === 'cases' ? definitions.question : figures.keyFigures[id],
    lines: [
      { label: labels.formula, text: formula },
      { label: labels.population, text: population },
      { label: labels.exclusions, text: exclusions },
      ...(definition.unit === 'count' ? [] : estimated),
      { label: labels.version, text: words.number(definition.version) },
    ],
  }
}

/** What each key figure means, from the definitions that the figures are made with, and what all have in common. */
export function definitionEntries(words: Words, hours: OpeningHours): readonly DefinitionEntry[] {
  const { name: clocks, text: clocksText } = words.text.definitions.clocks
  const ofClocks = {
    name: clocks,
    lines: [{ label: null, text: clocksText(hoursSentence(words, hours)) }],
  }
  const general = words.text.definitions.general.map(({ name, text }) => ({
    name,
    lines: [{ label: null, text }],
  }))
  return [...explained.map((id) => entryOf(words, id)), ofClocks, ...general]
}
