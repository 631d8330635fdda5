import OverviewPage from '../features/overview/OverviewPage.vue'

// The overview is the first page of who has a dossier: it comes with the start. The others are read while the window has
// nothing else to do, or at the latest when somebody goes there.

/** Each reads the script and the style of its page from the app's own folder; a second time costs nothing. */
const readPage = {
  start: () => import('../features/start/StartPage.vue'),
  response: () => import('../features/response/ResponsePage.vue'),
  conversation: () => import('../features/conversation/ConversationPage.vue'),
  growth: () => import('../features/maturity/GrowthPage.vue'),
  compare: () => import('../features/compare/ComparePage.vue'),
  whatIf: () => import('../features/whatIf/WhatIfPage.vue'),
  presentation: () => import('../features/presentation/PresentationPage.vue'),
  data: () => import('../features/data/DataPage.vue'),
  settings: () => import('../features/settings/SettingsPage.vue'),
  help: () => import('../features/help/HelpPage.vue'),
  about: () => import('../features/settings/AboutPage.vue'),
  questionnaire: () => import('../features/maturity/questionnaire/QuestionnairePage.vue'),
  questionnaireStep: () => import('../features/maturity/questionnaire/QuestionnaireStepPage.vue'),
  questionnaireOutcome: () => import('../features/maturity/questionnaire/OutcomePage.vue'),
  topics: () => import('../features/settings/topics/TopicsPage.vue'),
  safety: () => import('../features/safety/SafetyPage.vue'),
  privacy: () => import('../features/privacy/PrivacyPage.vue'),
} as const

export const pageComponents = { ...readPage, overview: OverviewPage } as const

/** A window that stays busy still reads one page in this time. */
const longestWaitMs = 2_000

/**
 * Reads every page that has not been read, one in each idle moment, so that going there shows no wait. A page that cannot
 * be read now is told when somebody goes there.
 */
export async function readPagesAhead(): Promise<void> {
  for (const read of Object.values(readPage)) {
    await idleMoment()
    try {
      await read()
    } catch {
      // Going there reads it again, and tells.
    }
  }
}

function idleMoment(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: longestWaitMs }))
}
