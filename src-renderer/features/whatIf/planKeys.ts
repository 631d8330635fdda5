/** Fields that know their own way back: what is typed there is taken back letter by letter. */
function keepsOwnSteps(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role=dialog], [role=menu]') !== null) return true
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'range')
  )
}

/** Ctrl+Z takes the last change of the plan back, Ctrl+Y or Ctrl+Shift+Z does it again. */
export function planKeys(act: {
  readonly undo: () => void
  readonly redo: () => void
}): (event: KeyboardEvent) => void {
  return (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
    if (!(ctrlKey || metaKey) || altKey || keepsOwnSteps(target)) return
    const letter = key.toLowerCase()
    if (letter !== 'z' && letter !== 'y') return
    event.preventDefault()
    if (letter === 'z' && !shiftKey) act.undo()
    else act.redo()
  }
}
