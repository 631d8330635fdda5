import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { killDataProcess } from '../support/dataProcess.ts'
import { choose, launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { Look, RunningApp } from '../support/electronApp.ts'
import { beginWith, goTo, words } from '../support/firstRun.ts'

// One story on two computers, told in order: an advisor fills in here, an alderman elsewhere.
test.describe.configure({ mode: 'serial' })

const text = words.growthQuestions
const outcome = words.growthOutcome
const advisor = 'Adviseur communicatie'
const alderman = 'Wethouder'
/** The model as the app ships it: the statements in the order in which they are asked. */
const model: {
  readonly facets: readonly { readonly id: string; readonly name: { readonly nl: string } }[]
  readonly statements: readonly { readonly id: string; readonly facet: string }[]
  readonly scale: { readonly levels: readonly { readonly text: { readonly nl: string } }[] }
} = JSON.parse(readFileSync(path.join('resources', 'growth', 'model.json'), 'utf8'))

let here: RunningApp
let elsewhere: RunningApp
const started: RunningApp[] = []
let folder: string
let handedBack: string

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'answers-'))
  handedBack = path.join(folder, 'antwoorden wethouder.json')
  here = await launchApp()
  started.push(here)
})

test.afterAll(async () => {
  for (const running of started) {
    await running.close()
    await removeUserData(running.userData)
  }
  rmSync(folder, { recursive: true })
})

/** Answers the system's dialogs as a user would who points at this file. */
async function pointAt({ app }: RunningApp, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
}

async function openQuestionnaire(page: Page): Promise<void> {
  await goTo(page, 'growth')
  await page.locator('a[href*="/groeipad/vragenlijst"]').first().click()
  await expect(page.getByTestId('colleagues')).toBeVisible()
}

function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 })
}

async function startAs(page: Page, name: string): Promise<void> {
  await page.getByLabel(text.start.label).fill(name)
  await page.getByRole('button', { name: text.start.run }).click()
}

async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByTestId('saved')).toHaveAttribute('data-saved', 'saved')
}

function answer(page: Page, statement: number, level: number): Locator {
  return page
    .locator('[data-statement]')
    .nth(statement)
    .getByRole('radio')
    .nth(level - 1)
}

/** Chooses the same answer at every statement of the page. */
async function answerAll(page: Page, level: number): Promise<void> {
  const count = await page.locator('[data-statement]').count()
  for (let statement = 0; statement < count; statement += 1) await answer(page, statement, level).check()
}

function facetName(index: number): string {
  return model.facets[index]?.name.nl ?? ''
}

function respondent(page: Page, name: string): Locator {
  return page.getByTestId('respondent').filter({ has: page.getByRole('heading', { name, exact: true }) })
}

test('before anybody has begun the page says what it takes and who sees it', async () => {
  const { page } = here
  await beginWith(page, 'utr', 'Utrecht')
  await openQuestionnaire(page)
  await expect(heading(page)).toHaveText(text.finding.nobody)
  await expect(page.getByText(text.start.hint)).toBeVisible()
  await expect(page.getByRole('button', { name: text.start.run })).toBeDisabled()
  // The navigation goes on naming the page that the questionnaire belongs to.
  await expect(page.getByRole('navigation').locator('a.current')).toContainText(words.app.pages.growth)
  expect(await faultsOf(page)).toEqual([])
})

test('a facet is filled in with the keyboard alone, and each answer is saved at once', async () => {
  const { page } = here
  await startAs(page, advisor)
  await expect(heading(page)).toHaveText(facetName(0))
  await expect(page.getByText(text.step.progress('1', '10')).first()).toBeVisible()
  await answer(page, 0, 1).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(answer(page, 0, 2)).toBeChecked()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(answer(page, 1, 3)).toBeChecked()
  await expectSaved(page)
  expect(await faultsOf(page)).toEqual([])
  // A digit is an answer's business here, not a way to another page.
  await page.keyboard.press('1')
  await expect(heading(page)).toHaveText(facetName(0))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(facetName(1))
})

test('where statements and levels come from can be asked on the page', async () => {
  const { page } = here
  await page.getByRole('button', { name: text.step.sources }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Bron: Kok & De Voogd')
  await expect(dialog).toContainText('Door de app bepaald.')
  // Each of the statements, the scale and the four levels has its own line with its own source.
  const rows = dialog.locator('tbody tr')
  await expect(rows).toHaveCount(
    model.statements.filter(({ facet }) => facet === model.facets[1]?.id).length + 5,
  )
  for (const row of await rows.all()) await expect(row).toContainText(/Bron: |Door de app bepaald\. /)
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: text.sources.close }).click()
})

