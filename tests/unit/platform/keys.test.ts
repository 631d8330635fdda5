import { describe, expect, it } from 'vitest'
import { zoomAfter } from '../../../src-main/app/keys.ts'

const pressed = { type: 'keyDown', control: true, meta: false, alt: false } as const

describe('the keys for a larger page', () => {
  it('enlarge, reduce and restore', () => {
    expect(zoomAfter({ ...pressed, key: '+' }, 0)).toBe(0.5)
    expect(zoomAfter({ ...pressed, key: '=' }, 0.5)).toBe(1)
    expect(zoomAfter({ ...pressed, key: '-' }, 1)).toBe(0.5)
    expect(zoomAfter({ ...pressed, key: '0' }, 3)).toBe(0)
  })

  it('stop at a limit', () => {
    expect(zoomAfter({ ...pressed, key: '+' }, 5)).toBe(5)
    expect(zoomAfter({ ...pressed, key: '-' }, -5)).toBe(-5)
  })

  it('leave every other key to the page', () => {
    expect(zoomAfter({ ...pressed, key: 'a' }, 0)).toBeNull()
    expect(zoomAfter({ ...pressed, control: false, key: '+' }, 0)).toBeNull()
    expect(zoomAfter({ ...pressed, type: 'keyUp', key: '+' }, 0)).toBeNull()
    expect(zoomAfter({ ...pressed, alt: true, key: '+' }, 0)).toBeNull()
  })
})
