import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { PageFaultKind } from '#shared/contract/pageFault.ts'

export interface ShownFault {
  readonly kind: PageFaultKind
  /** null until the log has it, and where the log did not take it. */
  readonly incidentId: string | null
}

/** The error in the page's own code that its user is told of; one at a time, the first. */
export const useFaults = defineStore('faults', () => {
  const shown = ref<ShownFault | null>(null)
  /** A new number draws the page anew, from nothing. */
  const attempt = ref(0)

  /** One that is shown stays: an error in what shows it must not show itself again. @returns whether this one is shown */
  function show(kind: PageFaultKind): boolean {
    if (shown.value !== null) return false
    shown.value = { kind, incidentId: null }
    return true
  }
  function number(incidentId: string | null): void {
    if (shown.value !== null) shown.value = { ...shown.value, incidentId }
  }
  function dismiss(): void {
    shown.value = null
  }
  function drawAgain(): void {
    shown.value = null
    attempt.value += 1
  }
  return { shown, attempt, show, number, dismiss, drawAgain }
})