test('closed halfway, the app goes on at the same facet with the same answers', async () => {
  await answerAll(here.page, 2)
  await here.page.getByRole('button', { name: text.step.next, exact: true }).click()
  await expect(heading(here.page)).toHaveText(facetName(2))
  await answer(here.page, 0, 3).check()
  await here.page.getByLabel(text.step.remark).fill('Er is een dagelijks overzicht.')
  await here.page.getByLabel(text.step.link).fill('Werkafspraak webcare, bladzijde 4')
  await here.page.getByLabel(text.step.link).blur()
  await expectSaved(here.page)
  const { userData } = here
  await here.close()
  started.splice(started.indexOf(here), 1)
  here = await launchApp({ userData })
  started.push(here)
  const { page } = here
  await openQuestionnaire(page)
  await expect(respondent(page, advisor)).toContainText(text.people.busyAt(facetName(2)))
  await respondent(page, advisor)
    .getByRole('link', { name: text.people.actionFor(text.people.resume, advisor) })
    .click()
  await expect(heading(page)).toHaveText(facetName(2))
  await expect(answer(page, 0, 3)).toBeChecked()
  await expect(page.getByLabel(text.step.remark)).toHaveValue('Er is een dagelijks overzicht.')
  await expect(page.getByLabel(text.step.link)).toHaveValue('Werkafspraak webcare, bladzijde 4')
  await page.getByRole('button', { name: text.step.previous }).click()
  await expect(answer(page, 0, 2)).toBeChecked()
  await page.getByRole('button', { name: text.step.next, exact: true }).click()
})

test('an answer can be taken back and counts as open again', async () => {
  const { page } = here
  await expect(page.getByTestId('step-bar')).toContainText(text.step.openHere('2'))
  await page.getByRole('button', { name: text.step.clear }).click()
  await expect(page.getByTestId('step-bar')).toContainText(text.step.openHere('3'))
  await expectSaved(page)
  await answerAll(page, 3)
  await expect(page.getByTestId('step-bar')).toContainText(text.step.allAnswered)
})

test('an answer that is given while the data process ends is kept and saved once it is back', async () => {
  const { app, page } = here
  await killDataProcess(app)
  await answer(page, 0, 1).check()
  await expectSaved(page)
  await page.getByRole('button', { name: text.step.previous }).click()
  await page.getByRole('button', { name: text.step.next, exact: true }).click()
  await page.reload()
  await expect(answer(page, 0, 1)).toBeChecked()
  await answer(page, 0, 3).check()
  await expectSaved(page)
})

test('the facts show the national figure only after the own answer', async () => {
  const { page } = here
  for (let facet = 3; facet < model.facets.length; facet += 1) {
    await page.getByRole('button', { name: text.step.next, exact: true }).click()
    await expect(heading(page)).toHaveText(facetName(facet))
    await answerAll(page, 2)
  }
  await page.getByRole('button', { name: text.step.toFacts }).click()
  await expect(heading(page)).toHaveText(text.facts.title)
  const fact = page.locator('[data-fact=communicationsResponsible]')
  await expect(fact).toContainText(text.facts.afterAnswer)
  await expect(fact).not.toContainText('73%')
  await fact.getByRole('radio', { name: text.facts.yes }).check()
  await expect(fact).toContainText('73%')
  await expect(fact).toContainText('2013')
  const score = page.locator('[data-fact=useByCouncilMembers]')
  await score.getByRole('radio', { name: '6', exact: true }).check()
  await expect(score).toContainText('6,8')
  await expectSaved(page)
  expect(await faultsOf(page)).toEqual([])
})

test('finished, the outcome gives a level to every facet and names what is open', async () => {
  const { page } = here
  await page.getByRole('button', { name: text.step.finish }).click()
  await expect(heading(page)).toHaveText('1 persoon vulde in: 10 van de 10 facetten hebben een niveau.')
  const table = page.getByTestId('outcome-table')
  await expect(table.locator('[data-facet=conversation]')).toContainText('niveau 2')
  await expect(page.getByTestId('still-open')).toContainText(outcome.stillOpen(advisor, '1'))
  await expect(page.getByTestId('notes')).toContainText('Er is een dagelijks overzicht.')
  await expect(page.getByTestId('outcome-facts')).toContainText('73%')
  expect(await faultsOf(page)).toEqual([])
})

