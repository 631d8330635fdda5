import { publishedSource } from '../compare/publishedView.ts'
import type { GrowthInput, NationalFigures } from './growthInput.ts'
import { inLanguage } from './growthWords.ts'

export interface FactRow {
  readonly id: string
  readonly question: string
  readonly own: string
  readonly isAnswered: boolean
  readonly national: string
}

export interface FactsView {
  readonly rows: readonly FactRow[]
  /** Each source once, with where it can be read. */
  readonly source: string
}

function ownText({ words }: GrowthInput, kind: 'yesNo' | 'score', values: readonly number[]): string {
  const text = words.text.growthDetail.facts
  if (values.length === 0) return text.notAsked
  const count = values.length
  if (kind === 'score') {
    const mean = values.reduce((sum, value) => sum + value, 0) / count
    const [first = mean] = values
    return values.every((value) => value === first)
      ? words.number(first)
      : text.mean(words.number(mean, 1), words.number(count))
  }
  const yes = values.filter((value) => value === 1).length
  if (yes === count) return text.yes
  if (yes === 0) return text.no
  return words.list([
    text.several(text.yes, words.number(yes)),
    text.several(text.no, words.number(count - yes)),
  ])
}

/** The questions of the national survey with the own answers beside its figures; background, never a norm. */
export function factsView(input: GrowthInput, national: NationalFigures): FactsView {
  const { words, model, assessment } = input
  const rows = model.facts.map((fact) => {
    const answers = assessment.facts.find(({ id }) => id === fact.id)?.answers ?? []
    return {
      id: fact.id,
      question: inLanguage(words, fact.question),
      own: ownText(
        input,
        fact.kind,
        answers.map(({ value }) => value),
      ),
      isAnswered: answers.length > 0,
      national: inLanguage(words, fact.national),
    }
  })
  const sources = national.map(({ figure: { source, year, url } }) => {
    const named = publishedSource(words, source)
    const dated = named.includes(String(year)) ? named : `${named}, ${year}`
    return url === '' ? dated : `${dated}, ${url}`
  })
  return { rows, source: words.text.growthDetail.facts.source([...new Set(sources)].join('; ')) }
}
