import { leastForMarks, paper, readableColour } from '#shared/report/drawing/colours.ts'
import { contrastRatio } from '#shared/report/drawing/contrast.ts'
import type { HouseColours, Logo } from '#shared/report/houseStyle.ts'
import type { StyledDeck } from '#shared/report/page.ts'
import { localeTag } from '#shared/locale/languages.ts'
import { catalogues } from '#shared/locale/catalogue.ts'
import type { Part } from '../../ooxml/ooxmlPackage.ts'
import { relationTypes } from '../../ooxml/relations.ts'
import type { Palette } from '../colour.ts'
import type { Frame } from '../frame.ts'
import { pictureXml, plainShapeXml, shapeNumbers } from '../slideShapes.ts'
import type { Pen } from '../slideShapes.ts'
import { firstMasterId, layoutKinds } from '../slideBase.ts'
import type { LayoutKind, SlideBase, SlideLayout } from '../slideBase.ts'
import { contentTypes } from './contentTypes.ts'
import { layoutXml, masterXml, placeOnLayoutXml } from './layoutXml.ts'
import { coverBar, coverLogoFrame, footRule, logoFrame, ownFrames, ownSlide } from './ownFrames.ts'
import { masterPlaces, placesOf } from './ownPlaces.ts'
import type { NamedPlace } from './ownPlaces.ts'
import { themeXml } from './themeXml.ts'

const masterPart = 'ppt/slideMasters/slideMaster1.xml'
export function ownPalette({ own }: HouseColours): Palette {
  return {
    own: { theme: 'accent1' },
    others: { theme: 'accent2' },
    second: { theme: 'accent3' },
    extra: { theme: 'accent4' },
    ink: { theme: 'tx1' },
    softInk: { theme: 'tx2' },
    paper: { theme: 'bg1' },
    ground: { theme: 'bg2' },
    hairline: { theme: 'tx1', alpha: 0.16 },
    axis: { theme: 'tx1', alpha: 0.5 },
    tableRule: { theme: 'tx2', tint: 0.25 },
    ownEdge: { theme: contrastRatio(own, paper) >= leastForMarks ? 'accent1' : 'tx1' },
    ownText: { theme: readableColour(own) === own ? 'accent1' : 'tx1' },
  }
}

/** As large as the frame allows, at its right or its left. */
export function fitted(logo: Logo, frame: Frame, side: 'left' | 'right'): Frame {
  const scale = Math.min(frame.width / logo.widthPx, frame.height / logo.heightPx)
  const width = logo.widthPx * scale
  const height = logo.heightPx * scale
  const x = side === 'left' ? frame.x : frame.x + frame.width - width
  return { x, y: frame.y + (frame.height - height) / 2, width, height }
}

export function logoPart(logo: Logo): Part {
  const extension = logo.type === 'image/png' ? 'png' : 'jpeg'
  return {
    name: `ppt/media/logo.${extension}`,
    contentType: logo.type,
    content: Buffer.from(logo.base64, 'base64'),
  }
}

function layoutPartName(index: number): string {
  return `ppt/slideLayouts/slideLayout${String(index + 1)}.xml`
}

function layoutPart(kind: LayoutKind, index: number, { deck, style }: StyledDeck, pen: Pen): Part {
  const { slides, logoOf } = wordsOf(deck)
  const { logo } = style
  const isCover = kind === 'cover'
  const rule = plainShapeXml(
    {
      name: slides.rule,
      frame: footRule,
      geometry: 'rect',
      fill: null,
      line: { colour: pen.palette.softInk, widthPt: 1 },
    },
    pen,
  )
  const bar = plainShapeXml(
    { name: slides.rule, frame: coverBar, geometry: 'rect', fill: pen.palette.own, line: null },
    pen,
  )
  const frame = isCover ? coverLogoFrame : logoFrame
  const picture =
    logo === null
      ? []
      : [
          pictureXml(
            slides.logo,
            logoOf(deck.municipality),
            fitted(logo, frame, isCover ? 'left' : 'right'),
            'rId2',
            pen,
          ),
        ]
  const places = placesOf(kind, logo !== null, slides).map((place) => placeOnLayoutXml(place, pen))
  return {
    name: layoutPartName(index),
    contentType: contentTypes.layout,
    content: layoutXml(slides.layouts[kind], isCover, [
      ...(isCover ? [bar] : []),
      rule,
      ...picture,
      ...places,
    ]),
    relations: [
      { id: 'rId1', type: relationTypes.slideMaster, target: masterPart },
      ...(logo === null ? [] : [{ id: 'rId2', type: relationTypes.image, target: logoPart(logo).name }]),
    ],
  }
}

function wordsOf(deck: StyledDeck['deck']): {
  readonly slides: (typeof catalogues)['nl']['presentationSlides']
  readonly logoOf: (name: string) => string
} {
  const words = catalogues[deck.language]
  return { slides: words.presentationSlides, logoOf: words.presentationDocuments.logoOf }
}

function slideLayout(index: number, hasLogo: boolean, places: readonly NamedPlace[]): SlideLayout {
  return {
    partName: layoutPartName(index),
    placeholders: Object.fromEntries(places.map(({ place, placeholder }) => [place, placeholder])),
    frames: {
      ...ownFrames(hasLogo),
      ...Object.fromEntries(places.map(({ place, frame }) => [place, frame])),
    },
    hasOurSizes: true,
  }
}

/** The own master with its layouts, in the house's colours and with its logo. */
export function ownBase(styled: StyledDeck): SlideBase {
  const { deck, style } = styled
  const palette = ownPalette(style.colours)
  const { slides } = wordsOf(deck)
  const hasLogo = style.logo !== null
  const penOf = (): Pen => ({ languageTag: localeTag(deck.language), palette, nextId: shapeNumbers() })
  const layouts = layoutKinds.map((kind, index) => layoutPart(kind, index, styled, penOf()))
  const layoutRelations = layouts.map(({ name }, index) => ({
    id: `rId${String(index + 1)}`,
    type: relationTypes.slideLayout,
    target: name,
  }))
  const themeRelation = `rId${String(layouts.length + 1)}`
  const pen = penOf()
  const master: Part = {
    name: masterPart,
    contentType: contentTypes.master,
    content: masterXml(
      masterPlaces(hasLogo, slides).map((place) => placeOnLayoutXml(place, pen)),
      layoutRelations.map(({ id }, index) => ({ id: firstMasterId + 1 + index, relation: id })),
      pen,
    ),
    relations: [
      ...layoutRelations,
      { id: themeRelation, type: relationTypes.theme, target: 'ppt/theme/theme1.xml' },
    ],
  }
  const theme: Part = {
    name: 'ppt/theme/theme1.xml',
    contentType: contentTypes.theme,
    content: themeXml('Dialoogmeter', style.colours),
  }
  const made = (kind: LayoutKind): SlideLayout =>
    slideLayout(layoutKinds.indexOf(kind), hasLogo, placesOf(kind, hasLogo, slides))
  return {
    ...ownSlide,
    palette,
    layouts: {
      cover: made('cover'),
      chart: made('chart'),
      table: made('table'),
      points: made('points'),
      free: made('free'),
    },
    themePart: theme.name,
    masters: [{ partName: masterPart, id: firstMasterId }],
    parts: [master, ...layouts, theme, ...(style.logo === null ? [] : [logoPart(style.logo)])],
  }
}
