import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { TopicId } from '../../src-shared/domain/message.ts'
import { catalogues } from '../../src-shared/locale/catalogue.ts'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { choose, launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { beginWith, goTo, startImport, words } from '../support/firstRun.ts'
import { inventTexts } from '../support/inventedLabels.ts'
import { accountName, writeTwcs } from '../support/twcsFile.ts'
import type { TwcsRow } from '../support/twcsFile.ts'

// One story, told in order: each test goes on where the one before it ended.
test.describe.configure({ mode: 'serial' })

const { topics, topicsLearning, figures } = words
const fromMs = Date.UTC(2025, 0, 20, 8)
const stepMs = 600_000
const learnt: TopicId[] = ['service', 'publicSpace', 'policy']
/** Labelled ones first, then as many again of each topic that nobody has labelled, then those with a word of their own. */
const labelled = inventTexts(learnt, 34)
const others = inventTexts(learnt, 10, 2)
const ownWord = 'bewonerstafel'
const withOwnWord = Array.from({ length: 16 }, () => `wanneer is de volgende ${ownWord} in de wijk`)
const texts = [...labelled, ...others].map(({ text }) => text).concat(withOwnWord)

let running: RunningApp
let folder: string

function rowsOf(): TwcsRow[] {
  return texts.flatMap((text, index) => {
    const [id, author, atMs] = [1 + index * 2, String(800_000 + index), fromMs + index * stepMs]
    const question = { id, author, inbound: true, atMs, text: `@${accountName} ${text}`, inReplyTo: null }
    const answer = `@${author} Dat zoeken we uit`
    const reply = { id: id + 1, author: accountName, inbound: false, atMs: atMs + 60_000, text: answer }
    return index % 4 === 0 ? [question] : [question, { ...reply, inReplyTo: id }]
  })
}

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'exports-'))
  running = await launchApp()
  await beginWith(running.page, 'utrecht', 'Utrecht')
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

async function openTopics(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/instellingen/onderwerpen'
  })
  await expect(page.getByTestId('scheme')).toBeVisible()
}

/** Only what was said last: notices of before may still stand. */
async function expectNotice(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.locator('.toast').filter({ hasText: text }).last()).toBeVisible()
}

/** Questions about a topic, as the page Gesprek counts them; "0" where it has no row. */
async function questionsAbout(page: Page, topic: TopicId): Promise<string> {
  await page.evaluate(() => {
    location.hash = '/gesprek?from=2025-01-01&to=2025-01-31'
  })
  const mix = page.getByTestId('conversation-topics')
  await expect(mix.getByRole('row').nth(1)).toBeVisible()
  const row = mix.getByRole('row').filter({ hasText: figures.topics[topic] })
  return (await row.count()) === 0 ? '0' : ((await row.locator('.cases').textContent()) ?? '').trim()
}

/** What a person says of a labelled question: of each eleventh something else, as people do. */
function saidOf(index: number): TopicId | undefined {
  return labelled[index % 11 === 10 ? index + 1 : index]?.topic
}

interface Listed {
  readonly rows: readonly { readonly caseId: number; readonly startedAtMs: number }[]
}

/** Labels as a person gives them in the list of questions; many of one topic at a time. */
async function label(page: Page): Promise<void> {
  const nothing = { channels: null, accountIds: null, topics: null, teams: null }
  const filter = { from: '2025-01-01', to: '2025-12-31', ...nothing, clock: 'calendar' }
  const listed = (await askData(page, 'cases.list', {
    filter,
    mark: { needsReply: 'all' },
    search: '',
    sort: { by: 'startedAt', isDescending: false },
    offset: 0,
    limit: 500,
  })) as Listed
  for (const topic of learnt) {
    const caseIds = listed.rows
      .filter(({ startedAtMs }) => saidOf((startedAtMs - fromMs) / stepMs) === topic)
      .map(({ caseId }) => caseId)
    expect(caseIds.length).toBeGreaterThanOrEqual(30)
    await askData(page, 'corrections.make', { correction: { kind: 'topic', target: { caseIds }, topic } })
  }
}

