import { describe, expect, it } from 'vitest'
import { namedTimes } from '../../bench/electron/taskNames.ts'
import { clockMark, longestTasks, readTrace } from '../../bench/electron/traceTasks.ts'

const page = { pid: 7, tid: 1 }

function lasting(name: string, ts: number, dur: number, thread: object = page): object {
  return { name, ph: 'X', ts, dur, tdur: dur / 2, args: {}, ...thread }
}

/** The page's clock stood at 40 ms when the trace's stood at 1,040,000 µs: it began at 1,000,000 µs. */
const mark = { name: clockMark, ph: 'I', ts: 1_040_000, args: { data: { startTime: 40 } }, ...page }

function traceOf(...events: object[]): string {
  return JSON.stringify({ traceEvents: [mark, { name: 'thread_name', ph: 'M', ...page }, ...events] })
}

describe("the main thread's tasks in a trace", () => {
  it('are those of the page, by its own clock, with what they were made of and had of the processor', () => {
    const trace = readTrace(
      traceOf(
        lasting('RunTask', 1_100_000, 30_000),
        lasting('Layout', 1_105_000, 20_000),
        lasting('Paint', 1_126_000, 2_000),
        lasting('RunTask', 1_140_000, 10_000),
        lasting('RunTask', 1_110_000, 90_000, { pid: 7, tid: 2 }),
        lasting('RunTask', 1_110_000, 90_000, { pid: 8, tid: 1 }),
      ),
    )
    const [longest] = longestTasks(trace, [{ inputMs: 90, paintedMs: 160 }])
    expect(longest).toEqual({
      startMs: 100,
      longMs: 30,
      processorMs: 15,
      parts: [
        { name: 'Layout', longMs: 20 },
        { name: 'Paint', longMs: 2 },
      ],
    })
  })

  it('count for a change when they reach into it, and for none of another', () => {
    const trace = readTrace(
      traceOf(lasting('RunTask', 1_100_000, 60_000), lasting('RunTask', 1_200_000, 5_000)),
    )
    const tasks = longestTasks(trace, [
      { inputMs: 150, paintedMs: 190 },
      { inputMs: 195, paintedMs: 210 },
      { inputMs: 300, paintedMs: 400 },
    ])
    expect(tasks.map((task) => task?.longMs ?? null)).toEqual([60, 5, null])
  })

  it('cannot be told without the mark that ties the clocks', () => {
    expect(() => readTrace(JSON.stringify({ traceEvents: [lasting('RunTask', 1, 2)] }))).toThrow(/clock/)
  })
})

describe('the functions in those tasks', () => {
  const frame = (functionName: string, url = '') => ({ functionName, url })
  const events = [
    { name: 'Profile', id: '0x1', args: { data: { startTime: 1_000 } }, ...page },
    { name: 'Profile', id: '0x2', args: { data: { startTime: 0 } }, pid: 7, tid: 2 },
    {
      name: 'ProfileChunk',
      id: '0x1',
      pid: 7,
      tid: 9,
      args: {
        data: {
          cpuProfile: {
            nodes: [
              { id: 1, callFrame: frame('draw', 'app://page/assets/start.js') },
              { id: 2, parent: 1, callFrame: frame('layout') },
              { id: 3, parent: 2, callFrame: frame('draw', 'app://page/assets/start.js') },
            ],
            samples: [1, 2, 3],
          },
          timeDeltas: [1_000, 2_000, 4_000],
        },
      },
    },
    {
      name: 'ProfileChunk',
      id: '0x2',
      pid: 7,
      tid: 9,
      args: { data: { cpuProfile: { samples: [1] }, timeDeltas: [50_000] } },
    },
    {
      name: 'ProfileChunk',
      id: '0x1',
      pid: 7,
      tid: 9,
      args: { data: { cpuProfile: { samples: [2] }, timeDeltas: [8_000] } },
    },
  ]

  it('have what they ran themselves and with all they called, each sample once', () => {
    expect(namedTimes(events, page, [{ fromUs: 0, toUs: 1_000_000 }])).toEqual([
      { name: 'layout', selfMs: 10, totalMs: 14 },
      { name: 'draw start.js', selfMs: 5, totalMs: 15 },
    ])
  })

  it('are only those that ran within the tasks', () => {
    expect(namedTimes(events, page, [{ fromUs: 3_500, toUs: 5_000 }])).toEqual([
      { name: 'layout', selfMs: 2, totalMs: 2 },
      { name: 'draw start.js', selfMs: 0, totalMs: 2 },
    ])
  })
})
