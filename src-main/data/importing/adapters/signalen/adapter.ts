// Signalen, reports of the public space: the zip of CSV files that its export for a data warehouse makes
// (`20240102_131415UTC.zip` with `131415UTC_signals.csv`, `…_statuses.csv`, `…_categories.csv`, `kto-feedback-….csv`, …).
// Postgres COPY, UTF-8, comma, quoted texts over several lines; times `2024-01-02 13:14:15.123456+00`, each with its
// zone. Columns are found by name. signals.csv: id, source, text, created_at, category_assignment_id, parent; statuses.csv:
// _signal_id, state (m i b o a reopened …), text, created_at. A report is an incoming message and a conversation;
// which states answer the reporter: see states.ts. Parts of a split report (parent) are internal since 2020 and are
// left out. reporters.csv holds personal data and is never opened; of statuses the employee's address is not read.
// Built from the published source of the export; not verified on a real one.
import type { AdapterItem, FormatAdapter, ImportSource, Inspection } from '../../adapter.ts'
import { catalogue } from '../../catalogue.ts'
import { replacementCharacter } from '../../decode/textChunks.ts'
import { ImportReadError } from '../../importReadError.ts'
import { oncePer } from '../../oncePer.ts'
import type { TableRows } from '../../records/tableRows.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { firstMessages } from '../preview.ts'
import { publicSpaceLabel } from '../publicSpaceLabel.ts'
import { NamedRows, readSignal, readStatus } from './rows.ts'
import type { SignalRow } from './rows.ts'
import { readCategories, readSatisfaction } from './sideTables.ts'
import { Courses } from './states.ts'
import { openSignalenTables } from './tables.ts'
import type { SignalenTables } from './tables.ts'

interface Tables {
  readonly signals: TableRows
  readonly statuses: TableRows
  readonly courses: Courses
  readonly categories: ReadonlyMap<string, string>
  readonly satisfaction: ReadonlyMap<string, number>
}

async function readCourses(statuses: TableRows, signal: AbortSignal | null): Promise<Courses> {
  const courses = new Courses()
  const named = new NamedRows(statuses)
  for await (const rows of statuses.read(signal, () => undefined)) {
    for (const row of rows) {
      const read = readStatus(row, named)
      if (!('code' in read)) courses.add(read.signalId, read.state, read.atMs)
    }
  }
  return courses
}

function reportOf({ id, categoryId, report }: SignalRow, tables: Tables): AdapterItem {
  return messageItem({
    ...report,
    closedAtMs: tables.courses.closedAtMs(id),
    topicLabel: publicSpaceLabel(tables.categories.get(categoryId) ?? null),
    satisfaction: tables.satisfaction.get(id) ?? null,
  })
}

/** Yields the reports, and gathers which are parts of which. */
async function* readSignals(
  tables: Tables,
  parentOf: Map<string, string>,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const { signals } = tables
  const named = new NamedRows(signals)
  for await (const rows of signals.read(signal, onBytes)) {
    for (const row of rows) {
      yield rowItem
      const read = readSignal(row, named)
      if ('code' in read) yield issueItem(row.line, read.column, read.code, signals.fileName)
      else if (read.parentId !== '') {
        parentOf.set(read.id, read.parentId)
        yield issueItem(row.line, 'parent', 'otherRecord', signals.fileName)
      } else {
        if (read.report.text?.includes(replacementCharacter))
          yield issueItem(row.line, 'text', 'unreadableText', signals.fileName)
        yield reportOf(read, tables)
      }
    }
  }
}

async function* readStatuses(
  { statuses, courses }: Tables,
  parentOf: ReadonlyMap<string, string>,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const named = new NamedRows(statuses)
  for await (const rows of statuses.read(signal, onBytes)) {
    for (const row of rows) {
      yield rowItem
      const read = readStatus(row, named)
      if ('code' in read) {
        yield issueItem(row.line, read.column, read.code, statuses.fileName)
        continue
      }
      const parentId = parentOf.get(read.signalId)
      const isInternal = parentId !== undefined && !courses.wasSplit(parentId)
      if (read.message === null || isInternal) continue
      yield messageItem({ ...read.message, conversationId: parentId ?? read.signalId })
    }
  }
}

async function gather(tables: SignalenTables, signal: AbortSignal | null): Promise<Tables> {
  const { signals, statuses, categories, feedback } = tables
  // Reports without their states would all seem open, states without reports answer nothing.
  if (signals === null || statuses === null) throw new ImportReadError('recognised', 'signalenPart')
  return {
    signals,
    statuses,
    courses: await readCourses(statuses, signal),
    categories: await readCategories(categories, signal),
    satisfaction: await readSatisfaction(feedback, signal),
  }
}

// Inspecting and reading follow each other: what was gathered is kept as long as the source lives.
const tablesOf = oncePer(async (source: ImportSource, signal: AbortSignal | null): Promise<Tables> =>
  gather(await openSignalenTables(source), signal),
)

async function* read(
  source: ImportSource,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const tables = await tablesOf(source, signal)
  const parentOf = new Map<string, string>()
  yield* readSignals(tables, parentOf, signal, onBytes)
  yield* readStatuses(tables, parentOf, signal, onBytes)
}

/** The zip is named by the second in which it was made. */
function exportedAtMs({ displayName }: ImportSource): number | null {
  const stamp = /(?:^|\D)(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)UTC/.exec(displayName)
  if (stamp === null) return null
  const [, year, month, day, hour, minute, second] = stamp.map(Number)
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second)
}

async function inspect(source: ImportSource): Promise<Inspection> {
  return {
    format: 'signalen',
    needs: [],
    candidates: [],
    observedUntilMs: exportedAtMs(source),
    preview: await firstMessages(read(source, null, () => undefined)),
    supports: catalogue.signalen.supports,
  }
}

export const signalenAdapter: FormatAdapter = {
  id: 'signalen',
  detect: async (source) => ((await openSignalenTables(source)).isPart ? 1 : 0),
  inspect,
  read: (source, _options, signal, onBytes) => read(source, signal, onBytes),
}
