import type { OutputOf } from '../../contract/registry.ts'
import type { FacetId, FactId, GrowthModel, Provenance } from '../../maturity/growthModel.ts'
import { publishedSource } from '../compare/publishedView.ts'
import type { Words } from '../words.ts'
import { openStatements, stepsOf, type RespondentAnswers, type Step } from './questionnaireSteps.ts'

export interface AnswerOption {
  /** As a radio button carries it; "unknown" = not applicable or unknown. */
  readonly value: string
  readonly label: string
}

export interface StatementRow {
  readonly id: string
  readonly text: string
  /** The chosen option's value; null = no answer yet. */
  readonly chosen: string | null
}

export interface StepFrame {
  readonly step: Step
  readonly title: string
  readonly about: string
  readonly progress: string
  /** Pages behind this one and this one itself, as a fraction. */
  readonly fraction: number
  readonly previous: Step | null
  readonly next: Step | null
}

export interface FacetStepView {
  readonly options: readonly AnswerOption[]
  readonly statements: readonly StatementRow[]
  readonly remark: string
  readonly link: string
  /** How many statements of this page are open, in words. */
  readonly open: string
}

export interface FactRow {
  readonly id: FactId
  readonly question: string
  readonly options: readonly AnswerOption[]
  readonly isScore: boolean
  readonly chosen: string | null
  /** Only after an answer, so that it steers none. */
  readonly national: { readonly text: string; readonly source: string } | null
}

const unknownValue = 'unknown'

/** An option's value as a level or number; null = not applicable or unknown. */
export function numberOf(value: string): number | null {
  return value === unknownValue ? null : Number(value)
}

function valueOf(answer: number | null | undefined): string | null {
  if (answer === undefined) return null
  return answer === null ? unknownValue : String(answer)
}

/** Title, place and neighbours of a page. */
export function stepFrame(words: Words, model: GrowthModel, step: Step): StepFrame {
  const text = words.text.growthQuestions
  const steps = stepsOf(model)
  const place = steps.indexOf(step)
  const total = words.number(model.facets.length)
  const facet = model.facets.find(({ id }) => id === step)
  return {
    step,
    title: facet === undefined ? text.facts.title : facet.name[words.language],
    about: facet === undefined ? text.facts.about : facet.about[words.language],
    progress:
      facet === undefined
        ? text.step.factsProgress(total)
        : text.step.progress(words.number(place + 1), total),
    fraction: (place + 1) / steps.length,
    previous: steps[place - 1] ?? null,
    next: steps[place + 1] ?? null,
  }
}

export function facetStep(
  words: Words,
  model: GrowthModel,
  answers: RespondentAnswers,
  facet: FacetId,
): FacetStepView {
  const text = words.text.growthQuestions.step
  const { language } = words
  const given = new Map(answers.answers.map(({ statementId, level }) => [statementId, level]))
  const note = answers.notes.find((one) => one.facet === facet)
  const open = openStatements(model, answers, facet)
  return {
    options: [
      ...model.scale.levels.map(({ level, text: label }) => ({
        value: String(level),
        label: label[language],
      })),
      { value: unknownValue, label: model.scale.unknown[language] },
    ],
    statements: model.statements
      .filter((statement) => statement.facet === facet)
      .map((statement) => ({
        id: statement.id,
        text: statement.text[language],
        chosen: valueOf(given.get(statement.id)),
      })),
    remark: note?.remark ?? '',
    link: note?.link ?? '',
    open: open === 0 ? text.allAnswered : text.openHere(words.number(open)),
  }
}

const scores = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

function factOptions(words: Words, kind: 'yesNo' | 'score'): readonly AnswerOption[] {
  const text = words.text.growthQuestions.facts
  const known =
    kind === 'yesNo'
      ? [
          { value: '1', label: text.yes },
          { value: '0', label: text.no },
        ]
      : scores.map((score) => ({ value: String(score), label: words.number(score) }))
  return [...known, { value: unknownValue, label: text.unknown }]
}

/** A fact's national figure in words, with where it was published. */
export function nationalOf(
  words: Words,
  { model, national }: OutputOf<'growth.model'>,
  factId: FactId,
): { readonly text: string; readonly source: string } | null {
  const fact = model.facts.find(({ id }) => id === factId)
  const figure = national.find((one) => one.factId === factId)?.figure
  if (fact === undefined || figure === undefined) return null
  const year = String(figure.year)
  const named = publishedSource(words, figure.source)
  return {
    text: fact.national[words.language],
    // Most sources carry their date already.
    source: named.includes(year) ? named : words.text.growthQuestions.facts.source(named, year),
  }
}

export function factsStep(
  words: Words,
  known: OutputOf<'growth.model'>,
  answers: RespondentAnswers,
): readonly FactRow[] {
  const given = new Map(answers.facts.map(({ factId, value }) => [factId, value]))
  return known.model.facts.map((fact) => ({
    id: fact.id,
    question: fact.question[words.language],
    options: factOptions(words, fact.kind),
    isScore: fact.kind === 'score',
    chosen: valueOf(given.get(fact.id)),
    national: given.has(fact.id) ? nationalOf(words, known, fact.id) : null,
  }))
}

export interface SourceGroup {
  readonly title: string
  readonly rows: readonly { readonly what: string; readonly where: string }[]
}

/** Where a sentence comes from: published work, or this program with its reason. */
export function provenanceText(words: Words, provenance: Provenance): string {
  const text = words.text.growthQuestions.sources
  return provenance.kind === 'published'
    ? text.published(provenance.source)
    : text.appDefined(provenance.reason[words.language])
}

/** Everything on a page, with where it comes from. */
export function stepSources(words: Words, model: GrowthModel, step: Step): readonly SourceGroup[] {
  const text = words.text.growthQuestions.sources
  const { language } = words
  const where = (provenance: Provenance): string => provenanceText(words, provenance)
  if (step === 'facts') {
    const rows = model.facts.map(({ question, provenance }) => ({
      what: question[language],
      where: where(provenance),
    }))
    return [{ title: text.facts, rows }]
  }
  const answers = [...model.scale.levels.map((level) => level.text), model.scale.unknown]
  return [
    {
      title: text.statements,
      rows: model.statements
        .filter(({ facet }) => facet === step)
        .map((statement) => ({ what: statement.text[language], where: where(statement.provenance) })),
    },
    {
      title: text.scale,
      rows: [
        {
          what: answers.map((answer) => answer[language]).join(' · '),
          where: where(model.scale.provenance),
        },
      ],
    },
    {
      title: text.descriptors,
      rows: (model.facets.find(({ id }) => id === step)?.descriptors ?? []).map((descriptor) => ({
        what: `${text.level(words.number(descriptor.level))}: ${descriptor.text[language]}`,
        where: where(descriptor.provenance),
      })),
    },
  ]
}
