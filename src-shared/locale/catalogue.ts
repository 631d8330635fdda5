import type { SameShape } from './catalogueShape.ts'
import type { Language } from './languages.ts'
import { about as nlAbout } from './nl/about.ts'
import { app as nlApp } from './nl/app.ts'
import { calendar as nlCalendar } from './nl/calendar.ts'
import { compare as nlCompare } from './nl/compare.ts'
import { compareEvidence as nlCompareEvidence } from './nl/compareEvidence.ts'
import { compareSources as nlCompareSources } from './nl/compareSources.ts'
import { data as nlData } from './nl/data.ts'
import { definitions as nlDefinitions } from './nl/definitions.ts'
import { figures as nlFigures } from './nl/figures.ts'
import { growth as nlGrowth } from './nl/growth.ts'
import { growthDetail as nlGrowthDetail } from './nl/growthDetail.ts'
import { growthOutcome as nlGrowthOutcome } from './nl/growthOutcome.ts'
import { growthQuestions as nlGrowthQuestions } from './nl/growthQuestions.ts'
import { guides as nlGuides } from './nl/guides.ts'
import { importFiles as nlImportFiles } from './nl/importFiles.ts'
import { exchange as nlExchange } from './nl/exchange.ts'
import { mapping as nlMapping } from './nl/mapping.ts'
import { reference as nlReference } from './nl/reference.ts'
import { hours as nlHours } from './nl/hours.ts'
import { peerGroup as nlPeerGroup } from './nl/peerGroup.ts'
import { overview as nlOverview } from './nl/overview.ts'
import { settings as nlSettings } from './nl/settings.ts'
import { start as nlStart } from './nl/start.ts'
import { response as nlResponse } from './nl/response.ts'
import { responseCharts as nlResponseCharts } from './nl/responseCharts.ts'
import { conversation as nlConversation } from './nl/conversation.ts'
import { cases as nlCases } from './nl/cases.ts'
import { casesExport as nlCasesExport } from './nl/casesExport.ts'
import { corrections as nlCorrections } from './nl/corrections.ts'
import { topics as nlTopics } from './nl/topics.ts'
import { topicsLearning as nlTopicsLearning } from './nl/topicsLearning.ts'
import { norms as nlNorms } from './nl/norms.ts'
import { annotations as nlAnnotations } from './nl/annotations.ts'
import { savedViews as nlSavedViews } from './nl/savedViews.ts'
import { accounts as nlAccounts } from './nl/accounts.ts'
import { help as nlHelp } from './nl/help.ts'
import { helpTerms as nlHelpTerms } from './nl/helpTerms.ts'
import { overlap as nlOverlap } from './nl/overlap.ts'
import { print as nlPrint } from './nl/print.ts'
import { whatIf as nlWhatIf } from './nl/whatIf.ts'
import { whatIfBasis as nlWhatIfBasis } from './nl/whatIfBasis.ts'
import { whatIfGrid as nlWhatIfGrid } from './nl/whatIfGrid.ts'
import { whatIfResults as nlWhatIfResults } from './nl/whatIfResults.ts'
import { whatIfGoal as nlWhatIfGoal } from './nl/whatIfGoal.ts'
import { presentation as nlPresentation } from './nl/presentation.ts'
import { presentationPages as nlPresentationPages } from './nl/presentationPages.ts'
import { presentationStory as nlPresentationStory } from './nl/presentationStory.ts'
import { presentationDocuments as nlPresentationDocuments } from './nl/presentationDocuments.ts'
import { presentationSlides as nlPresentationSlides } from './nl/presentationSlides.ts'
import { houseStyle as nlHouseStyle } from './nl/houseStyle.ts'
import { backups as nlBackups } from './nl/backups.ts'
import { moving as nlMoving } from './nl/moving.ts'
import { sharedFolder as nlSharedFolder } from './nl/sharedFolder.ts'
import { persons as nlPersons } from './nl/persons.ts'
import { register as nlRegister } from './nl/register.ts'
import { diagnostics as nlDiagnostics } from './nl/diagnostics.ts'
import { whatsNew as nlWhatsNew } from './nl/whatsNew.ts'
import { safety as nlSafety } from './nl/safety.ts'
import { privacyPage as nlPrivacyPage } from './nl/privacyPage.ts'
import { about as enAbout } from './en/about.ts'
import { app as enApp } from './en/app.ts'
import { calendar as enCalendar } from './en/calendar.ts'
import { compare as enCompare } from './en/compare.ts'
import { compareEvidence as enCompareEvidence } from './en/compareEvidence.ts'
import { compareSources as enCompareSources } from './en/compareSources.ts'
import { data as enData } from './en/data.ts'
import { definitions as enDefinitions } from './en/definitions.ts'
import { figures as enFigures } from './en/figures.ts'
import { growth as enGrowth } from './en/growth.ts'
import { growthDetail as enGrowthDetail } from './en/growthDetail.ts'
import { growthOutcome as enGrowthOutcome } from './en/growthOutcome.ts'
import { growthQuestions as enGrowthQuestions } from './en/growthQuestions.ts'
import { guides as enGuides } from './en/guides.ts'
import { importFiles as enImportFiles } from './en/importFiles.ts'
import { exchange as enExchange } from './en/exchange.ts'
import { mapping as enMapping } from './en/mapping.ts'
import { reference as enReference } from './en/reference.ts'
import { hours as enHours } from './en/hours.ts'
import { peerGroup as enPeerGroup } from './en/peerGroup.ts'
import { overview as enOverview } from './en/overview.ts'
import { settings as enSettings } from './en/settings.ts'
import { start as enStart } from './en/start.ts'
import { response as enResponse } from './en/response.ts'
import { responseCharts as enResponseCharts } from './en/responseCharts.ts'
import { conversation as enConversation } from './en/conversation.ts'
import { cases as enCases } from './en/cases.ts'
import { casesExport as enCasesExport } from './en/casesExport.ts'
import { corrections as enCorrections } from './en/corrections.ts'
import { topics as enTopics } from './en/topics.ts'
import { topicsLearning as enTopicsLearning } from './en/topicsLearning.ts'
import { norms as enNorms } from './en/norms.ts'
import { annotations as enAnnotations } from './en/annotations.ts'
import { savedViews as enSavedViews } from './en/savedViews.ts'
import { accounts as enAccounts } from './en/accounts.ts'
import { help as enHelp } from './en/help.ts'
import { helpTerms as enHelpTerms } from './en/helpTerms.ts'
import { overlap as enOverlap } from './en/overlap.ts'
import { print as enPrint } from './en/print.ts'
import { whatIf as enWhatIf } from './en/whatIf.ts'
import { whatIfBasis as enWhatIfBasis } from './en/whatIfBasis.ts'
import { whatIfGrid as enWhatIfGrid } from './en/whatIfGrid.ts'
import { whatIfResults as enWhatIfResults } from './en/whatIfResults.ts'
import { whatIfGoal as enWhatIfGoal } from './en/whatIfGoal.ts'
import { presentation as enPresentation } from './en/presentation.ts'
import { presentationPages as enPresentationPages } from './en/presentationPages.ts'
import { presentationStory as enPresentationStory } from './en/presentationStory.ts'
import { presentationDocuments as enPresentationDocuments } from './en/presentationDocuments.ts'
import { presentationSlides as enPresentationSlides } from './en/presentationSlides.ts'
import { houseStyle as enHouseStyle } from './en/houseStyle.ts'
import { backups as enBackups } from './en/backups.ts'
import { moving as enMoving } from './en/moving.ts'
import { sharedFolder as enSharedFolder } from './en/sharedFolder.ts'
import { persons as enPersons } from './en/persons.ts'
import { register as enRegister } from './en/register.ts'
import { diagnostics as enDiagnostics } from './en/diagnostics.ts'
import { whatsNew as enWhatsNew } from './en/whatsNew.ts'
import { safety as enSafety } from './en/safety.ts'
import { privacyPage as enPrivacyPage } from './en/privacyPage.ts'

