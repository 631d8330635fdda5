import { posix } from 'node:path'
import { changed, partNames, readOfficeFile, tagsOf, textOf } from './officeFile.ts'
import type { OfficeFile } from './officeFile.ts'

/** A known cause of "PowerPoint found a problem with content", how it is looked for, and a file that has it. */
export interface RepairRule {
  readonly name: string
  /** @returns what is wrong, a line each */
  readonly faults: (file: OfficeFile) => readonly string[]
  /** The negative control: the same file with this fault. */
  readonly broken: (file: OfficeFile) => OfficeFile
}

const slides = /^ppt\/slides\/slide\d+\.xml$/
const charts = /^ppt\/charts\/chart\d+\.xml$/
const drawn = /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/
const firstSlide = 'ppt/slides/slide2.xml'
const firstChart = 'ppt/charts/chart1.xml'

function values(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].map(([, value = '']) => value)
}

function doubled(all: readonly string[]): readonly string[] {
  return all.filter((one, index) => all.indexOf(one) !== index)
}

function inEach(
  file: OfficeFile,
  pattern: RegExp,
  faults: (xml: string, name: string) => readonly string[],
): readonly string[] {
  return partNames(file, pattern).flatMap((name) =>
    faults(textOf(file, name), name).map((fault) => `${name}: ${fault}`),
  )
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly isExternal: boolean
}

export function relationsOf(file: OfficeFile, part: string): readonly Relation[] {
  const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
  if (!file.some((entry) => entry.name === name)) return []
  return tagsOf(textOf(file, name)).flatMap(({ attributes: { Id, Type, Target, TargetMode } }) => {
    if (Id === undefined || Type === undefined || Target === undefined) return []
    const target = posix.join(posix.isAbsolute(Target) ? '/' : `/${posix.dirname(part)}`, Target).slice(1)
    return [{ id: Id, type: Type, target, isExternal: TargetMode === 'External' }]
  })
}

function relationsTo(file: OfficeFile, part: string, type: string): readonly string[] {
  return relationsOf(file, part).flatMap((one) => (one.type.endsWith(`/${type}`) ? [one.target] : []))
}

function contentTypeFaults(file: OfficeFile): readonly string[] {
  const tags = tagsOf(textOf(file, '[Content_Types].xml'))
  const defaults = tags.flatMap(({ attributes: { Extension } }) => Extension ?? [])
  const overrides = tags.flatMap(({ attributes: { PartName } }) => PartName?.slice(1) ?? [])
  const names = file.map(({ name }) => name).filter((name) => name !== '[Content_Types].xml')
  return [
    ...doubled([...defaults, ...overrides]).map((one) => `told twice: ${one}`),
    ...overrides.filter((one) => !names.includes(one)).map((one) => `told without a part: ${one}`),
    ...names
      .filter(
        (one) =>
          !overrides.includes(one) &&
          (one.endsWith('.xml') || !defaults.includes(one.split('.').at(-1) ?? '')),
      )
      .map((one) => `not told: ${one}`),
  ]
}

function axisFaults(xml: string): readonly string[] {
  const axes = values(xml, /<c:(?:cat|val)Ax><c:axId val="(\d+)"/g)
  const plots = values(xml, /<c:(?:bar|line)Chart>(.*?)<\/c:(?:bar|line)Chart>/gs)
  return plots.flatMap((plot) => {
    const ids = values(plot, /<c:axId val="(\d+)"/g)
    const orphans = ids.filter((id) => !axes.includes(id)).map((id) => `axis ${id} is not there`)
    return ids.length === 2 ? orphans : [...orphans, `${String(ids.length)} axes`]
  })
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** Texts and numbers of the first sheet by reference: "B2". */
function cellsOf(workbook: OfficeFile): ReadonlyMap<string, string> {
  const xml = textOf(workbook, 'xl/worksheets/sheet1.xml')
  const cells = [
    ...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<v>([^<]*)<\/v>|<is><t[^>]*>([^<]*)<\/t><\/is>)<\/c>/g),
  ]
  return new Map(cells.map(([, place = '', number, text]) => [place, number ?? text ?? '']))
}

