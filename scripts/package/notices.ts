import type { RuntimePart } from './runtimeParts.ts'
import { idOf } from './shippedParts.ts'
import type { ShippedPart } from './shippedParts.ts'

const rule = '='.repeat(80)

export interface NoticesInput {
  readonly appVersion: string
  readonly parts: readonly ShippedPart[]
  readonly runtime: readonly RuntimePart[]
  /** Electron's own licence, as it lies beside the program. */
  readonly electronLicence: string
}

/** The text that goes along with the app: every part with its version, licence and the licence's own words. */
export function noticesText({ appVersion, parts, runtime, electronLicence }: NoticesInput): string {
  const list = parts.map((part) => `  ${idOf(part)} (${part.licence ?? ''})`)
  const around = runtime.map(
    (part) =>
      `  ${part.name}${part.version === null ? '' : ` ${part.version}`} (${part.licence}): ${part.what}`,
  )
  return [
    `Dialoogmeter ${appVersion} (EUPL-1.2) bevat werk van anderen, onder de licenties hieronder.`,
    `Dialoogmeter ${appVersion} (EUPL-1.2) contains work of others, under the licences below.`,
    '',
    ...list,
    '',
    'Electron:',
    '',
    ...around,
    '',
    ...parts.flatMap((part) => [
      rule,
      `${idOf(part)} (${part.licence ?? ''})`,
      part.homepage ?? '',
      rule,
      '',
      ...texts(part),
    ]),
    rule,
    'electron (MIT)',
    rule,
    '',
    electronLicence.replaceAll('\r\n', '\n').trim(),
    '',
  ].join('\n')
}

function texts(part: ShippedPart): string[] {
  return part.licenceTexts.flatMap((text) => [text, ''])
}
