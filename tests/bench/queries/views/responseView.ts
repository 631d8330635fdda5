import { clocks } from '#shared/domain/period.ts'
import { responseOf, ungrouped } from '../duckDbFigures.ts'
import type { Figures } from '../duckDbFigures.ts'
import { countOf, only, partsOf, responseValues, together, valuesOf } from './namedFigures.ts'
import type { View } from './view.ts'

export const responseView: View = {
  clocks,
  name: 'response time',
  part: 'counts, median, p90, shares in time: whole, by topic, by team and along the time axis; no intervals, curves, heat map, backlog',
  ask: async (client, filter) => {
    const { current, byTopic, byTeam, series } = await client.call('response.figures', filter)
    return () => {
      const parts = series.filter(({ cases }) => typeof cases === 'number' && cases > 0)
      const group = ({ key, of }: (typeof byTopic)[number] | (typeof byTeam)[number], by: string): Figures =>
        responseValues(`${by}.${key}`, of, of)
      const figures = together(
        responseValues('response', current, current),
        ...byTopic.map((each) => group(each, 'topic')),
        ...byTeam.map((each) => group(each, 'team')),
        ...parts.map(({ cases, medianMs, p90Ms }, place) =>
          valuesOf(`series.${String(place)}`, { n: countOf(cases), median: medianMs, p90: p90Ms }),
        ),
      )
      return {
        figures,
        ask: async (duckDb, choice) =>
          together(
            await responseOf(duckDb, choice, 'response', ungrouped),
            await responseOf(duckDb, choice, 'topic', { key: 'topic' }),
            await responseOf(duckDb, choice, 'team', { key: 'team' }),
            parts.length === 0
              ? {}
              : only(await responseOf(duckDb, choice, 'series', partsOf(parts)), ['n', 'median', 'p90']),
          ),
      }
    }
  },
}
