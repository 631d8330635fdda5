import type { Filter, Overview } from '../../contract/figures.ts'
import type { GrowthAssessment } from '../../contract/growth.ts'
import { filterSentence } from '../filter/filterSentence.ts'
import type { Words } from '../words.ts'
import { peopleWhoAnswered } from './growthWords.ts'

/**
 * What an assessment rests on, as the rest of its sentence: the period and the choice of its figures, and how many
 * filled in the questionnaire.
 *
 * @param filter of a saved assessment; null = without own data
 * @param data names the accounts
 */
export function assessmentBasis(
  words: Words,
  assessment: GrowthAssessment | null,
  filter: Filter | null,
  data: Overview | null,
): string {
  const text = words.text.growth.sentence
  const people = assessment === null ? 0 : peopleWhoAnswered(assessment)
  const who = people === 0 ? text.noPeople : text.people(words.number(people))
  const period = assessment?.period ?? null
  if (period === null || filter === null) return `${text.noData}, ${who}`
  const chosen = filterSentence(words, filter, data)
  const app = words.text.app.filter
  // What is saved cannot be opened to see which ones: all are named.
  const { said, predecessor, incidents } = chosen
  const parts = [said.channel, said.topic, said.team, predecessor?.label, incidents?.label]
    .filter((part) => part !== undefined)
    .join(', ')
  const span = words.period(period.from, period.to)
  return `${text.with} ${span}, ${app.for} ${parts}, ${app.in} ${chosen.clock}, ${who}`
}
