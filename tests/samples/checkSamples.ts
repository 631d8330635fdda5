// Optional local check on real export files, which are never part of the project:
//   DIALOOGMETER_SAMPLES=<folder> node tests/samples/checkSamples.ts
// Each line is one expectation; the exit code is 1 when one fails. The numbers come from independent counts of the
// same files. Not part of `npm test`.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { expectedSamples } from './expectedSamples.ts'

const folder = process.env.DIALOOGMETER_SAMPLES
if (folder === undefined) {
  process.stderr.write('DIALOOGMETER_SAMPLES names no folder with export files\n')
  process.exit(64)
}

const cli = fileURLToPath(new URL('../../src-main/cli/index.ts', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'dialoogmeter-samples-'))
let failures = 0

const resultSchema = z.looseObject({ status: z.string(), needs: z.array(z.string()), messages: z.number() })
const outputOf = z.looseObject({ stdout: z.string() })

function run(...args: string[]): unknown {
  try {
    return JSON.parse(execFileSync(process.execPath, [cli, ...args, '--json'], { encoding: 'utf8' }))
  } catch (error) {
    // A file that was not imported ends in exit code 2, with the answer on standard output all the same.
    return JSON.parse(outputOf.parse(error).stdout)
  }
}

function importOne(db: string, path: string, ...args: string[]): z.infer<typeof resultSchema> {
  const [result] = z.array(resultSchema).parse(run('import', path, '--db', join(work, db), ...args))
  if (result === undefined) throw new Error(`no result for ${path}`)
  return result
}

/** Every key of `expected` must be there with that value; numbers may be a range [low, high]. */
function expectIn(name: string, actual: unknown, expected: unknown): void {
  const fits = matches(actual, expected)
  if (!fits) failures += 1
  const detail = fits ? '' : `  got ${JSON.stringify(actual)}, want ${JSON.stringify(expected)}`
  process.stdout.write(`${fits ? 'ok  ' : 'FAIL'} ${name}${detail}\n`)
}

function matches(actual: unknown, expected: unknown): boolean {
  if (expected instanceof Range) return typeof actual === 'number' && expected.holds(actual)
  if (Array.isArray(expected)) return JSON.stringify(actual) === JSON.stringify(expected)
  if (typeof expected !== 'object' || expected === null) return actual === expected
  if (typeof actual !== 'object' || actual === null) return false
  const found = new Map(Object.entries(actual))
  return Object.entries(expected).every(([key, value]) => matches(found.get(key), value))
}

class Range {
  readonly low: number
  readonly high: number
  constructor(low: number, high: number) {
    this.low = low
    this.high = high
  }
  holds(value: number): boolean {
    return value >= this.low && value <= this.high
  }
}

const minutes = (value: number, digits: number): Range => {
  const half = 0.5 * 10 ** -digits
  return new Range((value - half) * 60_000, (value + half) * 60_000)
}

function checkTwcs(root: string): void {
  const path = join(root, 'twcs', 'sample.csv')
  const first = importOne('twcs.db', path)
  expectIn('twcs: counts', first, { status: 'committed', messages: 93, inbound: 49, outbound: 44 })
  const figures = (): unknown => run('metrics', '--db', join(work, 'twcs.db'))
  const before = figures()
  expectIn('twcs: linked replies', before, {
    linkedReplies: {
      inbound: 49,
      answered: 41,
      replies: 42,
      medianPerQuestionMs: { value: minutes(47.93, 2) },
      medianPerReplyMs: { value: minutes(50.85, 2) },
    },
  })
  expectIn('twcs: again', importOne('twcs.db', path), { status: 'duplicate', messages: 0 })
  expectIn('twcs: again adds nothing', JSON.stringify(figures()), JSON.stringify(before))
}

