import { clocks } from '#shared/domain/period.ts'
import { courseSql, flattened, linkedSql, responseOf, ungrouped } from '../duckDbFigures.ts'
import type { DuckDbChoice } from '../duckDbFigures.ts'
import { countOf, ofCases, only, responseValues, together, valuesOf } from './namedFigures.ts'
import type { View } from './view.ts'

export const overviewView: View = {
  clocks,
  name: 'overview',
  part: 'counts, median, p90, shares in time, 7 days, dialogue, mean, linked replies, twelve months; no intervals, comparison, peers',
  ask: async (client, filter) => {
    const { current, trend } = await client.call('figures.overview', filter)
    return () => {
      const months = trend.filter((month) => Object.values(month).some((value) => typeof value === 'number'))
      const keys = new Set(months.map(({ month }) => month))
      const { linkedReplies: linked, firstResponse } = current
      const figures = together(
        responseValues('response', current, firstResponse),
        ofCases('course', current, {
          n: countOf(current.cases),
          answered: countOf(current.answered),
          rate: current.responseRate7d,
          dialogue: current.dialogueShare,
          mean_ms: firstResponse.meanMs,
        }),
        valuesOf('linked', {
          inbound: countOf(linked.inbound),
          answered: linked.answered,
          replies: linked.replies,
          per_question: linked.medianPerQuestionMs,
          per_reply: linked.medianPerReplyMs,
          mean_per_reply: linked.meanPerReplyMs,
        }),
        ...months.map(({ month, medianMs, within2h, responseRate7d, dialogueShare }) =>
          together(
            flattened('months', [{ key: month, median: medianMs, within_2h: within2h }]),
            flattened('months', [{ key: month, rate: responseRate7d, dialogue: dialogueShare }]),
          ),
        ),
      )
      return {
        figures,
        ask: async (duckDb, choice) => {
          const year = aroundYear(choice)
          const byMonth = { key: 'month' }
          const isAsked = (name: string): boolean => keys.has(name.split('.')[1] ?? '')
          const ofMonths = together(
            only(await responseOf(duckDb, year, 'months', byMonth), ['median', 'within_2h']),
            only(flattened('months', await duckDb.ask(courseSql(year, byMonth))), ['rate', 'dialogue']),
          )
          return together(
            await responseOf(duckDb, choice, 'response', ungrouped),
            only(flattened('course', await duckDb.ask(courseSql(choice, ungrouped))), [
              'n',
              'answered',
              'rate',
              'dialogue',
              'mean_ms',
            ]),
            flattened('linked', await duckDb.ask(linkedSql(choice))),
            Object.fromEntries(Object.entries(ofMonths).filter(([name]) => isAsked(name))),
          )
        },
      }
    }
  },
}

const dayMs = 86_400_000

/** Long enough for the twelve months up to the period's end; which of them are asked is known by name. */
function aroundYear(choice: DuckDbChoice): DuckDbChoice {
  return { ...choice, fromMs: choice.toMs - 400 * dayMs, toMs: choice.toMs + 31 * dayMs }
}
