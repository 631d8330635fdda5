import type { FacetAssessment } from '../../contract/growth.ts'
import type { FacetId } from '../../maturity/growthModel.ts'
import { figureRows, type EvidenceRow } from './evidenceRows.ts'
import { nextStepOf, tensionOf, type NextStep, type TensionLine } from './growthAside.ts'
import type { GrowthInput } from './growthInput.ts'
import { facetName, inLanguage, levelText, provenanceText, reasonText } from './growthWords.ts'

export interface LevelText {
  readonly level: number
  readonly title: string
  readonly text: string
  readonly origin: string
  /** What stands here: "gemeten en zelfbeeld"; null = nothing. */
  readonly here: string | null
}

export interface FacetDetail {
  readonly title: string
  readonly about: string
  /** What the facet counts as, and from what. */
  readonly counts: string
  /** Said of a saved assessment whose model is not the one that describes here. */
  readonly otherModel: string | null
  readonly tension: TensionLine | null
  readonly figures: readonly EvidenceRow[]
  readonly levels: readonly LevelText[]
  readonly people: readonly string[]
  /** Over all who answered; null below two. */
  readonly spread: { readonly text: string; readonly isApart: boolean } | null
  readonly notes: readonly { readonly key: string; readonly text: string; readonly link: string | null }[]
  readonly next: (NextStep & { readonly title: string; readonly origin: string }) | null
  /** Said where there is no next step. */
  readonly noNext: string
  readonly statements: readonly string[]
  /** Where they come from, each origin once. */
  readonly statementsFrom: readonly string[]
}

function within(range: FacetAssessment['measured'], level: number): boolean {
  return range.lowest !== null && range.lowest <= level && level <= range.highest
}

function levelTexts({ words, model }: GrowthInput, facet: FacetAssessment): readonly LevelText[] {
  const text = words.text.growthDetail.dialog
  const described = model.facets.find(({ id }) => id === facet.id)?.descriptors ?? []
  return described.map(({ level, text: sentence, provenance }) => {
    const here = [
      within(facet.measured, level) ? text.measured : null,
      within(facet.selfAssessed, level) ? text.self : null,
    ].filter((who) => who !== null)
    return {
      level,
      title: words.text.growth.phase(words.number(level)),
      text: inLanguage(words, sentence),
      origin: provenanceText(words, provenance),
      here: here.length === 0 ? null : text.here(words.list(here)),
    }
  })
}

function nameOf({ words, assessment }: GrowthInput, respondentId: number): string {
  return (
    assessment.respondents.find(({ id }) => id === respondentId)?.name ??
    words.text.growthDetail.dialog.formerPerson
  )
}

function countsText({ words }: GrowthInput, { level }: FacetAssessment): string {
  const text = words.text.growthDetail.dialog
  return level.lowest === null
    ? text.noLevel(reasonText(words, level.reason))
    : text.combined(levelText(words, level), text.from[level.from])
}

function notesOf(input: GrowthInput, { notes }: FacetAssessment): FacetDetail['notes'] {
  const text = input.words.text.growthDetail.dialog
  return notes
    .filter(({ remark, link }) => remark !== '' || link !== '')
    .map(({ respondentId, remark, link }) => ({
      key: String(respondentId),
      text: text.note(nameOf(input, respondentId), remark),
      link: link === '' ? null : text.link(link),
    }))
}

function nextOf(input: GrowthInput, facet: FacetAssessment): FacetDetail['next'] {
  const { words, model } = input
  const { nextStepTo } = facet
  if (nextStepTo === null) return null
  const step = nextStepOf(input, facet, nextStepTo)
  const provenance = model.facets
    .find(({ id }) => id === facet.id)
    ?.nextSteps.find(({ toLevel }) => toLevel === nextStepTo)?.provenance
  if (step === null || provenance === undefined) return null
  return {
    ...step,
    title: words.text.growthDetail.dialog.next(words.number(nextStepTo)),
    origin: provenanceText(words, provenance),
  }
}

/** Everything a facet's level rests on: its four levels, its figures, who says what, and the next step. */
export function facetDetail(input: GrowthInput, id: FacetId): FacetDetail | null {
  const { words, model, assessment } = input
  const facet = assessment.facets.find((one) => one.id === id)
  const described = model.facets.find((one) => one.id === id)
  if (facet === undefined || described === undefined) return null
  const text = words.text.growthDetail.dialog
  const { spread } = facet
  const statements = model.statements.filter((statement) => statement.facet === id)
  return {
    title: facetName(words, model, id),
    about: inLanguage(words, described.about),
    counts: countsText(input, facet),
    otherModel:
      assessment.modelVersion === model.modelVersion
        ? null
        : text.otherModel(model.modelVersion, assessment.modelVersion),
    tension: tensionOf(input, facet),
    figures: figureRows(input, facet),
    levels: levelTexts(input, facet),
    people: facet.respondents.map((one) =>
      text.person(nameOf(input, one.respondentId), levelText(words, one)),
    ),
    spread:
      spread === null
        ? null
        : {
            text: (spread.isApart ? text.apart : text.together)(levelText(words, spread)),
            isApart: spread.isApart,
          },
    notes: notesOf(input, facet),
    next: nextOf(input, facet),
    noNext: facet.level.lowest === null ? text.noNextYet : text.noNext,
    statements: statements.map((statement) => inLanguage(words, statement.text)),
    statementsFrom: [...new Set(statements.map(({ provenance }) => provenanceText(words, provenance)))],
  }
}
