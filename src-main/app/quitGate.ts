/** Of a request to quit: `preventDefault` holds it back. */
export interface QuitRequest {
  readonly preventDefault: () => void
}

/**
 * Holds every request to quit back until `finish` is done, also a second one from an impatient user, and then asks to
 * quit itself.
 * @param finish runs once; when it fails the app quits all the same
 */
export function quitGate(
  finish: () => Promise<void>,
  quit: () => void,
  onFailure: (cause: unknown) => void,
): (request: QuitRequest) => void {
  let state: 'idle' | 'finishing' | 'finished' = 'idle'
  async function finishAndQuit(): Promise<void> {
    await finish().catch(onFailure)
    state = 'finished'
    quit()
  }
  return (request) => {
    if (state === 'finished') return
    request.preventDefault()
    if (state === 'finishing') return
    state = 'finishing'
    void finishAndQuit()
  }
}
