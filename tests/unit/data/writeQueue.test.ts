import { expect, test } from 'vitest'
import { CancelledError } from '#data/cancelledError.ts'
import { WriteQueue } from '#data/writeQueue.ts'

test('ending waits for what was asked before it', async () => {
  const queue = new WriteQueue()
  const done: string[] = []
  const first = queue.run(async () => {
    await Promise.resolve()
    done.push('first')
  })
  const second = queue.run(() => {
    done.push('second')
  })
  await queue.end()
  expect(done).toEqual(['first', 'second'])
  await Promise.all([first, second])
})

test('what is asked after the end is cancelled and never runs', async () => {
  const queue = new WriteQueue()
  let hasRun = false
  const ended = queue.end()
  const late = queue.run(() => {
    hasRun = true
  })
  await expect(late).rejects.toBeInstanceOf(CancelledError)
  await ended
  expect(hasRun).toBe(false)
})

test('tasks that give way do not give way to each other for ever', async () => {
  const queue = new WriteQueue()
  const done: number[] = []
  const tasks = [1, 2, 3].map((task) =>
    queue.runGivingWay(async () => {
      await Promise.resolve()
      done.push(task)
    }),
  )
  await Promise.all(tasks)
  expect(done).toEqual([1, 2, 3])
})
