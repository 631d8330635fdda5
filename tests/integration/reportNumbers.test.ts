// Every number of every page is a figure of the page, and every figure is what the pages of the app and the command line tell.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { figureSchema, type Filter } from '#shared/contract/figures.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { languages } from '#shared/locale/languages.ts'
import { noEdits } from '#shared/report/edits.ts'
import type { PageFigure } from '#shared/report/page.ts'
import { deckOf } from '#shared/views/presentation/deckOf.ts'
import { offeredPages } from '#shared/views/presentation/offeredPages.ts'
import { smallestOf } from '#shared/views/presentation/pageFigures.ts'
import { createWords } from '#shared/views/words.ts'
import { startServer, temporaryFolder } from '../support/dataClient.ts'
import { everything } from '../support/figures.ts'
import { fixedNumbers, unexplainedNumbers } from '../support/pageNumbers.ts'
import { exampleReportFigures } from '../support/reportFigures.ts'

const cli = fileURLToPath(new URL('../../src-main/cli/index.ts', import.meta.url))
const mostMs = 600_000

const choices: Readonly<Record<string, { readonly filter: Filter; readonly options: readonly string[] }>> = {
  'the last quarter': {
    filter: { ...everything, from: '2026-07-01', to: '2026-09-30' },
    options: ['--from', '2026-07-01', '--to', '2026-09-30'],
  },
  'service questions on Facebook in a year': {
    filter: {
      ...everything,
      from: '2025-10-01',
      to: '2026-09-30',
      channels: ['facebook'],
      topics: ['service'],
    },
    options: [
      ...['--from', '2025-10-01', '--to', '2026-09-30', '--channel', 'facebook'],
      ...['--topic', 'service'],
    ],
  },
  'complaints, which are sensitive, in opening hours': {
    filter: { ...everything, from: '2026-07-01', to: '2026-09-30', topics: ['complaint'], clock: 'opening' },
    options: ['--from', '2026-07-01', '--to', '2026-09-30', '--topic', 'complaint', '--clock', 'opening'],
  },
  'one channel with few questions': {
    filter: { ...everything, from: '2026-09-01', to: '2026-09-30', channels: ['whatsapp'] },
    options: ['--from', '2026-09-01', '--to', '2026-09-30', '--channel', 'whatsapp'],
  },
}

interface Told {
  readonly report: ReportFigures
  readonly overview: OutputOf<'figures.overview'>
  readonly response: OutputOf<'response.figures'>
  readonly conversation: OutputOf<'conversation.figures'>
  readonly compare: OutputOf<'compare.figures'>
  readonly growth: OutputOf<'growth.assessment'>
  readonly shell: z.infer<typeof shellSchema>
}

const shellSchema = z.object({
  cases: z.unknown(),
  open: z.unknown(),
  firstResponse: z.object({
    medianMs: figureSchema,
    withinNorm: figureSchema,
    within: z.object({ '1h': figureSchema, '2h': figureSchema, '4h': figureSchema, '24h': figureSchema }),
  }),
  responseRate7d: figureSchema,
  conversationRatio: figureSchema,
  dialogueShare: figureSchema,
})

const folder = temporaryFolder()
const told = new Map<string, Told>()

function shell(db: string, options: readonly string[]): z.infer<typeof shellSchema> {
  const { stdout } = spawnSync(process.execPath, [cli, 'metrics', '--db', db, '--json', ...options], {
    encoding: 'utf8',
    env: { ...process.env, XDG_STATE_HOME: join(folder, 'state') },
  })
  return shellSchema.parse(JSON.parse(stdout))
}

