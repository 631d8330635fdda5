import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '#data/appError.ts'
import { CancelledError } from '#data/cancelledError.ts'
import { machineSurroundings } from '#data/clock.ts'
import { DossierSession } from '#data/dossierSession.ts'
import type { ReportFile } from '#data/reports/reportFile.ts'
import { writeFiles, writeFilesIn } from '#data/useCases/writeReportFiles.ts'

let folder = ''
let out = ''
let session: DossierSession

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dialoogmeter-files-'))
  out = join(folder, 'raad')
  mkdirSync(out)
  session = await DossierSession.create(
    join(folder, 'rijnhoven.dialoogmeter'),
    {
      uid: 'rijnhoven',
      name: 'Rijnhoven',
      municipalityCode: null,
      country: 'EX',
      timeZone: 'Europe/Amsterdam',
      isExample: true,
    },
    {
      keyPath: join(folder, 'rijnhoven.key'),
      nowMs: 0,
      randomBytes: machineSurroundings.randomBytes,
    },
  )
})

afterEach(async () => {
  await session.close()
  rmSync(folder, { recursive: true, force: true })
})

function file(fileName: string, bytes: ReportFile['bytes'] = async () => Buffer.from(fileName)): ReportFile {
  return { format: 'pptx', fileName, bytes }
}

function call(signal: AbortSignal = new AbortController().signal) {
  const reported: unknown[] = []
  return { signal, report: (progress: unknown) => reported.push(progress), reported }
}

const three = (): ReportFile[] => ['een.pptx', 'twee.pptx', 'drie.pptx'].map((name) => file(name))

/** Nothing but what is named, also no file that begins with a dot. */
function stands(...names: string[]): void {
  expect(readdirSync(out).toSorted()).toEqual(names.toSorted())
}

describe('files of a report', () => {
  it('are written whole, each under its name, with progress before each', async () => {
    const running = call()
    const exported = await writeFilesIn(session, three(), { path: out, replaces: false }, running)
    expect(exported).toEqual({
      outcome: 'written',
      files: [
        { fileName: 'een.pptx', sizeBytes: 8, format: 'pptx' },
        { fileName: 'twee.pptx', sizeBytes: 9, format: 'pptx' },
        { fileName: 'drie.pptx', sizeBytes: 9, format: 'pptx' },
      ],
    })
    stands('een.pptx', 'twee.pptx', 'drie.pptx')
    expect(readFileSync(join(out, 'twee.pptx'), 'utf8')).toBe('twee.pptx')
    expect(running.reported).toEqual([0, 1, 2].map((done) => ({ format: 'pptx', done, total: 3 })))
  })

  it('that are there already are named, and nothing is made or written', async () => {
    writeFileSync(join(out, 'twee.pptx'), 'van een collega')
    const isMade: string[] = []
    const files = three().map(({ fileName }) =>
      file(fileName, async () => {
        isMade.push(fileName)
        return Buffer.from('nieuw')
      }),
    )
    const exported = await writeFilesIn(session, files, { path: out, replaces: false }, call())
    expect(exported).toEqual({ outcome: 'exists', fileNames: ['twee.pptx'] })
    expect(isMade).toEqual([])
    stands('twee.pptx')
    expect(readFileSync(join(out, 'twee.pptx'), 'utf8')).toBe('van een collega')
  })

  it('replace those that are there when that was asked', async () => {
    writeFileSync(join(out, 'twee.pptx'), 'van een collega')
    await writeFilesIn(session, three(), { path: out, replaces: true }, call())
    expect(readFileSync(join(out, 'twee.pptx'), 'utf8')).toBe('twee.pptx')
  })

  it('leave nothing when the user stops while the last is made', async () => {
    const end = new AbortController()
    writeFileSync(join(out, 'een.pptx'), 'van een collega')
    const files = [
      file('een.pptx'),
      file('twee.pptx'),
      file('drie.pptx', async () => {
        end.abort()
        return Buffer.from('drie')
      }),
    ]
    const stopped = writeFilesIn(session, files, { path: out, replaces: true }, call(end.signal))
    await expect(stopped).rejects.toBeInstanceOf(CancelledError)
    stands('een.pptx')
    expect(readFileSync(join(out, 'een.pptx'), 'utf8')).toBe('van een collega')
  })

  it('leave nothing when the dossier closes meanwhile', async () => {
    const files = [
      file('een.pptx'),
      file('twee.pptx', async () => {
        void session.close()
        return Buffer.from('twee')
      }),
    ]
    const stopped = writeFilesIn(session, files, { path: out, replaces: false }, call())
    await expect(stopped).rejects.toBeInstanceOf(CancelledError)
    stands()
  })

  it('leave nothing when one cannot be made', async () => {
    const files = [...three(), file('vier.png', async () => Promise.reject(new AppError('notDrawn')))]
    const failed = writeFilesIn(session, files, { path: out, replaces: false }, call())
    await expect(failed).rejects.toMatchObject({ code: 'notDrawn', params: {} })
    stands()
  })

  it('that cannot be put in their place are named, with those that stand', async () => {
    const files = [
      file('een.pptx'),
      file('twee.pptx'),
      file('drie.pptx', async () => {
        // What stands in the way comes after the look: as a program that opens the file meanwhile.
        mkdirSync(join(out, 'twee.pptx', 'vol'), { recursive: true })
        return Buffer.from('drie')
      }),
    ]
    const failed = writeFilesIn(session, files, { path: out, replaces: false }, call())
    await expect(failed).rejects.toMatchObject({
      code: 'fileNotWritable',
      params: { file: 'twee.pptx', written: 'een.pptx' },
    })
    stands('een.pptx', 'twee.pptx')
  })

  it('go to a folder that is there', async () => {
    const nowhere = { path: join(out, 'weg'), replaces: false }
    await expect(writeFilesIn(session, three(), nowhere, call())).rejects.toMatchObject({
      code: 'folderMissing',
      params: { folder: 'weg' },
    })
  })

  it('never take the place of the dossier, by whatever name it is pointed at', async () => {
    const link = join(out, 'raad.pptx')
    symlinkSync(session.path, link)
    const before = readFileSync(session.path)
    for (const path of [session.path, session.keyPath, link]) {
      await expect(writeFiles(session, [{ file: file('raad.pptx'), path }], call())).rejects.toMatchObject({
        code: 'fileNotWritable',
      })
    }
    expect(readFileSync(session.path).equals(before)).toBe(true)
  })
})
