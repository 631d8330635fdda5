import type { GrowthAssessment } from '../../contract/growth.ts'
import type { OutputOf } from '../../contract/registry.ts'
import type { FacetId } from '../../maturity/growthModel.ts'
import { toSegments, type Segment } from '../../locale/segments.ts'
import type { Words } from '../words.ts'
import { peopleWhoAnswered } from './growthWords.ts'
import { nationalOf } from './questionnaireStep.ts'
import { openStatements, resumeStep, stepAddress, type RespondentAnswers } from './questionnaireSteps.ts'

type Facet = GrowthAssessment['facets'][number]

/** Respondents whose answers give the same range stand on one line. */
export interface LevelLane {
  readonly letters: string
  readonly lowest: number
  readonly highest: number
}

export interface OutcomeRow {
  readonly id: FacetId
  readonly name: string
  readonly level: string
  readonly lanes: readonly LevelLane[]
  /** The marks in words, for whoever does not see them. */
  readonly lanesText: string
  readonly spread: string
  readonly isApart: boolean
  readonly open: string
}

export interface OutcomeView {
  readonly segments: readonly Segment[]
  readonly deck: string | null
  readonly levelsTitle: string
  /** Whose letter is whose; one respondent needs no letter. */
  readonly key: readonly { readonly letter: string; readonly name: string }[]
  readonly rows: readonly OutcomeRow[]
  readonly atLeast: string
  readonly stillOpen: readonly { readonly text: string; readonly address: string; readonly name: string }[]
  readonly notes: readonly {
    readonly facet: string
    readonly items: readonly { readonly name: string; readonly remark: string; readonly link: string }[]
  }[]
  readonly facts: readonly {
    readonly question: string
    readonly answers: readonly string[]
    readonly national: { readonly text: string; readonly source: string } | null
  }[]
  readonly source: string
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A, B … Z, AA, AB … */
export function letterOf(index: number): string {
  const letter = letters.charAt(index % letters.length)
  const before = Math.floor(index / letters.length)
  return before === 0 ? letter : `${letterOf(before - 1)}${letter}`
}

function rangeText(words: Words, { lowest, highest }: { readonly lowest: number; readonly highest: number }) {
  const text = words.text.growthOutcome
  return lowest === highest
    ? text.single(words.number(lowest))
    : text.range(words.number(lowest), words.number(highest))
}

/** In the order of the levels; each range once with all who have it. */
function lanesOf({ respondents }: Facet, letterBy: ReadonlyMap<number, string>): readonly LevelLane[] {
  const lanes = new Map<string, { letters: string[]; lowest: number; highest: number }>()
  for (const { respondentId, lowest, highest } of respondents) {
    const key = `${lowest}-${highest}`
    const lane = lanes.get(key) ?? { letters: [], lowest, highest }
    lane.letters.push(letterBy.get(respondentId) ?? '')
    lanes.set(key, lane)
  }
  return [...lanes.values()]
    .sort((a, b) => a.lowest - b.lowest || a.highest - b.highest)
    .map((lane) => ({ ...lane, letters: lane.letters.join(', ') }))
}

function width({ spread }: Facet): number {
  return spread === null ? 0 : spread.highest - spread.lowest
}

/** Levels between the nearest ends of the two that lie farthest apart; ranges that meet are 0 apart. */
function gap({ respondents }: Facet): number {
  if (respondents.length < 2) return 0
  const lowest = Math.max(...respondents.map((one) => one.lowest))
  const highest = Math.min(...respondents.map((one) => one.highest))
  return Math.max(0, lowest - highest)
}

interface Sources {
  readonly known: OutputOf<'growth.model'>
  readonly assessment: GrowthAssessment
  /** In the order of the assessment's respondents. */
  readonly answers: readonly RespondentAnswers[]
}

/** With whose it is, where there are more than one. */
function saidBy(words: Words, letter: string | undefined, said: string): string {
  return letter === undefined || letter === '' ? said : words.text.growthOutcome.personLevel(letter, said)
}

function nameOf(words: Words, { model }: Sources['known'], facet: FacetId): string {
  return model.facets.find(({ id }) => id === facet)?.name[words.language] ?? facet
}

function outcomeRow(
  words: Words,
  { known, answers }: Sources,
  facet: Facet,
  letterBy: ReadonlyMap<number, string>,
): OutcomeRow {
  const text = words.text.growthOutcome
  const lanes = lanesOf(facet, letterBy)
  const open = answers.flatMap((one) => {
    const count = openStatements(known.model, one, facet.id)
    return count === 0 ? [] : [saidBy(words, letterBy.get(one.id), words.number(count))]
  })
  return {
    id: facet.id,
    name: nameOf(words, known, facet.id),
    level: facet.selfAssessed.lowest === null ? text.none : rangeText(words, facet.selfAssessed),
    lanes,
    lanesText:
      lanes.length === 0
        ? text.nobodyKnown
        : lanes.map((lane) => saidBy(words, lane.letters, rangeText(words, lane))).join('; '),
    spread: width(facet) === 0 ? text.spreadNone : text.spreadOf(words.number(width(facet))),
    isApart: facet.spread?.isApart ?? false,
    open: open.length === 0 ? text.openNone : open.join(' · '),
  }
}

/** More names than this make no sentence to read aloud. */
const mostNames = 3

/** Where the answers lie apart, with those that lie farthest by name; `apart` begins with the farthest. */
function differenceText(words: Words, { known, assessment }: Sources, apart: readonly Facet[]): string {
  const text = words.text.growthOutcome.finding
  const count = words.number(apart.length)
  const total = words.number(assessment.facets.length)
  const [first] = apart
  const most = apart.filter(
    (facet) => first !== undefined && width(facet) === width(first) && gap(facet) === gap(first),
  )
  if (most.length > mostNames) return text.differMany(count, total)
  const names = words.list(most.map(({ id }) => nameOf(words, known, id)))
  return most.length === apart.length
    ? text.differAlike(count, total, names)
    : text.differ(count, total, names)
}

function finding(words: Words, sources: Sources, sorted: readonly Facet[]): string {
  const { assessment } = sources
  const text = words.text.growthOutcome.finding
  const people = peopleWhoAnswered(assessment)
  const total = words.number(assessment.facets.length)
  const levels = assessment.facets.filter(({ selfAssessed }) => selfAssessed.lowest !== null).length
  if (people === 0) return text.nobody
  if (levels === 0) return text.nothing
  if (people === 1) return text.one(words.number(levels), total)
  const apart = sorted.filter(({ spread }) => spread?.isApart === true)
  if (apart.length > 0) return differenceText(words, sources, apart)
  const both = assessment.facets.filter(({ spread }) => spread !== null).length
  return both === assessment.facets.length
    ? text.agree(words.number(people), total)
    : text.agreeOfSome(words.number(people), words.number(both), total)
}

function factAnswer(words: Words, kind: 'yesNo' | 'score', value: number | null): string {
  const text = words.text.growthQuestions.facts
  if (value === null) return text.unknown
  if (kind === 'score') return words.number(value)
  return value === 1 ? text.yes : text.no
}

function factRows(
  words: Words,
  { known, answers }: Sources,
  letterBy: ReadonlyMap<number, string>,
): OutcomeView['facts'] {
  if (answers.every(({ facts }) => facts.length === 0)) return []
  const text = words.text.growthOutcome
  return known.model.facts.map((fact) => {
    const given = answers.flatMap((one) => {
      const found = one.facts.find(({ factId }) => factId === fact.id)
      if (found === undefined) return []
      const answer = factAnswer(words, fact.kind, found.value)
      return [saidBy(words, letterBy.get(one.id), answer)]
    })
    return {
      question: fact.question[words.language],
      answers: given.length === 0 ? [text.notAnswered] : given,
      national: given.length === 0 ? null : nationalOf(words, known, fact.id),
    }
  })
}

function notesOf(words: Words, { known, answers }: Sources): OutcomeView['notes'] {
  return known.model.facets.flatMap((facet) => {
    const items = answers.flatMap(({ name, notes }) =>
      notes
        .filter((note) => note.facet === facet.id && (note.remark !== '' || note.link !== ''))
        .map(({ remark, link }) => ({ name, remark, link })),
    )
    return items.length === 0 ? [] : [{ facet: facet.name[words.language], items }]
  })
}

function deckOf(words: Words, people: number): string | null {
  const text = words.text.growthOutcome
  if (people === 0) return null
  return people === 1 ? text.deckOne : text.deckMore
}

/** Levels by the statements alone, what is open, and where respondents differ; nothing is said of persons. */
export function outcomeView(words: Words, sources: Sources): OutcomeView {
  const text = words.text.growthOutcome
  const { known, assessment } = sources
  const isShared = assessment.respondents.length > 1
  const letterBy = new Map(
    assessment.respondents.map(({ id }, index) => [id, isShared ? letterOf(index) : '']),
  )
  const sorted = [...assessment.facets].sort((a, b) => width(b) - width(a) || gap(b) - gap(a))
  const open = assessment.respondents.filter(({ answered, total }) => answered < total)
  return {
    segments: toSegments(finding(words, sources, sorted)),
    deck: deckOf(words, assessment.respondents.length),
    levelsTitle: isShared ? text.levelsTitleDiffer : text.levelsTitle,
    key: assessment.respondents.map(({ id, name }) => ({ letter: letterBy.get(id) ?? '', name })),
    rows: sorted.map((facet) => outcomeRow(words, sources, facet, letterBy)),
    atLeast: text.atLeast(words.number(known.model.scale.minimumAnswers)),
    stillOpen: open.map(({ id, name, answered, total }) => ({
      text: text.stillOpen(name, words.number(total - answered)),
      address: stepAddress(id, resumeStep),
      name,
    })),
    notes: notesOf(words, sources),
    facts: factRows(words, sources, letterBy),
    source: text.source(assessment.modelVersion),
  }
}
