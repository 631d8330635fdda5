import type { TemplateRefusal } from '#shared/report/houseStyle.ts'
import { AppError } from '../../../appError.ts'
import { PackageRefused, readParts } from '../../ooxml/readParts.ts'
import { relationTypes } from '../../ooxml/relations.ts'
import type { Part } from '../../ooxml/ooxmlPackage.ts'
import { pointsOf } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { firstMasterId } from '../slideBase.ts'
import type { LayoutKind, PlaceName, SlideBase, SlideLayout } from '../slideBase.ts'
import type { Placeholder } from '../slideShapes.ts'
import { framesBelow, placeOf, placesOn, templatePalette } from './templateLook.ts'
import type { FoundPlace } from './templateLook.ts'
import { partOf, TemplateReader } from './templateParts.ts'
import type { TakenPart } from './templateParts.ts'
import { elementsOf, findPath, XmlUnreadable } from './xmlTree.ts'
import type { XmlElement } from './xmlTree.ts'

interface TakenMaster {
  readonly master: TakenPart
  readonly layouts: readonly TakenPart[]
  readonly theme: TakenPart
}

const titleTypes = ['title', 'ctrTitle'] as const

function refused(why: TemplateRefusal, cause?: unknown): AppError {
  return new AppError('templateUnusable', { params: { why }, cause })
}

function takenMaster(reader: TemplateReader, name: string): TakenMaster | null {
  const master = reader.taken(name, [relationTypes.slideLayout, relationTypes.theme])
  const themeName = master.relations.find(({ type }) => type === relationTypes.theme)?.target
  if (themeName === undefined) return null
  const layouts = master.relations
    .filter(({ type }) => type === relationTypes.slideLayout)
    .map(({ target }) => reader.taken(target, [relationTypes.slideMaster]))
  return { master, layouts, theme: reader.taken(themeName, []) }
}

/** Masters and layouts are one row of numbers, and the list of layouts names what is there. */
function renumbered({ master, layouts, theme }: TakenMaster, firstId: number): TakenMaster {
  const ids = new Map(
    master.relations
      .filter(({ type }) => type === relationTypes.slideLayout)
      .map(({ id }, index) => [id, String(firstId + 1 + index)] as const),
  )
  const list: XmlElement = {
    name: 'p:sldLayoutIdLst',
    attributes: {},
    children: [...ids].map(([relation, id]) => ({
      name: 'p:sldLayoutId',
      attributes: { id, 'r:id': relation },
      children: [],
    })),
  }
  const children = elementsOf(master.xml).map((child) => (child.name === list.name ? list : child))
  return { master: { ...master, xml: { ...master.xml, children } }, layouts, theme }
}

function titleOf(layout: TakenPart, { master }: TakenMaster): FoundPlace | null {
  return placeOf(placesOn(layout.xml), placesOn(master.xml), titleTypes)
}

/** The layout of title pages; of all others the one with a title and the least besides. */
function chosenLayouts(
  all: readonly TakenMaster[],
): { readonly cover: TakenPart; readonly page: TakenPart; readonly of: TakenMaster } | null {
  for (const one of all) {
    const titled = one.layouts.filter((layout) => titleOf(layout, one)?.frame)
    const others = titled.filter(({ xml }) => xml.attributes['type'] !== 'title')
    const count = ({ xml }: TakenPart): number =>
      placesOn(xml).filter(({ placeholder }) => !['dt', 'ftr', 'sldNum'].includes(placeholder.type)).length
    const page =
      others.find(({ xml }) => xml.attributes['type'] === 'titleOnly') ??
      others.toSorted((a, b) => count(a) - count(b))[0] ??
      titled[0]
    if (page === undefined) continue
    const cover = titled.find(({ xml }) => xml.attributes['type'] === 'title') ?? page
    return { cover, page, of: one }
  }
  return null
}

interface SlideSize {
  readonly width: number
  readonly height: number
}

function slideLayout(layout: TakenPart, of: TakenMaster, size: SlideSize, isCover: boolean): SlideLayout {
  const places = placesOn(layout.xml)
  const masterPlaces = placesOn(of.master.xml)
  const find = (...types: readonly string[]): FoundPlace | null => placeOf(places, masterPlaces, types)
  const title = find(...titleTypes)
  const number = find('sldNum')
  const subtitle = isCover ? find('subTitle') : null
  const footFrames = [find('ftr'), number, find('dt')].flatMap((place) => place?.frame ?? [])
  const low = footFrames.filter(({ y }) => y > size.height / 2)
  const footBottom = Math.min(
    size.height - 6,
    Math.max(size.height - 24, ...low.map(({ y, height }) => y + height)),
  )
  const fallback: Frame = { x: 48, y: 30, width: size.width - 96, height: 80 }
  const frames = framesBelow(size, title?.frame ?? fallback, footBottom)
  const placeholders: Partial<Record<PlaceName, Placeholder>> = {
    ...(title === null ? {} : { title: title.placeholder }),
    ...(number === null ? {} : { number: number.placeholder }),
    ...(subtitle?.frame ? { subtitle: subtitle.placeholder } : {}),
  }
  return {
    partName: layout.name,
    placeholders,
    frames: subtitle?.frame ? belowSubtitle(frames, subtitle.frame) : frames,
    hasOurSizes: false,
  }
}

