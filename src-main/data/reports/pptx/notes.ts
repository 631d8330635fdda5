import { catalogues } from '#shared/locale/catalogue.ts'
import { localeTag } from '#shared/locale/languages.ts'
import type { StyledDeck } from '#shared/report/page.ts'
import type { Part } from '../ooxml/ooxmlPackage.ts'
import { relationTypes } from '../ooxml/relations.ts'
import { placeXml } from './frame.ts'
import type { Frame } from './frame.ts'
import { contentTypes } from './own/contentTypes.ts'
import { themeXml } from './own/themeXml.ts'
import { namespaces, placeholderXml, shapeTreeXml } from './slideShapes.ts'
import type { Placeholder } from './slideShapes.ts'
import { paragraphsXml } from './slideText.ts'
import { xmlText } from '../ooxml/xmlText.ts'

export const notesMasterPart = 'ppt/notesMasters/notesMaster1.xml'
const notesTheme = 'ppt/theme/themeOfNotes.xml'
/** A sheet upright, 7.5 x 10 inch. */
export const notesSize = { width: 540, height: 720 } as const

const slidePlace: Placeholder = { type: 'sldImg', idx: 2 }
const textPlace: Placeholder = { type: 'body', idx: 3 }
const slideFrame: Frame = { x: 54, y: 54, width: 432, height: 243 }
const textFrame: Frame = { x: 54, y: 320, width: 432, height: 350 }

function slideImageXml(id: number, name: string, isMaster: boolean): string {
  const place = isMaster
    ? `${placeXml(slideFrame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>`
    : ''
  return `<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="${xmlText(name)}"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(slidePlace)}</p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr></p:sp>`
}

function textXml(id: number, name: string, isMaster: boolean, paragraphs: string): string {
  const place = isMaster ? `${placeXml(textFrame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : ''
  return `<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="${xmlText(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(textPlace)}</p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
}

/** The master of the notes, with a theme of its own: PowerPoint shares none. */
export function notesMasterParts({ deck, style }: StyledDeck): readonly Part[] {
  const { places } = catalogues[deck.language].presentationSlides
  const empty = paragraphsXml([{ runs: [{ text: places.notes }] }], { languageTag: localeTag(deck.language) })
  const shapes = [slideImageXml(2, places.slide, true), textXml(3, places.notes, true, empty)]
  const level =
    '<a:lvl1pPr marL="0" algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>'
  const xml = `<p:notesMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${shapeTreeXml(shapes)}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle>${level}</p:notesStyle></p:notesMaster>`
  return [
    {
      name: notesMasterPart,
      contentType: contentTypes.notesMaster,
      content: xml,
      relations: [{ id: 'rId1', type: relationTypes.theme, target: notesTheme }],
    },
    { name: notesTheme, contentType: contentTypes.theme, content: themeXml('Dialoogmeter', style.colours) },
  ]
}

export function notesSlideName(number: number): string {
  return `ppt/notesSlides/notesSlide${String(number)}.xml`
}

/** What the speaker reads: the numbers of the page, what they rest on, and the definition. */
export function notesSlidePart(
  paragraphs: readonly string[],
  { deck }: StyledDeck,
  number: number,
  slideName: string,
): Part {
  const { places } = catalogues[deck.language].presentationSlides
  const text = paragraphsXml(
    paragraphs.map((one) => ({ runs: [{ text: one }] })),
    { languageTag: localeTag(deck.language) },
  )
  const shapes = [slideImageXml(2, places.slide, false), textXml(3, places.notes, false, text)]
  return {
    name: notesSlideName(number),
    contentType: contentTypes.notesSlide,
    content: `<p:notes ${namespaces}><p:cSld>${shapeTreeXml(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
    relations: [
      { id: 'rId1', type: relationTypes.notesMaster, target: notesMasterPart },
      { id: 'rId2', type: relationTypes.slide, target: slideName },
    ],
  }
}
