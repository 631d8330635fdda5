import type { DataApp } from './dataApp.ts'
import type { Call, Handlers } from './handler.ts'
import { remembering } from './remembering.ts'
import { accountsList, accountsSetOwner } from './useCases/accountsList.ts'
import { annotationsList, annotationsRemove, annotationsSave } from './useCases/annotations.ts'
import { backupsList, backupsMake, dossierCheck, dossierHealth } from './useCases/backups.ts'
import { backupsOpenCopy, backupsRestore } from './useCases/backupsRestore.ts'
import { benchmarkFilesList, benchmarkImport, benchmarkRemove } from './useCases/benchmarkImport.ts'
import { benchmarkPublished } from './useCases/benchmarkPublished.ts'
import { caseList } from './useCases/caseList.ts'
import { caseSave } from './useCases/caseSave.ts'
import { caseThread } from './useCases/caseThread.ts'
import { compareChooseGroup, compareGroup, compareTryGroup } from './useCases/compareGroup.ts'
import { compareSaveTable } from './useCases/compareSave.ts'
import { correctionsLog, correctionsMake, correctionsRedo, correctionsUndo } from './useCases/corrections.ts'
import { countedOf } from './useCases/counted.ts'
import { diagnosticsPreview, diagnosticsSave } from './useCases/diagnostics.ts'
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
import { exampleLoad, exampleRemove } from './useCases/exampleLoad.ts'
import { exchangeImport, exchangeImports, exchangeUndo } from './useCases/exchangeImport.ts'
import { exchangeInspect, exchangeLookAgain } from './useCases/exchangeInspect.ts'
import { exchangePreview } from './useCases/exchangePreview.ts'
import { exchangeExports, exchangeSave } from './useCases/exchangeSave.ts'
import {
  growthBlankForm,
  growthExportAnswers,
  growthImportAnswers,
  growthInspectAnswers,
} from './useCases/growthAnswersFiles.ts'
import { growthAssessment, growthModel, growthTry } from './useCases/growthAssessment.ts'
import { growthHistory, growthRemoveAssessment, growthSaveAssessment } from './useCases/growthHistory.ts'
import { growthPeers } from './useCases/growthPeers.ts'
import {
  growthAnswers,
  growthRemoveRespondent,
  growthRespondents,
  growthSaveAnswers,
  growthStartRespondent,
} from './useCases/growthRespondents.ts'
import { styleCurrent, styleSetColours, styleSetLogo, styleSetTemplate } from './useCases/houseStyle.ts'
import { importBatches, importIssues, importUndo } from './useCases/importBatches.ts'
import { importFormats } from './useCases/importFormats.ts'
import { importSaveReport } from './useCases/importReport.ts'
import { importRejected, importSaveRejected } from './useCases/importRejected.ts'
import { importInspect, importReinspect } from './useCases/importInspect.ts'
import { importRun } from './useCases/importRun.ts'
import { hoursCurrent, hoursReset, hoursSet } from './useCases/openingHours.ts'
import { originsCurrent, originsSetAccount, originsSetHours } from './useCases/origins.ts'
import { personsDeletions, personsErase, personsFind } from './useCases/persons.ts'
import { personsSave } from './useCases/personSave.ts'
import { registerCurrent, registerSave } from './useCases/register.ts'
import { keyLock, keyState, keyUnlock } from './useCases/keyState.ts'
import { movingPack } from './useCases/movingPack.ts'
import { movingInspect, movingPutAway, movingUnpack } from './useCases/movingUnpack.ts'
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
import { reportExport } from './useCases/reportExport.ts'
import {
  reportCreate,
  reportList,
  reportOpen,
  reportRemove,
  reportRenew,
  reportSaveEdits,
} from './useCases/reportKeep.ts'
import { reportTake } from './useCases/reportTake.ts'
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
import { staffingBackTest, staffingSeekGoal, staffingSimulate } from './useCases/staffingJobs.ts'
import {
  staffingPlan,
  staffingPlans,
  staffingRemovePlan,
  staffingSavePlan,
} from './useCases/staffingPlans.ts'
import { staffingWork } from './useCases/staffingWork.ts'
import { tableCheck } from './useCases/tableCheck.ts'
import { tableImportBenchmark, tableImportMessages } from './useCases/tableImport.ts'
import { tableApplyProfile, tableChooseSheet, tableInspect } from './useCases/tableInspect.ts'
import { tableProfiles, tableRemoveProfile, tableRenameProfile } from './useCases/tableProfiles.ts'
import { tableSaveProfile } from './useCases/tableSaveProfile.ts'
import { tableValues } from './useCases/tableValues.ts'
import { schemeCurrent, schemeSet } from './useCases/scheme.ts'
import { textsCurrent, textsSetKeeping } from './useCases/texts.ts'
import {
  topicsSetWords,
  topicsTrain,
  topicsTraining,
  topicsTryText,
  topicsUse,
  topicsWords,
} from './useCases/topics.ts'