/** What a chart shows against what stands in its workbook, cell by cell. */
function workbookFaults(file: OfficeFile): readonly string[] {
  return inEach(file, charts, (xml, name) => {
    const [embedded] = relationsTo(file, name, 'package')
    const entry = file.find((one) => one.name === embedded)
    if (entry === undefined) return ['no workbook']
    const workbook = readOfficeFile(entry.content)
    const [sheet = ''] = values(textOf(workbook, 'xl/workbook.xml'), /<sheet name="([^"]*)"/g)
    const cells = cellsOf(workbook)
    const blocks = [...xml.matchAll(/<c:f>([^<]*)<\/c:f><c:(?:num|str)Cache>(.*?)<\/c:(?:num|str)Cache>/gs)]
    return blocks.flatMap(([, formula = '', cache = '']) => {
      const parts = /^([^!]*)!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(formula)
      if (parts === null || parts[1] !== sheet) return [`no such cells: ${formula}`]
      const [, , letters = '', from = '', toLetters = letters, to = from] = parts
      const count = Number(values(cache, /<c:ptCount val="(\d+)"/g)[0])
      const isOneColumn = columnNumber(letters) === columnNumber(toLetters)
      const size = Number(to) - Number(from) + 1
      const points = [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)]
      const shown = new Map(points.map(([, index = '', value = '']) => [Number(index), value]))
      const wrong = Array.from({ length: count }, (_, index) => index).filter(
        (index) =>
          (shown.get(index) ?? '') !== (cells.get(`${letters}${String(Number(from) + index)}`) ?? ''),
      )
      return [
        ...(isOneColumn && size === count ? [] : [`${formula} holds not ${String(count)}`]),
        ...wrong.map((index) => `${formula} differs at ${String(index)}`),
      ]
    })
  })
}

function cacheFaults(xml: string): readonly string[] {
  return values(xml, /(<c:ptCount.*?)<\/c:(?:num|str)Cache>/gs).flatMap((cache) => {
    const count = Number(values(cache, /<c:ptCount val="(\d+)"/g)[0])
    const indexes = values(cache, /<c:pt idx="(\d+)"/g).map(Number)
    const isRising = indexes.every((index, place) => place === 0 || index > (indexes[place - 1] ?? -1))
    return isRising && indexes.every((index) => index < count)
      ? []
      : [`points ${indexes.join()} of ${String(count)}`]
  })
}

function numberFaults(xml: string): readonly string[] {
  const caches = values(xml, /<c:numCache>(.*?)<\/c:numCache>/gs)
  const numbers = caches.flatMap((cache) => values(cache, /<c:v>([^<]*)<\/c:v>/g))
  return numbers
    .filter((text) => !/^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text))
    .map((text) => `no number: ${text}`)
}

function tableFaults(xml: string): readonly string[] {
  return values(xml, /<a:tbl>(.*?)<\/a:tbl>/gs).flatMap((table) => {
    const columns = values(table, /<a:(gridCol) /g).length
    const rows = values(table, /<a:tr [^>]*>(.*?)<\/a:tr>/gs).map((row) => values(row, /<a:(tc)>/g).length)
    return rows
      .filter((cells) => cells !== columns)
      .map((cells) => `${String(cells)} of ${String(columns)} cells`)
  })
}

function notesFaults(file: OfficeFile): readonly string[] {
  const masters = values(textOf(file, 'ppt/presentation.xml'), /<p:notesMasterId (r:id)=/g).length
  const notes = partNames(file, /^ppt\/notesSlides\/notesSlide\d+\.xml$/)
  return [
    ...(notes.length > 0 && masters !== 1 ? [`${String(masters)} masters of notes`] : []),
    ...notes.flatMap((name) => {
      const [slide = ''] = relationsTo(file, name, 'slide')
      const hasMaster = relationsTo(file, name, 'notesMaster').length === 1
      const comesBack = relationsTo(file, slide, 'notesSlide')[0] === name
      return hasMaster && comesBack ? [] : [`${name} stands alone`]
    }),
  ]
}