beforeAll(async () => {
  const running = startServer({ dataFolder: folder })
  const { client } = running
  await client.call('example.load', {})
  const current = await client.call('dossier.current', {})
  const fromApp = new Map<string, Omit<Told, 'shell'>>()
  for (const [name, { filter }] of Object.entries(choices)) {
    const report = await client.call('report.take', { filter, planId: null })
    fromApp.set(name, {
      report: { ...report, plan: exampleReportFigures().plan },
      overview: await client.call('figures.overview', filter),
      response: await client.call('response.figures', filter),
      conversation: await client.call('conversation.figures', filter),
      compare: await client.call('compare.figures', filter),
      growth: await client.call('growth.assessment', { filter }),
    })
  }
  // A dossier is open in one place at a time.
  await running.stop()
  for (const [name, one] of fromApp) {
    const options = choices[name]?.options ?? []
    told.set(name, { ...one, shell: shell(current?.location.databasePath ?? '', options) })
  }
}, mostMs)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function toldOf(name: string): Told {
  const one = told.get(name)
  if (one === undefined) throw new Error(`${name} was not taken`)
  return one
}

function counted(value: unknown): Figure {
  return typeof value === 'number'
    ? { value, low: null, high: null, n: 0 }
    : { value: null, reason: 'noMessages', n: 0 }
}

type Sources = ReadonlyMap<string, readonly Figure[]>
const plain = (value: number | null): Figure => counted(value)

