import { crc32, deflateSync } from 'node:zlib'
import { zipBytes } from './zipBytes.ts'
import type { ZipEntry } from './zipBytes.ts'

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function pngChunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  crc.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, crc])
}

/** A picture of one colour, with other chunks behind its head where some are given. */
export function pngBytes(widthPx: number, heightPx: number, others: readonly Buffer[] = []): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(widthPx, 0)
  head.writeUInt32BE(heightPx, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.alloc(1 + 3 * widthPx)
  for (let at = 1; at < row.length; at += 3) row.set([0x15, 0x42, 0x73], at)
  const rows = Buffer.concat(Array.from({ length: heightPx }, () => row))
  return Buffer.concat([
    pngSignature,
    pngChunk('IHDR', head),
    ...others,
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** Claims a size without holding its pixels. */
export function pngThatClaims(widthPx: number, heightPx: number): Buffer {
  const bytes = pngBytes(2, 2)
  bytes.writeUInt32BE(widthPx, 16)
  bytes.writeUInt32BE(heightPx, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

export function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** A grey picture: each block of eight by eight says "no difference" in two bits. */
export function jpegBytes(widthPx: number, heightPx: number, others: readonly Buffer[] = []): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(heightPx, 1)
  frame.writeUInt16BE(widthPx, 3)
  // One code of one bit that stands for 0, for the first and for the other values.
  const table = (kind: number): Buffer => Buffer.from([kind, 1, ...Array<number>(15).fill(0), 0])
  const blocks = Math.ceil(widthPx / 8) * Math.ceil(heightPx / 8)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe0, Buffer.from([0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0])),
    ...others,
    jpegSegment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    jpegSegment(0xc0, frame),
    jpegSegment(0xc4, table(0x00)),
    jpegSegment(0xc4, table(0x10)),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.alloc(Math.ceil(blocks / 4)),
    Buffer.from([0xff, 0xd9]),
  ])
}

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const presentationType = 'application/vnd.openxmlformats-officedocument.presentationml'
const namespaces = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${officeRelations}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export interface TemplateOptions {
  readonly mainType?: string
  /** Type of the layout's only placeholder. */
  readonly placeholder?: string
  /** Relations of the master beside those that it needs, as XML. */
  readonly masterRelations?: string
  readonly others?: readonly ZipEntry[]
}

function relations(...rows: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packageRelations}">${rows.join('')}</Relationships>`
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${officeRelations}/${kind}" Target="${target}"/>`
}

function placeholder(id: number, type: string, [x, y, width, height]: readonly number[]): string {
  const frame = `<a:xfrm><a:off x="${String(x)}" y="${String(y)}"/><a:ext cx="${String(width)}" cy="${String(height)}"/></a:xfrm>`
  return `<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="${type}"/><p:cNvSpPr/><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr>${frame}</p:spPr><p:txBody><a:bodyPr/><a:p><a:endParaRPr lang="nl-NL"/></a:p></p:txBody></p:sp>`
}

function shapes(...placed: readonly string[]): string {
  return `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${placed.join('')}</p:spTree></p:cSld>`
}

const colours = [
  ...[
    ['dk1', '1A1A1A'],
    ['lt1', 'FFFFFF'],
    ['dk2', '154273'],
    ['lt2', 'F3F3F3'],
  ],
  ...[1, 2, 3, 4, 5, 6].map((place) => [`accent${String(place)}`, '154273']),
  ...[
    ['hlink', '0000EE'],
    ['folHlink', '551A8B'],
  ],
]

function themeXml(): string {
  const scheme = colours
    .map(([name = '', rgb = '']) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`)
    .join('')
  const font = (kind: string, face: string): string =>
    `<a:${kind}Font><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}Font>`
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const line = `<a:ln w="6350">${fill}</a:ln>`
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Huisstijl"><a:themeElements><a:clrScheme name="Huisstijl">${scheme}</a:clrScheme><a:fontScheme name="Huisstijl">${font('major', 'Georgia')}${font('minor', 'Verdana')}</a:fontScheme><a:fmtScheme name="Huisstijl"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}

function contentTypes(mainType: string): string {
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}"/>`
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('ppt/presentation.xml', mainType)}${override('ppt/slideMasters/slideMaster1.xml', `${presentationType}.slideMaster+xml`)}${override('ppt/slideLayouts/slideLayout1.xml', `${presentationType}.slideLayout+xml`)}${override('ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml')}</Types>`
}

const clrMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
const titlePlace = [609_600, 365_125, 10_972_800, 1_143_000]
const layoutIds = '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>'
const sizes = '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>'

/** A house-style file with one master, one layout, its colours (#154273) and fonts (Georgia, Verdana); no slides. */
export function templateBytes({
  mainType = `${presentationType}.template.main+xml`,
  placeholder: type = 'title',
  masterRelations = '',
  others = [],
}: TemplateOptions = {}): Buffer {
  const master = `${declaration}<p:sldMaster ${namespaces}>${shapes(placeholder(2, 'title', titlePlace))}${clrMap}${layoutIds}</p:sldMaster>`
  const layout = `${declaration}<p:sldLayout ${namespaces} type="titleOnly">${shapes(placeholder(2, type, titlePlace))}</p:sldLayout>`
  const presentation = `${declaration}<p:presentation ${namespaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>${sizes}</p:presentation>`
  return zipBytes([
    { name: '[Content_Types].xml', content: contentTypes(mainType) },
    { name: '_rels/.rels', content: relations(relation('rId1', 'officeDocument', 'ppt/presentation.xml')) },
    { name: 'ppt/presentation.xml', content: presentation },
    {
      name: 'ppt/_rels/presentation.xml.rels',
      content: relations(relation('rId1', 'slideMaster', 'slideMasters/slideMaster1.xml')),
    },
    { name: 'ppt/slideMasters/slideMaster1.xml', content: master },
    {
      name: 'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      content: relations(
        relation('rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'),
        relation('rId2', 'theme', '../theme/theme1.xml'),
        masterRelations,
      ),
    },
    { name: 'ppt/slideLayouts/slideLayout1.xml', content: layout },
    {
      name: 'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      content: relations(relation('rId1', 'slideMaster', '../slideMasters/slideMaster1.xml')),
    },
    { name: 'ppt/theme/theme1.xml', content: themeXml() },
    ...others,
  ])
}
