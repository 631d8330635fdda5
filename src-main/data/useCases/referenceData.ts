import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { matchCode } from '#shared/benchmark/municipalityLookup.ts'
import type { Reference } from '#shared/benchmark/reference.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { codesInUse } from '../queries/codesInUse.ts'
import { referenceOf } from '../reference/loadReference.ts'
import { compareEditions, parseReferenceFile } from '../reference/parseReferenceFile.ts'
import type { ReferenceRefusal } from '../reference/parseReferenceFile.ts'

/** The tables of two countries are below 1 MB. */
const largestFileBytes = 20_000_000
const codesNamed = 5

type Edition = ReadonlyDeep<OutputOf<'reference.editions'>>['current']

function editionView(reference: Reference, addedAtMs: number | null): Edition {
  const countries = (['NL', 'VL'] as const).map((country) => {
    const rows = reference.municipalities.filter((row) => row.country === country)
    return {
      country,
      municipalities: rows.length,
      population: rows.reduce((sum, row) => sum + row.population, 0),
      populationYear: rows[0]?.populationYear ?? 0,
    }
  })
  const { edition, mergers, former, research, columnSources } = reference
  return {
    edition,
    origin: addedAtMs === null ? 'shipped' : 'added',
    addedAtMs,
    countries,
    mergers: mergers.length,
    former: former.length,
    researchFigures: research.length,
    sources: columnSources,
  }
}

function currentView(app: DataApp): Edition {
  const { reference, addedAtMs } = app.referenceStore.inUse
  return editionView(reference, addedAtMs)
}

export const referenceEditions: Handler<'reference.editions'> = (app) => ({
  current: currentView(app),
  shipped: editionView(app.referenceStore.shipped, null),
  addedProblem: app.referenceStore.inUse.problem,
})

/** @throws AppError fileUnreadable */
async function readText(path: string): Promise<string | null> {
  try {
    const { size } = await stat(path)
    return size > largestFileBytes ? null : await readFile(path, 'utf8')
  } catch (cause) {
    throw new AppError('fileUnreadable', { params: { file: basename(path) }, cause })
  }
}

/** What the open dossier names must be in the new tables too, or be reached from there by a merger. */
function lostCodes(app: DataApp, reference: Reference): ReferenceRefusal | null {
  if (app.session === null) return null
  const lost = codesInUse(app.session.database).filter((code) => matchCode(reference, code).kind !== 'found')
  if (lost.length === 0) return null
  return { refusal: 'codesDiffer', detail: lost.slice(0, codesNamed).join(', ') }
}

/** @returns the file's text when it may take the place of the tables in use */
function checked(app: DataApp, text: string | null): ReferenceRefusal | { refusal: null; text: string } {
  if (text === null) return { refusal: 'notReference', detail: null }
  const parsed = parseReferenceFile(text)
  if (parsed.refusal !== null) return parsed
  const { reference } = app.referenceStore.inUse
  if (compareEditions(parsed.tables.edition, reference.edition) <= 0)
    return { refusal: 'olderEdition', detail: parsed.tables.edition }
  return lostCodes(app, referenceOf(parsed.tables, reference.example)) ?? { refusal: null, text }
}

export const referenceRenew: Handler<'reference.renew'> = async (app, input) => {
  const outcome = checked(app, await readText(app.grants.use(input.grantId)))
  if (outcome.refusal !== null) return outcome
  await app.referenceStore.add(outcome.text, app.nowMs())
  app.session?.forgetPeerFigures()
  return { refusal: null, edition: currentView(app) }
}

/** @throws AppError unknownMunicipality while a dossier is open that only the added edition knows */
export const referenceRestore: Handler<'reference.restore'> = (app) => {
  const lost = lostCodes(app, app.referenceStore.shipped)
  if (lost !== null) throw new AppError('unknownMunicipality', { params: { code: lost.detail ?? '' } })
  app.referenceStore.restore()
  app.session?.forgetPeerFigures()
  return currentView(app)
}
