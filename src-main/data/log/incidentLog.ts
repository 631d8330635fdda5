import { join } from 'node:path'
import { appendRotating } from '../../supervision/rotatingFile.ts'
import { toldOfError } from '../../supervision/toldOfError.ts'
import { AppError } from '../appError.ts'
import type { Surroundings } from '../clock.ts'

export interface IncidentLog {
  /**
   * Writes to the local log what kind of errors followed from each other, and where in the app.
   *
   * @param doing a procedure or a task of the app's own, never a word from outside
   * @returns the id that finds it again
   */
  record(doing: string, error: unknown): string
}

export const dataLogName = 'data.log'

function ownCode(error: Error): string | null {
  return error instanceof AppError ? error.code : null
}

/** Of an error stand there its class, its code and places in the app's files: never a message. */
export function openIncidentLog(folder: string, surroundings: Surroundings): IncidentLog {
  const path = join(folder, dataLogName)
  return {
    record(doing, error) {
      const incidentId = surroundings.randomId().slice(0, 8)
      const time = new Date(surroundings.nowMs()).toISOString()
      const line = { time, incidentId, procedure: doing, causes: toldOfError(error, ownCode) }
      appendRotating(path, JSON.stringify(line))
      return incidentId
    },
  }
}
