import { basename } from 'node:path'
import type { ParsedInputOf } from '#shared/contract/registry.ts'
import { personFileCells, personFileColumns, personFileFacts } from '#shared/views/persons/personFile.ts'
import type { PersonFileAbout, PersonFileColumn, PersonFileRow } from '#shared/views/persons/personFile.ts'
import { createWords } from '#shared/views/words.ts'
import type { Words } from '#shared/views/words.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import { rowsOfPerson } from '../persons/findPerson.ts'
import type { Column, Workbook } from '../reports/xlsx/workbook.ts'
import { workbookBytes } from '../reports/xlsx/workbookBytes.ts'
import { writeToChosen } from '../writeToChosen.ts'
import { foundKeys } from './persons.ts'

const widths: Readonly<Record<PersonFileColumn, number>> = {
  when: 17,
  channel: 14,
  account: 24,
  from: 16,
  kind: 16,
  isPublic: 10,
  topic: 20,
  text: 80,
  files: 32,
}

function rowsOf(session: DossierSession, input: ParsedInputOf<'persons.save'>): PersonFileRow[] {
  const keys = foundKeys(session, input.findId, input.channels)
  return [...keys].flatMap(([channel, of]) =>
    rowsOfPerson(session.database, of).map((message) => ({ channel, message })),
  )
}

function columnOf(words: Words, name: PersonFileColumn): Column {
  const isMoment = name === 'when'
  return {
    header: words.text.persons.columns[name],
    kind: isMoment ? 'dateTime' : 'text',
    width: widths[name],
    ...(name === 'text' ? { wraps: true } : {}),
  }
}

/** Cells are texts and moments; nothing in them is reckoned by whoever opens it. */
function workbookOf(words: Words, about: PersonFileAbout, rows: readonly PersonFileRow[]): Workbook {
  const { file } = words.text.persons
  return {
    title: file.title,
    language: words.language,
    timeZone: about.timeZone,
    createdAtMs: about.madeAtMs,
    sheets: [
      {
        name: file.about,
        hasHead: false,
        columns: [
          { header: '', kind: 'text', width: 32 },
          { header: '', kind: 'text', width: 100, wraps: true },
        ],
        rows: [{ label: file.title, value: '' }, ...personFileFacts(words, about, rows)].map(
          ({ label, value }) => [{ value: label, kind: 'text' as const, isBold: true }, value],
        ),
      },
      {
        name: file.sheet,
        columns: personFileColumns.map((name) => columnOf(words, name)),
        rows: rows.map((row) => {
          const cells = personFileCells(words, row)
          return personFileColumns.map((name) => cells[name])
        }),
      },
    ],
  }
}

function jsonOf(words: Words, about: PersonFileAbout, rows: readonly PersonFileRow[]): string {
  const { file, columns } = words.text.persons
  const facts = personFileFacts(words, about, rows)
  const messages = rows.map((row) => {
    const cells = {
      ...personFileCells(words, row),
      when: words.instant(row.message.sentAtMs, about.timeZone),
    }
    return Object.fromEntries(personFileColumns.map((name) => [columns[name], cells[name]]))
  })
  const content = {
    [file.title]: Object.fromEntries(facts.map(({ label, value }) => [label, value])),
    [file.sheet]: messages,
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

/**
 * What is kept of somebody as a file for that resident, in words.
 *
 * @throws AppError noDossierOpen, notInDossier, grantUnknown, diskFull, folderMissing, fileNotWritable
 */
export const personsSave: Handler<'persons.save'> = async (app, input) => {
  const session = app.openSession()
  const rows = rowsOf(session, input)
  const path = app.grants.use(input.grantId)
  const words = createWords(input.language)
  const { name, timeZone } = session.row
  const about = { municipality: name, channels: input.channels, madeAtMs: app.nowMs(), timeZone }
  const content =
    input.format === 'xlsx'
      ? await workbookBytes(workbookOf(words, about, rows), { signal: session.ending })
      : jsonOf(words, about, rows)
  await writeToChosen(session, path, content)
  const messages = rows.filter(({ message }) => message.direction === 'in').length
  return { fileName: basename(path), messages }
}
