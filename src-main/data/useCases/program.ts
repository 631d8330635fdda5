import { readFileSync, rmSync, existsSync, statSync } from 'node:fs'
import { release, type } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { OutputOf } from '#shared/contract/registry.ts'
import { graphicsFileName, parseGraphicsFile } from '#shared/domain/graphicsChoice.ts'
import type { WithoutGraphicsCard } from '#shared/domain/graphicsChoice.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import { sqliteVersion } from '../db/sqliteVersion.ts'
import type { Handler } from '../handler.ts'
import { readOwnFuses } from '../program/fuseWire.ts'

type Program = OutputOf<'program.current'>

/** Written by the packaging beside the resources. */
const buildSchema = z.object({ kind: z.enum(['release', 'testbuild']) })
const noticesPlace = ['legal', 'THIRD-PARTY-NOTICES.txt']

function buildOf(app: DataApp): Program['build'] {
  if (app.options.program?.isPackaged !== true) return 'development'
  try {
    const text = readFileSync(join(app.options.resourcesFolder, 'build.json'), 'utf8')
    return buildSchema.parse(JSON.parse(text)).kind
  } catch {
    // A package that does not say what it is, is none to trust residents' data to.
    return 'testbuild'
  }
}

function graphicsFile(app: DataApp): string {
  return join(app.options.dataFolder, graphicsFileName)
}

function nextGraphics(app: DataApp): WithoutGraphicsCard | null {
  try {
    const file = graphicsFile(app)
    return parseGraphicsFile(readFileSync(file, 'utf8'), statSync(file).mtimeMs)
  } catch {
    return null
  }
}

function graphicsOf(app: DataApp): Program['graphics'] {
  return { thisRun: app.options.program?.withoutGraphicsCard ?? null, nextRun: nextGraphics(app) }
}

function noticesFile(app: DataApp): string {
  return join(app.options.resourcesFolder, ...noticesPlace)
}

/** What this program is, as it is found while it runs. */
export async function programOf(app: DataApp): Promise<Program> {
  const { appVersion, program } = app.options
  const { electron, chrome, node } = process.versions
  const found = await readOwnFuses()
  return {
    appVersion,
    build: buildOf(app),
    platform: `${process.platform} ${process.arch}`,
    systemVersion: `${type()} ${release()}`,
    versions: { electron: electron ?? null, chromium: chrome ?? null, node, sqlite: sqliteVersion() },
    isSandboxed: program?.isSandboxed ?? null,
    contentPolicy: program?.contentPolicy ?? null,
    fuses: found === null ? null : [...found],
    graphics: graphicsOf(app),
    hasNotices: existsSync(noticesFile(app)),
  }
}

export const programCurrent: Handler<'program.current'> = (app) => programOf(app)

export const programNotices: Handler<'program.notices'> = (app) => {
  try {
    return { text: readFileSync(noticesFile(app), 'utf8') }
  } catch {
    return { text: null }
  }
}

/** @throws AppError fileNotWritable where the choice cannot be taken away */
export const programUseGraphicsCard: Handler<'program.useGraphicsCard'> = (app) => {
  try {
    rmSync(graphicsFile(app), { force: true })
  } catch (cause) {
    throw new AppError('fileNotWritable', { params: { file: graphicsFileName }, cause })
  }
  return graphicsOf(app)
}
