import { defineAsyncComponent } from 'vue'
import OverviewPage from '../features/overview/OverviewPage.vue'

// The overview is the first page of who has a dossier: it comes with the start. The others are read while the window has
// nothing else to do, or at the latest when somebody goes there.

/** Reads the script and the style of a part of the app from its own folder; a second time costs nothing. */
function later<Part>(read: () => Promise<Part>): () => Promise<Part> {
  return async () => {
    // The start has no schemas; other pages have.
    await import('./zodWithoutEval.ts')
    return read()
  }
}

const readPage = {
  start: later(() => import('../features/start/StartPage.vue')),
  response: later(() => import('../features/response/ResponsePage.vue')),
  conversation: later(() => import('../features/conversation/ConversationPage.vue')),
  growth: later(() => import('../features/maturity/GrowthPage.vue')),
  compare: later(() => import('../features/compare/ComparePage.vue')),
  whatIf: later(() => import('../features/whatIf/WhatIfPage.vue')),
  presentation: later(() => import('../features/presentation/PresentationPage.vue')),
  data: later(() => import('../features/data/DataPage.vue')),
  settings: later(() => import('../features/settings/SettingsPage.vue')),
  help: later(() => import('../features/help/HelpPage.vue')),
  about: later(() => import('../features/settings/AboutPage.vue')),
  questionnaire: later(() => import('../features/maturity/questionnaire/QuestionnairePage.vue')),
  questionnaireStep: later(() => import('../features/maturity/questionnaire/QuestionnaireStepPage.vue')),
  questionnaireOutcome: later(() => import('../features/maturity/questionnaire/OutcomePage.vue')),
  topics: later(() => import('../features/settings/topics/TopicsPage.vue')),
  safety: later(() => import('../features/safety/SafetyPage.vue')),
  privacy: later(() => import('../features/privacy/PrivacyPage.vue')),
} as const

/** What lies over a page once somebody asks for it. */
const readOverlay = {
  cases: later(() => import('../ui/cases/CasesDialog.vue')),
  shortcuts: later(() => import('./ShortcutsDialog.vue')),
} as const

export const pageComponents = { ...readPage, overview: OverviewPage } as const

export const CasesDialog = defineAsyncComponent(readOverlay.cases)
export const ShortcutsDialog = defineAsyncComponent(readOverlay.shortcuts)

/** A window that stays busy still reads one part in this time. */
const longestWaitMs = 2_000

/**
 * Reads everything that the start has left out, a part in each idle moment, so that going there shows no wait. What cannot
 * be read now is told when somebody asks for it.
 */
export async function readPagesAhead(): Promise<void> {
  for (const read of [...Object.values(readOverlay), ...Object.values(readPage)]) {
    await idleMoment()
    try {
      await read()
    } catch {
      // Asking for it reads it again, and tells.
    }
  }
}

function idleMoment(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: longestWaitMs }))
}
