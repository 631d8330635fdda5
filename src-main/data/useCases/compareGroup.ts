import { matchCode } from '#shared/benchmark/municipalityLookup.ts'
import { defaultPeerGroup, peerGroupOf } from '#shared/benchmark/peerGroup.ts'
import type { PeerGroupChoice, PeerMember } from '#shared/benchmark/peerGroup.ts'
import type { Reference, ReferenceMunicipality } from '#shared/benchmark/reference.ts'
import { peerGroupChoiceSchema } from '#shared/contract/compare.ts'
import type { PeerGroup } from '#shared/contract/compare.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { readSetting, writeSetting } from '../repositories/settings.ts'
import { municipalityOf, summaryOf } from './dossierView.ts'

/** The example is compared with its invented peers only, a real municipality with real ones only. */
export function poolOf(reference: Reference, own: ReferenceMunicipality): readonly ReferenceMunicipality[] {
  return own.country === 'EX' ? reference.example : reference.municipalities
}

function memberOf({
  municipality,
  distance,
  contributions,
}: PeerMember<ReferenceMunicipality>): ReadonlyDeep<PeerGroup>['own'] {
  const { densityPerKm2, urbanityClass, lon, lat } = municipality
  return { ...summaryOf(municipality), densityPerKm2, urbanityClass, lon, lat, distance, contributions }
}

/** The group a choice gives for the open dossier's municipality, from the reference data in force. */
function groupOf(app: DataApp, own: ReferenceMunicipality, choice: PeerGroupChoice): ReadonlyDeep<PeerGroup> {
  const { reference } = app
  const { members, notes } = peerGroupOf(poolOf(reference, own), own, choice)
  return {
    choice,
    edition: reference.edition,
    own: memberOf({ municipality: own, distance: null, contributions: {} }),
    members: members.map(memberOf),
    notes,
  }
}

/** An own choice keeps its meaning when a chosen municipality merges: its successor stands in its place. */
function inToday(reference: Reference, choice: PeerGroupChoice): PeerGroupChoice {
  if (choice.kind !== 'own') return choice
  const codes = choice.codes.map((code) => {
    const match = matchCode(reference, code)
    return match.kind === 'found' ? match.municipality.code : code
  })
  return { kind: 'own', codes: [...new Set(codes)] }
}

/** The choice kept with the dossier; the default where nobody has chosen, or what is kept no longer reads. */
export function chosenGroup(app: DataApp, session: DossierSession): ReadonlyDeep<PeerGroup> {
  const stored = peerGroupChoiceSchema.safeParse(readSetting(session.database, 'peerGroup'))
  const choice = stored.success ? inToday(app.reference, stored.data) : defaultPeerGroup
  return groupOf(app, municipalityOf(app, session), choice)
}

/** @throws AppError unknownMunicipality for a code that is not, or no longer, one of the own country */
function checkedChoice(app: DataApp, own: ReferenceMunicipality, choice: PeerGroupChoice): PeerGroupChoice {
  const today = inToday(app.reference, choice)
  if (today.kind !== 'own') return today
  const known = new Set(
    poolOf(app.reference, own)
      .filter(({ country }) => country === own.country)
      .map(({ code }) => String(code)),
  )
  const unknown = today.codes.find((code) => !known.has(code))
  if (unknown !== undefined) throw new AppError('unknownMunicipality', { params: { code: unknown } })
  return today
}

export const compareGroup: Handler<'compare.group'> = (app) => chosenGroup(app, app.openSession())

export const compareTryGroup: Handler<'compare.tryGroup'> = (app, { choice }) => {
  const own = municipalityOf(app, app.openSession())
  return groupOf(app, own, checkedChoice(app, own, choice))
}

/** Works in the example too: a choice of how to look at it changes none of its messages. */
export const compareChooseGroup: Handler<'compare.chooseGroup'> = async (app, { choice }) => {
  const session = app.openSession()
  const own = municipalityOf(app, session)
  const checked = checkedChoice(app, own, choice)
  await session.writes.run(() => writeSetting(session.database, 'peerGroup', checked))
  session.forgetPeerFigures()
  return groupOf(app, own, checked)
}
