import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ParsedInputOf } from '#shared/contract/registry.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { epochDayOf, formatLocalDate } from '#shared/domain/localDate.ts'
import { loadGrowthModel } from '#data/reference/loadGrowthModel.ts'
import { presentMunicipality } from '#data/reference/presentMunicipality.ts'
import type { Surroundings } from '#data/clock.ts'
import { DataApp } from '#data/dataApp.ts'
import type { DossierSession } from '#data/dossierSession.ts'
import { writeExports } from '#data/example/generate.ts'
import { lastDay } from '#data/example/profile.ts'
import { wholeOf } from '#data/importing/source/locator.ts'
import { createInDataFolder } from '#data/useCases/dossierCreate.ts'
import { exchangePreview } from '#data/useCases/exchangePreview.ts'
import { exchangeSave } from '#data/useCases/exchangeSave.ts'
import { saveAssessment } from '#data/useCases/growthHistory.ts'
import { saveAnswers, startRespondent } from '#data/useCases/growthRespondents.ts'
import { importFile } from '#data/useCases/importFile.ts'
import { hoursSet } from '#data/useCases/openingHours.ts'
import type { PeerProfile } from './peerProfiles.ts'

const seed = 20_261_001
/** The peers made their packages in the first days after the quarter. */
const firstMadeAtMs = Date.UTC(2026, 9, 2, 7, 30)
const hourMs = 3_600_000
const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))
const call = { signal: new AbortController().signal, report: (): void => undefined }

function numberOf({ code }: PeerProfile): number {
  return Number(code.slice(2))
}

/** Bytes that anybody can work out: whoever signs as an invented municipality harms nobody. */
function bytesFrom(name: string, size: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(size / 32) }, (_, block) =>
    createHash('sha256')
      .update(`${name} ${String(block)}`)
      .digest(),
  )
  return Buffer.concat(blocks).subarray(0, size)
}

/** A version 4 UUID by its form (RFC 9562, section 5.4). */
function uuidFrom(name: string): string {
  const bytes = bytesFrom(name, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Time and chance, the same at every making. */
function surroundingsOf(peer: PeerProfile): Surroundings {
  let drawn = 0
  const next = (kind: string): string => `${peer.code} ${String(seed)} ${kind} ${String((drawn += 1))}`
  return {
    nowMs: () => firstMadeAtMs + numberOf(peer) * 5 * hourMs,
    randomBytes: (size) => bytesFrom(next('bytes'), size),
    randomId: () => uuidFrom(next('id')),
  }
}

/** The hours at which the peer answers in an ordinary week are those it gives as its opening hours. */
function openingHoursOf({ staffedOn }: PeerProfile): ParsedInputOf<'hours.set'>['hours'] {
  const monday = epochDayOf(2026, 6, 8)
  const days = Array.from({ length: 7 }, (_, weekday) =>
    staffedOn(monday + weekday).map(([openMinute, closeMinute]) => ({ openMinute, closeMinute })),
  )
  const { timeZone, closedHolidays } = defaultOpeningHours('NL')
  const weeks = [{ validFrom: null, validTo: null, days }]
  return { timeZone, weeks, closedHolidays: [...closedHolidays], closedDays: [] }
}

async function importMessages(app: DataApp, session: DossierSession, peer: PeerProfile): Promise<void> {
  const folder = join(app.options.dataFolder, 'exports')
  for (const { path, options } of await writeExports(folder, peer, seed + 10 * numberOf(peer))) {
    const fileName = basename(path)
    const file = { locator: wholeOf(path), fileName, format: null, options }
    const { status } = await importFile(app, session, file, call)
    if (status !== 'committed') throw new Error(`${peer.code} ${fileName}: ${status}`)
  }
}

/** One role fills in the whole questionnaire at the level that the municipality gives itself. */
async function assessGrowth(app: DataApp, session: DossierSession, peer: PeerProfile): Promise<void> {
  const respondentId = await startRespondent(app, session, 'Communicatie', app.nowMs())
  const answers = loadGrowthModel(resourcesFolder).statements.map(({ id, facet }) => ({
    statementId: id,
    level: peer.says[facet] ?? peer.says.else,
    isCleared: false,
  }))
  const given = { respondentId, answers, notes: [], facts: [], isFinished: true }
  await saveAnswers(app, session, given, app.nowMs())
  const period = { from: formatLocalDate(peer.firstDay), to: formatLocalDate(lastDay) }
  const filter = {
    ...period,
    channels: null,
    accountIds: null,
    topics: null,
    teams: null,
    clock: 'calendar',
  } as const
  await saveAssessment(app, session, { name: 'Jaar tot oktober 2026', filter }, app.nowMs())
}

async function exported(app: DataApp, peer: PeerProfile): Promise<string> {
  const asked = { from: formatLocalDate(peer.firstDay), to: formatLocalDate(lastDay), withPhase: true }
  const preview = await exchangePreview(app, asked, call)
  if (preview.previewId === null) throw new Error(`${peer.code}: ${preview.reason}`)
  const path = join(app.options.dataFolder, preview.suggestedFileName)
  app.grants.add('target', path)
  await exchangeSave(app, { previewId: preview.previewId, grantId: 'target' }, call)
  return readFile(path, 'utf8')
}

/**
 * Makes one invented peer's package as a municipality makes its own: a dossier, exports of its tools read in, its opening
 * hours, its growth path, a preview, and the file saved. The same content each time, but for the program's version.
 *
 * @returns the saved file's text
 */
export async function makePeer(peer: PeerProfile, appVersion: string): Promise<string> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'dialoogmeter-peer-'))
  const app = new DataApp({
    dataFolder,
    resourcesFolder,
    importWorker: null,
    pageWindow: null,
    surroundings: surroundingsOf(peer),
    appVersion,
  })
  try {
    const municipality = presentMunicipality(app.reference, peer.code)
    const session = await createInDataFolder(app, municipality, municipality.name)
    await app.replaceSession(session)
    await importMessages(app, session, peer)
    await hoursSet(app, { hours: openingHoursOf(peer) }, call)
    await assessGrowth(app, session, peer)
    return await exported(app, peer)
  } finally {
    await app.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}