test('the page says what it needs before there are messages, and keeps texts from a choice on', async () => {
  const { page } = running
  await goTo(page, 'settings')
  await page.getByRole('link', { name: topics.link.open }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(topics.title)
  await expect(page.getByTestId('topics-note')).toHaveText(topics.noData)
  await expect(page.getByTestId('texts-state')).toHaveText(topics.texts.kept.none)
  await expect(page.getByTestId('can-train')).toContainText(topicsLearning.why.noLabels)
  await expect(page.getByRole('navigation').locator('.current')).toHaveText(words.app.pages.settings)
  await page.getByRole('radio', { name: topics.texts.choices.kept.name }).check()
  await page.getByTestId('texts').getByRole('button', { name: topics.texts.save }).click()
  await expectNotice(page, topics.texts.saved)
  await goTo(page, 'data')
  await startImport(page, writeTwcs(path.join(folder, 'a.csv'), rowsOf()))
  await expect(page.getByTestId('import-result')).toBeVisible()
  await openTopics(page)
  await expect(page.getByTestId('topics-note')).toHaveCount(0)
  await expect(page.getByTestId('texts-state')).toHaveText(/^Er zijn nu \d+ teksten bewaard\.$/)
})

test('a sentence is tried, and a word is added with the keyboard alone: the mix of topics follows at once', async () => {
  const { page } = running
  expect(await questionsAbout(page, 'participation')).toBe('0')
  await openTopics(page)
  const attempt = page.getByTestId('attempt')
  await attempt.getByRole('textbox').fill(`Wanneer is de ${ownWord}?`)
  await page.keyboard.press('Enter')
  await expect(attempt.getByRole('status')).toHaveText(topics.attempt.unsure)

  const participation = figures.topics.participation
  await page.getByRole('button', { name: topics.words.changeOf(participation) }).focus()
  await page.keyboard.press('Enter')
  const editor = page.getByTestId('words-editor')
  await expect(editor.getByLabel(topics.words.add)).toBeFocused()
  await page.keyboard.type('x')
  await page.keyboard.press('Enter')
  await expect(editor.getByRole('alert')).toHaveText(topics.words.faults.short('x'))
  await page.keyboard.press('Control+a')
  await page.keyboard.type(`${ownWord}*, Wijktafel`)
  await page.keyboard.press('Enter')
  await expect(editor.getByRole('status').first()).toContainText(topics.words.changed.many('16'))
  await expect(editor.getByText(`${ownWord}*`, { exact: true })).toBeVisible()
  await expect(attempt.getByRole('status')).toHaveText(topics.attempt.topic(participation))
  await expect(attempt.getByRole('cell', { name: ownWord, exact: true })).toBeVisible()
  await page.getByTestId('topic-words').screenshot({ path: 'test-results/topics-words.png' })
  expect(await questionsAbout(page, 'participation')).toBe('16')
})

test('a word is removed, and a shipped one searched, taken out and put back, with the keyboard alone', async () => {
  const { page } = running
  await openTopics(page)
  await page.getByRole('button', { name: topics.words.changeOf(figures.topics.participation) }).press('Enter')
  const editor = page.getByTestId('words-editor')
  await editor.getByRole('button', { name: topics.words.removeOf('wijktafel') }).press('Enter')
  await expect(editor.getByRole('status').first()).toContainText(topics.words.done.deleted('wijktafel'))
  await expect(editor.getByText('wijktafel', { exact: true })).toHaveCount(0)
  await expect(editor.getByLabel(topics.words.add)).toBeFocused()
  await editor.locator('summary').press('Enter')
  await editor.getByRole('searchbox').fill('inspraak')
  const takeOut = editor.getByRole('button', { name: /weghalen$/ }).first()
  await takeOut.press('Enter')
  await expect(editor.getByRole('list', { name: topics.words.removedTitle })).toBeVisible()
  await editor.getByRole('button', { name: /terugzetten$/ }).press('Enter')
  await expect(editor.getByRole('list', { name: topics.words.removedTitle })).toHaveCount(0)
  await editor.getByRole('button', { name: topics.words.close }).press('Enter')
  await expect(
    page.getByRole('button', { name: topics.words.changeOf(figures.topics.participation) }),
  ).toBeFocused()
})

test('it learns from labels, shows how well, is used and taken back', async () => {
  const { page } = running
  const learning = page.getByTestId('learning')
  await label(page)
  await openTopics(page)
  await expect(page.getByTestId('can-train')).toContainText(
    'Leren kan voor servicevragen, openbare ruimte en beleid en mening.',
  )
  await learning.getByRole('button', { name: topicsLearning.train, exact: true }).click()
  await expect(page.getByTestId('confusion')).toBeVisible()
  await expect(page.getByTestId('comparison')).toHaveText(topicsLearning.result.better)
  await expect(page.getByTestId('confusion').getByText('✓')).toHaveCount(3)
  await expect(page.getByTestId('per-topic')).toContainText(/Van de \d+ met dit label vindt de app er \d+\./)
  await learning.screenshot({ path: 'test-results/topics-learning.png' })
  await learning.getByRole('button', { name: topicsLearning.use.use, exact: true }).click()
  await expectNotice(page, /^Het geleerde is in gebruik\. \d+ berichten kregen een ander onderwerp/)
  await expect(page.getByTestId('in-use')).toHaveText(topicsLearning.use.inUse)
  await learning.getByRole('button', { name: topicsLearning.use.takeBack, exact: true }).click()
  await expectNotice(page, /^De woorden bepalen het onderwerp weer\. \d+ berichten kregen/)
  await expect(page.getByTestId('in-use')).toHaveText(topicsLearning.use.notInUse)
})

test('learning that is stopped changes nothing', async () => {
  const { page } = running
  const learning = page.getByTestId('learning')
  await learning.getByRole('button', { name: topicsLearning.trainAgain }).click()
  // At once: learning from so few labels is soon over.
  await learning.getByRole('button', { name: topicsLearning.stop, exact: true }).dispatchEvent('click')
  await expect(learning.getByText(topicsLearning.cancelled)).toBeVisible()
  await expect(page.getByTestId('in-use')).toHaveText(topicsLearning.use.notInUse)
})

test('teams are chosen for topics; a time that is none is told and nothing is saved', async () => {
  const { page } = running
  const scheme = page.getByTestId('scheme')
  const amount = scheme.getByLabel(topics.scheme.amountOf(figures.topics.policy))
  await scheme.getByLabel(topics.scheme.teamOf(figures.topics.service)).selectOption('contactCentre')
  await amount.fill('morgen')
  await scheme.getByRole('button', { name: topics.scheme.save }).click()
  await expect(scheme.getByRole('alert')).toHaveText(topics.scheme.fault(figures.topics.policy))
  await amount.fill('2')
  await scheme.getByLabel(topics.scheme.unitOf(figures.topics.policy)).selectOption('days')
  await scheme.getByRole('button', { name: topics.scheme.save }).click()
  await expectNotice(page, topics.scheme.saved)
  expect(await askData(page, 'scheme.current', {})).toEqual({
    rows: [
      { topic: 'service', team: 'contactCentre', limitMs: null },
      { topic: 'policy', team: null, limitMs: 172_800_000 },
    ],
  })
})

for (const language of ['nl', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`the page fits and meets WCAG 2.2 AA as far as a program can tell (${language}, ${theme})`, async () => {
      const { page } = running
      const text = catalogues[language]
      await choose(page, { language, theme })
      await openTopics(page)
      const faults: string[] = []
      for (const width of [1366, 683]) {
        await setWidth(running, width)
        const opener = page.getByRole('button', {
          name: text.topics.words.changeOf(text.figures.topics.participation),
        })
        if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click()
        await expect(page.getByTestId('words-editor')).toBeVisible()
        faults.push(...(await faultsOf(page)).map((fault) => `${String(width)}: ${fault}`))
        const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        if (isTooWide) faults.push(`${String(width)}: wider than the window`)
        const name = `test-results/topics-${language}-${theme}-${String(width)}.png`
        await page.screenshot({ path: name, fullPage: true })
      }
      expect(faults).toEqual([])
    })
  }
}

