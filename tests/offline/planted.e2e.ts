import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { newUserData, removeUserData } from '../support/electronApp.ts'
import { leftSince, mark } from '../support/network/recording.ts'

// A recorder that finds nothing proves nothing until it has found something.

/** What an unlocked page asks for, and what must then be seen to leave. */
const planted: readonly (readonly [string, string, RegExp])[] = [
  ['a request by name is seen as a question for that name', 'fetch', /^udp \S+:53 planted-fetch\.example$/],
  ['and as a connection to the address that was answered', 'fetch', /^tcp 198\.51\.100\.7:80$/],
  ['a request over https', 'secureFetch', /^tcp 198\.51\.100\.20:443$/],
  ['a name that is only looked up beforehand', 'lookUp', /^udp \S+:53 planted-look-up\.example$/],
  ['a WebSocket', 'webSocket', /^tcp 198\.51\.100\.21:8081$/],
  ['a packet of a peer connection', 'packet', /^udp 198\.51\.100\.22:3478$/],
  ['a spelling checker that fetches its words', 'spelling', /^udp \S+:53 \S*gvt1\.com$/],
]

for (const [what, request, trace] of planted) {
  test(`the recorder catches ${what} (${request})`, async () => {
    const userData = await newUserData()
    const since = await mark()
    const stop = startPlanted(request, userData)
    try {
      await expect.poll(() => leftSince(since)).toContainEqual(expect.stringMatching(trace))
    } finally {
      await stop()
      await removeUserData(userData)
    }
  })
}

/** @returns what ends it */
function startPlanted(request: string, userData: string): () => Promise<void> {
  const program = process.env['DIALOOGMETER_ELECTRON_PROGRAM']
  if (!program) throw new Error('start these with `npm run offline`: it chooses the Electron to run')
  const child = spawn(program, [path.join(process.cwd(), 'tests', 'support', 'plantedPage')], {
    env: { ...process.env, PLANTED_REQUEST: request, PLANTED_USER_DATA: userData },
    stdio: 'ignore',
  })
  return async () => {
    const ended = once(child, 'close')
    child.kill()
    await ended
  }
}
