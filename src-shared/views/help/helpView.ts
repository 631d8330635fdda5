import { foldText } from '../../benchmark/foldText.ts'
import type { OpeningHours } from '../../domain/openingHours.ts'
import type { MetricId } from '../../metrics/definitions.ts'
import { metricEntry, type DefinitionEntry } from '../definitions/definitionsView.ts'
import { hoursSentence } from '../hours/hoursSentence.ts'
import type { Words } from '../words.ts'

export type TermId = keyof Words['text']['helpTerms']
export type ChapterId = keyof Words['text']['help']['chapters']

export interface HelpChapter {
  readonly id: ChapterId
  readonly title: string
  readonly steps: readonly string[]
  /** Page that the chapter is about; null for the general ones. */
  readonly page: HelpPage | null
}

export interface HelpTerm {
  readonly id: TermId
  readonly name: string
  readonly text: string
  /** What it does not say: where it is easily misread. */
  readonly cannotSay: string
  /** How the figure of this name is worked out; null where the term is no figure. */
  readonly definition: DefinitionEntry | null
}

export interface HelpView {
  readonly chapters: readonly HelpChapter[]
  readonly terms: readonly HelpTerm[]
}

export type HelpPage =
  | 'overview'
  | 'response'
  | 'conversation'
  | 'growth'
  | 'compare'
  | 'whatIf'
  | 'presentation'
  | 'data'
  | 'settings'
  | 'safety'
  | 'privacy'
  | 'about'

const pageOf: Readonly<Partial<Record<ChapterId, HelpPage>>> = {
  begin: 'data',
  read: 'overview',
  behind: 'response',
  correct: 'data',
  norms: 'settings',
  compare: 'compare',
  growth: 'growth',
  whatIf: 'whatIf',
  presentation: 'presentation',
  privacy: 'privacy',
  access: 'privacy',
  backups: 'safety',
  moving: 'safety',
  shared: 'safety',
  trouble: 'about',
}

/** Terms that are figures of their own, with the definition that the figure is made with. */
const metricOf: Readonly<Partial<Record<TermId, MetricId>>> = {
  question: 'cases',
  median: 'medianMs',
  p90: 'p90Ms',
  within: 'within2h',
  mean: 'meanMs',
  ownNorm: 'withinNorm',
  responseRate: 'responseRate7d',
  conversationRatio: 'conversationRatio',
  dialogue: 'dialogueShare',
  turns: 'turnsPerCase',
  standardAnswers: 'identicalReplies',
  reactionsPerPost: 'reactionsPerPost',
  questionsPer1000: 'questionsPer1000',
  satisfaction: 'satisfaction',
  intendedTeam: 'intendedTeam',
  linked: 'linkedMedianPerQuestionMs',
}

/** Anchor of a term on the page Hulp, for links from everywhere. */
export function termAnchor(id: TermId): string {
  return `begrip-${id}`
}

export function isTermId(words: Words, id: string): id is TermId {
  return Object.hasOwn(words.text.helpTerms, id)
}

/** One term in words, as a reader meets it beside a figure. */
export function helpTerm(words: Words, id: TermId): HelpTerm {
  const { name, text, cannotSay } = words.text.helpTerms[id]
  const metric = metricOf[id]
  return {
    id,
    name,
    text,
    cannotSay,
    definition: metric === undefined ? null : metricEntry(words, metric),
  }
}

function chapters(words: Words): readonly HelpChapter[] {
  const texts = words.text.help.chapters
  const ids = Object.keys(texts) as readonly ChapterId[]
  return ids.map((id) => ({ id, ...texts[id], page: pageOf[id] ?? null }))
}

/** All terms by name, as in any list of terms. */
function terms(words: Words, hours: OpeningHours): readonly HelpTerm[] {
  const ids = Object.keys(words.text.helpTerms) as readonly TermId[]
  return ids
    .map((id) => helpTerm(words, id))
    .map((term) =>
      term.id === 'openingTime' ? { ...term, text: `${term.text} (${hoursSentence(words, hours)})` } : term,
    )
    .sort((a, b) => a.name.localeCompare(b.name, words.language))
}

/** Every word that was typed occurs somewhere in it, whatever the order, capitals and accents. */
function holds(parts: readonly string[], wanted: readonly string[]): boolean {
  const text = foldText(parts.join(' '))
  return wanted.every((word) => text.includes(word))
}

/** The page Hulp: all of it, or what holds every word that was typed. */
export function helpView(words: Words, hours: OpeningHours, search: string): HelpView {
  const wanted = foldText(search).split(' ').filter(Boolean)
  return {
    chapters: chapters(words).filter(({ title, steps }) => holds([title, ...steps], wanted)),
    terms: terms(words, hours).filter(({ name, text, cannotSay }) => holds([name, text, cannotSay], wanted)),
  }
}
