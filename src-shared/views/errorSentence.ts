import type { AppErrorShape } from '../contract/errors.ts'
import type { Words } from './words.ts'

const dossierEnding = /\.dialoogmeter$/i

export interface ErrorSentence {
  /** What happened and what to do. */
  readonly text: string
  /** What only this case tells: which file, who, since when, which backup; null where there is nothing to add. */
  readonly detail: string | null
}

type Params = AppErrorShape['params']

function textOf(params: Params, name: string): string | null {
  const value = params[name]
  return value === undefined || value === '' ? null : String(value)
}

function momentOf(words: Words, params: Params, name: string): string | null {
  const value = params[name]
  return typeof value === 'number' ? words.instant(value) : null
}

/** Params: owner, computer, sinceMs. */
function whoWorks(words: Words, params: Params): string | null {
  const text = words.text.backups.details
  const owner = textOf(params, 'owner')
  if (owner === null) return null
  const computer = textOf(params, 'computer')
  const since = momentOf(words, params, 'sinceMs')
  return text.inUse(computer === null ? owner : text.person(owner, computer), since)
}

/** Params: appVersion, schema, knownSchema; backupMadeAtMs of the newest backup that this version reads. */
function whichVersion(words: Words, params: Params): string | null {
  const text = words.text.backups.details
  const appVersion = textOf(params, 'appVersion')
  const schema = textOf(params, 'schema')
  const known = textOf(params, 'knownSchema')
  const sentences = [
    appVersion === null ? null : text.needsVersion(appVersion),
    schema === null || known === null ? null : text.needsSchema(schema, known),
    newestBackup(words, params),
  ].filter((sentence) => sentence !== null)
  return sentences.length === 0 ? null : sentences.join(' ')
}

/** Params: backupMadeAtMs. */
function newestBackup(words: Words, params: Params): string | null {
  const moment = momentOf(words, params, 'backupMadeAtMs')
  return moment === null ? null : words.text.backups.details.newestBackup(moment)
}

function detailOf(words: Words, { code, params }: Pick<AppErrorShape, 'code' | 'params'>): string | null {
  const text = words.text.backups.details
  switch (code) {
    case 'sharedInUse':
    case 'dossierLocked':
      return whoWorks(words, params)
    case 'dossierFromNewerApp':
      return whichVersion(words, params)
    case 'notADossier':
      return newestBackup(words, params)
    case 'backupNotFound':
    case 'backupDamaged':
    case 'keyDamaged':
    case 'fileNotWritable': {
      const file = textOf(params, 'file')
      return file === null ? null : text.file(file)
    }
    case 'folderMissing': {
      const folder = textOf(params, 'folder')
      return folder === null ? null : text.folder(folder)
    }
    default:
      return null
  }
}

/** Its own sentence where the circumstances turn it: what is there to go on with comes before the damage is told at length. */
function sentenceOf(words: Words, { code, params }: Pick<AppErrorShape, 'code' | 'params'>): string {
  const text = words.text.backups.details
  const backup = code === 'dossierDamaged' ? momentOf(words, params, 'backupMadeAtMs') : null
  if (backup !== null) return text.damagedWithBackup(backup)
  const name = code === 'sharedInUse' ? textOf(params, 'file')?.replace(dossierEnding, '') : undefined
  return name === undefined || name === '' ? words.text.app.errors[code] : text.inUseNamed(name)
}

/** An error as it is shown: its sentence, and what its params tell of this one case. */
export function errorSentence(words: Words, error: Pick<AppErrorShape, 'code' | 'params'>): ErrorSentence {
  return { text: sentenceOf(words, error), detail: detailOf(words, error) }
}
