import type { CaseRowView } from '#shared/contract/cases.ts'
import { catalogues } from '#shared/locale/catalogue.ts'
import { cliTexts } from '#shared/locale/cli.ts'
import { formatInstant } from '#shared/locale/dates.ts'
import { formatDurationShort } from '#shared/locale/durations.ts'
import type { Language } from '#shared/locale/languages.ts'
import { outcomesOf } from '#shared/metrics/firstResponse.ts'
import type { Outcomes } from '#shared/metrics/firstResponse.ts'
import type { DataApp } from '#data/dataApp.ts'
import { caseListing } from '#data/useCases/caseListing.ts'
import { rowsOnGround } from '#data/useCases/caseRows.ts'
import type { CasesCommand } from './arguments.ts'
import { selectionOfCommand } from './commandSelection.ts'
import { openDatabase } from './databases.ts'
import { table } from './table.ts'

/** The cases of a choice, as the app's list shows them, in order of start; with their number by how they ended. */
export interface CasesAnswer extends Outcomes {
  readonly total: number
  readonly timeZone: string
  readonly rows: readonly CaseRowView[]
}

/** More at once would be one question to the store with too many ids. */
const casesPerStep = 5_000

export async function runCasesCommand(app: DataApp, command: CasesCommand): Promise<CasesAnswer> {
  const session = await openDatabase(app, command)
  try {
    const selection = selectionOfCommand(session, command)
    const mark = command.outcome === null ? {} : { outcome: command.outcome }
    const order = { search: '', sort: { by: 'startedAt', isDescending: false } } as const
    const listing = caseListing(session, { selection, mark }, order)
    const cases = listing.window(0, listing.count)
    const rows: CaseRowView[] = []
    for (let from = 0; from < cases.length; from += casesPerStep) {
      rows.push(...rowsOnGround(session, listing, cases.slice(from, from + casesPerStep)))
    }
    return {
      total: cases.length,
      ...outcomesOf(cases),
      timeZone: session.settings.openingHours.timeZone,
      rows,
    }
  } finally {
    await session.close()
  }
}

/** The documented fields and no others. */
export function casesDocument({ total, answered, closed, open, rows }: CasesAnswer): object {
  return { total, answered, closed, open, rows }
}

export function casesTable(
  { rows, timeZone }: CasesAnswer,
  command: CasesCommand,
  language: Language,
): string {
  const { figures, casesExport } = catalogues[language]
  const lines = rows.map(({ startedAtMs, channel, topic, team, outcome, waitMs, norm }) => [
    formatInstant(language, startedAtMs, timeZone),
    figures.channels[channel],
    figures.topics[topic],
    figures.teams[team],
    casesExport.outcomes[outcome],
    formatDurationShort(language, waitMs, command.clock),
    norm === null
      ? ''
      : norm.isMet === 'unknown'
        ? casesExport.notKnownYet
        : norm.isMet
          ? casesExport.yes
          : casesExport.no,
  ])
  return table([[...cliTexts[language].casesHeading], ...lines])
}
