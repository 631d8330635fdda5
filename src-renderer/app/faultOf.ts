import type { PageFault, PageFaultKind } from '#shared/contract/pageFault.ts'

/** A line of a stack that ends in a script of the built page. */
const ownPlace = /\/assets\/([\w.-]{1,100}\.js):(\d{1,7}):(\d{1,8})\)?$/
const mostChars = 60

/** What may be told of an error: its class, its code and the innermost place in the app's own scripts. */
export function faultOf(kind: PageFaultKind, error: unknown): PageFault {
  if (!(error instanceof Error)) return { kind, errorClass: typeof error, errorCode: null, place: null }
  const code: unknown = 'code' in error ? error.code : null
  return {
    kind,
    errorClass: error.name.slice(0, mostChars),
    errorCode: typeof code === 'string' ? code.slice(0, mostChars) : null,
    place: placeOf(error),
  }
}

/** A message of several lines could look like a stack: lines are read from behind it only. */
function placeOf({ stack, message }: Error): PageFault['place'] {
  if (typeof stack !== 'string') return null
  const from = message === '' ? 0 : stack.indexOf(message)
  if (from < 0) return null
  for (const line of stack.slice(from + message.length).split('\n')) {
    const found = ownPlace.exec(line.trim())
    if (found !== null)
      return { file: found[1] ?? '', line: Number(found[2]), column: Math.max(1, Number(found[3])) }
  }
  return null
}
