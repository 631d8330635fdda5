import type { DataApp } from './dataApp.ts'
import type { Call, Handlers } from './handler.ts'
import { later } from './laterHandler.ts'
import { remembering } from './remembering.ts'
import { accountsList, accountsSetOwner } from './useCases/accountsList.ts'
import { annotationsList, annotationsRemove, annotationsSave } from './useCases/annotations.ts'
import { backupsList, backupsMake, dossierCheck, dossierHealth } from './useCases/backups.ts'
import { backupsOpenCopy, backupsRestore } from './useCases/backupsRestore.ts'
import { benchmarkPublished } from './useCases/benchmarkPublished.ts'
import { caseList } from './useCases/caseList.ts'
import { caseThread } from './useCases/caseThread.ts'
import { compareChooseGroup, compareGroup, compareTryGroup } from './useCases/compareGroup.ts'
import { countedOf } from './useCases/counted.ts'
import { dossierCreate } from './useCases/dossierCreate.ts'
import { dossierDelete } from './useCases/dossierDelete.ts'
import {
  dossierClose,
  dossierCurrent,
  dossierOpen,
  dossierOpenGranted,
  dossierRecent,
  dossierRename,
} from './useCases/dossierOpen.ts'
import { importBatches, importIssues, importUndo } from './useCases/importBatches.ts'
import { hoursCurrent, hoursReset, hoursSet } from './useCases/openingHours.ts'
import { originsCurrent, originsSetAccount, originsSetHours } from './useCases/origins.ts'
import { keyLock, keyState, keyUnlock } from './useCases/keyState.ts'
import { movingPack } from './useCases/movingPack.ts'
import { municipalityFactsOf } from './useCases/municipalityFacts.ts'
import { municipalitiesSearch } from './useCases/municipalitiesSearch.ts'
import { normsCurrent, normsSet } from './useCases/norms.ts'
import { overlapCountApart, overlapList } from './useCases/overlap.ts'
import { ownYears, removeOwnYear, setOwnYear } from './useCases/ownYears.ts'
import { programCurrent, programNotices, programUseGraphicsCard } from './useCases/program.ts'
import { referenceEditions, referenceRenew, referenceRestore } from './useCases/referenceData.ts'
import { calendarCurrent, calendarReset, calendarSet } from './useCases/reportingCalendar.ts'
import {
  rememberedComparison,
  rememberedConversation,
  rememberedOverview,
  rememberedResponse,
} from './useCases/rememberedFigures.ts'
import { viewsList, viewsRemove, viewsRename, viewsSave } from './useCases/savedViews.ts'
import {
  sharedCurrent,
  sharedDiscard,
  sharedLook,
  sharedSave,
  sharedSaveAs,
  sharedShare,
  sharedTakeOver,
} from './useCases/sharedFolder.ts'
import { schemeCurrent, schemeSet } from './useCases/scheme.ts'
import { textsCurrent, textsSetKeeping } from './useCases/texts.ts'

