import { groundColour, ink, ink2, ink3, paper } from '#shared/report/drawing/colours.ts'
import type { HouseColours } from '#shared/report/houseStyle.ts'
import { xmlText } from '../../ooxml/xmlText.ts'

/** Of a fourth and a fifth series; 6.99 and 5.33 : 1 on white. */
const furtherColours = { accent4: '#7A3E9D', accent5: '#007A5A' } as const

function colourScheme(colours: HouseColours): string {
  const slots: readonly (readonly [slot: string, colour: string])[] = [
    ['dk1', ink],
    ['lt1', paper],
    ['dk2', ink2],
    ['lt2', groundColour(colours)],
    ['accent1', colours.own],
    ['accent2', colours.others],
    ['accent3', colours.second],
    ['accent4', furtherColours.accent4],
    ['accent5', furtherColours.accent5],
    ['accent6', ink3],
    ['hlink', colours.own],
    ['folHlink', colours.others],
  ]
  return slots
    .map(([slot, colour]) => `<a:${slot}><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:${slot}>`)
    .join('')
}

const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'

function lineStyle(width: number): string {
  return `<a:ln w="${String(width)}" cap="flat" cmpd="sng" algn="ctr">${solid}<a:prstDash val="solid"/></a:ln>`
}

/** House colours as theme colours, and Arial, which every machine has. @param name as PowerPoint lists it */
export function themeXml(name: string, colours: HouseColours): string {
  const shown = xmlText(name)
  const noEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return [
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${shown}"><a:themeElements>`,
    `<a:clrScheme name="${shown}">${colourScheme(colours)}</a:clrScheme>`,
    `<a:fontScheme name="${shown}"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="${shown}"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${lineStyle(9_525)}${lineStyle(19_050)}${lineStyle(28_575)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${noEffect.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
    '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>',
  ].join('')
}
