import type { z } from 'zod'
import { accountsListProcedures } from './accountsList.ts'
import { annotationProcedures } from './annotations.ts'
import { backupProcedures } from './backups.ts'
import { benchmarkProcedures } from './benchmarks.ts'
import { calendarProcedures } from './calendar.ts'
import { caseProcedures } from './cases.ts'
import { compareProcedures } from './compare.ts'
import { correctionProcedures } from './corrections.ts'
import { countedProcedures } from './counted.ts'
import { conversationProcedures } from './conversation.ts'
import { dossierProcedures } from './dossiers.ts'
import { diagnosticsProcedures } from './diagnostics.ts'
import { exchangeProcedures } from './exchange.ts'
import { filterSchema, overviewSchema } from './figures.ts'
import { growthProcedures } from './growth.ts'
import { hoursProcedures } from './hours.ts'
import { importFileProcedures } from './importFiles.ts'
import { importProcedures } from './imports.ts'
import { registerProcedures } from './register.ts'
import { referenceProcedures } from './reference.ts'
import { movingProcedures } from './moving.ts'
import { overlapProcedures } from './overlap.ts'
import {
  houseStyleProcedures,
  reportExportProcedures,
  reportProcedures,
  reportTakeProcedures,
} from './reports.ts'
import { responseProcedures } from './response.ts'
import { normProcedures } from './norms.ts'
import { personProcedures } from './persons.ts'
import { query } from './procedure.ts'
import { programProcedures } from './program.ts'
import { savedViewProcedures } from './savedViews.ts'
import { schemeProcedures, textProcedures, topicProcedures, trainingProcedures } from './topics.ts'
import { sharedFolderProcedures } from './sharedFolder.ts'
import { staffingProcedures } from './staffing.ts'
import { tableProcedures } from './tables.ts'

/** THE registry: every call between a client and the data server stands here once; all types follow from it. */
export const procedures = {
  ...dossierProcedures,
  ...sharedFolderProcedures,
  ...importProcedures,
  ...importFileProcedures,
  ...backupProcedures,
  ...benchmarkProcedures,
  ...caseProcedures,
  ...compareProcedures,
  ...correctionProcedures,
  ...growthProcedures,
  ...exchangeProcedures,
  ...hoursProcedures,
  ...referenceProcedures,
  ...tableProcedures,
  ...textProcedures,
  ...topicProcedures,
  ...trainingProcedures,
  ...schemeProcedures,
  ...accountsListProcedures,
  ...normProcedures,
  ...calendarProcedures,
  ...savedViewProcedures,
  ...staffingProcedures,
  ...annotationProcedures,
  ...conversationProcedures,
  ...reportTakeProcedures,
  ...reportProcedures,
  ...reportExportProcedures,
  ...houseStyleProcedures,
  ...responseProcedures,
  ...countedProcedures,
  ...diagnosticsProcedures,
  ...programProcedures,
  ...overlapProcedures,
  ...movingProcedures,
  ...personProcedures,
  ...registerProcedures,
  'figures.overview': query(filterSchema, overviewSchema),
}

export type Procedures = typeof procedures
export type ProcedureName = keyof Procedures
export type JobName = {
  [Name in ProcedureName]: Procedures[Name]['kind'] extends 'job' ? Name : never
}[ProcedureName]

export type InputOf<Name extends ProcedureName> = z.input<Procedures[Name]['input']>
export type ParsedInputOf<Name extends ProcedureName> = z.output<Procedures[Name]['input']>
export type OutputOf<Name extends ProcedureName> = z.output<Procedures[Name]['output']>
export type ProgressOf<Name extends JobName> = z.output<Procedures[Name]['progress']>
