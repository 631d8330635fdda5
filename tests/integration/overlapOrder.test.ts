import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rebuildAllCases } from '#data/repositories/caseBuilding.ts'
import type { ParsedMessage } from '#data/importing/adapter.ts'
import { blank, OverlapStore } from '../support/overlapStore.ts'
import type { ReadFile } from '../support/overlapStore.ts'

const minuteMs = 60_000
const startMs = Date.UTC(2025, 0, 6, 8)

/** One invented message, and which of two sources tells of it. */
interface Said {
  readonly number: number
  readonly citizen: number
  readonly direction: 'in' | 'out'
  readonly atMs: number
  readonly sources: 'tool' | 'chat' | 'both'
  /** Number of the question that the tool knows it answers. */
  readonly answers: number | null
  /** The chat's own words of it are missing, as with a photo. */
  readonly isWordless: boolean
}

const alphabet = 'bdfghklmnprstvwz'
/** No two the same when numbers are folded into one. */
function wordsOf(number: number): string {
  const word = [...number.toString(16)].map((digit) => alphabet[Number.parseInt(digit, 16)] ?? '').join('a')
  return `Vraag over ${word}a in de wijk ${word}o`
}

const turn = fc.record({
  isAnswer: fc.boolean(),
  waitMinutes: fc.oneof(fc.integer({ min: 2, max: 400 }), fc.integer({ min: 4_000, max: 9_000 })),
  seconds: fc.integer({ min: 0, max: 59 }),
  sources: fc.constantFrom('tool' as const, 'chat' as const, 'both' as const, 'both' as const),
  isWordless: fc.boolean(),
})
const conversations = fc.array(
  fc.record({ isSameName: fc.boolean(), turns: fc.array(turn, { minLength: 1, maxLength: 6 }) }),
  { minLength: 1, maxLength: 5 },
)
type Conversations = typeof conversations extends fc.Arbitrary<infer Value> ? Value : never

function saidIn(invented: Conversations): Said[] {
  let number = 0
  return invented.flatMap(({ turns, isSameName }, citizen) => {
    let atMs = startMs + citizen * 37 * minuteMs
    let question: Said | null = null
    return turns.map(({ isAnswer, waitMinutes, seconds, sources, isWordless }) => {
      atMs = Math.floor(atMs / minuteMs + waitMinutes) * minuteMs + seconds * 1000
      number += 1
      const isLinked = isAnswer && sources !== 'chat' && question !== null
      const said: Said = {
        number,
        citizen,
        direction: isAnswer ? 'out' : 'in',
        atMs,
        sources,
        answers: isLinked ? (question?.number ?? null) : null,
        isWordless: isWordless && isSameName,
      }
      if (!isAnswer && sources !== 'chat') question = said
      return said
    })
  })
}

type Names = (said: Said) => string

/** Own numbers, seconds, links between answer and question. */
function inTool(said: Said, nameOf: Names): ParsedMessage {
  const { number, direction, atMs, answers } = said
  return {
    ...blank,
    externalId: `tool-${String(number)}`,
    direction,
    authorHandle: direction === 'in' ? nameOf(said) : null,
    addresseeHandle: direction === 'out' ? nameOf(said) : null,
    sentAtMs: atMs,
    replyToExternalId: answers === null ? null : `tool-${String(answers)}`,
    text: wordsOf(number),
  }
}

/** Other numbers, whole minutes, another spelling of the account, no links. */
function inChat(said: Said, nameOf: Names, accountName: string | null): ParsedMessage {
  return {
    ...inTool(said, nameOf),
    externalId: `chat-${String(said.number)}`,
    accountName,
    sentAtMs: Math.floor(said.atMs / minuteMs) * minuteMs,
    replyToExternalId: null,
    text: said.isWordless ? null : wordsOf(said.number),
  }
}

const fileNames = ['tool one', 'tool two', 'chat one', 'chat two'] as const

