// `npm start`: opens the app. Without a screen (a server, a container) it does the app's main job in words instead.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDesk } from './runtime/desk.mjs'
import { hasDisplay } from './runtime/display.mjs'
import { bringBack } from './runtime/endToEnd.mjs'
import { explain } from './runtime/explain.mjs'
import { projectRoot, workingNode } from './runtime/project.mjs'
import { mustRun, say } from './runtime/run.mjs'

const pictureFolder = 'screens'

process.exitCode = await explain(() => (hasDisplay() ? openApp() : showWithoutScreen()))

async function openApp() {
  const desk = await openDesk({ virtualDisplay: false })
  say('opening Dialoogmeter')
  try {
    return await desk.start(desk.program, [desk.appFolder])
  } finally {
    desk.close()
  }
}

async function showWithoutScreen() {
  say('there is no display here: showing the example in words, and its overview as a picture')
  const folder = await mkdtemp(path.join(tmpdir(), 'dialoogmeter-'))
  try {
    const dossier = path.join(folder, 'voorbeeld.sqlite')
    const node = workingNode()
    await mustRun(node, [path.join('src-main', 'cli', 'index.ts'), 'demo', '--db', dossier], {
      cwd: projectRoot,
    })
    await mustRun(node, [path.join('scripts', 'start', 'exampleFigures.mjs'), dossier], { cwd: projectRoot })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  // The figures have been shown; a picture that cannot be made here is no failure of the app.
  await explain(takePicture)
  return 0
}

async function takePicture() {
  const desk = await openDesk({ virtualDisplay: true })
  try {
    const code = await desk.start(desk.node, [
      path.join('scripts', 'start', 'overviewPicture.mjs'),
      pictureFolder,
    ])
    if (code !== 0) throw new Error('the picture of the overview could not be made')
    await bringBack(desk.appFolder, pictureFolder)
    say(`picture of the overview: ${path.join(projectRoot, pictureFolder, 'overview.png')}`)
    return code
  } finally {
    desk.close()
  }
}