const byName: Handlers = {
  'diagnostics.preview': later(async () => (await import('./useCases/diagnostics.ts')).diagnosticsPreview),
  'diagnostics.save': later(async () => (await import('./useCases/diagnostics.ts')).diagnosticsSave),
  'program.current': programCurrent,
  'program.notices': programNotices,
  'program.useGraphicsCard': programUseGraphicsCard,
  'dossier.current': dossierCurrent,
  'overlap.list': overlapList,
  'overlap.countApart': overlapCountApart,
  'dossier.recent': dossierRecent,
  'dossier.create': dossierCreate,
  'dossier.open': dossierOpen,
  'dossier.openGranted': dossierOpenGranted,
  'dossier.rename': dossierRename,
  'dossier.close': dossierClose,
  'dossier.delete': dossierDelete,
  'shared.current': sharedCurrent,
  'shared.save': sharedSave,
  'shared.saveAs': sharedSaveAs,
  'shared.share': sharedShare,
  'shared.takeOver': sharedTakeOver,
  'shared.look': sharedLook,
  'shared.discard': sharedDiscard,
  'municipalities.search': municipalitiesSearch,
  'example.load': later(async () => (await import('./useCases/exampleLoad.ts')).exampleLoad),
  'example.remove': later(async () => (await import('./useCases/exampleLoad.ts')).exampleRemove),
  'import.formats': later(async () => (await import('./useCases/importFormats.ts')).importFormats),
  'import.inspect': later(async () => (await import('./useCases/importInspect.ts')).importInspect),
  'import.reinspect': later(async () => (await import('./useCases/importInspect.ts')).importReinspect),
  'import.run': later(async () => (await import('./useCases/importRun.ts')).importRun),
  'persons.find': later(async () => (await import('./useCases/persons.ts')).personsFind),
  'persons.save': later(async () => (await import('./useCases/personSave.ts')).personsSave),
  'persons.erase': later(async () => (await import('./useCases/persons.ts')).personsErase),
  'persons.deletions': later(async () => (await import('./useCases/persons.ts')).personsDeletions),
  'register.current': later(async () => (await import('./useCases/register.ts')).registerCurrent),
  'register.save': later(async () => (await import('./useCases/register.ts')).registerSave),
  'import.batches': importBatches,
  'import.undo': importUndo,
  'import.issues': importIssues,
  'import.saveReport': later(async () => (await import('./useCases/importReport.ts')).importSaveReport),
  'import.rejected': later(async () => (await import('./useCases/importRejected.ts')).importRejected),
  'import.saveRejected': later(async () => (await import('./useCases/importRejected.ts')).importSaveRejected),
  'backups.list': backupsList,
  'backups.make': backupsMake,
  'backups.restore': backupsRestore,
  'backups.openCopy': backupsOpenCopy,
  'dossier.health': dossierHealth,
  'dossier.check': dossierCheck,
  'benchmark.import': later(async () => (await import('./useCases/benchmarkImport.ts')).benchmarkImport),
  'benchmark.files': later(async () => (await import('./useCases/benchmarkImport.ts')).benchmarkFilesList),
  'benchmark.remove': later(async () => (await import('./useCases/benchmarkImport.ts')).benchmarkRemove),
  'benchmark.ownYears': ownYears,
  'benchmark.setOwnYear': setOwnYear,
  'benchmark.removeOwnYear': removeOwnYear,
  'benchmark.published': benchmarkPublished,
  'cases.list': caseList,
  'cases.thread': caseThread,
  'cases.save': later(async () => (await import('./useCases/caseSave.ts')).caseSave),
  'compare.group': compareGroup,
  'compare.tryGroup': compareTryGroup,
  'compare.chooseGroup': compareChooseGroup,
  'compare.figures': rememberedComparison,
  'compare.saveTable': later(async () => (await import('./useCases/compareSave.ts')).compareSaveTable),
  'corrections.make': later(async () => (await import('./useCases/corrections.ts')).correctionsMake),
  'corrections.undo': later(async () => (await import('./useCases/corrections.ts')).correctionsUndo),
  'corrections.redo': later(async () => (await import('./useCases/corrections.ts')).correctionsRedo),
  'corrections.log': later(async () => (await import('./useCases/corrections.ts')).correctionsLog),
  'growth.model': later(async () => (await import('./useCases/growthAssessment.ts')).growthModel),
  'growth.assessment': later(async () => (await import('./useCases/growthAssessment.ts')).growthAssessment),
  'growth.try': later(async () => (await import('./useCases/growthAssessment.ts')).growthTry),
  'growth.respondents': later(
    async () => (await import('./useCases/growthRespondents.ts')).growthRespondents,
  ),
  'growth.startRespondent': later(
    async () => (await import('./useCases/growthRespondents.ts')).growthStartRespondent,
  ),
  'growth.answers': later(async () => (await import('./useCases/growthRespondents.ts')).growthAnswers),
  'growth.saveAnswers': later(
    async () => (await import('./useCases/growthRespondents.ts')).growthSaveAnswers,
  ),
  'growth.removeRespondent': later(
    async () => (await import('./useCases/growthRespondents.ts')).growthRemoveRespondent,
  ),
  'growth.exportAnswers': later(
    async () => (await import('./useCases/growthAnswersFiles.ts')).growthExportAnswers,
  ),
  'growth.blankForm': later(async () => (await import('./useCases/growthAnswersFiles.ts')).growthBlankForm),
  'growth.inspectAnswers': later(
    async () => (await import('./useCases/growthAnswersFiles.ts')).growthInspectAnswers,
  ),
  'growth.importAnswers': later(
    async () => (await import('./useCases/growthAnswersFiles.ts')).growthImportAnswers,
  ),
  'growth.saveAssessment': later(
    async () => (await import('./useCases/growthHistory.ts')).growthSaveAssessment,
  ),
  'growth.history': later(async () => (await import('./useCases/growthHistory.ts')).growthHistory),
  'growth.removeAssessment': later(
    async () => (await import('./useCases/growthHistory.ts')).growthRemoveAssessment,
  ),
  'growth.peers': later(async () => (await import('./useCases/growthPeers.ts')).growthPeers),
  'reference.editions': referenceEditions,
  'reference.facts': municipalityFactsOf,
  'reference.renew': referenceRenew,
  'reference.restore': referenceRestore,
  'hours.current': hoursCurrent,
  'hours.set': hoursSet,
  'hours.reset': hoursReset,
  'origins.current': originsCurrent,
  'origins.setAccount': originsSetAccount,
  'origins.setHours': originsSetHours,
  'calendar.current': calendarCurrent,
  'calendar.set': calendarSet,
  'calendar.reset': calendarReset,
  'views.list': viewsList,
  'views.save': viewsSave,
  'views.rename': viewsRename,
  'views.remove': viewsRemove,
  'staffing.work': later(async () => (await import('./useCases/staffingWork.ts')).staffingWork),
  'staffing.plans': later(async () => (await import('./useCases/staffingPlans.ts')).staffingPlans),
  'staffing.plan': later(async () => (await import('./useCases/staffingPlans.ts')).staffingPlan),
  'staffing.savePlan': later(async () => (await import('./useCases/staffingPlans.ts')).staffingSavePlan),
  'staffing.removePlan': later(async () => (await import('./useCases/staffingPlans.ts')).staffingRemovePlan),
  'staffing.simulate': later(async () => (await import('./useCases/staffingJobs.ts')).staffingSimulate),
  'staffing.backTest': later(async () => (await import('./useCases/staffingJobs.ts')).staffingBackTest),
  'staffing.seekGoal': later(async () => (await import('./useCases/staffingJobs.ts')).staffingSeekGoal),
  'exchange.preview': later(async () => (await import('./useCases/exchangePreview.ts')).exchangePreview),
  'exchange.save': later(async () => (await import('./useCases/exchangeSave.ts')).exchangeSave),
  'exchange.exports': later(async () => (await import('./useCases/exchangeSave.ts')).exchangeExports),
  'exchange.inspect': later(async () => (await import('./useCases/exchangeInspect.ts')).exchangeInspect),
  'exchange.lookAgain': later(async () => (await import('./useCases/exchangeInspect.ts')).exchangeLookAgain),
  'exchange.import': later(async () => (await import('./useCases/exchangeImport.ts')).exchangeImport),
  'exchange.imports': later(async () => (await import('./useCases/exchangeImport.ts')).exchangeImports),
  'exchange.undo': later(async () => (await import('./useCases/exchangeImport.ts')).exchangeUndo),
  'table.inspect': later(async () => (await import('./useCases/tableInspect.ts')).tableInspect),
  'table.chooseSheet': later(async () => (await import('./useCases/tableInspect.ts')).tableChooseSheet),
  'table.check': later(async () => (await import('./useCases/tableCheck.ts')).tableCheck),
  'table.applyProfile': later(async () => (await import('./useCases/tableInspect.ts')).tableApplyProfile),
  'table.saveProfile': later(async () => (await import('./useCases/tableSaveProfile.ts')).tableSaveProfile),
  'table.values': later(async () => (await import('./useCases/tableValues.ts')).tableValues),
  'table.profiles': later(async () => (await import('./useCases/tableProfiles.ts')).tableProfiles),
  'table.renameProfile': later(async () => (await import('./useCases/tableProfiles.ts')).tableRenameProfile),
  'table.removeProfile': later(async () => (await import('./useCases/tableProfiles.ts')).tableRemoveProfile),
  'table.importBenchmark': later(
    async () => (await import('./useCases/tableImport.ts')).tableImportBenchmark,
  ),
  'table.importMessages': later(async () => (await import('./useCases/tableImport.ts')).tableImportMessages),
  'topics.words': later(async () => (await import('./useCases/topics.ts')).topicsWords),
  'topics.setWords': later(async () => (await import('./useCases/topics.ts')).topicsSetWords),
  'topics.tryText': later(async () => (await import('./useCases/topics.ts')).topicsTryText),
  'topics.training': later(async () => (await import('./useCases/topics.ts')).topicsTraining),
  'topics.train': later(async () => (await import('./useCases/topics.ts')).topicsTrain),
  'topics.use': later(async () => (await import('./useCases/topics.ts')).topicsUse),
  'texts.current': textsCurrent,
  'texts.setKeeping': textsSetKeeping,
  'scheme.current': schemeCurrent,
  'scheme.set': schemeSet,
  'accounts.list': accountsList,
  'accounts.setOwner': accountsSetOwner,
  'norms.current': normsCurrent,
  'norms.set': normsSet,
  'annotations.list': annotationsList,
  'annotations.save': annotationsSave,
  'annotations.remove': annotationsRemove,
  'conversation.figures': rememberedConversation,
  'report.take': later(async () => (await import('./useCases/reportTake.ts')).reportTake),
  'report.export': later(async () => (await import('./useCases/reportExport.ts')).reportExport),
  'report.list': later(async () => (await import('./useCases/reportKeep.ts')).reportList),
  'report.open': later(async () => (await import('./useCases/reportKeep.ts')).reportOpen),
  'report.create': later(async () => (await import('./useCases/reportKeep.ts')).reportCreate),
  'report.saveEdits': later(async () => (await import('./useCases/reportKeep.ts')).reportSaveEdits),
  'report.renew': later(async () => (await import('./useCases/reportKeep.ts')).reportRenew),
  'report.remove': later(async () => (await import('./useCases/reportKeep.ts')).reportRemove),
  'style.current': later(async () => (await import('./useCases/houseStyle.ts')).styleCurrent),
  'style.setColours': later(async () => (await import('./useCases/houseStyle.ts')).styleSetColours),
  'style.setLogo': later(async () => (await import('./useCases/houseStyle.ts')).styleSetLogo),
  'style.setTemplate': later(async () => (await import('./useCases/houseStyle.ts')).styleSetTemplate),
  'response.figures': rememberedResponse,
  'key.state': keyState,
  'key.lock': keyLock,
  'key.unlock': keyUnlock,
  'moving.pack': movingPack,
  'moving.inspect': later(async () => (await import('./useCases/movingUnpack.ts')).movingInspect),
  'moving.putAway': later(async () => (await import('./useCases/movingUnpack.ts')).movingPutAway),
  'moving.unpack': later(async () => (await import('./useCases/movingUnpack.ts')).movingUnpack),
  'figures.counted': remembering(countedOf),
  'figures.overview': rememberedOverview,
}

/** The server parses the input with the procedure's own schema before it gets here. */
type ParsedHandler = (app: DataApp, input: unknown, call: Call) => unknown

export const handlers: ReadonlyMap<string, ParsedHandler> = new Map(
  Object.entries(byName).map(([name, handler]) => [name, handler as ParsedHandler]),
)
