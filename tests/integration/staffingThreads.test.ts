import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { StaffingJobs } from '#data/jobs/staffingJob.ts'
import type { StaffingCall } from '#data/jobs/staffingJob.ts'
import type { SimulateTask } from '#data/staffing/staffingOrder.ts'
import { noWork, planOf, scenarioOf } from '../unit/staffing/plansOf.ts'

const task: SimulateTask = { kind: 'simulate', plan: planOf([scenarioOf()]), work: noWork }
const call = (): StaffingCall => ({ signal: new AbortController().signal, onProgress: () => undefined })

/** A worker that does this with each thing that it is asked. */
function worker(onMessage: string): URL {
  const source = `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { ${onMessage} })`
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`)
}

let jobs: StaffingJobs
afterEach(() => jobs.close())

test('a thread that fails is not asked again once it has ended', async () => {
  jobs = new StaffingJobs(worker(`throw new Error('broken')`))
  for (let times = 0; times < 3; times += 1) {
    await expect(jobs.simulate(task, call())).rejects.toMatchObject({ code: 'calculationStopped' })
    // The thread tells its error before it ends.
    await pause(100)
  }
})

test('a thread that ends while it has nothing to do is replaced', async () => {
  const answer = `parentPort.postMessage({ type: 'done', outcome: { kind: 'simulate', outcome: 'answered' } })`
  jobs = new StaffingJobs(worker(`${answer}; setTimeout(() => process.exit(1), 20)`))
  expect(await jobs.simulate(task, call())).toBe('answered')
  await pause(300)
  expect(await jobs.simulate(task, call())).toBe('answered')
})
