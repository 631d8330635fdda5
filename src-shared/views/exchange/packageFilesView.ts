import type { OutputOf } from '../../contract/registry.ts'
import type { PackageImport, PackageInspection, PackageSummary } from '../../contract/exchange.ts'
import type { MetricId } from '../../metrics/definitions.ts'
import type { Words } from '../words.ts'

export interface PackageRow {
  readonly packageId: string
  readonly municipality: string
  readonly isExample: boolean
  readonly period: string
  readonly cases: string
  readonly made: string
  readonly fingerprint: string
}

export interface InspectedRow extends PackageRow {
  /** What importing it does. */
  readonly effect: string
  readonly isKeyChanged: boolean
}

/** A file of packages that can be imported, or the reason why not. */
export type PackageFileView =
  | {
      readonly kind: 'refused'
      readonly reason: string
      readonly detail: string | null
      readonly action: string
    }
  | {
      readonly kind: 'readable'
      readonly sentence: string
      readonly rows: readonly InspectedRow[]
      /** Sentences about one municipality each. */
      readonly remarks: readonly string[]
      /** One sentence a municipality that signs with another key; importing needs a deliberate yes. */
      readonly keyChanges: readonly string[]
      /** The yes itself, as a sentence; null where no key changed. */
      readonly acceptKeys: string | null
      readonly becomesExample: boolean
    }

type SummaryBase = Omit<PackageSummary, 'effect'>

function packageRow(words: Words, one: SummaryBase): PackageRow {
  return {
    packageId: one.packageId,
    municipality: one.municipality.name,
    isExample: one.isExample,
    period: words.period(one.from, one.to),
    cases: words.number(one.cases),
    made: words.instantDate(Date.parse(one.madeAt)),
    fingerprint: one.fingerprint,
  }
}

function figureName(words: Words, metric: MetricId): string {
  const { otherFigures } = words.text.exchange
  switch (metric) {
    case 'cases':
    case 'p90Ms':
    case 'meanMs':
      return otherFigures[metric]
    case 'linkedMedianPerQuestionMs':
    case 'linkedMedianPerReplyMs':
    case 'linkedMeanPerReplyMs':
      return otherFigures.linkedReplies
    default:
      return words.text.figures.metrics[metric]
  }
}

function differentFigures(words: Words, one: SummaryBase): string {
  return words.list(unique(one.otherDefinitions.map((metric) => figureName(words, metric))))
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}

/** "packages[1]: strata[0].cases" as "pakket 2: strata[0].cases"; fields keep the names that the file has. */
function detailText(words: Words, detail: string): string {
  const { read } = words.text.exchange
  return read.detail(
    detail.replace(/^packages\[(\d+)\]/, (_whole, index: string) =>
      read.packageNumber(words.number(Number(index) + 1)),
    ),
  )
}

/** One sentence a municipality; an older package is asked about too, since it counts once the newer is taken out. */
function keyChangeTexts(words: Words, packages: readonly PackageSummary[]): ReadonlyMap<string, string> {
  const { read } = words.text.exchange
  const changed = packages.filter((one) => one.keyChanged)
  return new Map(
    changed.map(({ municipality: { name } }) => {
      const ofName = changed.filter(({ municipality }) => municipality.name === name)
      const areOlder = ofName.every(({ effect }) => effect === 'olderThanKnown')
      return [name, areOlder ? read.keyChangedOlder(name) : read.keyChanged(name)]
    }),
  )
}

export function packageFileView(words: Words, inspection: PackageInspection): PackageFileView {
  const { read, refusals, refusalActions, effects } = words.text.exchange
  if (inspection.refusal !== null) {
    const { refusal } = inspection
    const detail = inspection.detail === null ? null : detailText(words, inspection.detail)
    return { kind: 'refused', reason: refusals[refusal], detail, action: refusalActions[refusal] }
  }
  const { packages, fileName } = inspection
  const keyChanges = keyChangeTexts(words, packages)
  return {
    kind: 'readable',
    sentence: packages.length === 1 ? read.one(fileName) : read.many(fileName, words.number(packages.length)),
    rows: packages.map((one) => ({
      ...packageRow(words, one),
      effect: effects[one.effect],
      isKeyChanged: one.keyChanged,
    })),
    remarks: packages
      .filter((one) => one.otherDefinitions.length > 0)
      .map((one) => read.otherDefinitions(one.municipality.name, differentFigures(words, one))),
    keyChanges: [...keyChanges.values()],
    acceptKeys: keyChanges.size === 0 ? null : read.acceptKeys(words.list([...keyChanges.keys()])),
    becomesExample: inspection.becomesExample,
  }
}

/** What was imported, as a sentence: one package by its municipality's name, several as a count. */
export function importedSentence(words: Words, packages: readonly PackageSummary[]): string {
  const text = words.text.exchange.read
  const [only] = packages
  return only !== undefined && packages.length === 1
    ? text.doneOne(only.municipality.name)
    : text.doneMany(words.number(packages.length))
}

export interface ImportedRow extends PackageRow {
  /** What is special about it; null when nothing. */
  readonly remark: string | null
  readonly isReplaced: boolean
}

export interface ImportedFileView {
  readonly id: number
  readonly fileName: string
  readonly imported: string
  readonly count: string
  readonly rows: readonly ImportedRow[]
}

/** Imported files, newest first, each with its packages by name of municipality. */
export function importedFilesView(
  words: Words,
  files: readonly PackageImport[],
): readonly ImportedFileView[] {
  const text = words.text.exchange.imports
  return files
    .toSorted((a, b) => b.importedAtMs - a.importedAtMs || b.id - a.id)
    .map((file) => ({
      id: file.id,
      fileName: file.fileName,
      imported: text.imported(words.instantDate(file.importedAtMs)),
      count: words.number(file.packages.length),
      rows: file.packages
        .toSorted((a, b) => a.municipality.name.localeCompare(b.municipality.name, words.language))
        .map((one) => ({
          ...packageRow(words, one),
          isReplaced: one.isReplaced,
          remark: one.isReplaced
            ? text.replaced
            : one.otherDefinitions.length > 0
              ? text.otherDefinitions
              : null,
        })),
    }))
}

export interface ExportedRow {
  readonly packageId: string
  readonly fileName: string
  readonly saved: string
  readonly period: string
  readonly fingerprint: string
}

export function exportedRows(words: Words, exported: OutputOf<'exchange.exports'>): readonly ExportedRow[] {
  return exported.map((one) => ({
    packageId: one.packageId,
    fileName: one.fileName,
    saved: words.instantDate(one.savedAtMs),
    period: words.period(one.from, one.to),
    fingerprint: one.fingerprint,
  }))
}
