import { nextTick, type App } from 'vue'
import type { Router } from 'vue-router'
import type { PageFaultKind } from '#shared/contract/pageFault.ts'
import { useFaults } from '../state/faults.ts'
import { reportFault } from '../transport/bridge.ts'
import { faultOf } from './faultOf.ts'

/** By Vue's numbers of where an error arose (the end of its error-reference address); all others draw. */
const placesOfVue: ReadonlyMap<string, PageFaultKind> = new Map([
  ['5', 'handling'],
  ['6', 'handling'],
  ['13', 'loading'],
])

/**
 * Sees to it that no error in the page's own code goes by in silence: it is told in the page, under the number that the
 * local log has for it. Of its message nothing is kept. Runs before the app is mounted.
 */
export function catchFaults(app: App, router: Router): void {
  app.config.errorHandler = (error, _instance, info) => {
    console.error(error)
    void tell(placesOfVue.get(/(?:#runtime-)(\w+)$/.exec(info)?.[1] ?? '') ?? 'drawing', error)
  }
  router.onError((error: unknown) => void tell('loading', error))
  window.addEventListener('error', ({ error }: ErrorEvent) => {
    // Without an error it is a notice of Chromium's own, such as of sizes that it measures again.
    if (error !== null && error !== undefined) void tell('handling', error)
  })
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (!isCancelled(reason)) void tell('handling', reason)
  })
}

/** Somebody wished it so. */
function isCancelled(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'AbortError'
}

async function tell(kind: PageFaultKind, error: unknown): Promise<void> {
  const faults = useFaults()
  const isShown = faults.show(kind)
  const incidentId = await numberOf(kind, error)
  if (isShown) faults.number(incidentId)
  await nextTick()
  // Nothing is left that could show it: main loads the page again.
  if (isEmpty()) await numberOf('empty', error)
}

async function numberOf(kind: PageFaultKind, error: unknown): Promise<string | null> {
  try {
    return await reportFault(faultOf(kind, error))
  } catch {
    // Telling it must not become the next fault.
    return null
  }
}

function isEmpty(): boolean {
  return (document.getElementById('app')?.innerText.trim() ?? '') === ''
}
