import type { Respondent } from '../../contract/growthAnswers.ts'
import type { GrowthModel } from '../../maturity/growthModel.ts'
import { toSegments, type Segment } from '../../locale/segments.ts'
import type { Words } from '../words.ts'
import { hasBegun, resumeStep, stepAddress } from './questionnaireSteps.ts'

export interface RespondentRow {
  readonly id: number
  readonly name: string
  /** Answered statements, as words and as a fraction. */
  readonly progress: string
  readonly fraction: number
  readonly state: string
  readonly changed: string
  readonly origin: string
  readonly action: { readonly label: string; readonly address: string }
  readonly answered: string
}

export interface QuestionnaireOverview {
  readonly segments: readonly Segment[]
  readonly deck: string
  readonly rows: readonly RespondentRow[]
  /** Anything to show an outcome of. */
  readonly hasOutcome: boolean
}

function facetName(words: Words, model: GrowthModel, respondent: Respondent): string | null {
  const facet = model.facets.find(({ id }) => id === respondent.resumeAt)
  return facet === undefined ? null : facet.name[words.language]
}

function stateOf(words: Words, model: GrowthModel, respondent: Respondent): string {
  const text = words.text.growthQuestions.people
  if (respondent.isFinished) return text.states.finished
  if (!hasBegun(respondent)) return text.states.notStarted
  const facet = facetName(words, model, respondent)
  return facet === null ? text.states.busy : text.busyAt(facet)
}

function respondentRow(words: Words, model: GrowthModel, respondent: Respondent): RespondentRow {
  const text = words.text.growthQuestions.people
  const { id, name, answered, total, fileName } = respondent
  const begun = hasBegun(respondent) ? text.resume : text.begin
  return {
    id,
    name,
    progress: text.answered(words.number(answered), words.number(total)),
    fraction: total === 0 ? 0 : answered / total,
    state: stateOf(words, model, respondent),
    changed: words.instantDate(respondent.changedAtMs),
    origin: fileName === null ? text.here : text.fromFile(fileName),
    action: {
      label: respondent.isFinished ? text.review : begun,
      address: stepAddress(id, resumeStep),
    },
    answered: words.number(answered),
  }
}

/** Who fills in, how far each of them is, and where they go on. */
export function questionnaireOverview(
  words: Words,
  model: GrowthModel,
  respondents: readonly Respondent[],
): QuestionnaireOverview {
  const { finding, deck } = words.text.growthQuestions
  const people = words.number(respondents.length)
  const done = respondents.filter(({ isFinished }) => isFinished).length
  const started = done === 0 ? finding.nobodyDone(people) : finding.someDone(words.number(done), people)
  return {
    segments: toSegments(respondents.length === 0 ? finding.nobody : started),
    deck: deck(
      words.number(model.statements.length),
      words.number(model.facets.length),
      words.number(model.facts.length),
    ),
    rows: respondents.map((respondent) => respondentRow(words, model, respondent)),
    hasOutcome: respondents.some(({ answered }) => answered > 0),
  }
}

/** A respondent with this name already; so alike that two in the list could not be told apart. */
export function sameName(respondents: readonly Respondent[], name: string): string | null {
  const plain = (text: string): string => text.trim().toLocaleLowerCase()
  return respondents.find((one) => plain(one.name) === plain(name))?.name ?? null
}

/** A file's name for answers, such that every system takes it. */
export function asFileName(sentence: string): string {
  const plain = sentence
    .replaceAll(/[^\p{L}\p{N} ,()-]/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
  return `${plain}.json`
}
