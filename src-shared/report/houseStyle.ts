import { z } from 'zod'

const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/)

/** Four colours of the municipality. Where one is too light for text it marks only, and the text stands in ink. */
export const houseColoursSchema = z.object({
  /** The own figure, and what a finding marks. */
  own: colour,
  /** Other municipalities, and what was before. */
  others: colour,
  /** A second series, such as an option. */
  second: colour,
  /** Bands and lines behind the figures; light. */
  ground: colour,
})
export type HouseColours = Readonly<z.infer<typeof houseColoursSchema>>

/** The app's own: safe for the colour-blind, tested on white (5.19, 7.0 and 3.87 : 1). */
export const standardColours: HouseColours = {
  own: '#0072B2',
  others: '#595959',
  second: '#D55E00',
  ground: '#EBE7DC',
}

const pictureTypes = ['image/png', 'image/jpeg'] as const

/** Why a file is no logo: params.why of pictureUnusable. */
export const pictureRefusals = ['otherKind', 'tooLarge', 'tooManyPixels', 'animated', 'damaged'] as const
export type PictureRefusal = (typeof pictureRefusals)[number]

/** Why a file is no template: params.why of templateUnusable. */
export const templateRefusals = [
  'otherKind',
  'tooLarge',
  /** Encrypted: it opens with a password. */
  'password',
  /** PowerPoint of before 2007 (.ppt, .pot). */
  'oldKind',
  'macros',
  /** Pictures of master or layouts that are fetched from elsewhere. */
  'linkedPictures',
  /** No master, or no layout with a title. */
  'noLayout',
  'damaged',
] as const
export type TemplateRefusal = (typeof templateRefusals)[number]

/** As it goes into a report; at most 1 MB, looked at before it is kept. */
export const logoSchema = z.object({
  type: z.enum(pictureTypes),
  base64: z.string().max(1_400_000),
  widthPx: z.number().int().min(1).max(8_000),
  heightPx: z.number().int().min(1).max(8_000),
})
export type Logo = Readonly<z.infer<typeof logoSchema>>

export const houseStyleSchema = z.object({
  colours: houseColoursSchema,
  logo: logoSchema.nullable(),
  /** A house-style file (.potx or .pptx) of which the slides take master, layouts and fonts: its name. */
  template: z.object({ fileName: z.string().max(255) }).nullable(),
})
export type HouseStyle = Readonly<z.infer<typeof houseStyleSchema>>

export const standardStyle: HouseStyle = { colours: standardColours, logo: null, template: null }
