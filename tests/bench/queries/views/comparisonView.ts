import { clocks } from '#shared/domain/period.ts'
import { courseSql, flattened, responseOf, ungrouped } from '../duckDbFigures.ts'
import { only, together } from './namedFigures.ts'
import type { View } from './view.ts'

export const comparisonView: View = {
  clocks,
  name: 'comparison',
  part: "the own municipality's four key figures; no peers",
  ask: async (client, filter) => {
    const { figures: compared } = await client.call('compare.figures', filter)
    return () => {
      const own = (metric: string): number | null =>
        compared.find((figure) => figure.metric === metric)?.rows.find(({ isOwn }) => isOwn)?.figure?.value ??
        null
      const told = { median: own('medianMs'), within_2h: own('within2h') }
      const figures = flattened('own', [
        { ...told, rate: own('responseRate7d'), dialogue: own('dialogueShare') },
      ])
      const none = Object.fromEntries(Object.keys(figures).map((name) => [name, null]))
      return {
        figures,
        ask: async (duckDb, choice) =>
          together(
            none,
            only(await responseOf(duckDb, choice, 'own', ungrouped), ['median', 'within_2h']),
            only(flattened('own', await duckDb.ask(courseSql(choice, ungrouped))), ['rate', 'dialogue']),
          ),
      }
    }
  },
}