function idFaults(file: OfficeFile): readonly string[] {
  const presentation = textOf(file, 'ppt/presentation.xml')
  const slideIds = values(presentation, /<p:sldId id="(\d+)"/g)
  const layouts = partNames(file, /^ppt\/slideMasters\//).flatMap((name) =>
    values(textOf(file, name), /<p:sldLayoutId id="(\d+)"/g),
  )
  const masters = [...values(presentation, /<p:sldMasterId id="(\d+)"/g), ...layouts]
  return [
    ...doubled(slideIds).map((id) => `slide ${id} twice`),
    ...slideIds.filter((id) => Number(id) < 256 || Number(id) >= 2_147_483_648).map((id) => `slide ${id}`),
    ...doubled(masters).map((id) => `master or layout ${id} twice`),
    ...masters.filter((id) => Number(id) < 2_147_483_648).map((id) => `master or layout ${id}`),
  ]
}

function masterFaults(file: OfficeFile): readonly string[] {
  const masters = partNames(file, /^ppt\/(slideMasters|notesMasters)\//)
  const themes = masters.map((name) => relationsTo(file, name, 'theme'))
  const listed = partNames(file, /^ppt\/slideMasters\//).flatMap((name) => {
    const ids = values(textOf(file, name), /<p:sldLayoutId [^>]*r:id="([^"]+)"/g)
    const relations = relationsOf(file, name).filter(({ type }) => type.endsWith('/slideLayout'))
    const unlisted = relations
      .filter(({ id }) => !ids.includes(id))
      .map(({ id }) => `${name}: ${id} is not listed`)
    const lost = relations
      .filter(({ target }) => relationsTo(file, target, 'slideMaster')[0] !== name)
      .map(({ target }) => `${target} knows another master`)
    return [...unlisted, ...lost]
  })
  return [
    ...themes.flatMap((one, index) =>
      one.length === 1 ? [] : [`${masters[index] ?? ''} has no theme of its own`],
    ),
    ...doubled(themes.flat()).map((theme) => `${theme} is shared`),
    ...listed,
  ]
}

const starts: Readonly<Record<string, readonly number[]>> = {
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46],
  xlsx: [0x50, 0x4b, 0x03, 0x04],
}

function badSigns(text: string): readonly string[] {
  const bad = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd\ufffe\uffff]/.exec(text)
  return bad === null ? [] : [`sign ${String(bad[0].codePointAt(0))}`]
}

function withoutPart(file: OfficeFile, name: string): OfficeFile {
  return file.filter((entry) => entry.name !== name)
}

const relationsOfSlide = 'ppt/slides/_rels/slide2.xml.rels'

function lastEntryTwice(file: OfficeFile): OfficeFile {
  return [...file, ...file.slice(-1)]
}