const nl = {
  about: nlAbout,
  app: nlApp,
  calendar: nlCalendar,
  compare: nlCompare,
  compareEvidence: nlCompareEvidence,
  compareSources: nlCompareSources,
  data: nlData,
  definitions: nlDefinitions,
  figures: nlFigures,
  growth: nlGrowth,
  growthDetail: nlGrowthDetail,
  growthOutcome: nlGrowthOutcome,
  growthQuestions: nlGrowthQuestions,
  guides: nlGuides,
  importFiles: nlImportFiles,
  exchange: nlExchange,
  mapping: nlMapping,
  reference: nlReference,
  hours: nlHours,
  overview: nlOverview,
  peerGroup: nlPeerGroup,
  settings: nlSettings,
  start: nlStart,
  response: nlResponse,
  responseCharts: nlResponseCharts,
  conversation: nlConversation,
  cases: nlCases,
  casesExport: nlCasesExport,
  corrections: nlCorrections,
  topics: nlTopics,
  topicsLearning: nlTopicsLearning,
  norms: nlNorms,
  annotations: nlAnnotations,
  savedViews: nlSavedViews,
  accounts: nlAccounts,
  help: nlHelp,
  helpTerms: nlHelpTerms,
  overlap: nlOverlap,
  print: nlPrint,
  whatIf: nlWhatIf,
  whatIfBasis: nlWhatIfBasis,
  whatIfGrid: nlWhatIfGrid,
  whatIfResults: nlWhatIfResults,
  whatIfGoal: nlWhatIfGoal,
  presentation: nlPresentation,
  presentationPages: nlPresentationPages,
  presentationStory: nlPresentationStory,
  presentationDocuments: nlPresentationDocuments,
  presentationSlides: nlPresentationSlides,
  houseStyle: nlHouseStyle,
  backups: nlBackups,
  moving: nlMoving,
  sharedFolder: nlSharedFolder,
  persons: nlPersons,
  register: nlRegister,
  diagnostics: nlDiagnostics,
  whatsNew: nlWhatsNew,
  safety: nlSafety,
  privacyPage: nlPrivacyPage,
}
const en: SameShape<typeof nl> = {
  about: enAbout,
  app: enApp,
  calendar: enCalendar,
  compare: enCompare,
  compareEvidence: enCompareEvidence,
  compareSources: enCompareSources,
  data: enData,
  definitions: enDefinitions,
  figures: enFigures,
  growth: enGrowth,
  growthDetail: enGrowthDetail,
  growthOutcome: enGrowthOutcome,
  growthQuestions: enGrowthQuestions,
  guides: enGuides,
  importFiles: enImportFiles,
  exchange: enExchange,
  mapping: enMapping,
  reference: enReference,
  hours: enHours,
  overview: enOverview,
  peerGroup: enPeerGroup,
  settings: enSettings,
  start: enStart,
  response: enResponse,
  responseCharts: enResponseCharts,
  conversation: enConversation,
  cases: enCases,
  casesExport: enCasesExport,
  corrections: enCorrections,
  topics: enTopics,
  topicsLearning: enTopicsLearning,
  norms: enNorms,
  annotations: enAnnotations,
  savedViews: enSavedViews,
  accounts: enAccounts,
  help: enHelp,
  helpTerms: enHelpTerms,
  overlap: enOverlap,
  print: enPrint,
  whatIf: enWhatIf,
  whatIfBasis: enWhatIfBasis,
  whatIfGrid: enWhatIfGrid,
  whatIfResults: enWhatIfResults,
  whatIfGoal: enWhatIfGoal,
  presentation: enPresentation,
  presentationPages: enPresentationPages,
  presentationStory: enPresentationStory,
  presentationDocuments: enPresentationDocuments,
  presentationSlides: enPresentationSlides,
  houseStyle: enHouseStyle,
  backups: enBackups,
  moving: enMoving,
  sharedFolder: enSharedFolder,
  persons: enPersons,
  register: enRegister,
  diagnostics: enDiagnostics,
  whatsNew: enWhatsNew,
  safety: enSafety,
  privacyPage: enPrivacyPage,
}

/** Every visible word of one language, as strings and as functions that make sentences. */
export type Catalogue = SameShape<typeof nl>

export const catalogues: Readonly<Record<Language, Catalogue>> = { nl, en }