test('an empty questionnaire goes to a colleague, who fills it in on another computer', async () => {
  const blank = path.join(folder, 'leeg.json')
  await openQuestionnaire(here.page)
  await pointAt(here, blank)
  await here.page.getByRole('button', { name: text.together.blank }).click()
  await here.page.getByRole('dialog').getByLabel(text.start.label).fill(alderman)
  expect(await faultsOf(here.page)).toEqual([])
  await here.page.getByRole('button', { name: text.together.blankSave }).click()
  await expect(here.page.getByText(text.together.blankSaved('leeg.json'), { exact: true })).toBeVisible()
  // Nothing of what stands here goes along.
  expect(readFileSync(blank, 'utf8')).not.toContain(advisor)

  elsewhere = await launchApp()
  started.push(elsewhere)
  const { page } = elsewhere
  await beginWith(page, 'utr', 'Utrecht')
  await openQuestionnaire(page)
  await pointAt(elsewhere, blank)
  await page.getByRole('button', { name: text.read.choose }).click()
  const file = page.getByTestId('answers-file')
  await expect(file).toContainText(text.read.blank(alderman))
  await expect(file).toContainText(text.read.effects.new)
  expect(await faultsOf(page)).toEqual([])
  await file.getByRole('button', { name: text.read.run, exact: true }).click()
  await respondent(page, alderman)
    .getByRole('link', { name: text.people.actionFor(text.people.begin, alderman) })
    .click()
  await expect(heading(page)).toHaveText(facetName(0))
  await answerAll(page, 4)
  await expectSaved(page)
  // The other facets by the same way the page takes.
  await askData(page, 'growth.saveAnswers', {
    respondentId: 1,
    answers: model.statements
      .slice(3)
      .map(({ id, facet }) => ({ statementId: id, level: facet === 'conversation' ? 4 : 2 })),
    resumeAt: null,
    isFinished: true,
  })
  await openQuestionnaire(page)
  await pointAt(elsewhere, handedBack)
  await respondent(page, alderman).getByRole('button', { name: text.people.export }).click()
  await expect(
    page.getByText(text.people.exported(alderman, 'antwoorden wethouder.json'), { exact: true }),
  ).toBeVisible()
})

test('files that are no answers, are damaged or of another municipality are refused with the reason', async () => {
  const { page } = here
  const whole = readFileSync(handedBack, 'utf8')
  const hostile: readonly (readonly [string, string, string])[] = [
    ['brief.json', '{"hallo": 1}', text.read.refusals.notAnswers],
    ['niveau.json', whole.replace('"level": 4', '"level": 44'), text.read.refusals.schemaViolated],
    [
      'extra.json',
      whole.replace('{', '{"__proto__": {"isFinished": true},'),
      text.read.refusals.schemaViolated,
    ],
    [
      'toekomst.json',
      whole.replace('"formatVersion": 1', '"formatVersion": 9'),
      text.read.refusals.otherFormatVersion,
    ],
    ['elders.json', whole.replaceAll('GM0344', 'GM0363'), text.read.refusals.otherMunicipality],
    ['groot.json', whole + ' '.repeat(300_000), text.read.refusals.tooLarge],
  ]
  for (const [name, content, reason] of hostile) {
    const file = path.join(folder, name)
    writeFileSync(file, content)
    await pointAt(here, file)
    await page.getByRole('button', { name: text.read.choose }).click()
    const card = page.getByTestId('answers-file')
    await expect(card).toContainText(text.read.refused(name))
    await expect(card).toContainText(reason)
    await expect(card).toContainText(text.read.unchanged)
    await card.getByRole('button', { name: text.read.close }).click()
  }
  await expect(page.getByTestId('respondent')).toHaveCount(1)
})

test('the colleague’s answers are read in, and the outcome shows where the two differ', async () => {
  const { page } = here
  await pointAt(here, handedBack)
  await page.getByRole('button', { name: text.read.choose }).click()
  const card = page.getByTestId('answers-file')
  await expect(card).toContainText(text.read.found(alderman, String(model.statements.length)))
  await expect(card).toContainText(text.read.effects.new)
  await card.getByRole('button', { name: text.read.run, exact: true }).click()
  await expect(card).toContainText(text.read.done(alderman))
  await expect(respondent(page, alderman)).toContainText(text.people.fromFile('antwoorden wethouder.json'))

  await page.getByRole('link', { name: text.people.toOutcome }).click()
  await expect(heading(page)).toHaveText(/2 van de 10 facetten/)
  // What lies farthest apart stands first.
  const first = page.getByTestId('outcome-table').locator('tbody tr').first()
  await expect(first).toHaveAttribute('data-facet', /^(content|conversation)$/)
  const conversation = page.locator('[data-facet=conversation]')
  await expect(conversation).toContainText('A: niveau 2; B: niveau 4')
  await expect(conversation).toContainText(outcome.spreadOf('2'))
  await expect(page.getByTestId('letters')).toContainText(outcome.keyLine('B', alderman))
  expect(await faultsOf(page)).toEqual([])
})

