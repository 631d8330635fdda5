import type { StyledDeck } from '#shared/report/page.ts'
import { ownBase } from '../own/ownBase.ts'
import type { SlideBase } from '../slideBase.ts'

export async function templateBase(template: Uint8Array, styled: StyledDeck): Promise<SlideBase> {
  return Promise.resolve(ownBase(styled))
}