test('turning texts off names how many go for good, and they go', async () => {
  const { page } = running
  await setWidth(running, 1366)
  await choose(page, { language: 'nl', theme: 'light' })
  await openTopics(page)
  const section = page.getByTestId('texts')
  const kept = ((await page.getByTestId('texts-state').textContent()) ?? '').replace(/\D/g, '')
  const off = page.getByRole('radio', { name: topics.texts.choices.off.name })
  await off.check()
  await section.getByRole('button', { name: topics.texts.save }).click()
  const dialog = page.getByRole('dialog', { name: topics.texts.off.title(kept) })
  await dialog.getByRole('button', { name: topics.texts.off.keep }).click()
  await expect(page.getByRole('radio', { name: topics.texts.choices.kept.name })).toBeChecked()
  await off.check()
  await section.getByRole('button', { name: topics.texts.save }).click()
  await dialog.getByRole('button', { name: topics.texts.off.confirm }).click()
  await expectNotice(page, topics.texts.deleted.many(kept))
  await expect(page.getByTestId('texts-state')).toHaveText(topics.texts.kept.none)
  await expect(page.getByTestId('can-train')).toContainText(topicsLearning.why.textsOff('102'))
})

test('the example says what can be tried, and fits', async () => {
  const { page } = running
  await askData(page, 'example.load', {})
  await page.reload()
  await openTopics(page)
  await expect(page.getByTestId('topics-note')).toHaveText(topics.example)
  expect(await faultsOf(page)).toEqual([])
  await page.screenshot({ path: 'test-results/topics-example.png', fullPage: true })
})
