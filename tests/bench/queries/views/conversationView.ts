import { clocks } from '#shared/domain/period.ts'
import { courseSql, flattened, mixSql, ungrouped } from '../duckDbFigures.ts'
import { countOf, ofCases, only, partsOf, together, valuesOf } from './namedFigures.ts'
import type { View } from './view.ts'

export const conversationView: View = {
  clocks,
  name: 'conversation',
  part: 'counts, dialogue, 7 days, turns, reasons, topics, teams, time axis; no intervals, wordings, inhabitants; an export of this layout tells of no broadcasts',
  ask: async (client, filter) => {
    const page = await client.call('conversation.figures', filter)
    return () => {
      const { current, topicMix, teamMix, turns, unanswered } = page
      const parts = page.series.filter(({ cases }) => typeof cases === 'number' && cases > 0)
      const mix = [
        ...topicMix.map(({ topic, cases }) => ({ key: `topic:${topic}`, n: cases })),
        ...teamMix.map(({ team, cases }) => ({ key: `team:${team}`, n: cases })),
        ...turns.map(({ turns: count, cases }) => ({ key: `turns:${String(count)}`, n: cases })),
        ...unanswered.map(({ reason, cases }) => ({ key: `unanswered:${reason}`, n: cases })),
      ].filter(({ n }) => n > 0)
      const figures = together(
        ofCases('course', current, {
          n: countOf(current.cases),
          answered: countOf(current.answered),
          rate: current.responseRate7d,
          dialogue: current.dialogueShare,
          turns: current.turnsPerCase,
        }),
        flattened('mix', mix),
        ...parts.map(({ cases, dialogueShare }, place) =>
          valuesOf(`series.${String(place)}`, { n: countOf(cases), dialogue: dialogueShare }),
        ),
      )
      return {
        figures,
        ask: async (duckDb, choice) =>
          together(
            only(flattened('course', await duckDb.ask(courseSql(choice, ungrouped))), [
              'n',
              'answered',
              'rate',
              'dialogue',
              'turns',
            ]),
            flattened('mix', await duckDb.ask(mixSql(choice))),
            parts.length === 0
              ? {}
              : only(flattened('series', await duckDb.ask(courseSql(choice, partsOf(parts)))), [
                  'n',
                  'dialogue',
                ]),
          ),
      }
    }
  },
}
