/** What is on the screen while a presentation is held. */
export interface PresenterState {
  /** From 0. */
  readonly at: number
  readonly isBlack: boolean
  readonly hasNotes: boolean
  readonly hasTime: boolean
  readonly hasHelp: boolean
  readonly isFullScreen: boolean
  /** Of the page to go to; empty = none typed. */
  readonly digits: string
}

export function beginPresenting(first: number): PresenterState {
  return {
    at: first,
    isBlack: false,
    hasNotes: false,
    hasTime: false,
    hasHelp: false,
    isFullScreen: true,
    digits: '',
  }
}

type Change = (state: PresenterState, count: number) => PresenterState

const forward: Change = (state, count) => ({ ...state, at: Math.min(state.at + 1, count - 1) })
const back: Change = (state) => ({ ...state, at: Math.max(state.at - 1, 0) })
const black: Change = (state) => ({ ...state, isBlack: !state.isBlack })

/** Presentation remotes send PageDown, PageUp and a full stop. */
const changes: Readonly<Record<string, Change>> = {
  ArrowRight: forward,
  ArrowDown: forward,
  ' ': forward,
  PageDown: forward,
  ArrowLeft: back,
  ArrowUp: back,
  PageUp: back,
  Backspace: (state, count) =>
    state.digits === '' ? back(state, count) : { ...state, digits: state.digits.slice(0, -1) },
  Home: (state) => ({ ...state, at: 0 }),
  End: (state, count) => ({ ...state, at: count - 1 }),
  Enter: (state, count) => (state.digits === '' ? forward(state, count) : jump(state, count)),
  b: black,
  '.': black,
  n: (state) => ({ ...state, hasNotes: !state.hasNotes }),
  t: (state) => ({ ...state, hasTime: !state.hasTime }),
  f: (state) => ({ ...state, isFullScreen: !state.isFullScreen }),
  '?': (state) => ({ ...state, hasHelp: !state.hasHelp }),
}

/** A page that there is not leaves it where it is. */
function jump(state: PresenterState, count: number): PresenterState {
  const page = Number(state.digits)
  return { ...state, digits: '', at: page >= 1 && page <= count ? page - 1 : state.at }
}

const mostDigits = 3

/**
 * What a key does.
 * @param key of the keyboard event
 * @returns the next state; "end" where the presentation ends; null where the key does nothing here
 */
export function afterKey(state: PresenterState, key: string, count: number): PresenterState | 'end' | null {
  const name = key.length === 1 ? key.toLowerCase() : key
  if (name === 'Escape') return afterEscape(state)
  if (/^\d$/.test(name)) return { ...state, digits: `${state.digits}${name}`.slice(-mostDigits) }
  const change = changes[name]
  if (change === undefined) return null
  // The first key brings the page back, and does nothing else.
  if (state.isBlack) return { ...state, isBlack: false }
  const next = change(state, count)
  return name === 'Backspace' ? next : { ...next, digits: '' }
}

/** The last thing opened goes first. */
function afterEscape(state: PresenterState): PresenterState | 'end' {
  if (state.hasHelp) return { ...state, hasHelp: false }
  if (state.digits !== '') return { ...state, digits: '' }
  return 'end'
}

/** "4:05", or "1:04:05" from an hour. */
export function elapsedText(elapsedMs: number): string {
  const seconds = Math.max(0, Math.floor(elapsedMs / 1_000))
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3_600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`
}
