import { knownErrorClass, knownErrorCode } from './errorNames.ts'

/** What the log holds of one error: of its words nothing, of its stack only places in the app's own files. */
export interface ToldError {
  readonly class: string
  readonly code?: string
  readonly at?: readonly string[]
}

const mostFrames = 25
const deepestCause = 5

/** A line of a stack ends in a place; what stands before it (names of functions, folders of the user) is dropped. */
const ownPlace =
  /[\\/]((?:src-main|src-shared|out|node_modules)[\\/][\w@.+\\/-]{1,200}):(\d{1,7}):(\d{1,7})\)?$/
const nodePlace = /\(?(node:[\w/]{1,80}):(\d{1,7}):(\d{1,7})\)?$/

function placeIn(line: string): string | null {
  if (!/^\s+at /.test(line)) return null
  const found = ownPlace.exec(line) ?? nodePlace.exec(line)
  return found === null
    ? null
    : `${found[1]?.replaceAll('\\', '/') ?? ''}:${found[2] ?? ''}:${found[3] ?? ''}`
}

/** A message of several lines could look like a stack: lines are read from behind it only. */
function placesOf({ stack, message }: Error): string[] {
  if (typeof stack !== 'string') return []
  const from = message === '' ? 0 : stack.indexOf(message)
  if (from < 0) return []
  return stack
    .slice(from + message.length)
    .split('\n')
    .slice(1)
    .flatMap((line) => placeIn(line) ?? [])
    .slice(0, mostFrames)
}

function toldOf(error: Error): ToldError {
  const code = knownErrorCode('code' in error ? error.code : undefined)
  const places = placesOf(error)
  return {
    class: knownErrorClass(error.name) ?? knownErrorClass(error.constructor.name) ?? 'Error',
    ...(code === null ? {} : { code }),
    ...(places.length === 0 ? {} : { at: places }),
  }
}

/**
 * An error and what caused it, outermost first, in a form that can hold no name, text, address or path of a user: known
 * classes, known codes and places in the app's own files. A thing that is no error is told by its type.
 *
 * @param codeOf gives a code of the app's own for an error, or null
 */
export function toldOfError(
  error: unknown,
  codeOf: (error: Error) => string | null = () => null,
): readonly ToldError[] {
  const told: ToldError[] = []
  let current = error
  while (current instanceof Error && told.length < deepestCause) {
    const own = codeOf(current)
    told.push(own === null ? toldOf(current) : { ...toldOf(current), code: own })
    current = current.cause
  }
  return told.length === 0 ? [{ class: typeof error }] : told
}
