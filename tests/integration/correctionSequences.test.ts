import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { Correction } from '#shared/contract/corrections.ts'
import type { Dossier } from '#shared/contract/dossiers.ts'
import {
  answered,
  asked,
  caseIdsIn,
  casesIn,
  correct,
  dayMs,
  hourMs,
  messagesIn,
  monday,
  sound,
  soundness,
} from '../support/corrections.ts'
import type { Row } from '../support/corrections.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything, importPath } from '../support/figures.ts'
import { accountName, writeTwcs } from '../support/twcsFile.ts'
import type { TwcsRow } from '../support/twcsFile.ts'

const questions = [
  [1, '100001', 0],
  [3, '100002', 2 * hourMs],
  [5, '100001', 4 * dayMs],
  [7, '100003', 4 * dayMs + hourMs],
  [9, '100002', 40 * dayMs],
  [11, '100001', 41 * dayMs],
] as const

/** Six questions of three citizens; every third stays without an answer. */
const all: readonly TwcsRow[] = questions.flatMap(([id, author, afterMs], index) => [
  asked(id, author, monday + afterMs),
  ...(index % 3 === 2 ? [] : [answered(id + 1, author, monday + afterMs + hourMs, id)]),
])

const elsewhere = 'AndereNaam'
const under = (name: string, rows: readonly TwcsRow[]): TwcsRow[] =>
  rows.map((row) => ({ ...row, author: row.author === accountName ? name : row.author }))

/** Files that overlap, and one of another account with messages of the first. */
const files: readonly (readonly TwcsRow[])[] = [
  all.slice(0, 6),
  all.slice(3),
  under(elsewhere, all.slice(0, 4)),
  all.slice(6, 8),
]

type Step =
  | { readonly kind: 'import' | 'undoFile'; readonly file: number }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'correct'; readonly what: number; readonly at: number; readonly other: number }

const file = fc.nat({ max: files.length - 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('import' as const), file }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undoFile' as const), file }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      what: fc.nat(9),
      at: fc.nat(20),
      other: fc.nat(20),
    }),
  },
)

interface World {
  readonly running: TestServer
  readonly dossier: Dossier
  readonly batchOf: Map<number, number>
}

let open: World[] = []
afterEach(async () => {
  for (const { running } of open) await running.stop()
  open = []
})

async function world(): Promise<World> {
  const running = startServer()
  const dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  const made = { running, dossier, batchOf: new Map<number, number>() }
  open.push(made)
  return made
}

async function importFile({ running, batchOf }: World, index: number): Promise<void> {
  if (batchOf.has(index)) return
  const path = join(running.dataFolder, `${String(index)}.csv`)
  const result = await importPath(running, writeTwcs(path, files[index] ?? []))
  expect(result.status).toBe('committed')
  batchOf.set(index, result.batchId ?? 0)
}

async function undoFile({ running, batchOf }: World, index: number): Promise<void> {
  const batchId = batchOf.get(index)
  if (batchId === undefined) return
  batchOf.delete(index)
  await running.client.call('import.undo', { batchId })
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list.length === 0 ? undefined : list[at % list.length]
}

