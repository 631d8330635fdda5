import { resolve } from 'node:path'
import type { exportRemarks, PackageRefusal, PackageSummary } from '#shared/contract/exchange.ts'
import type { LocalDate } from '#shared/domain/period.ts'
import { assertNever } from '#shared/domain/assertNever.ts'
import type { DataApp } from '#data/dataApp.ts'
import type { DossierSession } from '#data/dossierSession.ts'
import { combinePackageFiles } from '#data/exchange/combineFiles.ts'
import { againstDossier, summaryOfPackage } from '#data/exchange/againstDossier.ts'
import type { PlainSummary } from '#data/exchange/againstDossier.ts'
import { inspectPackageFile } from '#data/exchange/inspectFile.ts'
import { importPackages } from '#data/useCases/exchangeImport.ts'
import { makePackage } from '#data/useCases/exchangePreview.ts'
import { ownFingerprint } from '#data/exchange/signingKey.ts'
import type { NoPreview } from '#data/useCases/exchangePreview.ts'
import { savePackage } from '#data/useCases/exchangeSave.ts'
import { writeWhole } from '#data/writeWhole.ts'
import type {
  PackageCombineCommand,
  PackageCommand,
  PackageExportCommand,
  PackageImportCommand,
} from './packageArguments.ts'
import { openDatabase } from './databases.ts'

/** What `--json` prints. */
export type PackageOutcome =
  | {
      readonly status: 'saved'
      readonly file: string
      /** A file of that name stood there. */
      readonly isReplaced: boolean
      readonly sizeBytes: number
      readonly packageId: string
      readonly from: LocalDate
      readonly to: LocalDate
      readonly fingerprint: string
      readonly remarks: readonly (typeof exportRemarks)[number][]
    }
  | {
      readonly status: 'imported'
      readonly file: string
      readonly packages: readonly PackageSummary[]
      readonly becameExample: boolean
    }
  | {
      readonly status: 'readable'
      readonly file: string
      readonly packages: readonly PlainSummary[]
    }
  | {
      readonly status: 'combined'
      readonly file: string
      readonly isReplaced: boolean
      readonly packages: readonly PlainSummary[]
    }
  | {
      readonly status: 'refused'
      readonly file: string
      readonly reason: PackageRefusal | NoPreview | 'keyChanged' | 'duplicateInFiles'
      readonly detail: string | null
    }

async function within<T>(session: DossierSession, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    await session.close()
  }
}

async function exportPackage(app: DataApp, command: PackageExportCommand): Promise<PackageOutcome> {
  const session = await openDatabase(app, command)
  return within(session, async () => {
    const made = await makePackage(app, session, command)
    if (made.reason !== null) {
      return { status: 'refused', file: command.out, reason: made.reason, detail: null }
    }
    const { preview, remarks } = made
    const { sizeBytes, isReplaced } = await savePackage(app, session, preview, resolve(command.out))
    const { packageId, period } = preview.content
    const { fingerprint } = preview
    const { out: file } = command
    return { status: 'saved', file, isReplaced, sizeBytes, packageId, ...period, fingerprint, remarks }
  })
}

async function importPackage(app: DataApp, command: PackageImportCommand): Promise<PackageOutcome> {
  const session = await openDatabase(app, command)
  const { path: file, acceptChangedKeys } = command
  return within(session, async () => {
    const inspected = await inspectPackageFile(resolve(file), {
      reference: app.reference,
      nowMs: app.nowMs(),
    })
    if (inspected.refusal !== null) return refused(file, inspected.refusal, inspected.detail)
    const found = againstDossier(session, app.reference, inspected, await ownFingerprint(session))
    if (found.refusal !== null) return refused(file, found.refusal, found.detail)
    const changed = found.packages.filter(({ keyChanged }) => keyChanged)
    if (changed.length > 0 && !acceptChangedKeys) {
      return refused(file, 'keyChanged', changed.map(({ municipality }) => municipality.name).join(', '))
    }
    const { becameExample } = await importPackages(app, session, inspected, acceptChangedKeys)
    return { status: 'imported', file, packages: found.packages, becameExample }
  })
}

async function inspectPackage(app: DataApp, file: string): Promise<PackageOutcome> {
  const inspected = await inspectPackageFile(resolve(file), { reference: app.reference, nowMs: app.nowMs() })
  if (inspected.refusal !== null) return refused(file, inspected.refusal, inspected.detail)
  const packages = inspected.packages.map((checked) => summaryOfPackage(checked, app.reference))
  return { status: 'readable', file, packages }
}

/** The file is written once all of the others are found in order. */
async function combinePackages(app: DataApp, { paths, out }: PackageCombineCommand): Promise<PackageOutcome> {
  const known = { reference: app.reference, nowMs: app.nowMs() }
  const combined = await combinePackageFiles(paths, known)
  if (combined.refusal !== null) return refused(combined.file, combined.refusal, combined.detail)
  const { isReplaced } = await writeWhole(resolve(out), combined.fileText)
  const packages = combined.packages.map((checked) => summaryOfPackage(checked, app.reference))
  return { status: 'combined', file: out, isReplaced, packages }
}

function refused(
  file: string,
  reason: PackageRefusal | 'keyChanged' | 'duplicateInFiles',
  detail: string | null,
): PackageOutcome {
  return { status: 'refused', file, reason, detail }
}

/** Whatever is refused has changed nothing. @throws AppError of opening the dossier, reading and writing files */
export function runPackageCommand(app: DataApp, command: PackageCommand): Promise<PackageOutcome> {
  switch (command.name) {
    case 'package export':
      return exportPackage(app, command)
    case 'package import':
      return importPackage(app, command)
    case 'package inspect':
      return inspectPackage(app, command.path)
    case 'package combine':
      return combinePackages(app, command)
    default:
      return assertNever(command)
  }
}
