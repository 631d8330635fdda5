import { colourXml, fillXml } from '../colour.ts'
import { emu, placeXml } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { looks } from '../looks.ts'
import type { LookName } from '../looks.ts'
import { bodyPropertiesXml, namedXml, namespaces, placeholderXml, shapeTreeXml } from '../slideShapes.ts'
import type { Pen, Placeholder } from '../slideShapes.ts'
import { xmlText } from '../../ooxml/xmlText.ts'

const bullet = {
  marginPt: 18,
  beforePt: 9,
  xml: '<a:buFont typeface="Arial"/><a:buChar char="•"/>',
} as const

/** Letters and paragraphs of a place, for its first level: a slide needs no other. */
function levelXml(name: LookName, pen: Pen, tag: string = 'a:lvl1pPr'): string {
  const { sizePt, isBold, ink, align } = looks[name]
  const isList = name === 'points'
  const margin = emu(isList ? bullet.marginPt : 0)
  const spacing = name === 'title' || name === 'coverTitle' ? 95_000 : 100_000
  return [
    `<${tag} marL="${String(margin)}" indent="${String(-margin)}" algn="${align}">`,
    `<a:lnSpc><a:spcPct val="${String(spacing)}"/></a:lnSpc>`,
    `<a:spcBef><a:spcPts val="${String(isList ? bullet.beforePt * 100 : 0)}"/></a:spcBef>`,
    isList ? bullet.xml : '<a:buNone/>',
    `<a:defRPr sz="${String(sizePt * 100)}" b="${isBold ? '1' : '0'}">${fillXml(pen.palette[ink])}</a:defRPr></${tag}>`,
  ].join('')
}

export interface Place {
  readonly name: string
  readonly look: LookName
  readonly placeholder: Placeholder
  readonly frame: Frame
  /** What stands there until somebody fills it; in the language of the deck. */
  readonly prompt: string
  readonly hasGround?: boolean
}

/** A place of a layout or of the master. */
export function placeOnLayoutXml(place: Place, pen: Pen): string {
  const { name, look, placeholder, frame, prompt, hasGround } = place
  const letters = `<a:rPr lang="${pen.languageTag}" dirty="0"/>`
  const text =
    placeholder.type === 'sldNum'
      ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${letters}<a:t>‹#›</a:t></a:fld>`
      : `<a:r>${letters}<a:t>${xmlText(prompt)}</a:t></a:r>`
  const ground = hasGround === true ? `<a:solidFill>${colourXml(pen.palette.ground)}</a:solidFill>` : ''
  return [
    `<p:sp><p:nvSpPr>${namedXml(pen, name, null)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>`,
    `<p:nvPr>${placeholderXml(placeholder)}</p:nvPr></p:nvSpPr>`,
    `<p:spPr>${placeXml(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${ground}</p:spPr>`,
    `<p:txBody>${bodyPropertiesXml(look)}<a:lstStyle>${levelXml(look, pen)}</a:lstStyle>`,
    `<a:p>${text}<a:endParaRPr lang="${pen.languageTag}" dirty="0"/></a:p></p:txBody></p:sp>`,
  ].join('')
}

/** @param name as PowerPoint lists it; @param isCover the layout of title pages */
export function layoutXml(name: string, isCover: boolean, shapes: readonly string[]): string {
  const type = isCover ? ' type="title"' : ''
  return `<p:sldLayout ${namespaces}${type} preserve="1" userDrawn="1"><p:cSld name="${xmlText(name)}">${shapeTreeXml(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}

const levels = ['2', '3', '4', '5'] as const

function furtherLevelsXml(pen: Pen): string {
  return levels
    .map((level) => {
      const margin = emu(bullet.marginPt * Number(level))
      return `<a:lvl${level}pPr marL="${String(margin)}" indent="${String(-emu(bullet.marginPt))}"><a:spcBef><a:spcPts val="300"/></a:spcBef>${bullet.xml}<a:defRPr sz="1800">${fillXml(pen.palette.ink)}</a:defRPr></a:lvl${level}pPr>`
    })
    .join('')
}

/** @param layouts number and relation of each */
export function masterXml(
  shapes: readonly string[],
  layouts: readonly { readonly id: number; readonly relation: string }[],
  pen: Pen,
): string {
  const fonts = (face: string): string =>
    `<a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/>`
  const withFonts = (level: string, face: string): string =>
    level.replace('</a:defRPr>', `${fonts(face)}</a:defRPr>`)
  const list = layouts.map(({ id, relation }) => `<p:sldLayoutId id="${String(id)}" r:id="${relation}"/>`)
  return [
    `<p:sldMaster ${namespaces} preserve="1"><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${shapeTreeXml(shapes)}</p:cSld>`,
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
    `<p:sldLayoutIdLst>${list.join('')}</p:sldLayoutIdLst>`,
    `<p:txStyles><p:titleStyle>${withFonts(levelXml('title', pen), '+mj-lt')}</p:titleStyle>`,
    `<p:bodyStyle>${withFonts(levelXml('points', pen), '+mn-lt')}${furtherLevelsXml(pen).replaceAll('</a:defRPr>', `${fonts('+mn-lt')}</a:defRPr>`)}</p:bodyStyle>`,
    `<p:otherStyle><a:lvl1pPr marL="0" algn="l"><a:defRPr sz="1800">${fillXml(pen.palette.ink)}${fonts('+mn-lt')}</a:defRPr></a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>`,
  ].join('')
}
