import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestServer } from '../support/dataClient.ts'
import { dossierOf } from '../support/exchange.ts'
import { allYears } from '../support/figures.ts'
import { filledIn } from '../support/growth.ts'

const cli = fileURLToPath(new URL('../../src-main/cli/index.ts', import.meta.url))

let running: TestServer
let db: string
beforeEach(async () => {
  running = await dossierOf('GM0344', 600)
  db = (await running.client.call('dossier.current', {}))?.location.databasePath ?? ''
})
afterEach(() => running.stop())

function run(...args: string[]): { status: number | null; stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'nl_NL.UTF-8', XDG_STATE_HOME: join(running.dataFolder, 'state') },
  })
  return { status, stdout }
}

/** The app must have let go of the dossier. */
async function maturity(...args: string[]): Promise<{ status: number | null; stdout: string }> {
  await running.client.call('dossier.close', {})
  return run('maturity', '--db', db, ...args)
}

test('from figures alone there are levels and no phase', async () => {
  const { status, stdout } = await maturity('--json')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    facets: expect.arrayContaining([
      expect.objectContaining({ id: 'customerExperience', lowest: 2, highest: 4, source: 'measured' }),
      expect.objectContaining({ id: 'people', lowest: null, highest: null, source: null, evidence: [] }),
    ]),
    phase: {
      lowest: null,
      highest: null,
      reason: 'tooFewFacets',
      byStatements: { lowest: null, highest: null, reason: 'tooFewFacets', known: 0 },
    },
    gate: { moreThanShare: 0.5, mayLag: 1, minimumFacets: 7, over: 'knownFacets' },
    holdsBack: null,
  })
})

test('with answers there is a phase, the one by the statements alone, and evidence with its cut-offs', async () => {
  await filledIn(running, 'adviseur', 3, { people: 1 })
  const { stdout } = await maturity('--json')
  const document = JSON.parse(stdout) as { facets: { id: string; evidence: object[] }[] }
  expect(document).toMatchObject({
    phase: { lowest: 2, highest: 2, byStatements: { lowest: 2, highest: 2, known: 10 } },
    // In the invented messages no resident writes on after an answer.
    holdsBack: {
      phase: 3,
      facets: [
        { facet: 'conversation', why: 'tooLow', toLevel: 2 },
        { facet: 'people', why: 'tooLow', toLevel: 2 },
      ],
    },
  })
  expect(document.facets).toHaveLength(10)
  const [rate] = document.facets.find(({ id }) => id === 'customerExperience')?.evidence ?? []
  expect(rate).toMatchObject({
    metric: 'responseRate7d',
    cutOffs: [0.4, 0.8, 0.95],
    cutOffsFrom: 'appDefined',
  })
})

test('a period without messages leaves the answers alone', async () => {
  await filledIn(running, 'adviseur', 3)
  const { stdout } = await maturity('--from', '2030-01-01', '--to', '2030-03-31', '--json')
  const { facets } = JSON.parse(stdout) as { facets: { source: string }[] }
  expect(new Set(facets.map(({ source }) => source))).toEqual(new Set(['selfAssessed']))
})

test('without --json it is a table with the rule under it', async () => {
  await filledIn(running, 'adviseur', 3)
  const { stdout } = await maturity()
  expect(stdout).toMatch(/^facet +fase +gemeten +zelfbeeld/)
  expect(stdout).toMatch(/Mensen +3 +– +3 +zelfbeeld/)
  expect(stdout).toContain('fase volgens de stellingen alleen: 3')
  expect(stdout).toContain('meer dan de helft')
})

test('a package carries the saved phase only with --with-phase', async () => {
  await filledIn(running, 'adviseur', 3)
  await running.client.call('growth.saveAssessment', { name: 'voorjaar', filter: allYears })
  await running.client.call('dossier.close', {})
  const growthIn = (...args: string[]): unknown => {
    const out = join(running.dataFolder, 'pakket.json')
    expect(run('package', 'export', '--db', db, '--out', out, ...args).status).toBe(0)
    const { packages } = JSON.parse(readFileSync(out, 'utf8')) as {
      packages: { content: { growth: unknown } }[]
    }
    return packages[0]?.content.growth
  }
  expect(growthIn()).toBeNull()
  expect(growthIn('--with-phase')).toEqual({ modelVersion: '2.0.0', lowest: 2, highest: 2 })
})
