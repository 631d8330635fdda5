import type { FacetId, FactId } from '#shared/maturity/growthModel.ts'
import type { Database } from '../db/connection.ts'

/** One person or role that answers the statements. */
export interface RespondentRow {
  readonly id: number
  readonly uid: string
  readonly name: string
  readonly modelVersion: string
  readonly startedAtMs: number
  readonly changedAtMs: number
  readonly resumeAt: FacetId | null
  readonly isFinished: boolean
  /** null = filled in here. */
  readonly fileName: string | null
}
export interface AnswerRow {
  readonly statementId: string
  /** null = not applicable or unknown. */
  readonly level: number | null
}
export interface NoteRow {
  readonly facet: FacetId
  readonly remark: string
  readonly link: string
}
export interface FactRow {
  readonly factId: FactId
  readonly value: number | null
}
export interface AnswerRows {
  readonly answers: readonly AnswerRow[]
  readonly notes: readonly NoteRow[]
  readonly facts: readonly FactRow[]
}

interface StoredRespondent extends Omit<RespondentRow, 'isFinished'> {
  readonly isFinished: number
}

const columns = `id, uid, name, model_version as modelVersion, started_at_ms as startedAtMs,
  changed_at_ms as changedAtMs, resume_at as resumeAt, is_finished as isFinished, file_name as fileName`

/** In the order in which they began here. */
export function respondents(database: Database): RespondentRow[] {
  return database
    .prepare<[], StoredRespondent>(`select ${columns} from growth_respondents order by id`)
    .all()
    .map((row) => ({ ...row, isFinished: row.isFinished === 1 }))
}

export function insertRespondent(database: Database, row: Omit<RespondentRow, 'id'>): number {
  const { lastInsertRowid } = database
    .prepare(
      `insert into growth_respondents (uid, name, model_version, started_at_ms, changed_at_ms, resume_at, is_finished,
         file_name) values (@uid, @name, @modelVersion, @startedAtMs, @changedAtMs, @resumeAt, @isFinished, @fileName)`,
    )
    .run({ ...row, isFinished: row.isFinished ? 1 : 0 })
  return Number(lastInsertRowid)
}

export function updateRespondent(database: Database, row: Omit<RespondentRow, 'uid'>): void {
  database
    .prepare(
      `update growth_respondents set name = @name, model_version = @modelVersion, started_at_ms = @startedAtMs,
         changed_at_ms = @changedAtMs, resume_at = @resumeAt, is_finished = @isFinished, file_name = @fileName
       where id = @id`,
    )
    .run({ ...row, isFinished: row.isFinished ? 1 : 0 })
}

/** With all answers. @returns false when there is no such respondent */
export function deleteRespondent(database: Database, id: number): boolean {
  return database.prepare('delete from growth_respondents where id = ?').run(id).changes === 1
}

export function answersOf(database: Database, id: number): AnswerRows {
  return {
    answers: database
      .prepare<[number], AnswerRow>(
        'select statement_id as statementId, level from growth_answers where respondent_id = ?',
      )
      .all(id),
    notes: database
      .prepare<[number], NoteRow>('select facet, remark, link from growth_notes where respondent_id = ?')
      .all(id),
    facts: database
      .prepare<[number], FactRow>('select fact_id as factId, value from growth_facts where respondent_id = ?')
      .all(id),
  }
}

/** What is named is put in place of what stood there; an empty note goes. */
export function putAnswers(database: Database, id: number, { answers, notes, facts }: AnswerRows): void {
  const answer = database.prepare(
    `insert into growth_answers (respondent_id, statement_id, level) values (?, ?, ?)
     on conflict (respondent_id, statement_id) do update set level = excluded.level`,
  )
  for (const { statementId, level } of answers) answer.run(id, statementId, level)
  const noNote = database.prepare('delete from growth_notes where respondent_id = ? and facet = ?')
  const note = database.prepare(
    'insert into growth_notes (respondent_id, facet, remark, link) values (?, ?, ?, ?)',
  )
  for (const { facet, remark, link } of notes) {
    noNote.run(id, facet)
    if (remark !== '' || link !== '') note.run(id, facet, remark, link)
  }
  const fact = database.prepare(
    `insert into growth_facts (respondent_id, fact_id, value) values (?, ?, ?)
     on conflict (respondent_id, fact_id) do update set value = excluded.value`,
  )
  for (const { factId, value } of facts) fact.run(id, factId, value)
}

export function clearAnswers(database: Database, id: number, statementIds: readonly string[]): void {
  const clear = database.prepare('delete from growth_answers where respondent_id = ? and statement_id = ?')
  for (const statementId of statementIds) clear.run(id, statementId)
}

/** Before a file's answers take their place. */
export function clearAllAnswers(database: Database, id: number): void {
  for (const table of ['growth_answers', 'growth_notes', 'growth_facts']) {
    database.prepare(`delete from ${table} where respondent_id = ?`).run(id)
  }
}