const byName: Handlers = {
  'diagnostics.preview': diagnosticsPreview,
  'diagnostics.save': diagnosticsSave,
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
  'example.load': exampleLoad,
  'example.remove': exampleRemove,
  'import.formats': importFormats,
  'import.inspect': importInspect,
  'import.reinspect': importReinspect,
  'import.run': importRun,
  'persons.find': personsFind,
  'persons.save': personsSave,
  'persons.erase': personsErase,
  'persons.deletions': personsDeletions,
  'register.current': registerCurrent,
  'register.save': registerSave,
  'import.batches': importBatches,
  'import.undo': importUndo,
  'import.issues': importIssues,
  'import.saveReport': importSaveReport,
  'import.rejected': importRejected,
  'import.saveRejected': importSaveRejected,
  'backups.list': backupsList,
  'backups.make': backupsMake,
  'backups.restore': backupsRestore,
  'backups.openCopy': backupsOpenCopy,
  'dossier.health': dossierHealth,
  'dossier.check': dossierCheck,
  'benchmark.import': benchmarkImport,
  'benchmark.files': benchmarkFilesList,
  'benchmark.remove': benchmarkRemove,
  'benchmark.ownYears': ownYears,
  'benchmark.setOwnYear': setOwnYear,
  'benchmark.removeOwnYear': removeOwnYear,
  'benchmark.published': benchmarkPublished,
  'cases.list': caseList,
  'cases.thread': caseThread,
  'cases.save': caseSave,
  'compare.group': compareGroup,
  'compare.tryGroup': compareTryGroup,
  'compare.chooseGroup': compareChooseGroup,
  'compare.figures': rememberedComparison,
  'compare.saveTable': compareSaveTable,
  'corrections.make': correctionsMake,
  'corrections.undo': correctionsUndo,
  'corrections.redo': correctionsRedo,
  'corrections.log': correctionsLog,
  'growth.model': growthModel,
  'growth.assessment': growthAssessment,
  'growth.try': growthTry,
  'growth.respondents': growthRespondents,
  'growth.startRespondent': growthStartRespondent,
  'growth.answers': growthAnswers,
  'growth.saveAnswers': growthSaveAnswers,
  'growth.removeRespondent': growthRemoveRespondent,
  'growth.exportAnswers': growthExportAnswers,
  'growth.blankForm': growthBlankForm,
  'growth.inspectAnswers': growthInspectAnswers,
  'growth.importAnswers': growthImportAnswers,
  'growth.saveAssessment': growthSaveAssessment,
  'growth.history': growthHistory,
  'growth.removeAssessment': growthRemoveAssessment,
  'growth.peers': growthPeers,
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
  'staffing.work': staffingWork,
  'staffing.plans': staffingPlans,
  'staffing.plan': staffingPlan,
  'staffing.savePlan': staffingSavePlan,
  'staffing.removePlan': staffingRemovePlan,
  'staffing.simulate': staffingSimulate,
  'staffing.backTest': staffingBackTest,
  'staffing.seekGoal': staffingSeekGoal,
  'exchange.preview': exchangePreview,
  'exchange.save': exchangeSave,
  'exchange.exports': exchangeExports,
  'exchange.inspect': exchangeInspect,
  'exchange.lookAgain': exchangeLookAgain,
  'exchange.import': exchangeImport,
  'exchange.imports': exchangeImports,
  'exchange.undo': exchangeUndo,
  'table.inspect': tableInspect,
  'table.chooseSheet': tableChooseSheet,
  'table.check': tableCheck,
  'table.applyProfile': tableApplyProfile,
  'table.saveProfile': tableSaveProfile,
  'table.values': tableValues,
  'table.profiles': tableProfiles,
  'table.renameProfile': tableRenameProfile,
  'table.removeProfile': tableRemoveProfile,
  'table.importBenchmark': tableImportBenchmark,
  'table.importMessages': tableImportMessages,
  'topics.words': topicsWords,
  'topics.setWords': topicsSetWords,
  'topics.tryText': topicsTryText,
  'topics.training': topicsTraining,
  'topics.train': topicsTrain,
  'topics.use': topicsUse,
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
  'report.take': reportTake,
  'report.export': reportExport,
  'report.list': reportList,
  'report.open': reportOpen,
  'report.create': reportCreate,
  'report.saveEdits': reportSaveEdits,
  'report.renew': reportRenew,
  'report.remove': reportRemove,
  'style.current': styleCurrent,
  'style.setColours': styleSetColours,
  'style.setLogo': styleSetLogo,
  'style.setTemplate': styleSetTemplate,
  'response.figures': rememberedResponse,
  'key.state': keyState,
  'key.lock': keyLock,
  'key.unlock': keyUnlock,
  'moving.pack': movingPack,
  'moving.inspect': movingInspect,
  'moving.putAway': movingPutAway,
  'moving.unpack': movingUnpack,
  'figures.counted': remembering(countedOf),
  'figures.overview': rememberedOverview,
}

/** The server parses the input with the procedure's own schema before it gets here. */
type ParsedHandler = (app: DataApp, input: unknown, call: Call) => unknown

export const handlers: ReadonlyMap<string, ParsedHandler> = new Map(
  Object.entries(byName).map(([name, handler]) => [name, handler as ParsedHandler]),
)
