import { houseColoursSchema, logoSchema, standardColours } from '#shared/report/houseStyle.ts'
import type { HouseColours, HouseStyle, Logo } from '#shared/report/houseStyle.ts'
import type { DossierSession } from './dossierSession.ts'
import { reportFile, reportFileName } from './repositories/reportFiles.ts'
import { readSetting } from './repositories/settings.ts'

/** Those that were set; the app's own else, and where another version stored what cannot be read here. */
function coloursOf({ database }: DossierSession): HouseColours {
  const parsed = houseColoursSchema.safeParse(readSetting(database, 'houseColours'))
  return parsed.success ? parsed.data : standardColours
}

/** null where none was chosen, and where another version kept what cannot be read here. */
function logoOf({ database }: DossierSession): Logo | null {
  const file = reportFile(database, 'logo')
  if (file === undefined) return null
  const { mediaType: type, widthPx, heightPx, bytes } = file
  const parsed = logoSchema.safeParse({
    type,
    widthPx,
    heightPx,
    base64: Buffer.from(bytes).toString('base64'),
  })
  return parsed.success ? parsed.data : null
}

/** How the dossier's reports look. */
export function houseStyleOf(session: DossierSession): HouseStyle {
  const fileName = reportFileName(session.database, 'template')
  return {
    colours: coloursOf(session),
    logo: logoOf(session),
    template: fileName === null ? null : { fileName },
  }
}

/** The house-style file (.potx or .pptx) that slides take master, layouts and fonts from; looked at before it was kept. */
export function templateBytesOf({ database }: DossierSession): Uint8Array | null {
  return reportFile(database, 'template')?.bytes ?? null
}