/** Two files of each source, of periods that overlap. */
class World {
  readonly #said: readonly Said[]
  readonly #isSameName: readonly boolean[]

  constructor(invented: Conversations) {
    this.#said = saidIn(invented)
    this.#isSameName = invented.map(({ isSameName }) => isSameName)
  }

  held(name: string): Said[] {
    const source = name.startsWith('tool') ? 'tool' : 'chat'
    const all = this.#said.filter(({ sources }) => sources === source || sources === 'both')
    const inOrder = all.toSorted((a, b) => a.atMs - b.atMs)
    const most = Math.ceil((inOrder.length * 2) / 3)
    return name.endsWith('one') ? inOrder.slice(0, most) : inOrder.slice(-most)
  }

  chatName({ citizen }: Said): string {
    return `${this.#isSameName[citizen] === true ? 'bewoner' : 'Mevrouw'} ${String(citizen)}`
  }

  file(name: string): ReadFile {
    const held = this.held(name)
    return name.startsWith('tool')
      ? { name, format: 'obi4wan', messages: held.map((said) => inTool(said, toolName)) }
      : {
          name,
          format: 'mappedTable',
          messages: held.map((said) => inChat(said, (each) => this.chatName(each), 'GemeenteX')),
        }
  }

  /** What one source would hold that knew all that these files tell. */
  truth(names: readonly string[]): ReadFile {
    const ofSource = (source: string): Set<Said> =>
      new Set(names.filter((name) => name.startsWith(source)).flatMap((name) => this.held(name)))
    const tool = ofSource('tool')
    const chat = ofSource('chat')
    const known = new Set([...tool].filter((said) => chat.has(said)).map(({ citizen }) => citizen))
    const nameOf: Names = (said) =>
      known.has(said.citizen) ? toolName(said) : `other ${this.chatName(said)}`
    const messages = this.#said.flatMap((said) => {
      if (tool.has(said)) return inTool(said, toolName)
      return chat.has(said) ? inChat(said, nameOf, null) : []
    })
    return { name: 'truth', format: 'obi4wan', messages }
  }
}

function toolName({ citizen }: Said): string {
  return `bewoner ${String(citizen)}`
}

const steps = fc.array(
  fc.record({ kind: fc.constantFrom('import', 'import', 'undo'), file: fc.constantFrom(...fileNames) }),
  { minLength: 2, maxLength: 12 },
)

function inNewStore<T>(files: readonly ReadFile[], ask: (store: OverlapStore) => T): T {
  const store = new OverlapStore()
  try {
    for (const file of files) if (file.messages.length > 0) store.import(file)
    return ask(store)
  } finally {
    store.close()
  }
}

const sound = { integrity: 'ok', keys: [] }

test('two sources of the same conversations, in any order of importing and undoing, give the figures of one that knows all', () => {
  fc.assert(
    fc.property(conversations, steps, (invented, taken) => {
      const world = new World(invented)
      inNewStore([], (store) => {
        for (const { kind, file } of taken) {
          if (kind === 'undo') store.undo(file)
          else if (world.held(file).length > 0) store.import(world.file(file))
        }
        const names = fileNames.filter((name) => store.imported.includes(name))
        const { database } = store
        expect({
          integrity: database.pragma('integrity_check', { simple: true }),
          keys: database.pragma('foreign_key_check'),
        }).toEqual(sound)
        const figures = store.figures()
        expect(figures).toEqual(inNewStore([world.truth(names)], (truth) => truth.figures()))
        expect(store.dump()).toEqual(
          inNewStore(
            names.map((name) => world.file(name)),
            (fresh) => fresh.dump(),
          ),
        )
        rebuildAllCases(database)
        expect(store.figures()).toEqual(figures)
      })
    }),
    { numRuns: Number(process.env['OVERLAP_RUNS'] ?? 60) },
  )
}, 300_000)