/** What each figure must be, by its key: from the pages of the app, and from the command line where that tells it too. */
function sourcesOf({
  report,
  overview,
  response,
  conversation,
  compare,
  growth,
  shell: cliFigures,
}: Told): Sources {
  const found = new Map<string, readonly Figure[]>()
  const put = (key: string, ...figures: readonly Figure[]): void => void found.set(key, figures)
  const { firstResponse } = cliFigures
  const { current } = response
  put('cases', counted(current.cases), counted(cliFigures.cases))
  put('open', counted(current.open), counted(cliFigures.open))
  put('medianMs', current.medianMs, overview.current.firstResponse.medianMs, firstResponse.medianMs)
  put('withinNorm', current.withinNorm, firstResponse.withinNorm)
  put('responseRate7d', overview.current.responseRate7d, cliFigures.responseRate7d)
  put('responseRate7d.ofTen', overview.current.responseRate7d, cliFigures.responseRate7d)
  for (const time of ['1h', '2h', '4h', '24h'] as const)
    put(`within.${time}`, current.within[time], firstResponse.within[time])
  // Between the hours that the pages name, a drawn curve is thinned: the very share stands in the report, near what is drawn.
  for (const { timeMs, own } of report.shares) {
    const hours = timeMs / 3_600_000
    const key = `within.${hours < 1 ? `${hours * 60}m` : `${hours}h`}`
    if (found.has(key)) continue
    const drawn = response.curves.own.points?.findLast((point) => point.timeMs <= timeMs)
    if (own.value !== null) expect(Math.abs(own.value - (drawn?.share ?? 0))).toBeLessThan(0.005)
    put(key, own)
    put(`${key}.ofTen`, own)
  }
  for (const one of response.curves.peers) {
    const hours = one.timeMs / 3_600_000
    put(`within.${hours < 1 ? `${hours * 60}m` : `${hours}h`}.peers`, plain(one.median))
  }
  for (const { key, medianMs } of response.byMoment) put(`medianMs.moment.${key}`, medianMs)
  for (const one of report.response.byHour) put(`medianMs.hour.${one.hour}`, one.medianMs)
  for (const { key, of } of response.byChannel) {
    put(`medianMs.channel.${key}`, of.medianMs)
    put(`within4h.channel.${key}`, of.within['4h'])
  }
  for (const part of response.series) {
    put(`withinNorm.part.${part.key}`, part.withinNorm)
    put(`medianMs.part.${part.key}`, part.medianMs)
  }
  if (response.previous !== null) {
    put('withinNorm.before', response.previous.withinNorm)
    put('medianMs.before', response.previous.medianMs)
  }
  const target = response.norms.map(({ rule }) => rule.targetShare)
  put('norm.target', ...(target[0] === undefined ? [] : [plain(target[0])]))
  const norms = response.norms.toSorted((a, b) => b.cases - a.cases)
  put('norms', plain(norms.length))
  for (const verdict of ['met', 'notMet', 'unsure', 'unknown', 'noTarget'])
    put(`norms.${verdict}`, plain(norms.filter((norm) => verdictOf(norm) === verdict).length))
  for (const [index, { rule, within }] of norms.entries()) {
    put(`withinNorm.norm.${index + 1}`, within)
    put(`norm.${index + 1}.limitMs`, plain(rule.limitMs))
    put(`norm.${index + 1}.target`, plain(rule.targetShare))
  }
  for (const { metric, rows, band, rank } of compare.figures) {
    for (const row of rows) put(`${metric}.peer.${row.code}`, row.figure ?? plain(null))
    put(`${metric}.peers.median`, plain(band.median))
    const others = rows.filter(
      ({ isOwn, isPooled, figure }) => !isOwn && isPooled && typeof figure?.value === 'number',
    ).length
    put(`${metric}.peers.compared`, plain(others))
    put(`${metric}.peers.shown`, plain(Math.min(11, others)))
    if (band.median !== null) {
      put(`${metric}.peers.q1`, plain(band.q1))
      put(`${metric}.peers.q3`, plain(band.q3))
    }
    if (rank.lowest !== null) {
      put(`${metric}.rank.lowest`, plain(rank.lowest))
      put(`${metric}.rank.highest`, plain(rank.highest))
    }
  }
  for (const measure of ['conversationRatio', 'dialogueShare'] as const) {
    put(measure, conversation.current[measure], cliFigures[measure])
    put(`${measure}.before`, conversation.previous?.[measure] ?? plain(null))
    const peers = conversation.peers[measure]
    put(`${measure}.peers`, plain(peers.median))
    if (peers.median !== null) {
      put(`${measure}.peers.q1`, plain(peers.q1))
      put(`${measure}.peers.q3`, plain(peers.q3))
    }
    for (const part of conversation.series) put(`${measure}.${part.key}`, part[measure])
  }
  const { replies, reposts, ownPosts } = conversation.current.sending
  put('sent', plain(replies + reposts + ownPosts))
  put('conversationRatio.published', plain(0.11))
  const unsure = conversation.topicMix.find(({ topic }) => topic === 'unsure')
  if (unsure !== undefined) put('topic.unsure', unsure.share)
  const { phase, holdsBack } = growth
  if (phase.lowest !== null)
    put('phase', { value: phase.lowest, low: phase.lowest, high: phase.highest, n: 0 })
  for (const { id, level } of growth.facets)
    put(
      `level.${id}`,
      level.lowest === null
        ? plain(null)
        : { value: level.lowest, low: level.lowest, high: level.highest, n: 0 },
    )
  if (holdsBack !== null) {
    put('phase.needed', plain(holdsBack.needed))
    put('phase.have', plain(holdsBack.have))
    put('phase.next', plain(holdsBack.phase))
    for (const { facet, toLevel } of holdsBack.facets) put(`level.${facet}.next`, plain(toLevel))
  }
  put('respondents', plain(growth.respondents.filter(({ answered }) => answered > 0).length))
  put('peers.have', plain(compare.membersWithData))
  put('peers.all', plain(compare.group.members.length))
  put('sources.files', plain(report.sources.reduce((sum, { files }) => sum + files, 0)))
  put('sources.studies', plain(1))
  putPlan(report, put)
  return found
}

/** Against what was agreed, as far as the interval carries it. */
function verdictOf({ rule, within }: Told['response']['norms'][number]): string {
  if (within.value === null) return 'unknown'
  if (rule.targetShare === null) return 'noTarget'
  if ((within.low ?? 0) >= rule.targetShare) return 'met'
  return (within.high ?? 1) < rule.targetShare ? 'notMet' : 'unsure'
}

