import { describe, expect, it } from 'vitest'
import {
  afterKey,
  beginPresenting,
  elapsedText,
  type PresenterState,
} from '../../../src-renderer/features/presentation/presenterState.ts'

const count = 12

function pressed(state: PresenterState, ...keys: readonly string[]): PresenterState {
  return keys.reduce((now, key) => {
    const next = afterKey(now, key, count)
    if (next === 'end' || next === null) throw new Error(`${key} gives ${String(next)}`)
    return next
  }, state)
}

describe('presenting', () => {
  const start = beginPresenting(0)

  it.each(['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'Enter'])(
    'goes on with %j, and stays at the last page',
    (key) => {
      expect(pressed(start, key).at).toBe(1)
      expect(pressed(beginPresenting(11), key).at).toBe(11)
    },
  )

  it.each(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])(
    'goes back with %s, and stays at the first page',
    (key) => {
      expect(pressed(beginPresenting(5), key).at).toBe(4)
      expect(pressed(start, key).at).toBe(0)
    },
  )

  it('goes to the first and the last page', () => {
    expect(pressed(start, 'End').at).toBe(11)
    expect(pressed(start, 'End', 'Home').at).toBe(0)
  })

  it('goes to the page whose number is typed', () => {
    expect(pressed(start, '1', '0', 'Enter')).toMatchObject({ at: 9, digits: '' })
    expect(pressed(start, '1', '0', 'Backspace', 'Enter').at).toBe(0)
  })

  it.each([['9', '9'], ['0']])('stays where it is for a page that there is not', (...digits) => {
    expect(pressed(beginPresenting(3), ...digits, 'Enter')).toMatchObject({ at: 3, digits: '' })
  })

  it('forgets digits when another key is pressed', () => {
    expect(pressed(start, '7', 'ArrowRight')).toMatchObject({ at: 1, digits: '' })
  })

  it.each(['b', 'B', '.'])('blackens with %s; the next key only brings the page back', (key) => {
    expect(pressed(start, key).isBlack).toBe(true)
    expect(pressed(start, key, 'ArrowRight')).toMatchObject({ isBlack: false, at: 0 })
  })

  it('shows and hides notes, time, keys and the whole screen', () => {
    expect(pressed(start, 'n', 't', '?', 'F')).toMatchObject({
      hasNotes: true,
      hasTime: true,
      hasHelp: true,
      isFullScreen: false,
    })
    expect(pressed(start, 'n', 'n').hasNotes).toBe(false)
  })

  it('closes the list of keys and drops digits before it ends', () => {
    expect(afterKey(start, 'Escape', count)).toBe('end')
    expect(pressed(start, '?', 'Escape').hasHelp).toBe(false)
    expect(pressed(start, '4', 'Escape').digits).toBe('')
    expect(afterKey(pressed(start, 'b'), 'Escape', count)).toBe('end')
  })

  it('leaves other keys alone', () => {
    expect(afterKey(start, 'F1', count)).toBe(null)
    expect(afterKey(start, 'x', count)).toBe(null)
  })

  it('tells the time that has passed', () => {
    expect(elapsedText(0)).toBe('0:00')
    expect(elapsedText(245_900)).toBe('4:05')
    expect(elapsedText(3_845_000)).toBe('1:04:05')
  })
})
