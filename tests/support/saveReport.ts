import type { ReportFormat } from '#shared/report/formats.ts'
import type { Language } from '#shared/locale/languages.ts'
import { askData } from './askData.ts'
import type { RunningApp } from './electronApp.ts'

/** All of the data, on the calendar's clock. */
const everything = {
  from: null,
  to: null,
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
}

/** The figures of a report on what is open, for as often as files are made of them. */
export function takeReport({ page }: RunningApp): Promise<unknown> {
  return askData(page, 'report.take', { filter: everything, planId: null })
}

/** A grant for a folder, as the dialog would give it. */
export async function grantFolder({ app, page }: RunningApp, folder: string): Promise<string> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  return page.evaluate(async () => {
    const { dialoogmeter } = globalThis as unknown as {
      dialoogmeter: { chooseFiles: (choice: string) => Promise<readonly { grantId: string }[]> }
    }
    const [grant] = await dialoogmeter.chooseFiles('reportFolder')
    return grant?.grantId ?? ''
  })
}

export interface ReportOrder {
  readonly formats: readonly ReportFormat[]
  readonly folder: string
  readonly language: Language
}

/** Saves a report in a folder, over what is there. @throws when the server answers with a failure; the code is the message */
export async function saveReport(running: RunningApp, figures: unknown, order: ReportOrder): Promise<void> {
  const grantId = await grantFolder(running, order.folder)
  await askData(running.page, 'report.export', {
    figures,
    edits: { language: order.language, order: null, chosen: {}, titles: {}, remarks: {} },
    formats: order.formats,
    target: { kind: 'folder', grantId, replaces: true },
  })
}
