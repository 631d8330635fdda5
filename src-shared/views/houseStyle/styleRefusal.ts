import type { AppErrorShape } from '../../contract/errors.ts'
import { pictureRefusals, templateRefusals } from '../../report/houseStyle.ts'
import type { Words } from '../words.ts'

/** Why a logo or template was not kept, and what to do. */
export function styleRefusal(words: Words, { code, params }: AppErrorShape): string {
  const { logo, template } = words.text.houseStyle
  const picture = pictureRefusals.find((why) => why === params['why'])
  if (code === 'pictureUnusable' && picture !== undefined) return logo.refused[picture]
  const file = templateRefusals.find((why) => why === params['why'])
  if (code === 'templateUnusable' && file !== undefined) return template.refused[file]
  return words.text.app.errors[code]
}