/** Lines of a title page begin where its subtitle ends. */
function belowSubtitle(frames: SlideLayout['frames'], subtitle: Frame): SlideLayout['frames'] {
  const y = subtitle.y + subtitle.height + 8
  return { ...frames, subtitle, lines: { ...frames.lines, y, height: Math.max(24, frames.foot.y - y - 8) } }
}

function sizeOf(presentation: XmlElement): SlideSize {
  const { cx, cy } = findPath(presentation, 'p:sldSz')?.attributes ?? {}
  const [width = 0, height = 0] = [cx, cy].map((value) => pointsOf(Number(value)))
  if (!(width >= 360 && height >= 270)) throw refused('noLayout')
  return { width, height }
}

function baseOf(files: ReadonlyMap<string, Uint8Array>): SlideBase {
  const reader = new TemplateReader(files)
  const [main] = reader.relations('').filter(({ type }) => type === relationTypes.officeDocument)
  if (main === undefined) throw refused('otherKind')
  const presentation = reader.xml(main.target)
  if (presentation.name !== 'p:presentation') throw refused('otherKind')
  let nextId = firstMasterId
  const ids: number[] = []
  const masters = reader
    .relations(main.target)
    .filter(({ type }) => type === relationTypes.slideMaster)
    .flatMap(({ target }): readonly TakenMaster[] => {
      const taken = takenMaster(reader, target)
      if (taken === null) return []
      const numbered = renumbered(taken, nextId)
      ids.push(nextId)
      nextId += taken.layouts.length + 1
      return [numbered]
    })
  const chosen = chosenLayouts(masters)
  if (chosen === null) throw refused('noLayout')
  const size = sizeOf(presentation)
  const { parts, nameOf } = partsOf(masters)
  const named = (layout: SlideLayout): SlideLayout => ({ ...layout, partName: nameOf(layout.partName) })
  const page = named(slideLayout(chosen.page, chosen.of, size, false))
  const layouts: Record<LayoutKind, SlideLayout> = {
    cover: named(slideLayout(chosen.cover, chosen.of, size, true)),
    chart: page,
    table: page,
    points: page,
    free: page,
  }
  return {
    ...size,
    palette: templatePalette(chosen.of.theme.xml, chosen.of.master.xml),
    layouts,
    masters: masters.map(({ master }, index) => ({
      partName: nameOf(master.name),
      id: ids[index] ?? firstMasterId,
    })),
    themePart: nameOf(chosen.of.theme.name),
    parts: [...parts, ...reader.pictures()],
  }
}

const folders = {
  master: 'ppt/slideMasters/slideMaster',
  layout: 'ppt/slideLayouts/slideLayout',
  theme: 'ppt/theme/theme',
} as const

/** The parts under names of our own, so that none meets a part of the slides; each once. */
function partsOf(masters: readonly TakenMaster[]): {
  readonly parts: readonly Part[]
  readonly nameOf: (old: string) => string
} {
  const taken = masters.flatMap(({ master, layouts, theme }) => [
    { kind: 'master' as const, part: master },
    ...layouts.map((part) => ({ kind: 'layout' as const, part })),
    { kind: 'theme' as const, part: theme },
  ])
  const counts = { master: 0, layout: 0, theme: 0 }
  const names = new Map<string, string>()
  const once = taken.filter(({ kind, part }) => {
    if (names.has(part.name)) return false
    counts[kind] += 1
    names.set(part.name, `${folders[kind]}${String(counts[kind])}.xml`)
    return true
  })
  const nameOf = (old: string): string => names.get(old) ?? old
  const parts = once.map(({ kind, part: { name, xml, relations } }) => {
    const renamed = relations.map((relation) => ({ ...relation, target: nameOf(relation.target) }))
    return partOf({ name: nameOf(name), xml, relations: renamed }, kind)
  })
  return { parts, nameOf }
}

/**
 * Masters, layouts, themes and their pictures of a house-style file; its slides, notes, macros, links and embedded objects stay
 * behind.
 *
 * @throws AppError templateUnusable, with why
 */
export async function templateBase(template: Uint8Array): Promise<SlideBase> {
  try {
    return baseOf(await readParts(template))
  } catch (error) {
    if (error instanceof PackageRefused) throw refused(error.why, error)
    if (error instanceof XmlUnreadable) throw refused('damaged', error)
    throw error
  }
}