function checkArchive(root: string): void {
  const path = join(root, 'x-archive', 'andreruffert')
  expectIn('archive: counts', importOne('x.db', path), {
    status: 'committed',
    messages: 1986,
    replies: 488,
    reposts: 643,
    ownPosts: 855,
  })
  const none = { value: null, reason: 'ownPostsOnly' }
  expectIn('archive: figures', run('metrics', '--db', join(work, 'x.db')), {
    cases: none,
    firstResponse: { medianMs: none },
    responseRate7d: none,
    conversationRatio: { value: new Range(0.2455, 0.2465) },
    linkedReplies: {
      inbound: none,
      answered: 414,
      replies: 420,
      medianPerQuestionMs: { value: minutes(33.2, 1) },
      medianPerReplyMs: { value: minutes(34.1, 1) },
    },
  })
}

const whatsAppCounts: Readonly<Record<string, number>> = {
  'english_ios.txt': 22,
  'deutch_ios.txt': 22,
  'english_android.txt': 59,
  'pokemon.txt': 18,
}
const needDateOrder = [
  '4A_11M.txt',
  '4A_11M.zip',
  'WhatsApp Chat with Alice.txt',
  'ios-private-chat/_chat.txt',
  'ios-group-chat/_chat.txt',
  'dash-format-test.txt',
  'german-format-test.txt',
  'french-format-test.txt',
  'spanish-format-test.txt',
]

/** Sender of the first line that is no system notice: what stands between the date's end and the first ": ". */
function firstSender(path: string): string | null {
  const text = path.endsWith('.zip')
    ? execFileSync('unzip', ['-p', path], { encoding: 'utf8' })
    : readFileSync(path, 'utf8')
  for (const line of text.split(/\r\n|\n|\r/)) {
    // A group's name can stand before this notice as if it were a sender.
    if (/end-to-end|Ende-zu-Ende/.test(line)) continue
    const found =
      /^\u200e?\[[^\]]+\] ([^:]+): (?!\u200e)/.exec(line) ?? /^[\d./-]+,? [^-–]*[-–] ([^:]+): /.exec(line)
    if (found?.[1] !== undefined) return found[1].replace(/^[\u200e~\s]+/, '').trim()
  }
  return null
}

function checkWhatsApp(root: string): void {
  const top = join(root, 'whatsapp')
  const files = readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(txt|zip)$/.test(name),
  )
  for (const [index, name] of files.sort().entries()) {
    const path = join(top, name)
    const db = `whatsapp-${String(index)}.db`
    expectIn(`${name}: without --own`, importOne(db, path), { status: 'needsInput' })
    const sender = firstSender(path)
    if (sender === null) continue
    const result = importOne(db, path, '--own', sender)
    const mustAsk = needDateOrder.some((asked) => name.endsWith(asked))
    if (mustAsk) {
      expectIn(`${name}: asks for the date order`, result, { status: 'needsInput', needs: ['dateOrder'] })
      expectIn(`${name}: with it`, importOne(db, path, '--own', sender, '--date-order', 'dmy'), {
        status: 'committed',
      })
      continue
    }
    const count = whatsAppCounts[basename(name)]
    expectIn(
      `${name}: ${String(result.messages)} messages with --own`,
      result,
      count === undefined ? { status: 'committed' } : { status: 'committed', messages: count },
    )
  }
}

function checkOthers(root: string): void {
  for (const [index, { file, args = [], expected }] of expectedSamples.entries()) {
    const result = importOne(`other-${String(index)}.db`, join(root, file), ...args)
    expectIn([file, ...args].join(' '), result, expected)
  }
}

/** All that lies there in one go: every file has an answer, and none is a mishap of the app's own. */
function checkAllAtOnce(root: string): void {
  const results = z
    .array(z.looseObject({ file: z.string(), status: z.string(), reason: z.string().nullable() }))
    .parse(run('import', root, '--db', join(work, 'all.db')))
  const mishaps = results.filter(({ reason }) => reason === 'internalError')
  expectIn(`all at once: ${String(results.length)} exports`, { mishaps }, { mishaps: [] })
}

try {
  checkTwcs(folder)
  checkArchive(folder)
  checkWhatsApp(folder)
  checkOthers(folder)
  checkAllAtOnce(folder)
} finally {
  rmSync(work, { recursive: true, force: true })
}
process.exitCode = failures === 0 ? 0 : 1
