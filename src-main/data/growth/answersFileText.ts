import {
  answersFileSchema,
  answersFormat,
  answersFormatVersion,
  largestAnswersFileBytes,
} from '#shared/maturity/answersFile.ts'
import type { AnswersFile, AnswersRefusal } from '#shared/maturity/answersFile.ts'
import { pathText } from '../safeJson/pathText.ts'
import { readBounded } from '../safeJson/readBounded.ts'
import { scanJson } from '../safeJson/scanJson.ts'
import type { AnsweredRespondent } from './currentAssessment.ts'

export type Municipality = AnswersFile['municipality']

/** A remark of 2,000 characters, each written as an escape. */
const longestText = 12_100

/** Answers as they travel, with a line break at the end. */
export function answersFileText(file: AnswersFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

/** One respondent's answers as a file has them. */
export function answersFileOf(found: AnsweredRespondent, municipality: Municipality): AnswersFile {
  const { row, answers, notes, facts } = found
  const { uid, name, modelVersion, startedAtMs, changedAtMs, isFinished } = row
  return {
    format: answersFormat,
    formatVersion: answersFormatVersion,
    modelVersion,
    municipality,
    respondentUid: uid,
    name,
    startedAtMs,
    changedAtMs,
    isFinished,
    answers: [...answers],
    notes: [...notes],
    facts: [...facts],
  }
}

/** `detail` names a field or a number; never what stands in the file. */
export type ReadAnswers =
  | { readonly refusal: null; readonly file: AnswersFile }
  | { readonly refusal: AnswersRefusal; readonly detail: string | null }

function refused(refusal: AnswersRefusal, detail: string | null = null): ReadAnswers {
  return { refusal, detail }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function hasTwice(ids: readonly string[]): boolean {
  return new Set(ids).size !== ids.length
}

/** The same statement, facet or fact answered twice: which one is meant is unknown. */
function repeated({ answers, notes, facts }: AnswersFile): string | null {
  if (hasTwice(answers.map(({ statementId }) => statementId))) return 'answers'
  if (hasTwice(notes.map(({ facet }) => facet))) return 'notes'
  return hasTwice(facts.map(({ factId }) => factId)) ? 'facts' : null
}

function parseDocument(document: unknown): ReadAnswers {
  if (typeof document !== 'object' || document === null) return refused('notAnswers')
  if (!('format' in document) || document.format !== answersFormat) return refused('notAnswers')
  if ('formatVersion' in document && document.formatVersion !== answersFormatVersion) {
    const { formatVersion } = document
    return typeof formatVersion === 'number' && Number.isSafeInteger(formatVersion)
      ? refused('otherFormatVersion', String(formatVersion))
      : refused('schemaViolated', 'formatVersion')
  }
  const parsed = answersFileSchema.safeParse(document)
  if (!parsed.success) return refused('schemaViolated', pathText(parsed.error.issues[0]?.path ?? []))
  const twice = repeated(parsed.data)
  return twice === null ? { refusal: null, file: parsed.data } : refused('schemaViolated', twice)
}

/** Reads a file with answers by its form alone: nothing of it is believed yet. Never throws. */
export function parseAnswers(bytes: Uint8Array): ReadAnswers {
  const text = decode(bytes)
  if (text === null || !text.trimStart().startsWith('{')) return refused('notAnswers')
  const finding = scanJson(text, longestText)
  if (finding === null) return parseDocument(JSON.parse(text))
  const isAnswers = text.slice(0, 4096).includes(`"${answersFormat}"`)
  if (!isAnswers || finding.fault === 'notJson') return refused('notAnswers')
  if (finding.fault === 'truncated') return refused('truncated')
  return refused('schemaViolated', pathText(finding.path))
}

/** @throws AppError fileUnreadable */
export async function readAnswers(path: string): Promise<ReadAnswers> {
  const bytes = await readBounded(path, largestAnswersFileBytes)
  return bytes === null
    ? refused('tooLarge', `${String(largestAnswersFileBytes / 1024)} kB`)
    : parseAnswers(bytes)
}
