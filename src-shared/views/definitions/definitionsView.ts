import { keyFigureIds } from '../../contract/keyFigureIds.ts'
import {
  metricDefinitions,
  type DefinitionTexts,
  type MetricDefinition,
  type MetricId,
} from '../../metrics/definitions.ts'
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
const explained: readonly MetricId[] = ['cases', ...keyFigureIds]

function definitionOf(id: MetricId): MetricDefinition {
  const found = metricDefinitions.find((definition) => definition.id === id)
  if (found === undefined) throw new Error(`no definition of ${id}`)
  return found
}

function nameOf(words: Words, id: MetricId): string {
  if (id === 'cases') return words.text.definitions.question
  const names = { ...words.text.figures.metrics, ...words.text.definitions.names }
  return names[id]
}

/** What one figure means, from the definition that it is made with. */
export function metricEntry(words: Words, id: MetricId): DefinitionEntry {
  const { definitions } = words.text
  const definition = definitionOf(id)
  const { formula, population, exclusions } = textsOf[words.language][definition.textKey]
  const { labels, intervals } = definitions
  const estimated = [
    { label: labels.minimum, text: definitions.minimum(words.number(definition.minimumSample)) },
    { label: labels.interval, text: intervals[definition.interval] },
  ]
  return {
    name: nameOf(words, id),
    lines: [
      { label: labels.formula, text: formula },
      { label: labels.population, text: population },
      { label: labels.exclusions, text: exclusions },
      ...(definition.unit === 'count' ? [] : estimated),
      { label: labels.version, text: words.number(definition.version) },
    ],
  }
}

/**
 * What the figures of a page mean (the overview's where nothing else is said), from the definitions that they are made
 * with, and what all have in common.
 */
export function definitionEntries(
  words: Words,
  hours: OpeningHours,
  metrics: readonly MetricId[] = explained,
): readonly DefinitionEntry[] {
  const { name: clocks, text: clocksText } = words.text.definitions.clocks
  const ofClocks = {
    name: clocks,
    lines: [{ label: null, text: clocksText(hoursSentence(words, hours)) }],
  }
  const general = words.text.definitions.general.map(({ name, text }) => ({
    name,
    lines: [{ label: null, text }],
  }))
  return [...metrics.map((id) => metricEntry(words, id)), ofClocks, ...general]
}
