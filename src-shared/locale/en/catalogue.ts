import type { SameShape } from '../catalogueShape.ts'
import type { nl } from '../nl/catalogue.ts'
import { about } from './about.ts'
import { app } from './app.ts'
import { calendar } from './calendar.ts'
import { compare } from './compare.ts'
import { compareEvidence } from './compareEvidence.ts'
import { compareSources } from './compareSources.ts'
import { data } from './data.ts'
import { definitions } from './definitions.ts'
import { figures } from './figures.ts'
import { growth } from './growth.ts'
import { growthDetail } from './growthDetail.ts'
import { growthOutcome } from './growthOutcome.ts'
import { growthQuestions } from './growthQuestions.ts'
import { guides } from './guides.ts'
import { importFiles } from './importFiles.ts'
import { exchange } from './exchange.ts'
import { mapping } from './mapping.ts'
import { reference } from './reference.ts'
import { hours } from './hours.ts'
import { peerGroup } from './peerGroup.ts'
import { overview } from './overview.ts'
import { settings } from './settings.ts'
import { start } from './start.ts'
import { response } from './response.ts'
import { responseCharts } from './responseCharts.ts'
import { conversation } from './conversation.ts'
import { cases } from './cases.ts'
import { casesExport } from './casesExport.ts'
import { corrections } from './corrections.ts'
import { topics } from './topics.ts'
import { topicsLearning } from './topicsLearning.ts'
import { norms } from './norms.ts'
import { annotations } from './annotations.ts'
import { savedViews } from './savedViews.ts'
import { accounts } from './accounts.ts'
import { help } from './help.ts'
import { helpTerms } from './helpTerms.ts'
import { overlap } from './overlap.ts'
import { print } from './print.ts'
import { whatIf } from './whatIf.ts'
import { whatIfBasis } from './whatIfBasis.ts'
import { whatIfGrid } from './whatIfGrid.ts'
import { whatIfResults } from './whatIfResults.ts'
import { whatIfGoal } from './whatIfGoal.ts'
import { presentation } from './presentation.ts'
import { presentationPages } from './presentationPages.ts'
import { presentationStory } from './presentationStory.ts'
import { presentationDocuments } from './presentationDocuments.ts'
import { presentationSlides } from './presentationSlides.ts'
import { houseStyle } from './houseStyle.ts'
import { backups } from './backups.ts'
import { moving } from './moving.ts'
import { sharedFolder } from './sharedFolder.ts'
import { persons } from './persons.ts'
import { register } from './register.ts'
import { diagnostics } from './diagnostics.ts'
import { whatsNew } from './whatsNew.ts'
import { safety } from './safety.ts'
import { privacyPage } from './privacyPage.ts'

/** Every visible word of English. */
export const en: SameShape<typeof nl> = {
  about,
  app,
  calendar,
  compare,
  compareEvidence,
  compareSources,
  data,
  definitions,
  figures,
  growth,
  growthDetail,
  growthOutcome,
  growthQuestions,
  guides,
  importFiles,
  exchange,
  mapping,
  reference,
  hours,
  overview,
  peerGroup,
  settings,
  start,
  response,
  responseCharts,
  conversation,
  cases,
  casesExport,
  corrections,
  topics,
  topicsLearning,
  norms,
  annotations,
  savedViews,
  accounts,
  help,
  helpTerms,
  overlap,
  print,
  whatIf,
  whatIfBasis,
  whatIfGrid,
  whatIfResults,
  whatIfGoal,
  presentation,
  presentationPages,
  presentationStory,
  presentationDocuments,
  presentationSlides,
  houseStyle,
  backups,
  moving,
  sharedFolder,
  persons,
  register,
  diagnostics,
  whatsNew,
  safety,
  privacyPage,
}
