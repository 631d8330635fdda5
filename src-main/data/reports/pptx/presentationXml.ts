import type { Part } from '../ooxml/ooxmlPackage.ts'
import { relationTypes } from '../ooxml/relations.ts'
import type { Relation } from '../ooxml/relations.ts'
import { emu } from './frame.ts'
import { notesMasterPart, notesSize } from './notes.ts'
import { contentTypes } from './own/contentTypes.ts'
import type { SlideBase } from './slideBase.ts'
import { namespaces } from './slideShapes.ts'

/** Numbers of slides begin here (ECMA-376 part 1, 19.7.13). */
const firstSlideId = 256

function settingParts(): readonly (Part & { readonly relation: string })[] {
  return [
    {
      name: 'ppt/presProps.xml',
      contentType: contentTypes.presProps,
      content: `<p:presentationPr ${namespaces}/>`,
      relation: relationTypes.presProps,
    },
    {
      name: 'ppt/viewProps.xml',
      contentType: contentTypes.viewProps,
      content: `<p:viewPr ${namespaces}><p:normalViewPr><p:restoredLeft sz="15620"/><p:restoredTop sz="80000"/></p:normalViewPr><p:notesTextViewPr><p:cViewPr><p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/></p:scale><p:origin x="0" y="0"/></p:cViewPr></p:notesTextViewPr><p:gridSpacing cx="76200" cy="76200"/></p:viewPr>`,
      relation: relationTypes.viewProps,
    },
    {
      name: 'ppt/tableStyles.xml',
      contentType: contentTypes.tableStyles,
      content: `<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
      relation: relationTypes.tableStyles,
    },
  ]
}

function defaultTextXml(languageTag: string): string {
  const levels = Array.from({ length: 9 }, (_, index) => {
    const tag = `a:lvl${String(index + 1)}pPr`
    return `<${tag} marL="${String(index * 457_200)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></${tag}>`
  })
  return `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${languageTag}"/></a:defPPr>${levels.join('')}</p:defaultTextStyle>`
}

/** The main part, and the settings that PowerPoint expects beside it. */
export function presentationParts(
  base: SlideBase,
  slideNames: readonly string[],
  languageTag: string,
): readonly [Part, ...Part[]] {
  const settings = settingParts()
  const targets: readonly (readonly [type: string, target: string])[] = [
    ...base.masters.map(({ partName }) => [relationTypes.slideMaster, partName] as const),
    ...slideNames.map((name) => [relationTypes.slide, name] as const),
    [relationTypes.notesMaster, notesMasterPart],
    ...settings.map(({ relation, name }) => [relation, name] as const),
    [relationTypes.theme, base.themePart],
  ]
  const relations = targets.map(([type, target], index): Relation => ({
    id: `rId${String(index + 1)}`,
    type,
    target,
  }))
  const firstSlide = base.masters.length
  const idOf = (index: number): string => `rId${String(index + 1)}`
  const masters = base.masters.map(
    ({ id }, index) => `<p:sldMasterId id="${String(id)}" r:id="${idOf(index)}"/>`,
  )
  const slides = slideNames.map(
    (_, index) => `<p:sldId id="${String(firstSlideId + index)}" r:id="${idOf(firstSlide + index)}"/>`,
  )
  const size = `cx="${String(emu(base.width))}" cy="${String(emu(base.height))}"`
  const content = [
    `<p:presentation ${namespaces} saveSubsetFonts="1" autoCompressPictures="0">`,
    `<p:sldMasterIdLst>${masters.join('')}</p:sldMasterIdLst>`,
    `<p:notesMasterIdLst><p:notesMasterId r:id="${idOf(firstSlide + slideNames.length)}"/></p:notesMasterIdLst>`,
    `<p:sldIdLst>${slides.join('')}</p:sldIdLst><p:sldSz ${size}/>`,
    `<p:notesSz cx="${String(emu(notesSize.width))}" cy="${String(emu(notesSize.height))}"/>`,
    `${defaultTextXml(languageTag)}</p:presentation>`,
  ].join('')
  const main: Part = {
    name: 'ppt/presentation.xml',
    contentType: contentTypes.presentation,
    content,
    relations,
  }
  return [
    main,
    ...settings.map(({ name, contentType, content: xml }) => ({ name, contentType, content: xml })),
  ]
}
