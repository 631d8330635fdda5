import { icoBytes, pngBytes, svgText } from './draw.ts'

/** Of which Windows takes the one that fits; electron-builder wants 256 among them. */
const icoSizesPx = [16, 24, 32, 48, 64, 256]
/** Named so because electron-builder and freedesktop.org's icon themes read the size from the name. */
const pngSizesPx = [16, 24, 32, 48, 64, 128, 256, 512]

/** All files of resources/icons, by name. */
export function iconFiles(): ReadonlyMap<string, Buffer> {
  return new Map<string, Buffer>([
    ['dialoogmeter.svg', Buffer.from(svgText())],
    ['dialoogmeter.ico', icoBytes(icoSizesPx)],
    ...pngSizesPx.map((sizePx): [string, Buffer] => [`${sizePx}x${sizePx}.png`, pngBytes(sizePx)]),
  ])
}