const looks: readonly Look[] = [
  { language: 'en', theme: 'dark' },
  { language: 'nl', theme: 'light' },
]
const questionnaire = '/groeipad/vragenlijst'
const addresses = ['', '/1/conversation', '/1/facts', '/2/verder', '/uitkomst', '/999/verder']

for (const look of looks) {
  test(`every page of it meets WCAG 2.2 AA and fits the window (${look.language}, ${look.theme})`, async () => {
    const { page } = here
    await choose(page, look)
    const faults: string[] = []
    // A common laptop, just above where the navigation moves to the top, and 200% zoom.
    for (const width of [683, 1181, 1366]) {
      await setWidth(here, width)
      for (const address of addresses) {
        await page.evaluate((hash) => {
          location.hash = hash
        }, `${questionnaire}${address}`)
        await expect(page.locator('main').getByRole('link').first()).toBeVisible()
        await expect(page.locator('main h1, main [role=alert]').first()).toBeVisible()
        const found = await faultsOf(page)
        const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        faults.push(
          ...[...found, ...(isTooWide ? ['wider than the window'] : [])].map(
            (fault) => `${address} at ${width}: ${fault}`,
          ),
        )
      }
    }
    expect(faults).toEqual([])
  })
}

test('the same file once more would change nothing, and an older one says what would be lost', async () => {
  const { page } = here
  await openQuestionnaire(page)
  await pointAt(here, handedBack)
  await page.getByRole('button', { name: text.read.choose }).click()
  const card = page.getByTestId('answers-file')
  await expect(card).toContainText(text.read.effects.same)
  await expect(card.getByRole('button', { name: text.read.run, exact: true })).toHaveCount(0)
  await card.getByRole('button', { name: text.read.close }).click()
  await askData(page, 'growth.saveAnswers', {
    respondentId: 2,
    answers: [{ statementId: 'people1', level: 1 }],
  })
  await page.getByRole('button', { name: text.read.choose }).click()
  await expect(card).toContainText(text.read.effects.replacesNewer(alderman))
  await card.getByRole('button', { name: text.read.skip }).click()
})

test('with all facets answered Groeipad names a phase', async () => {
  const { page } = here
  await page.getByRole('link', { name: text.people.toOutcome }).click()
  await page.getByRole('link', { name: outcome.toGrowth }).click()
  await expect(heading(page)).toContainText(/experimenteer|fase 2/i)
})

test('the chosen period goes along from Groeipad to every page of the questionnaire and back', async () => {
  const { page } = here
  const chosen = 'from=2025-01-01&to=2025-03-31'
  await page.evaluate((hash) => {
    location.hash = hash
  }, `/groeipad?${chosen}&assessment=999`)
  // A saved assessment that was looked at stays behind: after answering, what holds now is what one comes for.
  const expectAt = (address: string): Promise<void> =>
    expect(page).toHaveURL((url) => url.hash === `#${address}?${chosen}`)
  await page.locator('a[href*="/groeipad/vragenlijst"]').first().click()
  await expectAt(questionnaire)
  await respondent(page, advisor)
    .getByRole('link', { name: text.people.actionFor(text.people.review, advisor) })
    .click()
  await expectAt(`${questionnaire}/1/content`)
  await page.getByRole('button', { name: text.step.next, exact: true }).click()
  await expectAt(`${questionnaire}/1/customerExperience`)
  await page.getByRole('link', { name: text.toOverview }).click()
  await expectAt(questionnaire)
  await page.getByRole('link', { name: text.people.toOutcome }).click()
  await expectAt(`${questionnaire}/uitkomst`)
  await page.getByRole('link', { name: outcome.toGrowth }).click()
  await expectAt('/groeipad')
})

test('somebody’s answers can be removed after a question', async () => {
  const { page } = here
  await openQuestionnaire(page)
  await respondent(page, alderman).getByRole('button', { name: text.people.remove }).click()
  await expect(page.getByRole('dialog')).toContainText(text.people.removeTitle(alderman))
  await page.getByRole('button', { name: text.people.removeConfirm }).click()
  await expect(page.getByTestId('respondent')).toHaveCount(1)
  await expect(respondent(page, advisor)).toBeVisible()
})
