import { createRouter, createWebHashHistory, type Router } from 'vue-router'
import { innerPages, pages, sidePages } from './pages.ts'
import OverviewPage from '../features/overview/OverviewPage.vue'
import ResponsePage from '../features/response/ResponsePage.vue'
import ConversationPage from '../features/conversation/ConversationPage.vue'
import GrowthPage from '../features/maturity/GrowthPage.vue'
import OutcomePage from '../features/maturity/questionnaire/OutcomePage.vue'
import QuestionnairePage from '../features/maturity/questionnaire/QuestionnairePage.vue'
import QuestionnaireStepPage from '../features/maturity/questionnaire/QuestionnaireStepPage.vue'
import ComparePage from '../features/compare/ComparePage.vue'
import HelpPage from '../features/help/HelpPage.vue'
import DataPage from '../features/data/DataPage.vue'
import SettingsPage from '../features/settings/SettingsPage.vue'
import TopicsPage from '../features/settings/topics/TopicsPage.vue'
import SafetyPage from '../features/safety/SafetyPage.vue'
import PrivacyPage from '../features/privacy/PrivacyPage.vue'
import AboutPage from '../features/settings/AboutPage.vue'
import PresentationPage from '../features/presentation/PresentationPage.vue'
import WhatIfPage from '../features/whatIf/WhatIfPage.vue'
import StartPage from '../features/start/StartPage.vue'

const components = {
  overview: OverviewPage,
  response: ResponsePage,
  conversation: ConversationPage,
  growth: GrowthPage,
  questionnaire: QuestionnairePage,
  questionnaireStep: QuestionnaireStepPage,
  questionnaireOutcome: OutcomePage,
  compare: ComparePage,
  whatIf: WhatIfPage,
  presentation: PresentationPage,
  data: DataPage,
  settings: SettingsPage,
  topics: TopicsPage,
  safety: SafetyPage,
  privacy: PrivacyPage,
  help: HelpPage,
  about: AboutPage,
} as const

/** Addresses of the pages; the filter stands in the query, so that an address is a view. */
export function createPageRouter(): Router {
  return createRouter({
    history: createWebHashHistory(),
    // An address of a place in a page: the page itself brings it into sight once it is there.
    scrollBehavior: (to, from) => (to.path === from.path || to.hash !== '' ? false : { top: 0 }),
    routes: [
      { path: '/', redirect: '/overzicht' },
      { path: '/begin', name: 'start', component: StartPage },
      ...[...pages, ...sidePages, ...innerPages].map(({ name, path }) => ({
        name,
        path,
        component: components[name],
      })),
      { path: '/:rest(.*)*', redirect: '/overzicht' },
    ],
  })
}
