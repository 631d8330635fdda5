import { foldText } from '#shared/benchmark/foldText.ts'
import { buildPackageContent } from '#shared/benchmark/package/buildPackage.ts'
import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import { followsFromEarlier } from '#shared/benchmark/package/followsFromEarlier.ts'
import { withSafeSending } from '#shared/benchmark/package/safeSending.ts'
import { withSafeShares } from '#shared/benchmark/package/safeShares.ts'
import type { exportRemarks } from '#shared/contract/exchange.ts'
import { formatLocalDate } from '#shared/domain/localDate.ts'
import type { LocalDate } from '#shared/domain/period.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import { previews } from '../exchange/exchangeDesk.ts'
import type { Preview } from '../exchange/exchangeDesk.ts'
import { exportPeriod } from '../exchange/exportPeriod.ts'
import { packageFileText, signPackage } from '../exchange/packageText.ts'
import { ownSigner } from '../exchange/signingKey.ts'
import type { Handler } from '../handler.ts'
import { exportedPackages } from '../repositories/exportedPackages.ts'
import { municipalityOf } from './dossierView.ts'
import { dataDays } from './figuresData.ts'
import { phaseToGive } from './growthHistory.ts'

type Remark = (typeof exportRemarks)[number]

/** Why there is nothing to give. */
export type NoPreview = 'tooFew' | 'noMunicipality' | 'followsFromEarlier' | 'noMessages'
export type Previewed =
  | { readonly reason: null; readonly preview: Preview; readonly remarks: readonly Remark[] }
  | { readonly reason: NoPreview }

interface Asked {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** The phase of the latest saved assessment goes along; there is none while none is saved. */
  readonly withPhase: boolean
}

/** Below this the interval of a share is wider than 20 points (Wilson, at one half). */
const fewCases = 100

function casesOf({ strata }: PackageContent): number {
  return strata.find(({ of }) => of.by === 'all')?.cases ?? 0
}

function remarksOn(content: PackageContent, observedTo: LocalDate): Remark[] {
  const remarks: Remark[] = []
  const cases = casesOf(content)
  if (content.period.to > observedTo) remarks.push('periodUnfinished')
  if (cases === 0) remarks.push('noResponseFigures')
  else if (cases < fewCases) remarks.push('fewCases')
  return remarks
}

function suggestedFileName({ municipality, period }: PackageContent): string {
  const name = foldText(municipality.name).replaceAll(/[^a-z0-9]+/g, '-')
  return `dialoogmeter-${name}-${period.from.slice(0, 7)}-${period.to.slice(0, 7)}.json`
}

function contentOf(
  app: DataApp,
  session: DossierSession,
  period: { readonly from: LocalDate; readonly to: LocalDate },
  growth: PackageContent['growth'],
): ReturnType<typeof buildPackageContent> {
  const { code, name } = municipalityOf(app, session)
  return buildPackageContent({
    rows: session.figuresInput,
    period,
    hours: session.settings.openingHours,
    municipality: { code, name },
    isExample: session.row.isExample,
    packageId: app.options.surroundings.randomId(),
    madeAt: new Date(app.nowMs()).toISOString(),
    program: { name: 'Dialoogmeter', version: app.options.appVersion },
    growth,
  })
}

/**
 * Makes the package of a period, and the key to sign it with where there is none.
 *
 * @throws AppError invalidInput for dates that do not exist or run backwards; unknownMunicipality, keyDamaged,
 *   dossierKeyOfOthers, keychainUnavailable
 */
export async function makePackage(app: DataApp, session: DossierSession, asked: Asked): Promise<Previewed> {
  if (session.row.municipalityCode === null) return { reason: 'noMunicipality' }
  const days = dataDays(session)
  if (days === null) return { reason: 'noMessages' }
  const period = exportPeriod(asked, days.observed)
  if (period === null) throw new AppError('invalidInput')
  const growth = asked.withPhase ? phaseToGive(session) : null
  const built = contentOf(app, session, period, growth)
  if ('reason' in built) return built
  const left = exportedPackages(session.database)
  const earlier = left.map(({ contentJson }): PackageContent => JSON.parse(contentJson))
  const content = withSafeShares(withSafeSending(built, earlier), earlier)
  const isNothingLeft = content.strata.length === 0 && content.sending === null
  if (isNothingLeft || followsFromEarlier(content, earlier)) return { reason: 'followsFromEarlier' }
  const signer = await ownSigner(session, app.options.surroundings.randomBytes)
  const preview: Preview = {
    content,
    fileText: packageFileText([signPackage(content, signer)]),
    suggestedFileName: suggestedFileName(content),
    fingerprint: signer.fingerprint,
    besideIds: left.map(({ packageId }) => packageId),
  }
  const remarks = remarksOn(content, formatLocalDate(days.observed.to))
  if (content.sending !== built.sending) remarks.push('sendingLeftOut')
  if (content.strata !== built.strata) remarks.push('sharesLeftOut')
  if (asked.withPhase && growth === null) remarks.push('noSavedPhase')
  return { reason: null, preview, remarks }
}

export const exchangePreview: Handler<'exchange.preview'> = async (app, input) => {
  const session = app.openSession()
  const made = await makePackage(app, session, input)
  if (made.reason !== null) return { previewId: null, reason: made.reason }
  const previewId = app.options.surroundings.randomId()
  previews.put(session, previewId, made.preview)
  const { content, fileText, suggestedFileName: name, fingerprint } = made.preview
  return { previewId, suggestedFileName: name, content, fileText, fingerprint, remarks: made.remarks }
}
