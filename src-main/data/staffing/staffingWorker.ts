// The program of the worker threads for staffing: one task after another, until it is told to end.
import { parentPort } from 'node:worker_threads'
import { carryOutStaffing } from './carryOutStaffing.ts'
import type { StaffingMessage, StaffingOrder } from './staffingOrder.ts'

function tell(message: StaffingMessage): void {
  parentPort?.postMessage(message)
}

function carryOut({ task, cancelled }: StaffingOrder): void {
  const state = new Int32Array(cancelled)
  const isCancelled = (): boolean => Atomics.load(state, 0) === 1
  try {
    const outcome = carryOutStaffing(task, isCancelled, (progress) => tell({ type: 'progress', progress }))
    tell(outcome === null ? { type: 'cancelled' } : { type: 'done', outcome })
  } catch (error) {
    tell({ type: 'failed', error })
  }
}

parentPort?.on('message', (order: StaffingOrder | null) => {
  if (order === null) parentPort?.close()
  else carryOut(order)
})
