// `npm run screens`: pictures of every page, for looking at. They go to screens/, which is not kept.
import path from 'node:path'
import { openDesk } from './runtime/desk.mjs'
import { bringBack } from './runtime/endToEnd.mjs'
import { explain } from './runtime/explain.mjs'

const folder = 'screens'

process.exitCode = await explain(async () => {
  const desk = await openDesk({ virtualDisplay: true })
  try {
    const code = await desk.start(desk.node, [path.join('tests', 'pictures', 'takeAll.ts'), folder])
    await bringBack(desk.appFolder, folder)
    return code
  } finally {
    desk.close()
  }
})
