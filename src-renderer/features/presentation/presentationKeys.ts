/** Fields that know their own way back: what is typed there is taken back letter by letter. */
function keepsOwnSteps(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox') ||
    target instanceof HTMLSelectElement
  )
}

function isInOther(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role=dialog], [role=menu]') !== null
}

/** F5 presents, Ctrl+S opens the check page, Ctrl+Z takes the last change back, Ctrl+Y or Ctrl+Shift+Z does it again. */
export function presentationKeys(act: {
  readonly present: () => void
  readonly save: () => void
  readonly undo: () => void
  readonly redo: () => void
}): (event: KeyboardEvent) => void {
  return (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
    if (isInOther(target)) return
    if (key === 'F5' && !ctrlKey && !metaKey && !altKey && !shiftKey) {
      event.preventDefault()
      act.present()
      return
    }
    if (!(ctrlKey || metaKey) || altKey) return
    const letter = key.toLowerCase()
    if (letter === 's' && !shiftKey) {
      event.preventDefault()
      act.save()
    } else if ((letter === 'z' || letter === 'y') && !keepsOwnSteps(target)) {
      event.preventDefault()
      if (letter === 'z' && !shiftKey) act.undo()
      else act.redo()
    }
  }
}