/** Ten kinds of corrections of something that is there; null where nothing fits. */
function correctionOf(
  { dossier, batchOf }: World,
  what: number,
  at: number,
  other: number,
): Correction | null {
  const cases = caseIdsIn(dossier)
  const messages = messagesIn(dossier)
  const caseId = pick(cases, at)
  const message = pick(messages, at)
  if (caseId === undefined || message === undefined) return null
  const messageIds = [Number(message['id'])]
  const topic = pick(['complaint', 'crisis', 'policy'] as const, other) ?? 'crisis'
  const inbound = pick(
    messages.filter(({ direction }) => direction === 'in'),
    at,
  )
  const outbound = pick(
    messages.filter(({ direction }) => direction === 'out'),
    at,
  )
  const question = pick(
    messages.filter(({ direction }) => direction === 'in'),
    other,
  )
  const second = pick(cases, other)
  switch (what) {
    case 0:
      return { kind: 'topic', target: { caseIds: [caseId] }, topic }
    case 1:
      return { kind: 'team', target: { caseIds: [caseId] }, team: 'contactCentre' }
    case 2:
      return { kind: 'needsReply', target: { messageIds }, needsReply: other % 2 === 0 ? 'no' : 'unlikely' }
    case 3:
      return { kind: 'automatic', target: { messageIds }, isAutomatic: true }
    case 4:
      return { kind: 'exclude', target: { messageIds }, as: other % 3 === 0 ? null : 'spam' }
    case 5:
      return second === undefined || second === caseId ? null : { kind: 'merge', caseIds: [caseId, second] }
    case 6:
      return inbound === undefined ? null : { kind: 'split', messageId: Number(inbound['id']) }
    case 7:
      return outbound === undefined
        ? null
        : { kind: 'link', messageId: Number(outbound['id']), replyToId: null }
    case 8:
      return outbound === undefined || question === undefined
        ? null
        : { kind: 'link', messageId: Number(outbound['id']), replyToId: Number(question['id']) }
    default: {
      const batchId = pick([...batchOf.values()], at)
      const accountName = other % 2 === 0 ? elsewhere : 'DerdeNaam'
      return batchId === undefined ? null : { kind: 'moveAccount', batchId, accountName }
    }
  }
}

/** What the rules refuse (a link to a later question, cases of two accounts) changes nothing. */
async function tryToCorrect(of: World, correction: Correction): Promise<void> {
  await correct(of.running, correction).catch((error: unknown) => {
    expect(['invalidInput', 'mergeAcrossAccounts']).toContain(error instanceof Error ? error.message : error)
  })
}

async function take(of: World, each: Step): Promise<void> {
  switch (each.kind) {
    case 'import':
      return importFile(of, each.file)
    case 'undoFile':
      return undoFile(of, each.file)
    case 'undo':
      await of.running.client.call('corrections.undo', {})
      return
    case 'redo':
      await of.running.client.call('corrections.redo', {})
      return
    case 'correct': {
      const correction = correctionOf(of, each.what, each.at, each.other)
      if (correction !== null) await tryToCorrect(of, correction)
    }
  }
}

function assertSound({ dossier }: World): void {
  const { problems, rebuilt } = soundness(dossier)
  expect(problems).toEqual(sound)
  expect(rebuilt).toEqual(casesIn(dossier))
}

async function undoAll({ running }: World): Promise<void> {
  for (;;) {
    const { correctionId } = await running.client.call('corrections.undo', {})
    if (correctionId === null) return
  }
}

interface Outcome {
  readonly messages: readonly Row[]
  readonly cases: readonly Row[]
  readonly figures: unknown
}

/** Keys are another dossier's; a thread is known by the first message in it. */
async function outcomeOf({ running, dossier }: World): Promise<Outcome> {
  const found = messagesIn(dossier)
  const firstIn = (thread: unknown): number | null =>
    Number(found.find((message) => message['thread'] === thread)?.['atMs'] ?? 0)
  const plain = (row: Row): Row => {
    const named = Object.entries(row).filter(([name]) => name !== 'id' && name !== 'thread')
    return { ...Object.fromEntries(named), thread: firstIn(row['thread']) }
  }
  const messages = found.map(plain).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const { current } = await running.client.call('figures.overview', everything)
  return { messages, cases: casesIn(dossier).map(plain), figures: current }
}

/** The same files came and went, and nobody corrected anything. */
async function neverCorrected(steps: readonly Step[]): Promise<Outcome> {
  const plain = await world()
  await importFile(plain, 0)
  for (const each of steps) if (each.kind === 'import' || each.kind === 'undoFile') await take(plain, each)
  return outcomeOf(plain)
}

test('whatever is corrected, undone, made again, imported and taken back: in the end all undone is as never corrected', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const corrected = await world()
      await importFile(corrected, 0)
      for (const each of steps) await take(corrected, each)
      assertSound(corrected)
      await undoAll(corrected)
      assertSound(corrected)
      expect(await outcomeOf(corrected)).toEqual(await neverCorrected(steps))
      for (const { running } of open) await running.stop()
      open = []
    }),
    { numRuns: Number(process.env['CORRECTION_RUNS'] ?? 8) },
  )
}, 600_000)