/** The plan is that of the snapshot that the simulation was made for. */
function putPlan({ plan }: ReportFigures, put: (key: string, ...figures: readonly Figure[]) => void): void {
  if (plan === null) return
  for (const [index, { outcome, difference }] of plan.outcome.scenarios.entries()) {
    const key = `option.${index}`
    const ranged = (range: { value: number; low: number | null; high: number | null }, by = 1): Figure => ({
      value: range.value * by,
      low: range.low === null ? null : range.low * by,
      high: range.high === null ? null : range.high * by,
      n: 0,
    })
    if (outcome.kind === 'steady') put(`${key}.within`, ranged(outcome.figures.withinTarget))
    put(`${key}.hours`, plain(outcome.cost.hoursPerWeek))
    put(`${key}.fte`, plain(outcome.cost.fte))
    put(`${key}.euro`, plain(outcome.cost.euroPerYear))
    if (difference?.figures) put(`${key}.gain`, ranged(difference.figures.withinTarget, 100))
  }
  put('option.workWeeks', plain(plan.work?.weeks ?? null))
  put('option.target', plain(plan.plan.basis.target.share))
  put('option.years', plain(plan.outcome.replications))
  if (plan.backTest.kind === 'tested') put('option.weeks', plain(plan.backTest.weeks))
}

/** Whether the rules keep a figure back: too few, or a side of a share too small; parts may be left out besides. */
function isKeptBack(figure: Figure, { unit, key }: PageFigure, smallest: number): boolean {
  if (figure.value === null || (unit !== 'count' && figure.n > 0 && figure.n < 10)) return true
  const sides = unit === 'share' ? [figure.value * figure.n, (1 - figure.value) * figure.n] : [figure.value]
  const isSmall = sides.some((count) => count > 1e-9 && Math.round(count) < smallest)
  return (unit === 'share' || unit === 'count') && (isSmall || key === 'open')
}

/** Whether fewer than the smallest count would be left over beside the questions that this n is a part of. */
function isRestSmall({ conversation }: Told, { key }: PageFigure, n: number, smallest: number): boolean {
  const { current, previous, series } = conversation
  const part = series.find((one) => key === `dialogueShare.${one.key}`)
  const whole = part ?? (key.endsWith('.before') ? previous : current)
  const rest = typeof whole?.cases === 'number' ? whole.cases - n : 0
  return /^(dialogueShare|responseRate7d)/.test(key) && rest > 0 && rest < smallest
}

const partKeys = /\.(part|hour|moment|channel)\.|^(conversationRatio|dialogueShare)\.\d/

describe.each(Object.keys(choices))('the pages about %s', (name) => {
  test('print no number that is not a figure of the page', () => {
    const { report } = toldOf(name)
    for (const language of languages) {
      const words = createWords(language)
      const left = offeredPages(report, words).flatMap(({ page }) =>
        page === null ? [] : unexplainedNumbers(report, words, page, fixedNumbers[language]),
      )
      expect(left).toEqual([])
    }
  })

  test('tell each figure as the pages of the app and the command line do', () => {
    const one = toldOf(name)
    const sources = sourcesOf(one)
    const smallest = smallestOf({ figures: one.report })
    const { pages } = deckOf(one.report, noEdits('nl'))
    const checked = pages.flatMap(({ kind, figures }) => figures.map((figure) => ({ kind, figure })))
    for (const { kind, figure } of checked) {
      const expected = sources.get(figure.key)
      expect(expected, `${kind}: ${figure.key} is told nowhere else`).toBeDefined()
      for (const source of expected ?? []) {
        if (figure.value === null) {
          expect(
            isKeptBack(source, figure, smallest) || partKeys.test(figure.key),
            `${kind}: ${figure.key}`,
          ).toBe(true)
          continue
        }
        expect(figure.value, `${kind}: ${figure.key}`).toBe(source.value)
        if (source.value === null || source.n === 0) continue
        expect([figure.low, figure.high, figure.n], `${kind}: ${figure.key}`).toEqual([
          source.low,
          source.high,
          isRestSmall(one, figure, source.n, smallest) ? null : source.n,
        ])
        expect(
          isKeptBack(source, figure, smallest) && !figure.key.includes('.peer.'),
          `${kind}: ${figure.key}`,
        ).toBe(false)
      }
    }
    expect(checked.filter(({ figure }) => figure.value !== null).length).toBeGreaterThan(20)
  })
})