export const repairRules: readonly RepairRule[] = [
  {
    name: 'each plot of a chart is drawn on exactly the two axes that are there',
    faults: (file) => inEach(file, charts, axisFaults),
    broken: (file) =>
      changed(file, firstChart, (xml) =>
        xml.replace(/(<c:axId val="\d+"\/>)(<\/c:\w+Chart>)/, '$1<c:axId val="7"/>$2'),
      ),
  },
  {
    name: 'each relation leads to a part inside the file',
    faults: (file: OfficeFile): readonly string[] => {
      const names = file.map(({ name }) => name)
      return ['', ...names].flatMap((part) =>
        relationsOf(file, part)
          .filter(({ target, isExternal }) => isExternal || !names.includes(target))
          .map(({ target }) => `${part}: ${target}`),
      )
    },
    broken: (file) => withoutPart(file, 'ppt/notesSlides/notesSlide2.xml'),
  },
  {
    name: 'each relation of a part has a name of its own',
    faults: (file) =>
      file.flatMap(({ name }) =>
        doubled(relationsOf(file, name).map(({ id }) => id)).map((id) => `${name}: ${id}`),
      ),
    broken: (file) => changed(file, relationsOfSlide, (xml) => xml.replace('Id="rId2"', 'Id="rId1"')),
  },
  {
    name: 'each relation that is named in a part is there',
    faults: (file) =>
      inEach(file, /\.xml$/, (xml, name) => {
        const known = relationsOf(file, name).map(({ id }) => id)
        return values(xml, /\sr:(?:id|embed|link|pict)="([^"]*)"/g).filter((id) => !known.includes(id))
      }),
    broken: (file) => changed(file, firstSlide, (xml) => xml.replace('r:id="rId3"', 'r:id="rId9"')),
  },
  {
    name: 'each part has one content type, and each content type a part',
    faults: contentTypeFaults,
    broken: (file) =>
      changed(file, '[Content_Types].xml', (xml) => xml.replace(/<Override[^>]*slide2\.xml[^>]*>/, '')),
  },
  {
    name: 'the list of content types comes first, each entry once, with its size before it and plain slashes',
    faults: (file) => [
      ...(file[0]?.name === '[Content_Types].xml' ? [] : ['another part first']),
      ...doubled(file.map(({ name }) => name.toLowerCase())).map((name) => `${name} twice`),
      ...file
        .filter(({ name }) => name.includes('\\') || name.startsWith('/'))
        .map(({ name }) => `name ${name}`),
      ...file.filter(({ flags }) => (flags & 8) !== 0).map(({ name }) => `${name} tells its size afterwards`),
    ],
    broken: lastEntryTwice,
  },
  {
    name: 'each run of text tells its language',
    faults: (file) =>
      inEach(file, /^ppt\/(slides|notesSlides|charts|drawings)\/[^/]+\.xml$/, (xml) => [
        ...tagsOf(xml)
          .filter(({ name, attributes }) => /^a:(rPr|endParaRPr)$/.test(name) && !attributes['lang'])
          .map(({ name }) => `${name} without lang`),
        ...values(xml, /<(a:r|a:fld[^>]*)>(?!<a:rPr)/g).map(() => 'a run without properties'),
      ]),
    broken: (file) => changed(file, firstSlide, (xml) => xml.replace(' lang="nl-NL"', '')),
  },
  {
    name: 'each picture, chart, table and group has an alternative text',
    faults: (file) =>
      inEach(file, drawn, (xml) =>
        tagsOf(xml)
          .filter(
            ({ name, around }) =>
              name === 'p:cNvPr' && /nv(Pic|GraphicFrame|GrpSp)Pr$/.test(around.at(-1) ?? ''),
          )
          .filter(({ attributes, around }) => !attributes['descr'] && !(around.at(-2) === 'p:spTree'))
          .map(({ attributes }) => `shape ${attributes['id'] ?? ''} has none`),
      ),
    broken: (file) => changed(file, firstSlide, (xml) => xml.replace(/ descr="[^"]*"/, '')),
  },
  {
    name: 'each shape of a slide has a number of its own',
    faults: (file) => inEach(file, drawn, (xml) => doubled(values(xml, /<p:cNvPr id="(\d+)"/g))),
    broken: (file) => changed(file, firstSlide, (xml) => xml.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"')),
  },
  {
    name: 'slides are numbered from 256, masters and layouts in one row from 2147483648',
    faults: idFaults,
    broken: (file) =>
      changed(file, 'ppt/presentation.xml', (xml) => xml.replace('<p:sldId id="256"', '<p:sldId id="12"')),
  },
  {
    name: 'each master has a theme of its own and lists its layouts, which know it',
    faults: masterFaults,
    broken: (file) =>
      changed(file, 'ppt/slideMasters/slideMaster1.xml', (xml) => xml.replace(/<p:sldLayoutId [^>]*>/, '')),
  },
  {
    name: 'notes have one master, and slide and notes know each other',
    faults: notesFaults,
    broken: (file) =>
      changed(file, relationsOfSlide, (xml) => xml.replace(/<Relationship [^>]*notesSlide[^>]*>/, '')),
  },
  {
    name: 'each body of text has a paragraph',
    faults: (file) =>
      inEach(file, drawn, (xml) =>
        values(xml, /<((?:p|a):txBody)>(?:(?!<a:p>|<\/(?:p|a):txBody>).)*<\/(?:p|a):txBody>/gs),
      ),
    broken: (file) =>
      changed(file, firstSlide, (xml) =>
        xml.replace(/(<p:txBody>.*?)<a:p>.*?<\/a:p>(<\/p:txBody>)/s, '$1$2'),
      ),
  },
  {
    name: 'each row of a table has a cell for each column',
    faults: (file) => inEach(file, slides, tableFaults),
    broken: (file: OfficeFile): OfficeFile => {
      const [name = ''] = partNames(file, slides).filter((one) => textOf(file, one).includes('<a:tbl>'))
      return changed(file, name, (xml) => xml.replace(/<a:tc>.*?<\/a:tc>/s, ''))
    },
  },
  {
    name: 'the points of a chart are as many as told, each in its place',
    faults: (file) => inEach(file, charts, cacheFaults),
    broken: (file) =>
      changed(file, firstChart, (xml) => xml.replace(/<c:ptCount val="\d+"/g, '<c:ptCount val="1"')),
  },
  {
    name: 'the numbers of a chart are finite and written as XML has them',
    faults: (file) => inEach(file, charts, numberFaults),
    broken: (file) =>
      changed(file, firstChart, (xml) => xml.replace(/(<c:numCache>.*?<c:v>)[^<]*/s, '$10,5')),
  },
  {
    name: 'a chart shows the cells of the workbook inside it, each value the same',
    faults: workbookFaults,
    broken: (file) => changed(file, firstChart, (xml) => xml.replace(/<c:f>[^!<]*!/, '<c:f>Blad9!')),
  },
  {
    name: 'the workbook that a chart is edited by is there',
    faults: (file) =>
      inEach(file, charts, (xml, name) => {
        const [id] = values(xml, /<c:externalData r:id="([^"]*)"/g)
        const found = relationsOf(file, name).find((one) => one.id === id && one.type.endsWith('/package'))
        return found === undefined ? ['no workbook'] : []
      }),
    broken: (file) =>
      changed(file, firstChart, (xml) =>
        xml.replace(/<c:externalData r:id="[^"]*"/, '<c:externalData r:id="rId8"'),
      ),
  },
  {
    name: 'each part is well-formed and holds only signs that XML knows',
    faults: (file) =>
      file
        .filter(({ name }) => /\.(xml|rels)$/.test(name))
        .flatMap(({ name, content }) => {
          const text = content.toString('utf8')
          try {
            tagsOf(text)
          } catch (error) {
            return [`${name}: ${String(error)}`]
          }
          return badSigns(text).map((fault) => `${name}: ${fault}`)
        }),
    broken: (file) => changed(file, firstSlide, (xml) => xml.replace('<a:t>', '<a:t>\u000b')),
  },
  {
    name: 'a picture or workbook is what its name says',
    faults: (file) =>
      file.flatMap(({ name, content }) => {
        const start = starts[posix.extname(name).slice(1)]
        return start === undefined || start.every((byte, index) => content[index] === byte) ? [] : [name]
      }),
    broken: (file) =>
      file.map((entry) =>
        entry.name.endsWith('.xlsx') ? { ...entry, content: Buffer.from('GIF89a') } : entry,
      ),
  },
  {
    name: 'no macros, links, embedded objects, comments or settings of a printer',
    faults: (file) =>
      file
        .map(({ name }) => name)
        .filter((name) =>
          /vbaProject|activeX|oleObject|printerSettings|comment|customXml|tags\//i.test(name),
        ),
    broken: (file) => [...file, { name: 'ppt/vbaProject.bin', content: Buffer.from('x'), flags: 0 }],
  },
]

/** All that is wrong with a file by these rules. */
export function repairFaults(file: OfficeFile): readonly string[] {
  return repairRules.flatMap(({ name, faults }) => faults(file).map((fault) => `${name}: ${fault}`))
}
